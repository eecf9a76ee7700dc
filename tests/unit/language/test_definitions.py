from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainoffer.language.abbreviations import find_abbreviations
from plainoffer.language.alignment import align
from plainoffer.language.definitions import find_definitions, find_spelled_out


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("an education, health and care plan (EHCP)", "EHCP", "education, health and care plan"),
        ("Education, Health and Care Plans (EHCPs)", "EHCPs", "Education, Health and Care Plans"),
        ("your EHCP (education, health and care plan)", "EHCP", "education, health and care plan"),
        ("the SENCo (special educational needs co-ordinator)", "SENCo", "special educational needs co-ordinator"),
        ("preparing for adulthood (PfA)", "PfA", "preparing for adulthood"),
        ("SEND Information, Advice and Support Service (SENDIASS)", "SENDIASS",
         "SEND Information, Advice and Support Service"),
        ("education, health and care (EHC) plan", "EHC", "education, health and care"),
        ("terms and conditions (T&Cs)", "T&Cs", "terms and conditions"),
        ("go to accident and emergency (A&E)", "A&E", "accident and emergency"),
        ("speech and language therapist (SaLT)", "SaLT", "speech and language therapist"),
        (
            "augmentative and alternative communication (AAC)",
            "AAC",
            "augmentative and alternative communication",
        ),
        ("in key stage 2 (KS2)", "KS2", "key stage 2"),
        ("Disabled Students’ Allowance (DSA, a grant)", "DSA", "Disabled Students’ Allowance"),
        ("alternative provision (also known as AP)", "AP", "alternative provision"),
    ],
)  # fmt: skip
def test_both_orders(text: str, short: str, long: str) -> None:
    (found,) = find_definitions(text)
    assert (found.short, found.long) == (short, long)
    assert text[found.short_start : found.short_end] == short
    assert text[found.long_start : found.long_end] == long


@pytest.mark.parametrize(
    "text",
    ["call us now (EHCP)", "the council (DCC)", "the form (see Annex A)", "call (Monday to Friday)", "a doctor (GP)",
     "the school(s)", "UK (England only)", "Year 6 (key stage 2)", "write to us (by post)", "()", "((", "))", "(A"],
)  # fmt: skip
def test_what_only_stands_in_brackets(text: str) -> None:
    assert list(find_definitions(text)) == []


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("EHCP stands for education, health and care plan. It is free.", "education, health and care plan"),
        ("PEP: a personal education plan", "personal education plan"),
        ("DSA means Disabled Students' Allowance and is free", "Disabled Students' Allowance"),
        ("an EHCP, short for education, health and care plan, is free", "education, health and care plan"),
        ("an EHCP, which stands for education, health and care plan. It", "education, health and care plan"),
        ("an education, health and care plan, or EHCP, is free", "education, health and care plan"),
        ("special educational needs, also known as SEN, are common", "special educational needs"),
        ("the Department for Education, DfE, wrote it", "Department for Education"),
        ("mental health services for children – MHSC – can help", "mental health services for children"),
        ("an education, health and care plan, EHCP.", "education, health and care plan"),
    ],
)
def test_in_words(text: str, long: str) -> None:
    (found,) = find_spelled_out(text)
    assert found.long == long


@pytest.mark.parametrize(
    "text", ["you or your GP", "call us or PA", "PDF – 200KB", "ask the LA: it can help you",
     "the council, schools, LA, and others", "drama, music, PE, and more", "a good school, SEN support and you",
     "Department for Education, DfE rules"],
)  # fmt: skip
def test_in_words_near_misses(text: str) -> None:
    assert list(find_spelled_out(text)) == []


@given(st.text(alphabet="abcABC ()[]&-.,'12", max_size=120))
def test_offsets_always_fit(text: str) -> None:
    for found in (*find_definitions(text), *find_spelled_out(text)):
        assert text[found.short_start : found.short_end] == found.short
        assert text[found.long_start : found.long_end] == found.long
    for each in find_abbreviations(text):
        assert text[each.start : each.end].startswith(each.short)


def test_many_brackets_take_no_time_to_read() -> None:
    assert list(find_definitions("(" * 50_000)) == []
    assert list(find_definitions("(A" * 20_000 + ")" * 20_000)) == []


def test_alignment_prefers_the_starts_of_words() -> None:
    found = align("AP", "we offer alternative provision")
    assert found is not None
    assert found.start == len("we offer ")
    assert align("EHCP", "phone us now") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EHCPs, SENCo's, PfA, T&Cs, A&E and SEN/MLD", ["EHCP", "SENCo", "PfA", "T&C", "A&E", "SEN", "MLD"]),
        ("SEN-specific", []),
        ("McKay, WALL-E, DE1 2AB, A52, SA400, XL, VIII", []),
        ("mail ABC@x.uk or www.x.uk/ABC or ABC.com", []),
        ("PLEASE READ THIS NOTICE", []),
        ("SENCos and EHCPs and Y7s", ["SENCo", "EHCP"]),
        ("the LGBTX+ group, C++ and A+", ["LGBTX+"]),
        ("WiFi, HiFi and JoJo", []),
        ("GB29 NWBK 6016, password XQTV", []),
        ("YouTube, LinkedIn, PowerPoint and iPad", []),
    ],
)
def test_detector(text: str, expected: list[str]) -> None:
    assert [found.short for found in find_abbreviations(text)] == expected


def test_known_ones_count_whatever_they_look_like() -> None:
    assert [found.short for found in find_abbreviations("SEN-specific KS2", {"SEN", "KS2"})] == ["SEN", "KS2"]
