"""The rules that are taken for the same exist on both sides."""

from __future__ import annotations

import pytest

from plainoffer.engine.registry import make_registry
from plainoffer.rules.accessibility.in_browser.advice import ADVICE, advice_for
from plainoffer.rules.accessibility.in_browser.grading import severity_of
from plainoffer.rules.accessibility.in_browser.twins import twins


def test_static_rules_that_stand_for_rules_of_axe_exist():
    assert set(twins()) <= set(make_registry().rules)


@pytest.mark.browser
def test_rules_of_axe_that_are_spoken_of_exist(checker):
    known = checker.rules()
    named = {name.removeprefix("axe:") for names in twins().values() for name in names if name.startswith("axe:")}
    assert named <= set(known)
    assert set(ADVICE) <= set(known)
    assert "23a2a8" in known["image-alt"]


def test_there_are_words_for_the_rules_that_are_broken_most():
    # The most frequent faults of home pages: https://webaim.org/projects/million/ (contrast, alternatives, labels,
    # empty links, empty buttons, language)
    assert {"color-contrast", "image-alt", "label", "link-name", "button-name", "html-has-lang"} <= set(ADVICE)
    assert len(ADVICE) >= 30


def test_a_rule_without_words_of_ours_has_those_of_axe():
    assert "Some help" in advice_for("new-rule", "Some help").message


@pytest.mark.parametrize(
    ("impact", "tags", "severity"),
    [
        ("critical", ["wcag2a", "wcag111"], "error"),
        ("serious", ["wcag22aa"], "error"),
        ("serious", ["wcag2aaa"], "advice"),
        ("critical", ["best-practice"], "warning"),
        ("moderate", ["wcag2a"], "warning"),
        ("minor", ["best-practice"], "advice"),
    ],
)
def test_severities(impact, tags, severity):
    assert severity_of(impact, tags) == severity
