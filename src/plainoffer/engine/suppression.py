"""Findings that authors set aside in the page itself, with their reasons kept.

In a comment: ``<!-- plainoffer: ignore[rule-name] reason -->`` for the next element, or in the middle of a text for
the rest of it,
``<!-- plainoffer: disable[rule-name] reason -->`` … ``<!-- plainoffer: enable[rule-name] -->`` for a stretch,
``<!-- plainoffer: ignore-file[rule-name] reason -->`` for the page. For editors that strip comments:
``data-plainoffer-ignore="rule-name: reason"`` on an element. A rule or family must be named.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import accumulate
from typing import Literal

from msgspec import Struct

from plainoffer.document import Document, Element
from plainoffer.errors import did_you_mean
from plainoffer.findings import Finding, Severity, Span, Suppressed
from plainoffer.rule import Bad, CannotTell, Draft, Good, Inapplicable, Rule, TopicDraft

ATTRIBUTE = "data-plainoffer-ignore"
_COMMENT = re.compile(
    r"<!--\s*plainoffer:\s*(?P<word>[a-z-]+)\s*(?:\[(?P<names>[^\]]*)\])?\s*(?P<reason>.*?)\s*-->", re.S
)
_BEFORE_TEXT = re.compile(r"(?:\s|</[^>]*+>)*+")
_WHOLE_PAGE = -1
"""Where the area of a note for the whole page begins. It is before the first character, as are findings of no place."""


class _Housekeeping(Rule, abstract=True):
    """A rule about notes. The checker speaks for it, once it knows what the notes silenced."""

    def check(self, document: Document) -> Iterator[Draft | CannotTell | TopicDraft | Inapplicable]:
        """Say nothing: :func:`complaints` does, after all other rules have run."""
        return iter(())


class UnusedSuppression(_Housekeeping):
    """A note that sets a rule aside must still be needed.

    A note that no longer silences anything hides the next fault in the same place. Remove it.
    """

    name = "unused-suppression"
    family = "suppression"
    severity = Severity.ADVICE
    examples = (
        Bad("<!-- plainoffer: ignore[missing-alt] logo --><p>No picture here.</p>", beside=("missing-alt",)),
        Good(
            '<!-- plainoffer: ignore[missing-alt] sent to the designer --><img src="a.png">',
            beside=("missing-alt",),
        ),
    )


class UnknownSuppression(_Housekeeping):
    """A note that sets a rule aside must name a rule that exists.

    Without a name the note would silence everything, and with a wrong one it silences nothing.
    """

    name = "unknown-suppression"
    family = "suppression"
    severity = Severity.WARNING
    examples = (
        Bad("<!-- plainoffer: ignore[mising-alt] logo --><p>Text.</p>"),
        Bad("<!-- plainoffer: ignore --><p>Text.</p>"),
        Good("<!-- a comment about plainoffer --><p>Text.</p>"),
    )


class Directive(Struct):
    """One note, for one of the names in it: which rule or family it silences, where, and why."""

    name: str
    place: Span
    area: Span
    reason: str
    by: Literal["comment", "attribute"]
    used: bool = False


def read_directives(document: Document) -> tuple[list[Directive], list[tuple[Span, str]]]:
    """Return the page's notes, and those that cannot be followed, with what is wrong with them."""
    directives: list[Directive] = []
    faulty: list[tuple[Span, str]] = []
    opened: dict[str, Directive] = {}
    for start, end, text in document.notes:
        place = Span(start, end)
        match = _COMMENT.fullmatch(text)
        word = match["word"] if match else ""
        if match is None or word not in ("ignore", "disable", "enable", "ignore-file"):
            faulty.append((place, "This note to plainoffer is not understood. Write: ignore[rule-name] and a reason."))
            continue
        names = _names(match["names"] or "")
        if not names:
            faulty.append((place, f"This note names no rule. Write the name in brackets: {word}[rule-name]."))
        elif word == "enable":
            for name in names:
                if name in opened:
                    note = opened.pop(name)
                    note.area = Span(note.area.start, start)
                else:
                    message = f'This note ends "{name}", but no disable[{name}] stands before it. Remove the note.'
                    faulty.append((place, message))
        else:
            made = [_directive(document, word, name, place, match["reason"]) for name in names]
            directives.extend(made)
            if word == "disable":
                opened.update(zip(names, made, strict=True))
    directives.extend(_from_attributes(document, faulty))
    return directives, faulty


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for name in re.split(r"[\s,]+", text.strip()) if name)


class _Written:
    """The elements that the author wrote, in document order."""

    def __init__(self, document: Document) -> None:
        placed = [(element, span.start) for element in document.elements if (span := document.span(element))]
        self._elements = [element for element, _ in placed]
        # The parser may have moved elements, so that their starts do not always rise; the furthest so far does.
        self._furthest = list(accumulate((start for _, start in placed), max))
        self._texts = [block.whole.span for block in document.blocks if block.text.strip()]
        self._text_ends = list(accumulate((span.end for span in self._texts), max))
        self._document = document

    def after(self, offset: int) -> Element | None:
        """Return the first element that starts at an offset or after it."""
        number = bisect_left(self._furthest, offset)
        return self._elements[number] if number < len(self._elements) else None

    def text_at(self, offset: int, element: Element | None) -> Span | None:
        """Return the rest of the text that an offset stands in or before, if it comes before an element."""
        number = bisect_right(self._text_ends, offset)
        limit = len(self._document.text) if element is None else self._document.span(element).start  # type: ignore[union-attr]
        if number == len(self._texts) or self._texts[number].start >= limit:
            return None
        text = self._texts[number]
        if text.start < offset:  # the note stands in it: does the text itself come next?
            following = _BEFORE_TEXT.match(self._document.text, offset, limit).end()  # type: ignore[union-attr]
            if following == limit or self._document.text[following] == "<":
                return None
        return Span(max(text.start, offset), text.end)


def _directive(document: Document, word: str, name: str, place: Span, reason: str) -> Directive:
    rest = Span(place.end, len(document.text) + 1)
    if word == "ignore-file":
        return Directive(name, place, Span(_WHOLE_PAGE, rest.end), reason, "comment")
    if word == "disable":
        return Directive(name, place, rest, reason, "comment")
    written = document.part(_Written)
    element = written.after(place.end)
    text = written.text_at(place.end, element)
    if text is not None:
        return Directive(name, place, text, reason, "comment")
    if element is not None:
        return Directive(name, place, document.extent(element) or rest, reason, "comment")
    return Directive(name, place, rest, reason, "comment")


def _from_attributes(document: Document, faulty: list[tuple[Span, str]]) -> Iterator[Directive]:
    for element in document.by_attribute(ATTRIBUTE):
        extent = document.extent(element)
        if extent is None:
            continue
        place = document.span(element) or extent
        names, _, reason = element.get(ATTRIBUTE).partition(": ")
        found = _names(names)
        if not found:
            faulty.append((place, f'The attribute {ATTRIBUTE} names no rule. Write: {ATTRIBUTE}="rule-name: reason".'))
        for name in found:
            yield Directive(name, place, extent, reason.strip(), "attribute")


def apply(findings: Iterable[Finding], directives: list[Directive]) -> tuple[list[Finding], list[Suppressed]]:
    """Split findings into those that stand and those that a note sets aside."""
    findings = list(findings)
    kept: list[Finding] = []
    aside: list[Suppressed] = []
    for finding, directive in zip(findings, _silencers(findings, directives), strict=True):
        if directive is None:
            kept.append(finding)
        else:
            directive.used = True
            aside.append(Suppressed(finding=finding, reason=directive.reason, by=directive.by))
    return kept, aside


def _silencers(findings: Sequence[Finding], directives: Sequence[Directive]) -> list[Directive | None]:
    """Return for each finding the first of the notes that silence it.

    One walk down the page, past the notes and the findings in order: a page may have thousands of each.
    """
    out: list[Directive | None] = [None] * len(findings)
    ahead = sorted(range(len(directives)), key=lambda number: -directives[number].area.start)
    in_force: dict[str, list[int]] = {}  # by name, a heap of the numbers of the notes that have begun
    places = [_WHOLE_PAGE if finding.start is None else finding.start for finding in findings]
    for number in sorted(range(len(findings)), key=places.__getitem__):
        while ahead and directives[ahead[-1]].area.start <= places[number]:
            begun = ahead.pop()
            heappush(in_force.setdefault(directives[begun].name, []), begun)
        first: list[int] = []
        for name in (findings[number].rule, findings[number].family):
            notes = in_force.get(name, [])
            while notes and directives[notes[0]].area.end <= places[number]:
                heappop(notes)
            first += notes[:1]
        if first:
            out[number] = directives[min(first)]
    return out


def complaints(
    directives: list[Directive], faulty: list[tuple[Span, str]], known: Iterable[str], ran: Iterable[str]
) -> tuple[list[Draft], list[Draft]]:
    """Return drafts for notes that name unknown rules, and for notes that silence nothing.

    Args:
        directives: the page's notes, after :func:`apply`.
        faulty: notes that cannot be followed.
        known: names of all rules and families.
        ran: names of rules and families that ran on this page; others cannot be called unused.
    """
    known, ran = frozenset(known), frozenset(ran)
    unknown = [Draft(target=place, message=message, key=message) for place, message in faulty]
    unused: list[Draft] = []
    spellings = tuple(sorted(known))
    for directive in directives:
        name = directive.name
        if name not in known and ":" not in name:
            hint = did_you_mean(name, spellings)
            message = f'This note sets aside "{name}", and there is no rule of that name.{hint}'
            unknown.append(Draft(target=directive.place, message=message, key=name))
        elif name in ran and not directive.used:
            message = f'This note sets aside "{name}", but there is nothing left to set aside. Remove the note.'
            unused.append(Draft(target=directive.place, message=message, key=name))
    return unknown, unused
