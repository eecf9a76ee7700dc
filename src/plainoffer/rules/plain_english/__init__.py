"""Rules of the family "plain-english", loaded when a run first needs the registry."""

from __future__ import annotations

from plainoffer.hookspecs import hookimpl
from plainoffer.rule import Rule
from plainoffer.rules.listing import load_rules

MODULES: tuple[str, ...] = ("disability_language", "jargon", "outdated_term", "wordy_phrase")
"""One module a rule, in order of name."""


@hookimpl
def plainoffer_register_rules() -> list[type[Rule]]:
    """Return the family's rules."""
    return load_rules(__name__, MODULES)
