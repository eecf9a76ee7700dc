"""Rules of the family "plain-english", loaded when a run first needs the registry."""

from __future__ import annotations

from plainoffer.hookspecs import hookimpl
from plainoffer.rule import Rule
from plainoffer.rules.listing import load_rules

MODULES: tuple[str, ...] = (
    "abbreviation_conflict",
    "abbreviation_defined_twice",
    "abbreviation_free",
    "all_caps_text",
    "ambiguous_abbreviation",
    "disability_language",
    "double_negative",
    "faq_heading",
    "hidden_verb",
    "jargon",
    "long_paragraph",
    "long_sentence",
    "outdated_term",
    "passive_voice",
    "reading_age",
    "repeated_word",
    "undefined_abbreviation",
    "unused_abbreviation",
    "wordy_phrase",
)
"""One module a rule, in order of name."""


@hookimpl
def plainoffer_register_rules() -> list[type[Rule]]:
    """Return the family's rules."""
    return load_rules(__name__, MODULES)
