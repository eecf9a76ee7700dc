"""Every rule's own examples: the bad ones are reported where they say, the good ones are left alone."""

from __future__ import annotations

import pytest

from plainoffer.engine.registry import make_registry
from plainoffer.rule import Bad, Good, SiteRule
from plainoffer.testing import check_examples

RULES = make_registry().rules


@pytest.mark.parametrize("name", sorted(RULES))
def test_examples_hold(name: str) -> None:
    check_examples(RULES[name])


@pytest.mark.parametrize("name", sorted(RULES))
def test_rule_is_documented_by_examples(name: str) -> None:
    rule = RULES[name]
    if issubclass(rule, SiteRule) or rule.needs > 1 or name == "topics":  # topics tags pages and reports nothing
        return
    assert any(isinstance(example, Bad) for example in rule.examples), f"{name} has no bad example"
    assert any(isinstance(example, Good) for example in rule.examples), f"{name} has no good example"
