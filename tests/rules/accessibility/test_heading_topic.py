import pytest

from plainoffer.testing import finds, silent


def test_a_heading_that_the_text_never_mentions_is_reported() -> None:
    html = "<h2>Weather</h2><p>We are open from Monday to Friday, 10 to 16.</p>"
    finds(html, "heading-topic@1:1")


def test_a_word_in_another_form_counts() -> None:
    html = "<h2>Swimming</h2><p>You can swim here on Monday and on Friday.</p>"
    silent(html, "heading-topic")


def test_usual_headings_are_left_alone() -> None:
    html = "<h2>Costs</h2><p>It is free for everybody who lives in Anyshire.</p>"
    silent(html, "heading-topic")


def test_headings_of_several_words_are_left_alone() -> None:
    html = "<h2>Getting there</h2><p>Take the number 7 bus from the station to us.</p>"
    silent(html, "heading-topic")


@pytest.mark.parametrize(
    "html",
    [
        "<h2>SENCO</h2><p>We are open from Monday to Friday, 10 to 16.</p>",
        "<h2>Options</h2><p>We are open from Monday to Friday, 10 to 16.</p>",
        "<h2>Weather</h2><p>We are open from Monday to Friday, 10 to 16.</p><h2>Closures</h2><p>Bad weather.</p>",
        '<h2>Symptom</h2><ul><li><a href="/a">A cough that does not go away</a></li></ul>',
        "<h2>Weather</h2><p>Closed.</p>",
        "<h2>{{ title }}</h2><p>We are open from Monday to Friday, 10 to 16.</p>",
    ],
)
def test_short_forms_links_and_words_that_the_page_has_are_left_alone(html: str) -> None:
    silent(html, "heading-topic")
