"""A report with one of everything that a format may meet, and the pages it is about."""

from __future__ import annotations

from datetime import date
from typing import Any

from plainoffer.findings import (
    Confidence,
    Edit,
    Finding,
    Fix,
    Outcome,
    OutcomeKind,
    Reference,
    Report,
    RunError,
    Severity,
    Span,
    Suppressed,
    TopicTag,
)
from plainoffer.formats.base import RenderOptions, RuleInfo

LINK_PURPOSE = Reference(
    "WCAG 2.4.4 Link Purpose (In Context)",
    "https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context",
    "A",
)

EHC = """<h1>Education, health and care plans</h1>
<p>You can utilise this &amp; the <em>multi-agency</em> form: <a href="/ehc?a=1&amp;b=2">click here</a>.</p>
\t<p>Gofynnwch: 日本語 cafe\u0301 <b>provision</b> | 100% <script>alert(1)</script></p>
"""
TRANSPORT = (
    "<p>"
    + "Travel help is for children who cannot walk to school. " * 6
    + "We will expedite it. "
    + "Ask the transport team about a place. " * 6
    + "</p>\n"
)
SOURCES = {"pages/ehc.html": EHC, "pages/transport.html": TRANSPORT, "pages/good.html": "<h1>Good</h1>\n"}


def place(source: str, match: str) -> dict[str, int]:
    """Return where a text stands in a source, as the fields of a finding."""
    start = source.index(match)
    end = start + len(match)
    where: dict[str, int] = {"start": start, "end": end}
    for name, at in (("", start), ("end_", end)):
        where[f"{name}line"] = source.count("\n", 0, at) + 1
        where[f"{name}column"] = at - source.rfind("\n", 0, at)
    return where


def finding(rule: str, path: str, match: str = "", shown: str = "", **more: Any) -> Finding:
    """Return a finding on a piece of a sample page, or on the whole page without ``match``."""
    values: dict[str, Any] = {
        "rule": rule,
        "family": "plain-english",
        "severity": Severity.WARNING,
        "confidence": Confidence.CERTAIN,
        "path": path,
        "match": shown or match,
        "message": f"This breaks {rule}.",
        "fingerprint": f"{rule}-{match}"[:20],
    }
    if match:
        values |= place(SOURCES[path], match)
    return Finding(**(values | more))


def findings() -> tuple[Finding, ...]:
    """Return findings of every severity and confidence, with awkward text."""
    utilise = place(EHC, "utilise")
    return (
        finding(
            "page-title",
            "pages/ehc.html",
            family="accessibility",
            severity=Severity.ERROR,
            message="This page has no title.",
            advice="Add a <title> that says what the page is about.",
        ),
        finding(
            "jargon",
            "pages/ehc.html",
            "utilise",
            message="“utilise” is a hard word, and a shorter one means the same.",
            advice="Write “use” instead.",
            fix=Fix(
                title="Replace “utilise” with “use”",
                edits=(Edit(utilise["start"], utilise["end"], "use"),),
                safety="safe",
            ),
        ),
        finding(
            "vague-link-text",
            "pages/ehc.html",
            "click here",
            family="accessibility",
            severity=Severity.ERROR,
            message="This link text does not say where the link goes: 100%, really.",
            advice="Say what the reader will find there.",
            references=(LINK_PURPOSE,),
            selector="p > a",
        ),
        finding("jargon", "pages/ehc.html", "provision", severity=Severity.ADVICE, confidence=Confidence.REVIEW),
        finding("no-script", "pages/ehc.html", "<script>alert(1)</script>", shown='=HYPERLINK("x")|`a`\x1b[31m'),
        finding("jargon", "pages/transport.html", "expedite", baseline="known"),
        finding("stale-date", "pages/transport.html", "Ask the transport team about a place. Ask", baseline="new"),
        finding("missing-feedback", "", severity=Severity.ADVICE, message="No page says how to send feedback."),
    )


def outcomes() -> tuple[Outcome, ...]:
    """Return outcomes of all five kinds."""
    reason = "This run had no browser."
    return (
        Outcome(rule="jargon", path="pages/ehc.html", outcome=OutcomeKind.FAILED, seconds=0.001),
        Outcome(rule="jargon", path="pages/good.html", outcome=OutcomeKind.PASSED),
        Outcome(rule="vague-link-text", path="pages/ehc.html", outcome=OutcomeKind.FAILED),
        Outcome(rule="vague-link-text", path="pages/good.html", outcome=OutcomeKind.INAPPLICABLE),
        Outcome(rule="axe:color-contrast", path="pages/ehc.html", outcome=OutcomeKind.UNTESTED, reason=reason),
        Outcome(rule="axe:color-contrast", path="pages/good.html", outcome=OutcomeKind.UNTESTED, reason=reason),
        Outcome(
            rule="dead-link",
            path="pages/ehc.html",
            outcome=OutcomeKind.CANNOT_TELL,
            reason="The server did not answer in time.",
        ),
    )


def report(**more: Any) -> Report:
    """Return the report that all formats are tried on."""
    values: dict[str, Any] = {
        "findings": findings(),
        "outcomes": outcomes(),
        "topics": (
            TopicTag(
                requirement="4.57-request-needs-assessment",
                confidence=0.93,
                reason="Says who to ask.",
                path="pages/ehc.html",
                passages=(Span(41, 60),),
            ),
        ),
        "suppressed": (
            Suppressed(
                finding=finding("passive-voice", "pages/transport.html", "We will"),
                reason="The law's own words.",
            ),
        ),
        "errors": (RunError(message="This file is not text.", path="pages/photo.html", rule=""),),
        "pages": ("pages/ehc.html", "pages/transport.html", "pages/good.html"),
        "titles": {"pages/ehc.html": "Education, health and care plans", "pages/good.html": "Good"},
        "seconds": 1.25,
        "versions": {"plainoffer": "0.1.0", "axe": None, "plugins": {"devon": "1.2"}, "dictionaries": {}},
    }
    return Report(**(values | more))


CLEAN = Report(pages=("pages/good.html",), versions={"plainoffer": "0.1.0"})
EMPTY = Report(versions={"plainoffer": "0.1.0"})

OPTIONS = RenderOptions(
    width=80,
    today=date(2026, 11, 24),
    title="Local Offer check",
    rule_info={
        "vague-link-text": RuleInfo(
            name="vague-link-text",
            family="accessibility",
            summary="Link text must say where the link goes.",
            why="People using a screen reader often read links as a list, without the words around them.",
            url="https://plainoffer.example/rules/vague-link-text",
            severity="error",
            references=(LINK_PURPOSE,),
        )
    },
)

COVERAGE = {
    "requirements": [
        {
            "id": "4.57-request-needs-assessment",
            "cop_ref": "4.57",
            "force": "must",
            "kind": "content",
            "theme": "ehc-process",
            "owner": "Inclusion team",
            "summary": "How to ask for an assessment of needs.",
            "state": "evidence found",
            "pages": [
                {
                    "path": "pages/ehc.html",
                    "confidence": 0.93,
                    "passages": ["You can ask the inclusion team for an assessment.", "=1+1 is not a formula"],
                }
            ],
        },
        {
            "id": "4.48-transport",
            "cop_ref": "4.48",
            "force": "must",
            "kind": "content",
            "theme": "transport",
            "owner": "",
            "summary": "What help with travel there is.",
            "state": "not found",
            "pages": [],
        },
        {
            "id": "4.33-sport",
            "cop_ref": "4.33",
            "force": "should",
            "kind": "content",
            "theme": "leisure",
            "owner": "",
            "summary": "Leisure and sport.",
            "state": "partly",
            "pages": [{"path": "pages/transport.html", "confidence": 0.5, "passages": []}],
        },
        {
            "id": "4.8-involve",
            "cop_ref": "4.8",
            "force": "must",
            "kind": "process",
            "theme": "ehc-process",
            "owner": "",
            "summary": "Involve children and parents.",
            "state": "for people to confirm",
            "pages": [],
        },
    ],
    "themes": [],
    "note": "Annex A is not the whole law.",
}

HISTORY = [
    {
        "date": "2026-05-01",
        "pages": 3,
        "errors": 9,
        "warnings": 4,
        "advice": 1,
        "musts_found": 0,
        "musts_total": 3,
    },
    {
        "date": "2026-08-01",
        "pages": 3,
        "errors": 5,
        "warnings": 4,
        "advice": 1,
        "musts_found": 1,
        "musts_total": 3,
        "new": 2,
        "fixed": 6,
        "open": 3,
    },
]

CHANGES = {
    "since": "2026-08-01",
    "new": 2,
    "fixed": 3,
    "open": 4,
    "first-looked-for": 1,
    "not-looked-at": 1,
    "new-findings": ["page-title-", "jargon-utilise"],
    "new-by-rule": [
        {"rule": "page-title", "count": 1, "page-count": 1, "pages": ["pages/ehc.html"]},
        {"rule": "jargon", "count": 1, "page-count": 1, "pages": ["pages/ehc.html"]},
    ],
    "fixed-by-rule": [
        {"rule": "missing-alt", "count": 3, "page-count": 12, "pages": ["pages/good.html", "pages/transport.html"]}
    ],
    "gained": [
        {
            "id": "4.57-request-needs-assessment",
            "before": "not found",
            "now": "evidence found",
            "pages": ["pages/ehc.html"],
        }
    ],
    "lost": [{"id": "4.48-transport", "before": "partly", "now": "not found", "pages": ["pages/good.html"]}],
    "gap-since": {"4.48-transport": "2026-11-24", "4.33-sport": "2026-05-01"},
    "rule-since": {"page-title": "2026-11-24", "vague-link-text": "2026-05-01"},
}


def audit() -> Report:
    """Return a report with duties and history, as an audit makes it."""
    return report(facts={"coverage": COVERAGE, "history": HISTORY, "changes": CHANGES})
