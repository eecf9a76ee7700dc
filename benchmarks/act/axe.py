"""Run axe in the browser on W3C's ACT test cases: python benchmarks/act/axe.py FOLDER.

FOLDER holds ``manifest.json`` and the cases. Printed for each ACT rule that axe maps: failed examples that are caught,
those that only need a review, and false alarms on passed and inapplicable examples. Measured on the full published set
of August 2026 (256 failed examples of 50 rules) with axe 4.14.1, all rules and frames: 207 caught, which is 81 %.
"""

from __future__ import annotations

import argparse
import json
import statistics
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from plainoffer.browser import BrowserChecker, BrowserSettings, PageAxe, RuleSet, Visit

FULL_SHARE = 207 / 256


@dataclass
class Score:
    """Counts for one ACT rule."""

    name: str
    failed: int = 0
    caught: int = 0
    review: int = 0
    others: int = 0
    alarms: int = 0
    untested: list[str] = field(default_factory=list)


def act_ids(checker: BrowserChecker) -> dict[str, set[str]]:
    """Return for each ACT rule the axe rules that implement it, as axe itself says."""
    found: dict[str, set[str]] = defaultdict(set)
    with_rules = checker.rules()
    for rule, ids in with_rules.items():
        for act in ids:
            found[act].add(rule)
    return found


def visits(folder: Path, cases: list[dict[str, str]]) -> Iterator[Visit]:
    for case in cases:
        html = (folder / case["file"]).read_text(encoding="utf-8", errors="replace")
        yield Visit(key=case["file"], html=html, root=folder, place=case["file"])


def score(cases: list[dict[str, str]], results: dict[str, PageAxe], mapped: dict[str, set[str]]) -> dict[str, Score]:
    scores: dict[str, Score] = {}
    for case in cases:
        result, names = results[case["file"]], mapped[case["rule_id"]]
        one = scores.setdefault(case["rule_id"], Score(case["rule_name"]))
        if not result.checked:
            one.untested.append(f"{case['title']}: {result.reason}")
        violated = any(rule.id in names for rule in result.violations)
        if case["kind"] == "failed":
            one.failed += 1
            one.caught += violated
            one.review += not violated and any(rule.id in names for rule in result.incomplete)
        else:
            one.others += 1
            one.alarms += violated
    return scores


def show(scores: dict[str, Score], results: dict[str, PageAxe], checker: BrowserChecker) -> None:
    for act, one in sorted(scores.items(), key=lambda item: item[1].name):
        flags = f"  +{one.review} to review" if one.review else ""
        flags += f"  {one.alarms} FALSE ALARMS of {one.others}" if one.alarms else ""
        print(f"{act}  {one.caught:>2} of {one.failed:<2} {one.name[:70]:<70}{flags}")
        for text in one.untested:
            print(f"          not checked: {text}")
    failed, caught = sum(s.failed for s in scores.values()), sum(s.caught for s in scores.values())
    print(
        f"\naxe {checker.tools.axe.text}, {checker.settings.rules} rules, {len(scores)} ACT rules: "
        f"{caught} of {failed} failed examples caught ({caught / failed:.1%}; full set {FULL_SHARE:.1%}), "
        f"{sum(s.review for s in scores.values())} more to review, "
        f"{sum(s.alarms for s in scores.values())} false alarms of {sum(s.others for s in scores.values())}."
    )
    times = [result.seconds * 1000 for result in results.values()]
    print(f"{len(times)} pages, median {statistics.median(times):.0f} ms a page.")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--axe", type=Path, help="axe.min.js to use instead of the newest installed one")
    parser.add_argument("--rules", type=RuleSet, choices=list(RuleSet), default=RuleSet.ALL)
    parser.add_argument("--browsers", type=int, default=1)
    values = parser.parse_args()
    manifest = json.loads((values.folder / "manifest.json").read_text(encoding="utf-8"))
    settings = BrowserSettings(axe=values.axe, rules=values.rules, browsers=values.browsers)
    with BrowserChecker(settings) as checker:
        mapped = act_ids(checker)
        cases = [case for case in manifest["testcases"] if case["rule_id"] in mapped]
        results = {result.key: result for result in checker.check_all(visits(values.folder, cases))}
        show(score(cases, results, mapped), results, checker)


if __name__ == "__main__":
    main()
