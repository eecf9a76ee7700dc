"""The quick way through HTML: lxml reads the source itself, and one pass of ``re`` says where everything stands.

It works because a parser keeps start tags and texts in the order of the source. Both sequences, as lxml has them and
as the pass has them, are compared; only when they are the same is the page taken this way. Damaged pages, where the
parser drops, adds or moves something, go the long way (:mod:`plainoffer.document.markup`).
"""

from __future__ import annotations

import re
from itertools import accumulate, chain
from operator import add, itemgetter

from lxml import etree

from plainoffer.document.markup import (
    ATTRIBUTE,
    DECODED_NAMES,
    ENDS_PAGE,
    MAX_ATTRIBUTES,
    RAW_NAMES,
    decode_run,
    is_blank,
    lean,
)
from plainoffer.document.tree import Element, TextNode, Tree, all_text, parse_html

# re.split gives text, token, raw name, name, unclosed tag, raw text, text …: raw is what stands in <title> or <script>.
_SPLIT = re.compile(
    rf"""(<(?:
        (?:((?i:{"|".join(RAW_NAMES)}))(?=[\s/>]) | ([a-zA-Z][^\s/>]*+))(?:[\s/]++|{ATTRIBUTE})*+>
      | /[a-zA-Z][^\s/>]*+(?:[\s/]++|{ATTRIBUTE})*+>
      | !--(?:-?>|(?s:.)*?(?:--!?>|\Z))
      | [!?][^>]*+>?
      | /[^>a-zA-Z][^>]*+>? | />
      | (/?[a-zA-Z](?s:.)*+)
    ))(?(2)((?s:.)*?(?=</(?i:\2)[\s/>]|\Z)))""",
    re.X,
)
_GROUPS = 6
_IMPLIED = frozenset({"html", "head", "body"})


def scan(source: str) -> Tree | None:
    """Parse masked HTML, or return ``None`` where the page has to go the long way."""
    parts = _SPLIT.split(source)
    texts, tokens = parts[0::_GROUPS], parts[1::_GROUPS]
    raw_names, names, contents = parts[2::_GROUPS], parts[3::_GROUPS], parts[5::_GROUPS]
    if tokens and parts[-3] is not None:
        return None  # a tag that never ends
    widths = list(map(len, tokens))
    passed = map(add, widths, [len(content) if content else 0 for content in contents])
    places = [0, *accumulate(chain.from_iterable(zip(map(len, texts), passed, strict=False)))]
    starts, text_starts = places[1::2], places[0::2]
    tag_names = [(name or raw).lower() for name, raw in zip(names, raw_names, strict=True) if name or raw]
    tags = [
        (start, start + width)
        for name, raw, start, width in zip(names, raw_names, starts, widths, strict=True)
        if name or raw
    ]
    runs = _runs(texts, text_starts, raw_names, contents, starts, widths)
    known = frozenset(tag_names)
    if "plaintext" in known or _goes_on_after_the_end(source, tags, runs):
        return None
    if max(widths, default=0) > MAX_ATTRIBUTES * 3:
        lean_tokens = [lean(token) if token[1:2].isalpha() else token for token in tokens]
        written = [
            part or "" for group in zip(texts, [*lean_tokens, ""], [*contents, ""], strict=True) for part in group
        ]
        root = parse_html("".join(written))
    else:
        root = parse_html(source)
    elements = tuple(root.iter(etree.Element))
    own = _written_elements(elements, known)
    if [element.tag for element in own] != tag_names:
        return None
    text_nodes = _text_nodes(source, runs)
    shown = [node[0] if node.__class__ is tuple else node[0].text for node in text_nodes]  # type: ignore[union-attr]
    if [text for text in all_text(root) if not is_blank(text)] != shown:
        return None
    index = dict(zip(own, range(len(own)), strict=True))
    return Tree(root, elements, index, tags, {}, text_nodes, known, _notes(source, tokens, starts))


def _runs(
    texts: list[str], text_starts: list[int], raw_names: list[str | None], contents: list[str | None],
    starts: list[int], widths: list[int],
) -> list[tuple[str, int, bool]]:  # fmt: skip
    """Texts that are not blank, in order: text, start, and whether its entities stay as they are."""
    runs = [(text, start, False) for text, start in zip(texts, text_starts, strict=True) if text.strip(" \t\n\r\f")]
    raw = [
        (content, start + width, name.lower() not in DECODED_NAMES)
        for content, name, start, width in zip(contents, raw_names, starts, widths, strict=True)
        if content and name and not is_blank(content)
    ]
    if raw:
        runs += raw
        runs.sort(key=itemgetter(1))
    return runs


def _text_nodes(source: str, runs: list[tuple[str, int, bool]]) -> list[TextNode]:
    nodes: list[TextNode] = []
    for text, start, raw in runs:
        if raw or "&" not in text:
            nodes.append((text, start))
        elif not is_blank((run := decode_run(source, start, start + len(text))).text):
            nodes.append([run])
    return nodes


def _goes_on_after_the_end(source: str, tags: list[tuple[int, int]], runs: list[tuple[str, int, bool]]) -> bool:
    """Whether something stands after ``</body>`` or ``</html>``, which lxml would lose."""
    ends = ENDS_PAGE.search(source)
    if ends is None:
        return False
    last_tag = tags[-1][0] if tags else -1
    last_run = runs[-1][1] if runs else -1
    return ends.start() < max(last_tag, last_run)


def _written_elements(elements: tuple[Element, ...], known: frozenset[str]) -> tuple[Element, ...]:
    """The elements less those that the parser adds to every page that does not have them."""
    implied = _IMPLIED - known
    if not implied:
        return elements
    head = elements[:3]
    return (*(element for element in head if element.tag not in implied), *elements[3:])


def _notes(source: str, tokens: list[str], starts: list[int]) -> list[tuple[int, int, str]]:
    if "plainoffer:" not in source:
        return []
    return [
        (start, start + len(token), token)
        for token, start in zip(tokens, starts, strict=True)
        if token.startswith("<!--") and "plainoffer:" in token
    ]
