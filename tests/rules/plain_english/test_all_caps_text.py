"""Tests of all-caps-text."""

from __future__ import annotations

import time

import pytest

from plainoffer.findings import Finding
from plainoffer.testing import check, finds, silent

RULE = "all-caps-text"


def rewritten(text: str) -> str | None:
    (found,) = check(f"<p>{text}</p>", RULE).findings
    return found.fix.edits[0].replacement if found.fix else None


def test_all_caps_keeps_abbreviations_in_the_fix() -> None:
    (found,) = finds("<p>ASK YOUR SCHOOL ABOUT SEN SUPPORT</p>", f"{RULE}@1:4")
    assert found.fix is not None
    assert found.fix.edits[0].replacement == "Ask your school about SEN support"


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("PLEASE CALL US NOW ABOUT IT", "Please call us now about it"),
        ("HOW CAN IT HELP YOUR CHILD", "How can it help your child"),
        ("THE IT TEAM CAN HELP YOU", "The IT team can help you"),
        ("DO NOT SEND MONEY", "Do not send money"),
        ("SEND US YOUR FORM. WE WILL SEND IT BACK", "Send us your form. We will send it back"),
        ("SUPPORT FOR SEND FAMILIES", "Support for SEND families"),
        ("THE SEND TEAM CAN HELP", "The SEND team can help"),
        ("CAN I GET HELP? I'M NEW HERE", "Can I get help? I'm new here"),
        ("DO NOT TELL ANYONE YOUR PIN", "Do not tell anyone your PIN"),
    ],
)
def test_words_that_may_be_abbreviations_are_read_with_the_words_around_them(text: str, small: str) -> None:
    assert rewritten(text) == small


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("OPEN FROM MONDAY 3 MAY", "Open from Monday 3 May"),
        ("YOU MAY NEED TO WAIT UNTIL MAY", "You may need to wait until May"),
        ("PLAY IN THE SUN ON SAT 4 JUNE", "Play in the sun on Sat 4 June"),
        ("OPEN SAT AND SUN ALL DAY", "Open Sat and Sun all day"),
        ("OPEN: MON TUE WED", "Open: Mon Tue Wed"),
        ("OPEN 9AM TO 5PM FROM THE 1ST OF MARCH", "Open 9am to 5pm from the 1st of March"),
        ("MAY HALF TERM CLUBS FOR ALL", "May half term clubs for all"),
    ],
)
def test_days_and_months_keep_their_capitals(text: str, small: str) -> None:
    assert rewritten(text) == small


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("WE ARE AT 12 HIGH STREET, LEEDS, LS1 4AB", "We are at 12 High Street, Leeds, LS1 4AB"),
        ("Find us at 12 HIGH STREET, LEEDS, LS1 4AB.", "High Street, Leeds, LS1 4AB"),
        (
            "WRITE TO US AT PO BOX 12, BARROW-IN-FURNESS, LA14 2LD",
            "Write to us at PO Box 12, Barrow-in-Furness, LA14 2LD",
        ),
        ("MEET US AT ST JOHN'S CHURCH HALL", "Meet us at St John's Church Hall"),
        ("SPEAK TO SARAH ABOUT IT", "Speak to Sarah about it"),
        ("DO NOT PARK ON THE ROAD OUTSIDE", "Do not park on the road outside"),
        ("WE MEET AT SCHOOL EVERY WEEK", "We meet at school every week"),
        ("APPLY FOR A GRANT NOW", "Apply for a grant now"),
        ("FREE FOR UNDER 5S AND OVER 60S", "Free for under 5s and over 60s"),
        ("A DAY OUT IN THE PARK", "A day out in the park"),
        ("YOU WILL GET A LETTER", "You will get a letter"),
    ],
)
def test_names_and_addresses_keep_their_capitals(text: str, small: str) -> None:
    assert rewritten(text) == small


@pytest.mark.parametrize(
    "text",
    [
        "SPEAK TO SARAH PEMBERTON ABOUT IT",
        "ASK MARK OR WILL FOR HELP",
        "WE MEET AT FOREST HALL SCHOOL",
        "THE FAMILY FUND CAN HELP YOU",
        "ASHDALE COUNTY COUNCIL IS CLOSED TODAY",
        "COME TO HIGH STREET AND PARK LANE",
        "ALL ABOUT HEARING AIDS FOR CHILDREN",
        "CLOSED ON BOXING DAY AND NEW YEAR'S DAY",
        "GIVE IT TO THE US TEAM",
        "CHANGES TO SEND SUPPORT IN SCHOOLS",
        "THE MENTAL CAPACITY ACT AND YOU",
        "CALL MR GREEN ABOUT THE CLUB",
    ],
)
def test_where_a_name_may_be_in_it_nothing_is_rewritten(text: str) -> None:
    (found,) = check(f"<p>{text}</p>", RULE).findings
    assert found.fix is None
    assert "Keep capitals for names" in found.advice


def test_advice_keeps_the_question_mark() -> None:
    (found,) = check("<p>WHO IS IT FOR?</p>", RULE).findings
    assert "“Who is it for?”" in found.advice
    assert found.fix is not None
    assert found.fix.edits[0].replacement == "Who is it for"


def shouted(words: int) -> tuple[float, Finding]:
    page = f"<p>{'YOU CAN ASK FOR HELP. ' * (words // 5)}</p>"
    begun = time.process_time()
    (found,) = check(page, RULE).findings
    return time.process_time() - begun, found


def test_a_page_of_capitals_gets_short_advice_in_little_time() -> None:
    shouted(500)
    _, found = shouted(90_000)
    assert len(found.advice) < 250
    assert shouted(80_000)[0] < 8 * shouted(20_000)[0]


@pytest.mark.parametrize(
    "text",
    [
        "<p>You must NOT do this.</p>",
        "<p>SEN, SEND, EHCP and ADHD</p>",
        "<p>DE1 2AB, NHS GP</p>",
        "<blockquote>YOU CAN ASK FOR HELP</blockquote>",
        "<blockquote><h2>YOU CAN ASK FOR HELP</h2></blockquote>",
        "<pre>SELECT ALL ROWS FROM TABLE</pre>",
        "<p><code>SET ALL FLAGS NOW</code></p>",
        "<p>The sign says KEEP OUT.</p>",
        "<p>Ask A, B or C. I am. A B C D.</p>",
        "<p>Read about RNIB, RNID, KIDS and MIND.</p>",
        "<p>Ask KIDS, MIND, SCOPE OR SENSE.</p>",
        "<p>Ring BARNARDO'S, KIDS OR MENCAP.</p>",
        "<p>SENDIASS KIDS SENSE RNIB</p>",
        "<p>A session of Q AND A follows.</p>",
    ],
)
def test_all_caps_near_misses(text: str) -> None:
    silent(text, RULE)


@pytest.mark.parametrize("text", ["R&amp;" * 100_000, "R&amp; " * 100_000, "R,,,'-" * 100_000, "R" * 500_000])
def test_all_caps_reads_odd_capitals_once(text: str) -> None:
    begun = time.process_time()
    silent(f"<p>{text}</p>", RULE)
    assert time.process_time() - begun < 5


def test_all_caps_run_stops_before_a_word_that_goes_on() -> None:
    finds("<p>R&amp;D PLEASE BRING YOUR LETTERs</p>", "all-caps-text@1:4")
