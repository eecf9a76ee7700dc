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
    "ambiguous_iframes",
    "ambiguous_links",
    "aria_attribute",
    "aria_attribute_allowed",
    "aria_attribute_value",
    "aria_children",
    "aria_context",
    "aria_controls_target",
    "aria_hidden_focus",
    "aria_name_prohibited",
    "aria_required_attribute",
    "aria_role",
    "autocomplete_value",
    "axe",
    "bold_heading",
    "button_name",
    "decorative_exposed",
    "deprecated_element",
    "document_link",
    "duplicate_id",
    "empty_heading",
    "error_message",
    "field_name",
    "headers_attribute",
    "heading_order",
    "heading_topic",
    "iframe_name",
    "iframe_tab_order",
    "image_button_name",
    "justified_text",
    "label_in_name",
    "language_mismatch",
    "language_tag",
    "layout_table",
    "link_name",
    "logo_name",
    "main_content_heading",
    "main_landmark",
    "menu_item_name",
    "missing_alt",
    "missing_headings",
    "nested_controls",
    "new_window",
    "object_name",
    "page_language",
    "page_title",
    "passage_language",
    "placeholder_label",
    "raw_url_link_text",
    "same_link_text",
    "spacing_paragraph",
    "styled_capitals",
    "summary_name",
    "svg_name",
    "table_caption",
    "table_headers",
    "text_in_image",
    "text_spacing",
    "timed_refresh",
    "tiny_text",
    "typed_list",
    "unused_table_header",
    "vague_label",
    "vague_link_text",
    "vague_title",
    "zoom_disabled",
)
"""One module a rule, in order of name."""


@hookimpl
def plainoffer_register_rules() -> list[type[Rule]]:
    """Return the family's rules."""
    return load_rules(__name__, MODULES)
