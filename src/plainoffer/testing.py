"""For tests of rules: two helpers serve nearly all of them.

finds('<img src="a.png">', "missing-alt@1:1")
silent('<img src="a.png" alt="">', "missing-alt")
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from plainoffer.config import Config
from plainoffer.document import Kind, Source
from plainoffer.engine.checker import OFFLINE, Checker
from plainoffer.engine.registry import Registry, make_registry
from plainoffer.findings import Finding, PageResult
from plainoffer.rule import Bad, Good, Rule

TODAY = datetime.date(2026, 11, 24)
"""The date that examples are checked on."""


@cache
def _registry() -> Registry:
    return make_registry()


def check(
    text: str, *rules: str, kind: Kind = "html", page: bool | None = None,
    options: Mapping[str, Mapping[str, Any]] | None = None, today: datetime.date = TODAY,
    settings: Mapping[str, Any] | None = None,
) -> PageResult:  # fmt: skip
    """Check a text with the named rules (all of them if none is named) and return the page's result.

    Args:
        text: the page or fragment.
        rules: names of rules to run.
        kind: how the text is written.
        page: whether it is a whole page; ``None`` decides by looking.
        options: options of rules, by rule name.
        today: the date of the check.
        settings: other settings, by their names in Python (``accept``, ``dictionaries`` …).
    """
    config = Config(select=rules or ("all",), rules=dict(options or {}), **(settings or {}))
    checker = Checker(config, registry=_registry(), allow=OFFLINE, today=today)
    scope = None if page is None else ("page" if page else "fragment")
    result = checker.check_source(Source(text=text, path="test", kind=kind, scope=scope))[0]  # type: ignore[arg-type]
    if result.errors:
        raise AssertionError("\n".join(f"{error.message} {error.detail}" for error in result.errors))
    return result


def findings(text: str, rule: str, **arguments: Any) -> tuple[Finding, ...]:
    """Return the findings of one rule (and of the rules it speaks for) on a text."""
    return check(text, rule, **arguments).findings


def finds(text: str, *expected: str, **arguments: Any) -> tuple[Finding, ...]:
    """Check that exactly these findings are made, and return them.

    Args:
        text: the page or fragment.
        expected: ``"rule-name@line:column"`` for each finding in order; ``"rule-name"`` for one about the page.
        arguments: as for :func:`check`.
    """
    rules = dict.fromkeys(item.split("@")[0] for item in expected)
    found = check(text, *rules, **arguments).findings
    got = [finding.rule + (f"@{finding.line}:{finding.column}" if finding.line else "") for finding in found]
    assert sorted(got) == sorted(expected), f"expected {sorted(expected)}, got {sorted(got)}:\n" + _listed(found)
    return found


def silent(text: str, *rules: str, **arguments: Any) -> None:
    """Check that none of these rules finds anything."""
    found = check(text, *rules, **arguments).findings
    assert not found, f"expected nothing, got {len(found)}:\n" + _listed(found)


def check_examples(rule: type[Rule]) -> None:
    """Check that a rule reports its bad examples where they say, leaves its good ones alone, and fixes what it says."""
    for example in rule.examples:
        arguments: dict[str, Any] = {"kind": example.kind, "options": {rule.name: dict(example.options)}}
        if example.page:
            arguments["page"] = True
        found = check(example.source, rule.name, *example.beside, **arguments).findings
        found = tuple(f for f in found if f.rule not in example.beside)
        shown = f"{example.source!r}:\n{_listed(found)}"
        if isinstance(example, Good):
            assert not found, f"{rule.name} must leave this alone: {shown}"
            continue
        _check_bad(rule, example, found, shown)


def _check_bad(rule: type[Rule], example: Bad, found: tuple[Finding, ...], shown: str) -> None:
    assert found, f"{rule.name} must report this: {shown}"
    first = found[0]
    at = f"{first.line}:{first.column}" if first.line else ""
    assert at == example.at, f"{rule.name} must point to {example.at or 'the page'}, not {at}: {shown}"
    if example.match is not None:
        assert first.match == example.match, f"{rule.name} must match {example.match!r}: {shown}"
    if example.fixed is not None:
        from plainoffer.engine.fixing import apply_fixes

        fixed = apply_fixes(example.source, found, unsafe=True).text
        assert fixed == example.fixed, f"{rule.name} must fix this to {example.fixed!r}, not {fixed!r}"


def _listed(found: Iterable[Finding]) -> str:
    return "\n".join(f"  {f.rule}@{f.line}:{f.column} {f.match!r}: {f.message}" for f in found)
