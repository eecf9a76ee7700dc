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


def test_an_inner_style_may_take_it_back() -> None:
    upper = '<div style="text-transform:uppercase">{}</div>'
    silent(upper.format('<p style="text-transform:none">All clubs are closed</p>'), "styled-capitals")
    finds(upper.format('All <b style="text-transform:none">x</b> clubs are closed'), "styled-capitals@1:1")
    finds(upper.format('<p style="text-transform:uppercase">All clubs are closed</p>'), "styled-capitals@1:1")
