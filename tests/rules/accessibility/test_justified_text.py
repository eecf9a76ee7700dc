import pytest

from plainoffer.testing import finds, silent

TEXT = "The nursery can help you to apply for a free place."


@pytest.mark.parametrize(
    "opening",
    [
        '<p style="text-align:justify">',
        '<p style="color:red; TEXT-ALIGN : Justify !important;">',
        '<p align="JUSTIFY">',
    ],
)
def test_justified_text_is_reported(opening: str) -> None:
    finds(f"{opening}{TEXT}</p>", "justified-text@1:1")


def test_only_the_outermost_is_reported() -> None:
    finds(
        f'<div style="text-align:justify"><p style="text-align:justify">{TEXT}</p><p align="justify">{TEXT}</p></div>',
        "justified-text@1:1",
    )


@pytest.mark.parametrize(
    "html",
    [
        f'<p style="text-align:left">{TEXT}</p>',
        f'<div style="display:flex; justify-content:space-between">{TEXT}</div>',
        '<p style="text-align:justify">Thank you.</p>',
        f'<p data-style="text-align:justify">{TEXT}</p>',
        f'<p class="justify">{TEXT}</p>',
        "<p>Set <code>text-align: justify</code> if you must, but you should not do that.</p>",
        '<p style="text-align:justify"></p>',
        f'<div style="justify-self: start">{TEXT}</div>',
    ],
)
def test_other_styles_are_left_alone(html: str) -> None:
    silent(html, "justified-text")


@pytest.mark.parametrize("inner", ['style="text-align:left"', 'align="left"', 'style="text-align: start"'])
def test_an_inner_style_may_take_it_back(inner: str) -> None:
    silent(f'<div style="text-align:justify"><p {inner}>{TEXT}</p></div>', "justified-text")
    finds(f'<div style="text-align:justify"><p {inner}>{TEXT}</p><p>{TEXT}</p></div>', "justified-text@1:1")


def test_justified_text_inside_text_that_is_not() -> None:
    html = f'<div align="justify"><div align="left">{TEXT}<p align="justify">{TEXT}</p></div></div>'
    finds(html, f"justified-text@1:{html.index('<p') + 1}")


def test_an_image_moved_to_the_side_takes_nothing_back() -> None:
    finds(f'<p align="justify"><img src="a.png" alt="" align="left">{TEXT}</p>', "justified-text@1:1")
