"""Which static rules look for the same faults as which rules of axe."""

from __future__ import annotations

from functools import cache

# Where W3C has no test rule that both implement
_BY_NAME: dict[str, tuple[str, ...]] = {
    "alt-repeats-text": ("image-redundant-alt",),
    "aria-controls-target": ("aria-valid-attr-value",),
    "aria-name-prohibited": ("aria-prohibited-attr",),
    "bold-heading": ("p-as-heading",),
    "decorative-exposed": ("aria-prohibited-attr",),
    "deprecated-element": ("blink", "marquee"),
    "duplicate-id": ("duplicate-id-aria",),
    "heading-order": ("heading-order",),
    "main-content-heading": ("page-has-heading-one",),
    "main-landmark": ("landmark-one-main",),
    "summary-name": ("summary-name",),
    "table-caption": ("table-fake-caption",),
    "table-headers": ("td-has-header",),
}


@cache
def twins() -> dict[str, frozenset[str]]:
    """Return for each static rule the ACT rules that it implements and its counterparts in axe."""
    from plainoffer.rules.accessibility import plainoffer_register_rules

    found = {
        rule.name: frozenset((*rule.act, *(f"axe:{name}" for name in _BY_NAME.get(rule.name, ()))))
        for rule in plainoffer_register_rules()
    }
    return {name: stands_for for name, stands_for in found.items() if stands_for}
