"""Findings that authors set aside in the page itself, with their reasons kept.

In a comment: ``<!-- plainoffer: ignore[rule-name] reason -->`` for the next element,
``<!-- plainoffer: disable[rule-name] reason -->`` … ``<!-- plainoffer: enable[rule-name] -->`` for a stretch,
``<!-- plainoffer: ignore-file[rule-name] reason -->`` for the page. For editors that strip comments:
``data-plainoffer-ignore="rule-name: reason"`` on an element. A rule or family must be named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from plainoffer.document import Document
from plainoffer.errors import did_you_mean
from plainoffer.findings import Finding, Severity, Span, Suppressed
from plainoffer.rule import Bad, CannotTell, Draft, Good, Inapplicable, Rule, TopicDraft

ATTRIBUTE = "data-plainoffer-ignore"
_COMMENT = re.compile(
    r"<!--\s*plainoffer:\s*(?P<word>[a-z-]+)\s*(?:\[(?P<names>[^\]]*)\])?\s*(?P<reason>.*?)\s*-->", re.S
)


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


@dataclass(slots=True)
class Directive:
    """One note: which rules it silences, where, and why."""

    names: tuple[str, ...]
    place: Span
    area: Span
    reason: str
    by: Literal["comment", "attribute"]
    whole_page: bool = False
    used: set[str] = field(default_factory=set)

    def silences(self, finding: Finding) -> str | None:
        """Return the name by which this note silences the finding."""
        if finding.start is None:
            if not self.whole_page:
                return None
        elif not (self.whole_page or self.area.start <= finding.start < self.area.end):
            return None
        return next((name for name in self.names if name in (finding.rule, finding.family)), None)


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
                    opened.pop(name).area = Span(-1, start)
        else:
            made = [_directive(document, word, (name,), place, match["reason"]) for name in names]
            directives.extend(made)
            if word == "disable":
                opened.update(zip(names, made, strict=True))
    for directive in directives:
        if directive.area.start == -1:
            directive.area = Span(directive.place.end, directive.area.end)
    directives.extend(_from_attributes(document, faulty))
    return directives, faulty


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for name in re.split(r"[\s,]+", text.strip()) if name)


def _directive(document: Document, word: str, names: tuple[str, ...], place: Span, reason: str) -> Directive:
    if word == "ignore-file":
        return Directive(names, place, Span(0, len(document.text)), reason, "comment", whole_page=True)
    if word == "disable":
        return Directive(names, place, Span(place.end, len(document.text) + 1), reason, "comment")
    for element in document.elements:
        span = document.span(element)
        if span is not None and span.start >= place.end:
            return Directive(names, place, document.extent(element) or span, reason, "comment")
    return Directive(names, place, Span(place.end, len(document.text) + 1), reason, "comment")


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
            yield Directive((name,), place, extent, reason.strip(), "attribute")


def apply(findings: Iterable[Finding], directives: list[Directive]) -> tuple[list[Finding], list[Suppressed]]:
    """Split findings into those that stand and those that a note sets aside."""
    kept: list[Finding] = []
    aside: list[Suppressed] = []
    for finding in findings:
        for directive in directives:
            name = directive.silences(finding)
            if name is not None:
                directive.used.add(name)
                aside.append(Suppressed(finding=finding, reason=directive.reason, by=directive.by))
                break
        else:
            kept.append(finding)
    return kept, aside


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
    for directive in directives:
        for name in directive.names:
            if name not in known and ":" not in name:
                hint = did_you_mean(name, tuple(sorted(known)))
                message = f'This note sets aside "{name}", and there is no rule of that name.{hint}'
                unknown.append(Draft(target=directive.place, message=message, key=name))
            elif name in ran and name not in directive.used:
                message = f'This note sets aside "{name}", but there is nothing left to set aside. Remove the note.'
                unused.append(Draft(target=directive.place, message=message, key=name))
    return unknown, unused
