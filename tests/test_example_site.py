"""The example site is what its notes say: good pages are quiet, and each fault is found where it was put."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from plainoffer.config import Config
from plainoffer.document import Document, Kind, Source
from plainoffer.engine.checker import OFFLINE, Checker
from plainoffer.findings import Finding, Severity
from plainoffer.testing import TODAY

SITE = Path(__file__).parents[1] / "examples" / "local-offer"
KINDS: dict[str, Kind] = {".html": "html", ".md": "markdown"}
NOTES = (SITE / "README.md").read_text(encoding="utf-8")
GOOD, BAD = (
    re.findall(r"^\| `([^`]+)`", part, re.M) for part in NOTES.split("## Good pages")[1].split("## Pages with faults")
)
MISSING = {
    "alder-grange-open-day.html", "consultation-2026.html", "dyslexia.html", "documents/P16-form.docx",
    "documents/eligibility.docx", "news/jobs-fair-2019.html", "pals.html",
}  # fmt: skip
FAULTS = [
    ("disagreements.html", "new-window"),
    ("early-years.html", "alt-file-name"),
    ("early-years.html", "alt-on-decoration"),
    ("early-years.html", "bold-heading"),
    ("early-years.html", "justified-text"),
    ("early-years.html", "typed-list"),
    ("ehc-plans.html", "broken-jump-link"),
    ("ehc-plans.html", "document-link"),
    ("ehc-plans.html", "raw-url-link-text"),
    ("ehc-plans.html", "spacing-paragraph"),
    ("feedback.html", "placeholder-label"),
    ("ehc-plans.html", "heading-order"),
    ("health-services.html", "deprecated-element"),
    ("health-services.html", "heading-order"),
    ("health-services.html", "duplicate-id"),
    ("leisure.html", "alt-file-name"),
    ("leisure.html", "alt-placeholder"),
    ("leisure.html", "alt-repeats-text"),
    ("leisure.html", "deprecated-element"),
    ("leisure.html", "passage-language"),
    ("leisure.html", "tiny-text"),
    ("news/autumn-travel-changes.md", "bold-heading"),
    ("moving-on.html", "heading-order"),
    ("moving-on.html", "page-language"),
    ("news/autumn-travel-changes.md", "document-link"),
    ("news/autumn-travel-changes.md", "heading-order"),
    ("news/autumn-travel-changes.md", "alt-file-name"),
    ("news/autumn-travel-changes.md", "vague-link-text"),
    ("sensory-support.html", "iframe-name"),
    ("sensory-support.html", "page-title"),
    ("specialist-schools.html", "missing-alt"),
    ("specialist-schools.html", "vague-link-text"),
    ("training-and-work.html", "link-name"),
    ("training-and-work.html", "outdated-term"),
    ("health-services.html", "disability-language"),
    ("ehc-plans.html", "jargon"),
    ("ehc-plans.html", "empty-heading"),
    ("ehc-plans.html", "long-sentence"),
    ("ehc-plans.html", "undefined-abbreviation"),
    ("ehc-plans.html", "all-caps-text"),
    ("post-16-transport-statement.html", "reading-age"),
    ("post-16-transport-statement.html", "raw-url-link-text"),
    ("post-16-transport-statement.html", "table-headers"),
    ("short-breaks.html", "alt-too-long"),
    ("short-breaks.html", "document-link"),
    ("short-breaks.html", "new-window"),
    ("short-breaks.html", "same-link-text"),
    ("short-breaks.html", "text-in-image"),
    ("specialist-schools.html", "alt-redundant"),
    ("specialist-schools.html", "layout-table"),
    ("specialist-schools.html", "new-window"),
    ("specialist-schools.html", "table-headers"),
    ("specialist-schools.html", "tiny-text"),
    ("support-groups.html", "bad-email-link"),
    ("support-groups.html", "bad-phone-link"),
    ("training-and-work.html", "new-window"),
    ("training-and-work.html", "raw-url-link-text"),
    ("training-and-work.html", "styled-capitals"),
]


def read(name: str) -> Source:
    path = SITE / name
    return Source(text=path.read_text(encoding="utf-8"), path=str(path), kind=KINDS[path.suffix])


@pytest.fixture(scope="module")
def found() -> dict[str, tuple[Finding, ...]]:
    checker = Checker(Config(), allow=OFFLINE, today=TODAY)
    results = {name: checker.check_source(read(name))[0] for name in (*GOOD, *BAD)}
    assert not [error for result in results.values() for error in result.errors]
    return {name: result.findings for name, result in results.items()}


def test_the_notes_name_every_page() -> None:
    pages = {
        str(path.relative_to(SITE).as_posix())
        for path in SITE.rglob("*")
        if path.suffix in KINDS and path.name != "README.md"
    }
    assert set(GOOD) | set(BAD) == pages
    assert len(pages) >= 18


@pytest.mark.parametrize("name", GOOD)
def test_good_page_is_quiet(name: str, found: dict[str, tuple[Finding, ...]]) -> None:
    loud = [item for item in found[name] if item.severity in (Severity.ERROR, Severity.WARNING)]
    assert not loud, "\n".join(f"{item.rule} {item.line}:{item.column} {item.match!r}" for item in loud)


@pytest.mark.parametrize(("name", "rule"), FAULTS)
def test_fault_is_found(name: str, rule: str, found: dict[str, tuple[Finding, ...]]) -> None:
    assert rule in {item.rule for item in found[name]}


def test_only_the_links_that_the_notes_name_lead_nowhere() -> None:
    missing = set()
    for name in (*GOOD, *BAD):
        document = Document(read(name))
        for element in document.by_tag("a", "img", "link"):
            target = urlsplit(element.get("href") or element.get("src") or "")
            if target.scheme or target.netloc or not target.path:
                continue
            file = (SITE / name).parent / unquote(target.path)
            if not file.exists():
                missing.add(file.resolve().relative_to(SITE.resolve()).as_posix())
    assert missing == MISSING
