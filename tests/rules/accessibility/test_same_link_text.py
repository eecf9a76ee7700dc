import pytest

from plainoffer.findings import Confidence, Severity
from plainoffer.testing import findings, finds, silent


def test_the_second_and_third_are_reported() -> None:
    html = '<a href="/1">Book now</a>\n<a href="/2">Book now</a>\n<a href="/3"><b>Book</b> now!</a>'
    finds(html, "same-link-text@2:14", "same-link-text@3:17")


def test_the_message_says_where_the_first_one_is() -> None:
    (finding,) = findings('<a href="/1">Clubs</a>\n\n<a href="/2">Clubs</a>', "same-link-text")
    assert "line 1" in finding.message


def test_images_are_read_as_text() -> None:
    finds('<a href="/1"><img src="a.png" alt="Clubs"></a> <a href="/2">Clubs</a>', "same-link-text@1:61")


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/clubs">Clubs</a> <a href="/clubs/">clubs</a>',
        '<a href="https://www.a.example/x">Clubs</a> <a href="https://a.example/x/index.html">Clubs</a>',
        '<a href="/1">Book chess</a> <a href="/2">Book drama</a>',
        '<a href="/1">Book<span class="visually-hidden"> chess</span></a> <a href="/2">Book<span> drama</span></a>',
        '<a href="/1" aria-label="Book chess">Book</a> <a href="/2" aria-label="Book drama">Book</a>',
        '<h3 id="c">Chess</h3><a href="/1" aria-describedby="c">Book</a> <a href="/2" aria-describedby="c">Book</a>',
        '<a href="/1">Click here</a> <a href="/2">Click here</a>',
        '<a href="tel:+441632960001">Phone us</a> <a href="tel:01632 960 001">Phone us</a>',
        '<a href="https://a.example/?utm_source=x&amp;id=1">Clubs</a> <a href="https://a.example/?id=1">Clubs</a>',
        '<a href="/x?id=1&utm_medium=mail&fbclid=2">Clubs</a> <a href="/x?id=1">Clubs</a>',
        '<a href="mailto:a@x.example">Email</a> <a href="mailto:b@x.example">Email</a>',
        '<a href="{{ a }}">Clubs</a> <a href="{{ b }}">Clubs</a>',
        '<a href="/1"></a> <a href="/2"></a>',
        '<nav><a href="/symptoms">Symptoms</a></nav><main><a href="#symptoms">Symptoms</a></main>',
        '<header><a href="/contact">Contact us</a></header><p><a href="/team">Contact us</a></p>',
        '<a href="/1">Book {{ a }}</a> <a href="/2">Book {{ b }}</a>',
        '<a href="/1" aria-label="Book {{ a }}">Book</a> <a href="/2" aria-label="Book {{ b }}">Book</a>',
        '<a href="/1">Map <svg role="img" aria-label="of bus stops"></svg></a> <a href="/2">Map</a>',
        '<a href="#">Menu</a> <a href="/menu">Menu</a>',
        '<a href="/1">Clubs</a> <button>Clubs</button>',
    ],
)
def test_same_places_and_different_words_are_left_alone(html: str) -> None:
    silent(html, "same-link-text")


def test_other_queries_are_other_places() -> None:
    finds('<a href="/x?id=1&utm_medium=mail">Clubs</a> <a href="/x?id=2">Clubs</a>', "same-link-text@1:63")


def test_the_same_words_for_two_phone_numbers_are_for_review() -> None:
    html = '<a href="tel:+441632960001">Call us</a> <a href="tel:+441632960002">Call us</a>'
    (finding,) = findings(html, "same-link-text")
    assert (finding.severity, finding.confidence) == (Severity.ADVICE, Confidence.REVIEW)
