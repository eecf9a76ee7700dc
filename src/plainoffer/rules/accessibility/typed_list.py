"""Rule: a list that is typed with bullets, dashes, numbers or line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plainoffer.document import Block, Document, Element, Passage
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.line_groups import are_names, is_address, is_timetable
from plainoffer.rules.accessibility.sources import technique

_SIGN = re.compile(
    r"(?:([•●○◦▪■□‣⁃∙·➢➤►▶✓✔❖])\s*|([*+–—-]|o|»|→|[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?)\s+)(?=\S)"
)
_BEFORE_CONTACTS = frozenset("☎✆✉⌚📞📱📧📨📩🌐📍📌🏠🕐🕒🕘⏰")
# Bullets one after the other in one line: the first begins the text or follows a colon, or it would be a separator.
_BULLETS = "•●▪■◦‣⁃➢➤►✓✔❖🔹🔸"
_ROW = re.compile(rf"(?:^|:\s*)(?=([{_BULLETS}]))((?:\1[^\n:{_BULLETS}]++){{2,}}+)$")
_NUMBER = re.compile(r"\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_FIRST = frozenset("·»*+–—-(0123456789abcdefghijklmnopqrstuvwxyz")
_SYMBOLS = "\u2022"  # the first of the other signs that _SIGN and _NUMBER begin with
_LINE = re.compile(r"[^\s][^\n]*")
_HOLDERS = frozenset({"paragraph", "cell", "definition", "list-item"})
_DIGITS = re.compile(r"\d{3}|@|\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b|:\s")
_SHORT = 90
_SPEECH = frozenset("–—")
_ENDS = (".", "?", "!", "…", "”", '"', "’")


class TypedList(Rule):
    """A list must be marked as a list.

    Bullets or dashes that you type only look like one. A screen reader does not say how many items there are, or
    where each begins. Some read each sign aloud: "bullet", "dash", "asterisk".
    """

    name = "typed-list"
    family = "accessibility"
    severity = Severity.WARNING
    references = (WCAG("1.3.1"), technique("F2"), technique("H48"))
    examples = (
        Bad("<p>• a drink</p>\n<p>• a hat</p>", at="1:4", match="• a drink"),
        Bad("<p>- Day nurseries<br>\n- Childminders<br>\n- Playgroups</p>", at="1:4"),
        Bad("<p>You can choose:<br>a nursery<br>a childminder<br>a playgroup</p>", at="1:23"),
        Good("<ul><li>a drink</li><li>a hat</li></ul>"),
        Good("<p>The walk is easy – even for small children.</p>"),
        Good("<p>12 Mill Lane<br>Ashdale<br>AS1 2CD</p>", why="an address"),
        Good("<p>-5 degrees is too cold to play outside.</p><p>-2 is as well.</p>", why="numbers"),
        Good("<p>– Is it far? – No.</p>", why="speech in one paragraph"),
        Good("<p>– Is it far?</p><p>– It is not.</p>", why="speech in two"),
        Good("<p>You can write to:<br>The Hub<br>12 High Street<br>Ashdale</p>", why="an address"),
        Good("<p>Present:<br>Jane Smith<br>Ali Khan<br>Tom Lee</p>", why="names"),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the first item of each typed list."""
        lines = document.by_tag("br")  # without any, no text has lines
        if not lines and not any(b.role == "paragraph" and _may_have_signs(b.text) for b in document.blocks):
            return
        blocks = [block for block in document.blocks if block.role in _HOLDERS and not block.hidden]
        covered: set[int] = set()
        for number, block in enumerate(blocks):
            if number in covered:
                continue
            if "\n" in block.text:
                yield from self._lines(block)
            elif block.role == "paragraph":
                run = _run_from(blocks, number) if _mark(block.text) else []
                covered.update(run)
                if len(run) > 1:
                    yield from self._marked(block.whole, [blocks[item].text for item in run])
                elif not block.text.isascii() and (row := _ROW.search(block.text)):
                    yield self._report(block.passage(*row.span(2)), row[2].count(row[1]), Confidence.LIKELY)

    def _lines(self, block: Block) -> Iterator[Draft]:
        """A list typed with line breaks inside one paragraph."""
        matches = list(_LINE.finditer(block.text))
        lines = [match[0] for match in matches]
        items = [number for number, line in enumerate(lines) if _mark(line)]
        kinds = {_mark(lines[number]) for number in items}
        if len(items) > 1 and len(kinds) == 1 and _follow(lines, items):
            first = matches[items[0]]
            yield from self._marked(block.passage(*first.span()), [lines[number] for number in items])
        elif not items and block.role == "paragraph" and _is_bare_list(lines, block.element):
            span = matches[1].start(), matches[-1].end()
            yield self._report(block.passage(*span), len(lines) - 1, Confidence.LIKELY)

    def _marked(self, target: Passage, items: Sequence[str]) -> Iterator[Draft]:
        """Lines with signs: certainly a list, unless the signs are dashes and the lines are what people say."""
        spoken = items[0][0] in _SPEECH and all(item.endswith(_ENDS) for item in items)
        if spoken and 0 < sum(item.endswith("?") for item in items) < len(items):
            return
        yield self._report(target, len(items), Confidence.LIKELY if spoken else Confidence.CERTAIN)

    def _report(self, target: Passage, count: int, confidence: Confidence) -> Draft:
        return self.finding(
            target,
            f"These {count} lines look like a list, but they are not marked as one. A screen reader does not say how "
            "many items there are or where each begins.",
            advice="Use your editor's list button, which writes <ul> or <ol>.",
            confidence=confidence,
            data={"items": count},
        )


def _may_have_signs(text: str) -> bool:
    first = text[:1]
    return first in _FIRST or first >= _SYMBOLS or (not text.isascii() and _ROW.search(text) is not None)


def _mark(line: str) -> str | None:
    """The kind of sign that a line begins with, or ``None``."""
    if match := _SIGN.match(line):
        return None if line[0] in _BEFORE_CONTACTS else match[1] or match[2]
    if match := _NUMBER.match(line):
        return "1" if match[1].isdigit() else "a"
    return None


def _run_from(blocks: Sequence[Block], number: int) -> list[int]:
    """Numbers of the paragraphs from here on that stand side by side and begin with the same sign."""
    kind, parent = _mark(blocks[number].text), blocks[number].element.getparent()
    run = [number]
    for later in range(number + 1, len(blocks)):
        block = blocks[later]
        if block.role != "paragraph" or block.element.getparent() is not parent or _mark(block.text) != kind:
            break
        if not _is_next(blocks[run[-1]].element, block.element):
            break
        run.append(later)
    if kind in ("1", "a") and not _count_up([blocks[item].text for item in run]):
        return [number]
    return run


def _is_next(element: Element, other: Element) -> bool:
    """Whether two paragraphs follow each other, with no heading, list or table between."""
    following = element.getnext()
    while following is not None and (not isinstance(following.tag, str) or following.tag == "br"):
        following = following.getnext()
    return following is other


def _follow(lines: Sequence[str], items: Sequence[int]) -> bool:
    """Whether the marked lines stand together (one plain line may come between two), and numbers count up."""
    if any(later - earlier > 2 for earlier, later in pairwise(items)):
        return False
    marked = [lines[item] for item in items]
    return _mark(marked[0]) not in ("1", "a") or _count_up(marked)


def _count_up(lines: Sequence[str]) -> bool:
    """Whether typed numbers or letters go up by one."""
    marks = [match[1] for line in lines if (match := _NUMBER.match(line))]
    if marks[0] == "i":
        return len(marks) > 1 and marks[1] == "ii"
    values = [int(mark) if mark.isdigit() else ord(mark[0]) for mark in marks]
    return len(values) > 1 and all(b - a == 1 for a, b in pairwise(values))


def _is_bare_list(lines: Sequence[str], element: Element) -> bool:
    """Short lines without signs after a line that ends in a colon: not an address, names, a poem or opening times."""
    head, *items = (line.strip() for line in lines)
    if not head.endswith(":") or len(items) < 3 or element.tag != "p":
        return False
    if not all(0 < len(item) <= _SHORT and not _DIGITS.search(item) for item in items):
        return False
    return not (is_address(items, head) or is_timetable(items) or are_names(items))
