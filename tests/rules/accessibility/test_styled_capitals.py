import pytest

from plainoffer.testing import finds, silent


@pytest.mark.parametrize(
    "html",
    [
        '<p style="text-transform: uppercase">All clubs are closed on Monday</p>',
        '<h2 style="TEXT-TRANSFORM:UPPERCASE">Clubs and other groups</h2>',
        '<div style="text-transform:uppercase"><p>All clubs</p><p>are closed</p></div>',
    ],
)
def test_sentences_in_capitals_are_reported(html: str) -> None:
    finds(html, "styled-capitals@1:1")


@pytest.mark.parametrize(
    "html",
    [
        '<span style="text-transform: uppercase">New</span>',
        '<a style="text-transform: uppercase" href="/a">Book now</a>',
        '<p style="text-transform: capitalize">alder grange school and nursery</p>',
        '<p style="text-transform: lowercase">All clubs are closed on Monday</p>',
        '<p style="text-transform: none">ALL CLUBS ARE CLOSED ON MONDAY</p>',
        '<p style="font-variant: small-caps">All clubs are closed on Monday</p>',
        '<p class="uppercase">All clubs are closed on Monday</p>',
        "<p>Write <code>text-transform: uppercase</code> with care in your styles.</p>",
    ],
)
def test_labels_and_other_styles_are_left_alone(html: str) -> None:
    silent(html, "styled-capitals")
