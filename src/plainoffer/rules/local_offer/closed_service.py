"""Services that are listed although they have closed or take nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.language.kept import kept_all
from plainoffer.rule import Bad, CannotTell, Draft, Good, Inapplicable, Need, Rule, Scope, TopicDraft
from plainoffer.rules.local_offer.topics import CODE

_SUBJECT = (
    r"(?:service|group|club|project|centre|scheme|programme|clinic|helpline|session|course|nursery|team|charity|"
    r"playscheme|forum|"
    r"workshop|pilot|offer|waiting list|referrals?)s?"
)
_CLOSED = re.compile(
    rf"\b{_SUBJECT}\s(?:has|have)\s(?:now\s|been\s|sadly\s|permanently\s|temporarily\s)*(?:closed|ended|stopped|"
    rf"ceased|paused|suspended)\b"
    rf"|\b{_SUBJECT}\s(?:is|are)\s(?:now\s|currently\s|temporarily\s|permanently\s|on\s)*(?:closed|paused|"
    rf"suspended|hold)\b"
    rf"(?!\s(?:on|at|for lunch|over|during|between|from|to the public))"
    r"|\bno longer (?:runs?|running|available|operat\w+|accept\w*|tak(?:es?|ing)|offer\w*|exists?|provid\w+)\b"
    r"|\b(?:is|are|we are|currently) (?:not|unable to) (?:currently )?(?:be )?(?:accept(?:ing)?|tak(?:e|ing)) "
    r"(?:any )?(?:new )?(?:referrals?|members|bookings|applications|children)\b"
    r"|\bcoming soon\b|\bthis page is (?:under construction|being (?:built|updated))\b|\bpilot (?:has )?(?:now "
    r")?(?:ended|finished)\b",
    re.I,
)
# One of these stands in every match.
_TELLING = (
    "closed", "ended", "stopped", "ceased", "paused", "suspended", "hold", "no longer ", "not accept", "not tak",
    "not currently ", "not be ", "unable to ", "coming soon", "under construction", "being built", "being updated",
    "finished",
)  # fmt: skip
_NOT = re.compile(
    r"\b(?:if|when|unless|should|until you|you (?:are|were)|your child is|payments?|benefits?|school "
    r"holidays)\b[^.]{0,40}$",
    re.I,
)


class ClosedService(Rule):
    """List only services that families can get now.

    The code of practice asks for what the council believes will actually be available (paragraph 4.1). A
    service that has closed, or that takes nobody, costs families a phone call and their trust.
    """

    name = "closed-service"
    family = "local-offer"
    severity = Severity.WARNING
    confidence = Confidence.REVIEW
    needs, scope = Need.TEXT, Scope.FRAGMENT
    references = (CODE,)
    examples = (
        Bad("<p>Please note that this service has closed.</p>", at="1:26", match="service has closed"),
        Bad("<p>We are not accepting new referrals.</p>", at="1:4"),
        Good("<p>The centre is closed on bank holidays.</p>", why="Opening hours."),
        Good("<p>If your service has closed, tell us.</p>", why="A condition."),
    )

    def check(self, document: Document) -> Iterator[Draft | CannotTell | TopicDraft | Inapplicable]:
        """Yield a finding where a page says that a service is closed or paused."""
        for block in document.prose_with(*_TELLING):
            for start, end in _closures(block.text):
                yield self.finding(
                    block.passage(start, end),
                    f"“{block.text[start:end]}” says that families cannot get this now.",
                    advice=(
                        "If it has closed for good, remove it and say what to use instead. If it will open "
                        "again, say when."
                    ),
                )


@kept_all
def _closures(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text says that something is closed, and not as a condition."""
    for match in _CLOSED.finditer(text):
        if not _NOT.search(text[max(0, match.start() - 60) : match.start()]):
            yield match.span()
