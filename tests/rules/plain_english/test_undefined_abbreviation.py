from __future__ import annotations

from pathlib import Path

import pytest

from plainoffer.findings import Confidence, Severity
from plainoffer.language.dictionaries import shipped_terms
from plainoffer.testing import check, findings, finds, silent

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


@pytest.mark.parametrize(
    "text",
    [
        "<p>The CCGs pay. Ask your CCG.</p>",
        "<p>You need a CRB check. SENDIST hears appeals.</p>",
        "<p>Has your child got a SEN statement, or statements of SEN?</p>",
        "<p>The integrated care board (formerly the CCG) pays.</p>",
    ],
)
def test_what_is_out_of_date_is_not_spelled_out(text: str) -> None:
    silent(text, RULE, "ambiguous-abbreviation", "abbreviation-free")


def test_abbreviation_beside_an_outdated_term_still_counts() -> None:
    finds("<p>A SEN statement is old. SEN support is free.</p>", f"{RULE}@1:28")


def test_outdated_word_that_the_project_keeps_is_to_be_explained(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("[Fine] | kind: keep\nCCG (noun)\n", "utf-8")
    (found,) = finds("<p>The CCG pays.</p>", f"{RULE}@1:8", settings={"dictionaries": (str(words),)})
    assert "clinical commissioning group" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "<p>A special educational needs co-ordinator (SENCo) helps. Ask the SENCos.</p>",
        "<p>Special educational needs co-ordinators (SENCos) help. Ask your SENCo. Two SENCos’ rooms.</p>",
        "<p>Quality teachers of dance and drama (QTeDDo) help. All QTeDDos do.</p>",
        "<p>Year 7 groups (Y7s) meet. Y7s are 11.</p>",
    ],
)
def test_plural_of_a_short_form_is_the_short_form(text: str) -> None:
    silent(text, RULE, "unused-abbreviation", "abbreviation-conflict")


@pytest.mark.parametrize("accepted", ["SENCo", "SENCos", "senco"])
def test_accepting_a_short_form_accepts_its_plural(accepted: str) -> None:
    silent("<p>SENCos and your SENCo help.</p>", RULE, settings={"accept": (accepted,)})


def test_accepting_a_phrase_accepts_the_abbreviation_in_it() -> None:
    accept = {"accept": ("EHC plan",)}
    silent("<p>An EHC plan. Two EHC plans.</p>", RULE, settings=accept)
    finds("<p>An EHC plan. An EHC needs assessment.</p>", f"{RULE}@1:20", settings=accept)


def test_phrase_that_the_project_keeps_protects_the_abbreviation_in_it(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("[Fine] | kind: keep\nEHC plan (noun)\n", "utf-8")
    silent("<p>An EHC plan.</p>", RULE, settings={"dictionaries": (str(words),)})


@pytest.mark.parametrize(
    "text",
    [
        "<p>The PTA runs a BBQ with a DJ. Buy LEGO at ASDA, IKEA or M&amp;S. WiFi, HiFi and DVDs.</p>",
        "<p>The AGM is at HQ. Reply ASAP: the date is TBC. Read our FAQs.</p>",
        "<p>Staff know CPR. The MMR jab, an MRI scan, LED lights. Jo Smith MBE BSc PGCE.</p>",
        "<p>The LGBTQ+ group meets. The LGBT group does too.</p>",
        "<p>It is in the SW of the county, in SE London and on the NW coast.</p>",
        "<p>IBAN: GB29 NWBK 6016 1331 9268 19. ISBN 978-1. Use the code XQTV. Ref: XQTV.</p>",
        "<p>An MP3 of CO2 in 3D on A4 for U11s, off the M25, with B12. Class 3B, paper XQT2, form SEN2, USB3.</p>",
        "<p>Take the Y7 bus to room P16.</p>",
        "<p>Dr Ann Lee MRCPsych FRCPCH and Mrs O’Shea XQTV run ABC Nursery.</p>",
    ],
)
def test_what_every_parent_knows_is_left_alone(text: str) -> None:
    silent(text, RULE, "ambiguous-abbreviation")


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("<p>Ask your SW.</p>", "SW"),
        ("<p>She has QTS.</p>", "QTS"),
        ("<p>The XQT+ group meets.</p>", "XQT+"),
        ("<p>P16 transport is free.</p>", "P16"),
        ("<p>Pupils in Y7 get a pass.</p>", "Y7"),
        ("<p>The W3C sets rules.</p>", "W3C"),
        ("<p>In 2025 XQTV 30 children came.</p>", None),
        ("<p>Ask about the 3 XQTV places.</p>", "XQTV"),
        ("<p>Dr Lee runs the XQTV.</p>", "XQTV"),
        ("<p>Mrs Lee is our SENCo.</p>", "SENCo"),
    ],
)
def test_what_they_may_not_know_is_reported(text: str, match: str | None) -> None:
    assert [found.match for found in check(text, RULE).findings] == ([match] if match else [])


def test_name_asks_only_to_say_what_it_is() -> None:
    (found,) = finds("<p>We use TEACCH.</p>", f"{RULE}@1:11")
    assert found.fix is None
    assert found.severity is Severity.ADVICE
    assert "TEACCH (a way of teaching autistic people)" in found.advice


@pytest.mark.parametrize(
    "text",
    ["The charity IPSEA helps.", "IPSEA, a charity, helps.", "IPSEA (a charity) helps.", "IPSEA is a charity.",
     "The Independent Provider of Special Education Advice (IPSEA) helps. IPSEA is free."],
)  # fmt: skip
def test_name_that_the_text_explains_is_left_alone(text: str) -> None:
    silent(f"<p>{text}</p>", RULE)


def test_no_expansion_holds_a_word_that_hurts() -> None:
    expansions = [long for term in shipped_terms().abbreviations.values() for long in term.replacements]
    silent("".join(f"<p>We have our {long} here.</p>" for long in expansions), "disability-language")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The HAF programme runs.", "The holiday activities and food programme runs."),
        ("The MASH hub is open.", "The multi-agency safeguarding hub is open."),
        ("An OT comes.", "An occupational therapist comes."),
        ("The OT service is free.", "The occupational therapy service is free."),
        ("Your OT can help.", "Your occupational therapist can help."),
        ("Ask about OT.", "Ask about occupational therapy."),
    ],
)
def test_expansion_fits_the_words_around(before: str, after: str) -> None:
    from plainoffer.engine.fixing import apply_fixes

    found = check(f"<p>{before}</p>", RULE).findings
    assert apply_fixes(f"<p>{before}</p>", found, unsafe=True).text == f"<p>{after}</p>"


def test_definition_between_commas_counts() -> None:
    silent("<p>The Department for Education, DfE, wrote it. DfE rules apply.</p>", RULE)
    finds("<p>The council, schools, DfE, and others.</p>", f"{RULE}@1:26")


def test_possessive_gets_no_bracket_before_its_ending() -> None:
    (found,) = findings("<p>An LA's duty is clear. The LA must help.</p>", "undefined-abbreviation")
    assert found.fix is None
    (found,) = findings("<p>An LA\u2019s duty is clear.</p>", "undefined-abbreviation")
    assert found.fix is not None
    assert found.fix.edits[0].replacement == "A local authority"


@pytest.mark.parametrize(
    "text",
    [
        "You need an EHC plan (education, health and care plan) to join.",
        "An EHC needs assessment (education, health and care needs assessment) is free. An EHC plan is long.",
        "An SLT appointment (speech and language therapy) is free.",
        "A PEP meeting (personal education plan meeting) is short.",
        "Ask for an EHCP (this is an education, health and care plan). Your EHCP is free.",
        "An EHC plan is an education, health and care plan.",
        "It is called EOTAS, which means education otherwise than at school.",
        "This is called EOTAS, education otherwise than at school. EOTAS is rare.",
        "Marlbury SENDIASS, the special educational needs and disabilities information, advice and support service.",
        "CAMHS, the child and adolescent mental health service, is free. CAMHS is open.",
    ],
)
def test_full_words_that_follow_after_others_count(text: str) -> None:
    silent(f"<p>{text}</p>", RULE, "ambiguous-abbreviation", "abbreviation-conflict")


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("You need an EHC plan (and any other plan).", ["EHC"]),
        ("The SLT, parents and staff meet.", ["SLT"]),
        ("Tell CAMHS, the school and you.", ["CAMHS"]),
        ("An EHC plan (end of term) is free. EOTAS (see below) is rare.", ["EHC", "EOTAS"]),
        ("Your education, health and care plan is free. You can change an EHCP.", ["EHCP"]),
        ("Children in Y7 go up a year.", ["Y7"]),
        ("SENDIASS - the SEND information, advice and support service - helps.", ["SEND"]),
    ],
)
def test_other_words_that_follow_explain_nothing(text: str, matches: list[str]) -> None:
    found = check(f"<p>{text}</p>", RULE, "ambiguous-abbreviation").findings
    assert [each.match for each in found] == matches


@pytest.mark.parametrize(
    "text",
    [
        "An SLT will see you for therapy with speech and language.",
        "The occupational therapy visit, by an OT, is free.",
        "The HAF programme has holiday activities with food.",
        "SENDIASS gives support as an information and advice service for SEND.",
    ],
)
def test_full_words_close_by_are_not_written_twice(text: str) -> None:
    found = check(f"<p>{text}</p>", RULE, "ambiguous-abbreviation", "abbreviation-free").findings
    assert [each.rule for each in found if each.match not in ("SEND", "SENDIASS") and each.fix] == []
    assert not [each for each in found if each.rule != "abbreviation-free" and each.match != "SEND"]


@pytest.mark.parametrize(
    ("text", "match", "written"),
    [
        ("The DNA policy is new.", "DNA", "did not attend"),
        ("If your child DNAs twice, ring us.", "DNAs", "did not attend"),
        ("The CPR is read at court.", "CPR", "child permanence report"),
    ],
)
def test_well_known_one_in_a_sense_that_few_know(text: str, match: str, written: str) -> None:
    (found,) = check(f"<p>{text}</p>", RULE).findings
    assert found.match == match
    assert f"Write “{written}”" in found.advice


@pytest.mark.parametrize(
    "text",
    ["A DNA test is free. Our child DNA test shows it.", "Staff know CPR. Our fostering course has CPR training."],
)
def test_well_known_one_in_the_sense_that_all_know(text: str) -> None:
    silent(f"<p>{text}</p>", RULE, "ambiguous-abbreviation", "abbreviation-free")


def test_no_expansion_holds_an_abbreviation_to_be_explained() -> None:
    terms = shipped_terms()
    for short, term in terms.abbreviations.items():
        for word in " ".join(term.replacements).replace("-", " ").split():
            assert word not in terms.abbreviations.keys() - terms.well_known, (short, word)
