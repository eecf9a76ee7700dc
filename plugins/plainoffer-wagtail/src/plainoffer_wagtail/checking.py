"""Checks a page as its editors wrote it, and says where in the editor each finding is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from plainoffer_django.checking import FAILED, check, logger
from plainoffer_django.wording import excerpt
from wagtail.models import Page

from plainoffer import Confidence, Finding, Report, Severity
from plainoffer_wagtail import policy
from plainoffer_wagtail.blocks import Piece, Problem
from plainoffer_wagtail.content import read_page


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding and its place in the editor."""

    finding: Finding
    label: str
    content_path: str

    @property
    def excerpt(self) -> str:
        """The words that were found, unless the message quotes them already."""
        return "" if self.finding.match and self.finding.match in self.finding.message else excerpt(self.finding.match)

    @property
    def needs_review(self) -> bool:
        """Whether a person has to judge."""
        return self.finding.needs_review


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCheck:
    """What was found on a page.

    Attributes:
        placed: findings, the gravest first, then in reading order.
        problems: parts of the page that could not be read.
        failed: whether the check, or a part of it, could not be done.
        checked: whether pages of this type are checked at all.
    """

    placed: tuple[Placed, ...] = ()
    problems: tuple[Problem, ...] = ()
    failed: bool = False
    checked: bool = True
    blocking: tuple[Placed, ...] = ()

    @property
    def failure(self) -> str:
        """What to tell an editor if the check failed."""
        return FAILED if self.failed else ""

    def count(self, severity: str) -> int:
        """Number of findings of this severity."""
        return sum(1 for placed in self.placed if placed.finding.severity == severity)


def check_page(page: Page) -> PageCheck:
    """Check a page. This never raises: what goes wrong is logged, and ``failed`` is set."""
    try:
        if not policy.is_checked(page):
            return PageCheck(checked=False)
        with transaction.atomic():
            # In its own savepoint, so that a fault in the database while reading does not undo the editor's save.
            pieces, problems = read_page(page, policy.settings().get("HEADING_BLOCKS"))
            options = policy.options(page)
            lang = page.locale.language_code if page.locale_id else None
    except Exception:
        logger.exception("plainoffer could not read page %s", page.pk)
        return PageCheck(failed=True)
    for problem in problems:
        logger.error("plainoffer could not read %s of page %s: %s", problem.label, page.pk, problem.detail)
    placed: list[Placed] = []
    failing: list[Placed] = []
    failed = False
    for group in groups(pieces):
        report = check(group.text, kind=group.kind, path=f"page {page.pk}", lang=lang, options=options)
        failed = failed or bool(report.errors)
        for finding in report.findings:
            placed.append(group.place(finding))
        failing.extend(group.place(finding) for finding in _certain(report))
    placed.sort(key=lambda item: -item.finding.severity.rank)
    return PageCheck(placed=tuple(placed), problems=tuple(problems), failed=failed, blocking=tuple(failing))


def _certain(report: Report) -> Iterator[Finding]:
    """Give the findings that may stop a page: those that fail the run, and that the tool is certain of."""
    return (finding for finding in report.failing() if finding.confidence is Confidence.CERTAIN)


class Group:
    """Pieces that are read as one text, so that headings and abbreviations are seen across blocks."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces
        self.kind = pieces[0].kind
        self.text = "\n".join(piece.html for piece in pieces)
        self.starts = [0]
        for piece in pieces[:-1]:
            self.starts.append(self.starts[-1] + len(piece.html) + 1)

    def place(self, finding: Finding) -> Placed:
        """Say which piece a finding is in; one about all of them is placed in none."""
        if finding.start is None:
            if len(self.pieces) > 1:
                return Placed(finding, "The whole page", "")
            return Placed(finding, self.pieces[0].label, self.pieces[0].content_path)
        piece = self.pieces[bisect_right(self.starts, finding.start) - 1]
        return Placed(finding, piece.label, piece.content_path)


def groups(pieces: list[Piece]) -> Iterator[Group]:
    """Put the pieces that can stand together into one text; the others stay alone."""
    together = [piece for piece in pieces if not piece.alone]
    if together:
        yield Group(together)
    for piece in pieces:
        if piece.alone:
            yield Group([piece])


SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.ADVICE)
