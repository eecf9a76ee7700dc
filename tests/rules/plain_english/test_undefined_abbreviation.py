from __future__ import annotations

import pytest

from plainoffer.findings import Confidence
from plainoffer.testing import check, finds, silent

RULE = "undefined-abbreviation"


def test_first_use_only() -> None:
    finds("<p>The XQT team. The XQT team again.</p>", f"{RULE}@1:8")


def test_definition_inside_a_link_counts() -> None:
    silent(
        "<p>An <a href='/e'>education, health and care plan</a> (<a href='/e'>EHCP</a>). The EHCP is free.</p>", RULE
    )


def test_definition_across_bold_and_entities_counts() -> None:
    silent("<p><b>Terms</b> &amp; <i>conditions</i> (T&amp;Cs). The T&amp;Cs are long.</p>", RULE)


def test_definition_in_a_heading_counts_for_what_follows() -> None:
    silent("<h2>Special educational needs (SEN)</h2><p>SEN support is free. SEN is common.</p>", RULE)


def test_heading_may_use_what_the_text_below_explains() -> None:
    silent("<h1>EHCP</h1><p>An education, health and care plan (EHCP) is free. Your EHCP lasts.</p>", RULE)


def test_heading_that_nothing_explains_is_reported() -> None:
    finds("<h1>EHCP</h1><p>It is free.</p>", f"{RULE}@1:5")


@pytest.mark.parametrize(
    "text",
    [
        "<p>An EHCP (education, health and care plan) is free. Your EHCP lasts.</p>",
        "<p>EHCP stands for education, health and care plan. Your EHCP lasts.</p>",
        "<p>An education, health and care plan, or EHCP, is free. Your EHCP lasts.</p>",
        "<p>An education, health and care plan (also known as an EHCP) is free. Your EHCP lasts.</p>",
        "<p>Your <abbr title='education, health and care plan'>EHCP</abbr> lasts. An EHCP is free.</p>",
        "<dl><dt>EHCP</dt><dd>Education, health and care plan. It is free.</dd></dl><p>Your EHCP lasts.</p>",
        "<table><tr><td>EHCP</td><td>education, health and care plan</td></tr></table><p>Your EHCP lasts.</p>",
        "<p>Education, health and care (EHC) plans are free. An EHC plan lasts.</p>",
        "<p>Education, health and care plans (EHCPs) are free. Your EHCP lasts. EHCP's end.</p>",
        "<p>The special educational needs co-ordinator (SENCo) helps. Ask the SENCO.</p>",
        "<p>We are preparing for adulthood (PfA). PfA starts early.</p>",
    ],
)
def test_every_way_to_explain_it_counts(text: str) -> None:
    silent(text, RULE)


@pytest.mark.parametrize(
    "text",
    [
        "<p>Phone your GP or the NHS. The BBC and the UK.</p>",
        "<p>Please send it by Friday. Send us the form.</p>",
        "<p>You must NOT wait. STOP here. Look for EXIT.</p>",
        "<p>PLEASE BRING YOUR BLUE BADGE.</p>",
        "<p>Henry VIII. Part III. Chapter IV.</p>",
        "<p>We are at DE1 2AB, by the A52 and the M1. Room B2. Form SA400.</p>",
        "<p>Wear XL gloves. It is 9 AM.</p>",
        "<p>Mr McKay loves WALL-E.</p>",
        "<p>Text SHOUT to 85258.</p>",
        "<p>Go to www.example.org/XQT or mail XQT@example.org.</p>",
        "<p>Type <code>XQT</code>. <q>the XQT said</q></p>",
        "<p lang='cy'>Mae XQT yma.</p>",
        "<p hidden>XQT</p>",
        "<nav><a href='/x'>XQT</a></nav>",
        "<p>{{ XQT }}</p>",
        "<blockquote>The XQT said so.</blockquote>",
        "<p>We play Duran Duran and read about LEGO.</p>".replace("LEGO", "Lego"),
    ],
)
def test_near_misses_are_left_alone(text: str) -> None:
    silent(text, RULE)


def test_later_explanation_is_pointed_to() -> None:
    found = finds("<p>Ask for AP.</p>\n<p>Alternative provision (AP) is free.</p>", f"{RULE}@1:12")
    assert "line 2" in found[0].message


def test_words_that_do_not_fit_explain_nothing() -> None:
    finds("<p>Call us now (EHCP). The EHCP is free.</p>", f"{RULE}@1:17")


def test_known_expansion_is_offered_in_the_plural() -> None:
    (found,) = finds("<p>We write EHCPs. Read about EHCPs.</p>", f"{RULE}@1:13")
    assert found.fix is not None
    assert found.fix.edits[0].replacement == "education, health and care plans (EHCPs)"
    assert found.confidence is Confidence.CERTAIN


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Ask an LA.", "Ask a local authority."),
        ("Ask a SENCO.", "Ask a special educational needs co-ordinator."),
        ("An EP comes.", "An educational psychologist comes."),
        ("An LA can help. The LA pays.", "A local authority (LA) can help. The LA pays."),
    ],
)
def test_fix_puts_the_article_right(before: str, after: str) -> None:
    from plainoffer.engine.fixing import apply_fixes

    found = check(f"<p>{before}</p>", RULE).findings
    assert apply_fixes(f"<p>{before}</p>", found, unsafe=True).text == f"<p>{after}</p>"


def test_no_fix_across_tags() -> None:
    (found,) = finds("<p>We write EHC<b>P</b>s here.</p>", f"{RULE}@1:13")
    assert found.match == "EHCPs"
    assert found.fix is None


def test_accepted_abbreviation_is_left_alone() -> None:
    silent("<p>The XQT team.</p>", RULE, settings={"accept": ("XQT",)})


def test_unknown_ones_can_be_left_out() -> None:
    silent("<p>The XQT team.</p>", RULE, options={RULE: {"unknown": False}})


@pytest.mark.parametrize(
    "text", ["", "<p></p>", "<p>مرحبا بالعالم</p>", "<p>中文中文</p>", "<p>" + "A" * 5000 + "</p>"]
)
def test_odd_pages(text: str) -> None:
    silent(text, RULE)
