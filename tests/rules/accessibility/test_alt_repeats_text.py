import pytest

from plainoffer.findings import Severity
from plainoffer.testing import findings, finds, silent


@pytest.mark.parametrize(
    ("html", "at"),
    [
        ('<a href="/l"><img src="l.png" alt="Libraries"> Libraries</a>', "1:36"),
        ('<a href="/l"><img src="l.png" alt="libraries"><span>Libraries.</span></a>', "1:36"),
        ('<button><img src="l.png" alt="Print this page">Print this page</button>', "1:31"),
        ('<p><img src="p.png" alt="Riverside Park"></p><p>Riverside Park</p>', "1:26"),
        ('<h2>Riverside Park</h2><img src="p.png" alt="Riverside Park">', "1:46"),
        ('<p><img src="p.png" alt="Opening times"> Opening times</p>', "1:26"),
        (
            '<a href="/l"><img src="l.png" alt="Find a library near you"> Find a library near you today</a>',
            "1:36",
        ),
    ],
)
def test_repeated_words_are_reported(html: str, at: str) -> None:
    finds(html, f"alt-repeats-text@{at}")


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/l"><img src="l.png" alt=""> Libraries</a>',
        '<a href="/l"><img src="l.png" alt="Libraries"></a>',
        '<a href="/l"><img src="l.png" alt="PDF"> Guide to libraries (PDF, 2 MB)</a>',
        '<a href="/l">Open map <img src="n.png" alt="opens in a new tab"></a>',
        '<p><img src="p.png" alt="Riverside Park"></p><p>Riverside Park has six swings.</p>',
        '<p>Six swings.</p><p><img src="p.png" alt="Two children on swings"></p>',
        '<img src="a.png" alt="Step 1"><img src="b.png" alt="Step 1">',
        '<figure><img src="p.png" alt="Two swings"><figcaption>The new park</figcaption></figure>',
        '<p>Swan</p><div hidden><img src="p.png" alt="Swan"></div>',
        '<h2>Swan</h2><p>A bird.</p><img src="p.png" alt="Swan">',
    ],
)
def test_alternatives_that_add_something_are_left_alone(html: str) -> None:
    silent(html, "alt-repeats-text")


def test_a_repeated_caption_is_advice_as_some_screen_readers_skip_captions() -> None:
    html = '<figure><img src="p.png" alt="The new park"><figcaption>The new park.</figcaption></figure>'
    (finding,) = findings(html, "alt-repeats-text")
    assert finding.severity is Severity.ADVICE
