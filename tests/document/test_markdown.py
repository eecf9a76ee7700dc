"""Markdown becomes the tree that its HTML would be, with addresses as they are written."""

from __future__ import annotations

import pytest

from plainoffer.document import Document, Source


def document(text: str) -> Document:
    return Document(Source(text=text, kind="markdown"))


def test_addresses_stay_as_they_are_written() -> None:
    page = document("[Write](mailto:{{ site.email }}) and [read](/café?q=a b) or [see](https://exämple.org/%7Ea)\n")
    links = page.by_tag("a")
    assert [link.get("href") for link in links][-1] == "https://exämple.org/%7Ea"
    assert "xn--" not in "".join(link.get("href") for link in links)


def test_an_address_has_its_place_in_the_source() -> None:
    text = 'See [the plan](/plan "Your plan") and <https://example.org/a>.\n'
    page = document(text)
    first, second = page.by_tag("a")
    span = page.attribute_span(first, "href")
    assert span
    assert text[span.start : span.end] == "/plan"
    title = page.attribute_span(first, "title")
    assert title
    assert text[title.start : title.end] == "Your plan"
    auto = page.attribute_span(second, "href")
    assert auto
    assert text[auto.start : auto.end] == "https://example.org/a"


def test_an_image_has_its_alt_text_in_place() -> None:
    text = "![A caf\\*é &amp; garden](a.png)\n"
    page = document(text)
    block = next(block for block in page.blocks if block.role == "alt")
    assert block.text == "A caf*é & garden"
    span = block.span(block.text.index("garden"), len(block.text))
    assert text[span.start : span.end] == "garden"


def test_front_matter_is_read_and_not_linted() -> None:
    page = document("---\ntitle: Short breaks\nlang: cy\n---\n\nTestun.\n")
    assert page.title == "Short breaks"
    assert page.lang == "cy"
    assert [block.text for block in page.blocks] == ["Testun."]


def test_raw_html_is_part_of_the_page() -> None:
    page = document("<p><b>Bold</b> words\n<ul><li>one</li></ul></p>\n\nThen *more*.\n")
    assert [(block.role, block.text) for block in page.blocks] == [
        ("paragraph", "Bold words"),
        ("list-item", "one"),
        ("paragraph", "Then more."),
    ]


@pytest.mark.parametrize("entity", ["&#12;", "&#x1F;", "&#8;", "&#xFFFE;", "&#0;", "&#xD800;"])
def test_entities_for_characters_that_no_page_can_hold_are_read(entity: str) -> None:
    text = f"<td>before\n\n{entity} *after* {entity}word</p>\n\n<p>more"
    assert "after" in " ".join(block.text for block in Document(Source(text=text, kind="markdown")).blocks)
