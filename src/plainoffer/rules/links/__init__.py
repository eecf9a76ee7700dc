"""Rules of the family "links", loaded when a run first needs the registry."""

from __future__ import annotations

from plainoffer.hookspecs import hookimpl
from plainoffer.rule import Rule
from plainoffer.rules.listing import load_rules

MODULES: tuple[str, ...] = (
    "anchor_missing",
    "bad_email_link",
    "bad_phone_link",
    "broken_jump_link",
    "broken_link",
    "deep_page",
    "duplicate_title",
    "link_not_checked",
    "link_without_address",
    "looks_missing",
    "malformed_address",
    "moved_link",
    "orphan_page",
    "private_link",
)
"""One module a rule, in order of name."""


@hookimpl
def plainoffer_register_rules() -> list[type[Rule]]:
    """Return the family's rules."""
    return load_rules(__name__, MODULES)
