"""Rules of the family "accessibility", loaded when a run first needs the registry."""

from __future__ import annotations

from plainoffer.hookspecs import hookimpl
from plainoffer.rule import Rule
from plainoffer.rules.listing import load_rules

MODULES: tuple[str, ...] = (
    "alt_file_name",
    "alt_on_decoration",
    "alt_placeholder",
    "alt_redundant",
    "alt_repeats_text",
    "alt_too_long",
    "bold_heading",
    "deprecated_element",
    "document_link",
    "duplicate_id",
    "justified_text",
    "layout_table",
    "missing_headings",
    "new_window",
    "passage_language",
    "placeholder_label",
    "raw_url_link_text",
    "same_link_text",
    "spacing_paragraph",
    "styled_capitals",
    "table_caption",
    "table_headers",
    "text_in_image",
    "tiny_text",
    "typed_list",
)
"""One module a rule, in order of name."""


@hookimpl
def plainoffer_register_rules() -> list[type[Rule]]:
    """Return the family's rules."""
    return load_rules(__name__, MODULES)
