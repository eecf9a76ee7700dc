import pytest

from plainoffer.findings import Confidence
from plainoffer.testing import findings, finds, silent


@pytest.mark.parametrize("sign", ["•", "-", "–", "*", "·", "▪", "○", "o", "✓", "→", "+"])
def test_paragraphs_that_begin_with_a_sign_are_one_finding(sign: str) -> None:
    html = f"<p>Bring:</p>\n<p>{sign} a drink</p>\n<p>{sign} a hat</p>\n<p>{sign} a towel</p>"
    (finding,) = finds(html, "typed-list@2:4")
    assert finding.data["items"] == 3


@pytest.mark.parametrize(
    "html",
    [
        "<p>1. Wet your hands</p><p>2. Dry them</p>",
        "<p>1) Wet your hands</p><p>2) Dry them</p>",
        "<p>(a) a drink</p><p>(b) a hat</p>",
        "<p>i. a drink</p><p>ii. a hat</p>",
        "<p>- a drink<br>- a hat</p>",
        "<p>•a drink<br/>\n   •a hat</p>",
        "<p>&bull;&nbsp;a drink<br>&bull;&nbsp;a hat</p>",
        "<div>- a drink<br>- a hat</div>",
    ],
)
def test_numbers_letters_and_line_breaks_count(html: str) -> None:
    assert len(findings(html, "typed-list")) == 1


def test_the_first_item_is_matched_not_the_line_before_it() -> None:
    (finding,) = findings("<p>Bring these:<br>- a drink<br>- a hat</p>", "typed-list")
    assert finding.match == "- a drink"


def test_cells_are_read_too() -> None:
    finds("<table><tr><th>Bring</th><td>- a drink<br>- a hat</td></tr></table>", "typed-list@1:30")


def test_lines_after_a_colon_are_likely_a_list() -> None:
    (finding,) = findings("<p>You can choose:<br>a nursery<br>a childminder<br>a playgroup</p>", "typed-list")
    assert finding.confidence is Confidence.LIKELY


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>a drink</li><li>a hat</li></ul>",
        "<ul><li>- a drink</li></ul>",
        "<p>The walk is easy – even for small children.</p>",
        "<p>– Is it far?</p><p>It is not.</p>",
        "<p>-5 degrees is too cold.</p><p>-2 degrees is cold too.</p>",
        "<p>1 in 10 children has asthma.</p><p>2 in 3 grow out of it.</p>",
        "<p>12 Mill Lane<br>Ashdale<br>AS1 2CD</p>",
        "<p>1. Introduction</p>",
        "<p>4. The plan must say so.</p><p>7. The plan ends at 25.</p>",
        "<p>O tree, O tree,<br>how green you stand,<br>the tallest tree<br>in all the land.</p>",
        "<p>We are open:<br>Monday: 9am to 5pm<br>Tuesday: 9am to 7pm<br>Friday: closed</p>",
        "<p>Write to us:<br>County Hall<br>Market Street<br>AS1 2CD</p>",
        "<p>Contact:<br>Ruth Hill<br>01632 960 001<br>ruth@ashdale.example</p>",
        "<address>Write to:<br>County Hall<br>Market Street<br>Ashdale</address>",
        "<p>* Prices may change.</p>",
        "<p>* Prices may change.</p><h2>Next</h2><p>* You pay for lunch.</p>",
        "<pre>- one\n- two</pre>",
        "<p>I. M. Hill wrote this.</p><p>A. N. Other drew it.</p>",
        "<p>o</p><p>o</p>",
        "<p>- </p><p>- </p>",
        "<p>Dear Mrs Hill,<br>Thank you for your letter.<br>We will see you soon.</p>",
    ],
)
def test_near_misses_are_left_alone(html: str) -> None:
    silent(html, "typed-list")


def test_markdown_lists_are_lists() -> None:
    silent("Bring:\n\n- a drink\n- a hat\n\n1. one\n2. two\n", "typed-list", kind="markdown")
    finds("• a drink\n\n• a hat\n", "typed-list@1:1", kind="markdown")
