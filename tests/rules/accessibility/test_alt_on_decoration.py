import pytest

from plainoffer.engine.fixing import apply_fixes
from plainoffer.testing import findings, finds, silent


@pytest.mark.parametrize(
    ("html", "at"),
    [
        ('<img src="spacer.gif" alt="spacer">', "1:28"),
        ('<img src="/i/x.gif" width="400" height="1" alt="grey line">', "1:49"),
        ('<img src="/i/transparent.png" alt="layout">', "1:36"),
        ('<img src="swirl.png" role="presentation" alt="Green swirl">', "1:47"),
        ('<img src="swirl.png" role="none" alt="Green swirl">', "1:39"),
        ('<img src="line.png" alt="Divider">', "1:26"),
    ],
)
def test_decoration_with_words_is_reported(html: str, at: str) -> None:
    finds(html, f"alt-on-decoration@{at}")


@pytest.mark.parametrize(
    "html",
    [
        '<img src="spacer.gif" alt="">',
        '<img src="swirl.png" role="presentation" alt="">',
        '<img src="swirl.png" alt="" aria-hidden="true">',
        '<img src="swirl.png" alt="Swirl" aria-hidden="true">',
        '<img src="star.png" alt="Star of Bethlehem flower">',
        '<img src="border.jpg" alt="The border between Wales and England">',
        '<a href="/top"><img src="spacer.gif" width="1" height="1" alt="Skip to content"></a>',
        '<img src="flag.png" width="16" height="11" alt="Wales">',
        '<img src="background.jpg" alt="The hills behind the school">',
        '<img src="rule.png" width="100%" height="3em" alt="A chart">',
    ],
)
def test_decoration_done_right_and_images_that_show_something_are_left_alone(html: str) -> None:
    silent(html, "alt-on-decoration")


def test_fix_empties_the_alternative() -> None:
    html = '<p><img src="spacer.gif" alt="spacer &amp; line"></p>'
    assert apply_fixes(html, findings(html, "alt-on-decoration"), unsafe=True).text == (
        '<p><img src="spacer.gif" alt=""></p>'
    )
