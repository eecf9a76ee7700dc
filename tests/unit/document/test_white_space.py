import pytest

from plainoffer.document import Document, Source


@pytest.mark.parametrize("blank", ["&nbsp;", "&#160; &nbsp;", "\xa0", "&#32;", "&emsp;", "&nbsp;</b>&nbsp;"])
def test_text_after_a_blank_paragraph_keeps_its_place(blank: str) -> None:
    text = f'<p>Ask us.</p>\n<p>{blank}</p>\n<p>See <a href="/a">the list</a>.</p><p>End</p>'
    blocks = Document(Source(text=text)).blocks
    assert [block.text for block in blocks] == ["Ask us.", "See the list.", "End"]
    for block in blocks[::2]:
        span = block.span(0, len(block.text))
        assert text[span.start : span.end] == block.text


def test_text_of_an_element_has_the_text_after_inner_tags() -> None:
    document = Document(Source(text="<p>One <b>two</b> three<br> four</p> five"))
    assert document.text_of(document.by_tag("p")[0]) == "One two three four"
