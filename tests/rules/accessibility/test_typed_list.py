from time import process_time

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
        "<p>You can find us at:<br>The Hub<br>12 High Street<br>Ashdale<br>Dalshire</p>",
        "<p>Address:<br>Town Hall<br>High Street<br>Ashdale</p>",
        "<p>Send it to:<br>The SEND Team<br>PO Box 12<br>Ashdale</p>",
        "<p>You can write to:<br>SEND Team<br>Floor 3<br>County Hall</p>",
        "<p>Where we meet:<br>The Green Room<br>Ashdale Library<br>Ashdale</p>",
        "<p>Opening times:<br>Monday<br>Tuesday<br>Friday</p>",
        "<p>Times:<br>10am to 11am<br>1pm to 2pm<br>3pm to 4pm</p>",
        "<p>Present:<br>Jane Smith<br>Ali Khan<br>Tom Lee</p>",
        "<p>Governors:<br>Cllr Ann Hill<br>Tom van der Berg, Chair<br>Mary O’Neill</p>",
        "<p>– Who is there?</p><p>– It is me.</p>",
        "<p>— Is it far?<br>— No, it is not.</p>",
        "<p>Home • Clubs • Swimming</p>",
        "<p>3 May • 5 minutes • Sport</p>",
        "<p>📞 01632 960 001<br>📞 01632 960 002</p>",
        "<p>⭐⭐⭐ Very good</p><p>⭐⭐⭐ Very good too</p>",
        "<p>- </p><p>- </p>",
        "<p>Dear Mrs Hill,<br>Thank you for your letter.<br>We will see you soon.</p>",
    ],
)
def test_near_misses_are_left_alone(html: str) -> None:
    silent(html, "typed-list")


def test_markdown_lists_are_lists() -> None:
    silent("Bring:\n\n- a drink\n- a hat\n\n1. one\n2. two\n", "typed-list", kind="markdown")
    finds("• a drink\n\n• a hat\n", "typed-list@1:1", kind="markdown")


@pytest.mark.parametrize(
    ("html", "match"),
    [
        ("<p>You need: • a form • a photo • a pen</p>", "• a form • a photo • a pen"),
        ("<p>● a form ● a pen</p>", "● a form ● a pen"),
    ],
)
def test_bullets_in_one_line_are_likely_a_list(html: str, match: str) -> None:
    (finding,) = findings(html, "typed-list")
    assert (finding.match, finding.confidence) == (match, Confidence.LIKELY)


def test_emoji_are_bullets_too() -> None:
    finds("<div>🔹 free</div><div>🔹 warm</div>", "typed-list@1:6")
    finds("<p>✅ free<br>✅ warm</p>", "typed-list@1:4")


def test_the_line_before_a_bare_list_is_not_matched() -> None:
    (finding,) = findings("<p>You can choose:<br>a nursery<br>a childminder<br>a playgroup</p>", "typed-list")
    assert finding.match == "a nursery\na childminder\na playgroup"


@pytest.mark.parametrize("items", ["Swimming<br>Football<br>Art", "Day nurseries<br>Family centres<br>Playgroups"])
def test_things_with_a_capital_are_still_a_list(items: str) -> None:
    assert len(findings(f"<p>We offer:<br>{items}</p>", "typed-list")) == 1


def test_sentences_after_dashes_are_likely_and_no_more() -> None:
    (finding,) = findings("<p>– You can call us.</p><p>– You can write.</p>", "typed-list")
    assert finding.confidence is Confidence.LIKELY


@pytest.mark.parametrize("odd", ["x: " + "• a " * 20_000 + ":", ":•" * 40_000, "• " * 40_000])
def test_long_rows_of_bullets_are_read_at_once(odd: str) -> None:
    start = process_time()
    findings(f"<p>{odd}</p>", "typed-list")
    assert process_time() - start < 2
