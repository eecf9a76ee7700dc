import pytest

from plainoffer.testing import findings, finds, silent

TEXT = "Ask us about places that are left."


@pytest.mark.parametrize(
    "size", ["8px", "7pt", "0.6em", ".7rem", "60%", "x-small", "xx-small", "8px !important", "11px"]
)
def test_sizes_below_twelve_pixels_are_reported(size: str) -> None:
    finds(f'<p style="font-size: {size}">{TEXT}</p>', "tiny-text@1:1")


@pytest.mark.parametrize(
    "size", ["16px", "12px", "9pt", "11pt", "0.75em", "1rem", "100%", "smaller", "small", "0", "0px", "calc(1px + 1em)",
             "var(--small)", "inherit", "120%"],
)  # fmt: skip
def test_sizes_that_are_large_enough_or_unknown_are_left_alone(size: str) -> None:
    silent(f'<p style="font-size: {size}">{TEXT}</p>', "tiny-text")


@pytest.mark.parametrize(
    "html",
    [
        'The 3<sup style="font-size: 60%">rd of May</sup>',
        '<span style="font-size: 8px">•</span>',
        '<span style="font-size: 8px; position: absolute; left: -9999px">Opens in a new window</span>',
        '<span style="font-size: 1px; display: none">Not for anyone to see</span>',
        '<svg><text style="font-size: 8px">One two three</text></svg>',
        '<p style="line-height: 8px">One two three</p>',
        "<small>Ask us about places</small>",
        '<font size="2">Ask us about places</font>',
    ],
)
def test_signs_hidden_text_and_drawings_are_left_alone(html: str) -> None:
    silent(html, "tiny-text")


def test_font_tag_of_the_smallest_size_is_reported() -> None:
    finds(f'<p><font size="1">{TEXT}</font></p>', "tiny-text@1:4")


def test_the_limit_is_an_option() -> None:
    html = f'<p style="font-size: 14px">{TEXT}</p>'
    (finding,) = findings(html, "tiny-text", options={"tiny-text": {"min-pixels": 16.0}})
    assert finding.data["pixels"] == 14.0


@pytest.mark.parametrize(
    "html",
    [
        f'<div style="font-size: 62.5%"><p style="font-size: 1.6em">{TEXT}</p></div>',
        f'<div style="font-size: 10px"><p style="font-size: 1.8em">{TEXT}</p></div>',
        f'<div style="font-size: 10px"><p style="font-size: 18px">{TEXT}</p></div>',
        f'<div style="font-size: 10px"><p style="font: 18px/1.5 Arial">{TEXT}</p></div>',
        f'<div style="font-size: 10px"><font size="4">{TEXT}</font></div>',
        f'<div style="font-size: 24px"><p style="font-size: 0.6em">{TEXT}</p></div>',
        f'<div style="font-size: var(--x)"><p style="font-size: 0.6em">{TEXT}</p></div>',
        f'<p style="font: 16px Arial">{TEXT}</p>',
        f'<p style="font: inherit">{TEXT}</p>',
    ],
)
def test_the_size_around_and_larger_text_inside_count(html: str) -> None:
    silent(html, "tiny-text")


@pytest.mark.parametrize(
    "html",
    [
        f'<p style="font-size: 9px">Words <span style="font-size: 16px">more</span> {TEXT}</p>',
        f'<p style="font: italic bold 9px/1.2 Arial, serif">{TEXT}</p>',
        f'<p style="font: 7pt Arial">{TEXT}</p>',
    ],
)
def test_the_text_that_stays_small_is_reported(html: str) -> None:
    finds(html, "tiny-text@1:1")


def test_sizes_that_shrink_twice_are_multiplied() -> None:
    finds(f'<div style="font-size: 0.8em"><p style="font-size: 0.8em">{TEXT}</p></div>', "tiny-text@1:31")
