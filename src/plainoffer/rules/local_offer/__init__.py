"""Rules of the family "local-offer", loaded when a run first needs the registry."""

from __future__ import annotations

from plainoffer.hookspecs import hookimpl
from plainoffer.rule import Rule
from plainoffer.rules.listing import load_rules

MODULES: tuple[str, ...] = (
    "accessibility_statement", "closed_service", "comment_personal_data", "comment_response", "comments_summary",
    "contact_details", "coverage", "covid_notice", "feedback_route", "meeting_minutes", "offline_arrangements",
    "past_event", "past_school_year", "service_page", "stale_review_date", "topics", "transport_statement",
)  # fmt: skip
"""One module a rule, in order of name."""


@hookimpl
def plainoffer_register_rules() -> list[type[Rule]]:
    """Return the family's rules."""
    return load_rules(__name__, MODULES)
