import pytest

from plainoffer.testing import finds, silent


@pytest.mark.parametrize(
    "html",
    ["<p>&nbsp;</p>", "<p></p>", "<p><br></p>", "<p> <span>&nbsp;</span> </p>", "<p><strong>&nbsp;</strong></p>",
     '<p class="x">&#160;</p>'],
)  # fmt: skip
def test_empty_paragraphs_are_reported(html: str) -> None:
    finds(f"<p>Ask us.</p>\n{html}\n<p>Visit us.</p>", "spacing-paragraph@2:1")


def test_a_run_of_empty_paragraphs_is_one_finding() -> None:
    finds("<p>Ask us.</p>\n<p>&nbsp;</p>\n<p>&nbsp;</p>\n<p>&nbsp;</p>\n<p>End</p><p></p>",
          "spacing-paragraph@2:1", "spacing-paragraph@5:11")  # fmt: skip


def test_three_line_breaks_are_reported_at_the_first() -> None:
    finds("<p>Ask us.<br><br>\n<br>Visit us.</p>", "spacing-paragraph@1:11")


@pytest.mark.parametrize(
    "html",
    [
        "<p>12 Mill Lane<br>Ashdale<br>AS1 2CD</p>",
        "<p>Ask us.<br><br>Visit us.</p>",
        '<p id="status"></p>',
        '<p aria-live="polite"></p>',
        '<p role="alert"></p>',
        '<p><img src="a.png" alt=""></p>',
        '<p><input type="text" aria-label="Town"></p>',
        '<p><a id="top"></a></p>',
        "<p>{{ note }}</p>",
        "<p>.</p>",
        '<p><svg width="1"></svg></p>',
        "<td>&nbsp;</td>",
        "<div></div>",
        "<div> </div>",
        "<div>&nbsp;x</div>",
        '<div class="clear"></div>',
        "<div>&nbsp;<p>x</p></div>",
        '<p><iframe src="/a" title="Map"></iframe></p>',
    ],
)
def test_what_is_not_only_space_is_left_alone(html: str) -> None:
    silent(html, "spacing-paragraph")


def test_ten_thousand_line_breaks_are_one_finding() -> None:
    finds("<p>a" + "<br>" * 10_000 + "b</p>", "spacing-paragraph@1:5")
