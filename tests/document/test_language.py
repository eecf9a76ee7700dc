"""The language of a text that does not say its own."""

import pytest

from plainoffer import Document, Source


@pytest.mark.parametrize("tag", ["en", "en-GB", "en-gb", " EN-gb "])
def test_any_tag_for_english_is_english(tag):
    document = Document(Source(text="<p>Ask us.</p>", lang=tag))
    assert document.lang == "en"
    assert [block.text for block in document.prose] == ["Ask us."]


def test_another_language_is_not_prose_for_english_rules():
    assert not Document(Source(text="<p>Gofynnwch i ni.</p>", lang="cy-GB")).prose
