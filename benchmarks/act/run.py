"""Run W3C's ACT test cases through the static rules: caught, missed and false alarms for each ACT rule.

    python benchmarks/act/run.py FOLDER [--earl report.jsonld] [--misses] [--rule ID]

FOLDER holds `manifest.json` (or W3C's `testcases.json`) and the test case files that it names. A case counts as caught
when one of our rules that declares the ACT rule has a finding; findings that wait for a person's review are counted
apart. The EARL report has the form that W3C asks implementers for
(https://github.com/act-rules/act-tools, "Reporting results").
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plainoffer import __version__
from plainoffer.config import Config
from plainoffer.document import Source
from plainoffer.engine.checker import Checker
from plainoffer.engine.registry import Registry, make_registry
from plainoffer.findings import Confidence, Finding, Outcome, OutcomeKind, PageResult, Reference
from plainoffer.formats.earl import CONTEXT, criterion
from plainoffer.rule import WCAG, Need

STATIC = tuple(
    (
        "b5c3f8 bf051a de46e4 2779a5 bc659a bisz58 b4f0c3 73f2c2 674b10 5f99a7 6a7281 4e8ab6 5c01ea kb1m8s ff89c9"
        " bc4a75 97a4e1 m6b1q3 c487ae 23a2a8 59796f 7d6734 8fc3b6 e086e5 ffd0e9 cae760 2t702h 46ca7f 307n5z 6cfa84"
        " a25f45 d0f69e 24afc2 9e45ec 78fd32 akn7bn"
    ).split()
)
"""The rules that can be decided from the source."""

JUDGEMENT = tuple(
    ("c4a8a4 b49b2e cc0f0a aizyf1 5effbb qt1vmo 2ee8b8 b20e66 fd3a94 4b1c6c ucwvc8 off6ek 36b590 047fe0 b40fd1").split()
)
"""The rules for which the source is enough, but a person has to judge."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One test case: what it is about and what is expected ("passed", "failed" or "inapplicable")."""

    rule: str
    rule_name: str
    expected: str
    title: str
    file: str
    url: str
    language: str


@dataclass(slots=True)
class Score:
    """How one ACT rule came out."""

    name: str = ""
    failed: int = 0
    others: int = 0
    caught: int = 0
    review: int = 0
    alarms: int = 0
    review_alarms: int = 0
    missed: list[Case] = field(default_factory=list)
    wrong: list[Case] = field(default_factory=list)


def read_cases(folder: Path) -> list[Case]:
    """Read the manifest, ours or W3C's.

    Raises:
        FileNotFoundError: the folder holds neither.
    """
    path = next((p for p in (folder / "manifest.json", folder / "testcases.json") if p.exists()), None)
    if path is None:
        raise FileNotFoundError(f"There is no manifest.json or testcases.json in {folder}.")
    return [_case(raw) for raw in json.loads(path.read_text(encoding="utf-8"))["testcases"]]


def _case(raw: Mapping[str, Any]) -> Case:
    file = raw.get("file") or raw.get("relativePath") or ""
    return Case(
        rule=raw.get("rule_id") or raw["ruleId"],
        rule_name=raw.get("rule_name") or raw.get("ruleName") or "",
        expected=raw.get("kind") or raw["expected"],
        title=raw.get("title") or raw.get("testcaseTitle") or "",
        file=file,
        url=raw.get("url") or f"https://www.w3.org/WAI/content-assets/wcag-act-rules/{file}",
        language=raw.get("lang") or file.rpartition(".")[2],
    )


def act_ids(finding: Finding, registry: Registry) -> frozenset[str]:
    """The ACT rules that a finding speaks for."""
    declared = getattr(registry.rules.get(finding.rule), "act", ())
    return frozenset(finding.data.get("act", declared))


def check_case(checker: Checker, folder: Path, case: Case) -> PageResult:
    """Check one test case. A drawing or other XML is no page, so rules about pages leave it alone."""
    text = (folder / case.file).read_text(encoding="utf-8")
    scope = "page" if case.language.startswith("htm") else "fragment"
    return checker.check_source(Source(text=text, path=case.file, url=case.url, scope=scope))[0]  # type: ignore[arg-type]


def make_checker() -> Checker:
    """A checker with every rule that implements an ACT rule and needs no more than the source."""
    registry = make_registry()
    names = tuple(name for name, rule in registry.rules.items() if getattr(rule, "act", ()) and rule.needs <= Need.TEXT)
    return Checker(Config(select=names), registry=registry)


def run(folder: Path, cases: Iterable[Case], checker: Checker) -> Iterator[tuple[Case, PageResult]]:
    """Check the cases of the rules that we implement."""
    known = {ident for rule in checker.registry.rules.values() for ident in getattr(rule, "act", ())}
    for case in cases:
        if case.rule in known:
            yield case, check_case(checker, folder, case)


def score(results: Iterable[tuple[Case, PageResult]], registry: Registry) -> dict[str, Score]:
    """Count what was caught, missed and wrongly reported, by ACT rule."""
    scores: dict[str, Score] = defaultdict(Score)
    for case, page in results:
        row = scores[case.rule]
        row.name = case.rule_name
        found = [f for f in page.findings if case.rule in act_ids(f, registry)]
        sure = any(f.confidence is not Confidence.REVIEW for f in found)
        if case.expected == "failed":
            row.failed += 1
            row.caught += bool(found)
            row.review += bool(found) and not sure
            if not found:
                row.missed.append(case)
        else:
            row.others += 1
            row.alarms += sure
            row.review_alarms += bool(found) and not sure
            if found:
                row.wrong.append(case)
    return scores


def table(scores: Mapping[str, Score], *, misses: bool = False) -> str:
    """The scores as text."""
    lines = []
    for title, idents in (("Decided from the source", STATIC), ("For a person to judge", JUDGEMENT)):
        rows = [(ident, scores[ident]) for ident in idents if ident in scores]
        lines += _group(title, rows)
    rest = [(ident, row) for ident, row in scores.items() if ident not in STATIC and ident not in JUDGEMENT]
    lines += _group("Others", rest)
    if misses:
        for ident, row in scores.items():
            lines += [f"missed {ident} {case.title}: {case.file}" for case in row.missed]
            lines += [f"wrong  {ident} {case.title} ({case.expected}): {case.file}" for case in row.wrong]
    return "\n".join(lines)


def _group(title: str, rows: list[tuple[str, Score]]) -> list[str]:
    if not rows:
        return []
    lines = [f"{title}", f"  {'rule':8}{'caught':>10}{'(review)':>10}{'alarms':>8}{'(review)':>10}  of  name"]
    for ident, row in rows:
        lines.append(
            f"  {ident:8}{f'{row.caught}/{row.failed}':>10}{row.review:>10}{row.alarms:>8}{row.review_alarms:>10}"
            f"  {row.others:<3} {row.name}"
        )
    scores = [row for _, row in rows]
    caught, failed = sum(r.caught for r in scores), sum(r.failed for r in scores)
    alarms, reviews = sum(r.alarms for r in scores), sum(r.review_alarms for r in scores)
    others = sum(r.others for r in scores)
    lines.append(
        f"  all: {caught} of {failed} caught, {alarms} false alarms and {reviews} needless reviews of {others}\n"
    )
    return lines


def earl(results: Iterable[tuple[Case, PageResult]], registry: Registry) -> dict[str, Any]:
    """The results as EARL JSON-LD: a test subject for each case, an assertion for each of our rules."""
    subjects = [
        {
            "@type": ["TestSubject", "WebPage"],
            "source": case.url,
            "assertions": [item for outcome in page.outcomes for item in _assertions(outcome, page, registry)],
        }
        for case, page in results
    ]
    assertor = {
        "@id": "_:plainoffer",
        "@type": ["Assertor", "Project"],
        "name": "plainoffer",
        "shortdesc": "Checks that a SEND Local Offer is in plain English, accessible, complete and up to date.",
        "release": {"@type": "Version", "revision": __version__},
    }
    return {"@context": CONTEXT, "@graph": [assertor, *subjects]}


_EARL = {
    OutcomeKind.PASSED: "earl:passed",
    OutcomeKind.FAILED: "earl:failed",
    OutcomeKind.INAPPLICABLE: "earl:inapplicable",
    OutcomeKind.CANNOT_TELL: "earl:cantTell",
    OutcomeKind.UNTESTED: "earl:untested",
}


# The criteria of ACT rules that share one of our rules with others
_CRITERIA = {
    "bc659a": ("2.2.1",), "bisz58": ("2.2.4", "3.2.5"), "aizyf1": ("2.4.9",), "5effbb": ("2.4.4",),
    "b20e66": ("2.4.9",), "fd3a94": ("2.4.4",), "ucwvc8": ("3.1.1",), "off6ek": ("3.1.2",),
}  # fmt: skip


def _assertions(outcome: Outcome, page: PageResult, registry: Registry) -> Iterator[dict[str, Any]]:
    """One assertion for a rule; one for each ACT rule where a rule implements several."""
    rule = registry.rules[outcome.rule]
    if len(rule.act) < 2:
        yield _assertion(outcome.rule, outcome.outcome, rule.references)
        return
    for ident in rule.act:
        found = [f for f in page.findings if f.rule == rule.name and ident in act_ids(f, registry)]
        kind = outcome.outcome
        if kind in (OutcomeKind.FAILED, OutcomeKind.CANNOT_TELL) and page.findings and not found:
            kind = OutcomeKind.PASSED
        elif found:
            sure = any(f.confidence is not Confidence.REVIEW for f in found)
            kind = OutcomeKind.FAILED if sure else OutcomeKind.CANNOT_TELL
        references = tuple(WCAG(number) for number in _CRITERIA.get(ident, ())) or rule.references
        yield _assertion(f"{rule.name}: {ident}", kind, references)


def _assertion(title: str, kind: OutcomeKind, references: Iterable[Reference]) -> dict[str, Any]:
    return {
        "@type": "Assertion",
        "assertedBy": "_:plainoffer",
        "mode": "earl:automatic",
        "test": {"@type": "TestCase", "title": title, "isPartOf": [c for r in references if (c := criterion(r))]},
        "result": {"@type": "TestResult", "outcome": _EARL[kind]},
    }


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description="Run W3C's ACT test cases through the static rules.")
    parser.add_argument("folder", type=Path, help="folder with manifest.json and the test cases")
    parser.add_argument("--earl", type=Path, help="write an EARL JSON-LD report to this file")
    parser.add_argument("--misses", action="store_true", help="list every missed case and false alarm")
    parser.add_argument("--rule", action="append", help="only this ACT rule (may be given several times)")
    arguments = parser.parse_args()
    checker = make_checker()
    cases = [c for c in read_cases(arguments.folder) if not arguments.rule or c.rule in arguments.rule]
    results = list(run(arguments.folder, cases, checker))
    if arguments.earl:
        report = earl(results, checker.registry)
        arguments.earl.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(table(score(results, checker.registry), misses=arguments.misses))
    for error in {error.message for _, page in results for error in page.errors}:
        print(f"error: {error}")


if __name__ == "__main__":
    main()
