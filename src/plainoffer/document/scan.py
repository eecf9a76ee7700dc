"""The quick way through HTML: lxml reads the source itself, and one pass of ``re`` says where everything stands.

It works because a parser keeps start tags and texts in the order of the source. Both sequences, as lxml has them and
as the pass has them, are compared; only when they are the same is the page taken this way. Damaged pages, where the
parser drops, adds or moves something, go the long way (:mod:`plainoffer.document.markup`).

What the pass finds is kept in columns, one list for all starts and one for all ends: an object for each tag and text
would cost more than the pass, and more still when Python looks for garbage.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate, compress
from operator import add, sub

from lxml import etree
from msgspec import Struct

from plainoffer.document.markup import (
    ATTRIBUTE,
    DECODED_NAMES,
    ENDS_PAGE,
    MAX_ATTRIBUTES,
    RAW_NAMES,
    Run,
    decode_run,
    is_blank,
    lean,
)
from plainoffer.document.tree import Element, TextNode, Tree, all_text, parse_html, tags_of

# Both cases by hand: re looks at the first letter before it tries a branch, but not in one that ignores case.
_RAW_NAME = "|".join("".join(f"[{letter}{letter.upper()}]" for letter in name) for name in RAW_NAMES)
_REST = rf"(?:>|(?:[\s/]++|{ATTRIBUTE})*+>)"
# re.split gives text, token, what of it comes before, name, raw name, unclosed tag, text …: end tags are of one token
# with the tag after them; <title> and <script> are raw, one token with all that they hold.
_SPLIT = re.compile(
    rf"""(<((?:/[a-zA-Z][^\s/>]*+{_REST}<(?=/?[a-zA-Z]))*+)(?:
        /[a-zA-Z][^\s/>]*+{_REST}
      | (?!(?:{_RAW_NAME})[\s/>])([a-zA-Z][^\s/>]*+){_REST}
      | ({_RAW_NAME})(?=[\s/>]){_REST}(?s:.)*?(?=</(?i:\4)[\s/>]|\Z)
      | !--(?:-?>|(?s:.)*?(?:--!?>|\Z))
      | [!?][^>]*+>?
      | /[^>a-zA-Z][^>]*+>? | />
      | (/?[a-zA-Z](?s:.)*+)
    ))""",
    re.X,
)
_GROUPS = 6
_START_TAG = re.compile(rf"<[a-zA-Z][^\s/>]*+{_REST}")
_IMPLIED = frozenset({"html", "head", "body"})
_CAPITAL = re.compile("[A-Z]")


def scan(source: str) -> Tree | None:
    """Parse masked HTML, or return ``None`` where the page has to go the long way."""
    written = _read(source)
    if written is None or "plaintext" in written.names:
        return None
    runs, starts, ends = written.runs, written.starts, written.ends
    if _goes_on_after_the_end(source, max([*starts[-1:], *runs.shown], default=0)):
        return None
    root = parse_html(_lean(source, starts, ends))
    elements = tuple(root.iter(etree.Element))
    tags = tags_of(elements)
    known = frozenset(written.names)
    own, own_tags = _as_written(elements, tags, known)
    text_nodes, shown = runs.in_order()
    if own_tags != written.names or _without_blank(all_text(root)) != shown:
        return None
    index = dict(zip(own, range(len(own)), strict=True))
    return Tree(root, elements, tags, index, starts, ends, {}, text_nodes, known, written.notes)


class _Written(Struct):
    """What stands in the source: names, starts and ends of the start tags, the texts, and comments that speak to us."""

    names: list[str]
    starts: list[int]
    ends: list[int]
    runs: _Runs
    notes: list[tuple[int, int, str]]


def _read(source: str) -> _Written | None:
    """Pass over the source once. ``None``: a tag never ends."""
    parts = _SPLIT.split(source)
    texts, tokens, before, names, raw_names = (parts[number::_GROUPS] for number in range(5))
    if tokens and parts[-2] is not None:
        return None
    del parts[2 * len(tokens) :]
    parts[0::2], parts[1::2] = texts[:-1], tokens
    places = [*accumulate(map(len, parts), initial=0)]
    text_starts = places[0::2]
    starts, ends = [*map(add, places[1::2], map(len, before))], text_starts[1:]
    runs = _Runs(source, zip(compress(text_starts, texts), filter(None, texts), strict=True))
    for number in compress(range(len(tokens)), raw_names):
        name, end = raw_names[number], ends[number]
        names[number], ends[number] = name, _end_of_tag(source, starts[number])
        runs.add(ends[number], end, raw=name.lower() not in DECODED_NAMES)
    written_names = [*filter(None, names)]
    lower_names = [*map(str.lower, written_names)] if _CAPITAL.search("".join(written_names)) else written_names
    notes = _notes(source, starts, ends)
    return _Written(lower_names, [*compress(starts, names)], [*compress(ends, names)], runs, notes)


def _without_blank(texts: list[str]) -> list[str]:
    return [text for text in texts if not text.isspace() or not is_blank(text)]


class _Runs:
    """The texts of a page that are not blank.

    Attributes:
        shown: each as a reader sees it, by the place where it begins.
        decoded: those with entities, with the places of their characters.
    """

    def __init__(self, source: str, found: Iterable[tuple[int, str]]) -> None:
        self._source = source
        self.shown = {start: text for start, text in found if not text.isspace() or not is_blank(text)}
        self.decoded: dict[int, Run] = {}
        if "&" in source:
            for start in [start for start, text in self.shown.items() if "&" in text]:
                self._decode(start, start + len(self.shown[start]))

    def add(self, start: int, end: int, *, raw: bool) -> None:
        """Add what stands in ``<title>`` or ``<script>``; where it is ``raw``, its entities stay as they are."""
        text = self._source[start:end]
        if not is_blank(text):
            self.shown[start] = text
            if not raw and "&" in text:
                self._decode(start, end)

    def _decode(self, start: int, end: int) -> None:
        run = decode_run(self._source, start, end)
        if not is_blank(run.text):
            self.shown[start], self.decoded[start] = run.text, run
        else:
            del self.shown[start]

    def in_order(self) -> tuple[list[TextNode], list[str]]:
        """Return the texts in the order of the source, and what a reader sees of each."""
        starts = sorted(self.shown)
        nodes: list[TextNode] = [*starts]
        for start, run in self.decoded.items():
            nodes[bisect_left(starts, start)] = [run]
        return nodes, [*map(self.shown.__getitem__, starts)]


def _end_of_tag(source: str, start: int) -> int:
    tag = _START_TAG.match(source, start)
    return tag.end() if tag else start


def _goes_on_after_the_end(source: str, last: int) -> bool:
    """Whether the last tag or text stands after ``</body>`` or ``</html>``, where lxml would lose it."""
    return ENDS_PAGE.search(source, 0, last) is not None


def _lean(source: str, starts: list[int], ends: list[int]) -> str:
    """The source with no more than :data:`MAX_ATTRIBUTES` in a tag, at the same length."""
    if max(map(sub, ends, starts), default=0) <= MAX_ATTRIBUTES * 3:
        return source
    parts: list[str] = []
    done = 0
    for start, end in zip(starts, ends, strict=True):
        if end - start > MAX_ATTRIBUTES * 3:
            parts += (source[done:start], lean(source[start:end]))
            done = end
    return "".join([*parts, source[done:]])


def _as_written(
    elements: tuple[Element, ...], tags: list[str], known: frozenset[str]
) -> tuple[tuple[Element, ...], list[str]]:
    """The elements, with their tags, less those that the parser adds to every page that does not have them."""
    implied = [number for number, tag in enumerate(tags[:3]) if tag in _IMPLIED - known]
    if not implied:
        return elements, tags
    kept = [number for number in range(min(3, len(tags))) if number not in implied]
    return (*map(elements.__getitem__, kept), *elements[3:]), [*map(tags.__getitem__, kept), *tags[3:]]


def _notes(source: str, starts: list[int], ends: list[int]) -> list[tuple[int, int, str]]:
    if "plainoffer:" not in source:
        return []
    found = ((start, end, source[start:end]) for start, end in zip(starts, ends, strict=True))
    return [note for note in found if note[2].startswith("<!--") and "plainoffer:" in note[2]]
