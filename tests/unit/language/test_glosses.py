"""Tests of full words that follow an abbreviation with other words between."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainoffer.language.glosses import find_glosses


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("an EHC plan (education, health and care plan) is", "EHC", "education, health and care"),
        ("EHC plans (education, health and care plans)", "EHC", "education, health and care"),
        ("an EHC plan (an education, health and care plan, a legal document)", "EHC", "education, health and care"),
        ("a PEP meeting (personal education plan meeting)", "PEP", "personal education plan"),
        ("a DSA grant (Disabled Students’ Allowance)", "DSA", "Disabled Students’ Allowance"),
        ("an EHCP (short for education, health and care plan)", "EHCP", "education, health and care plan"),
        ("your EHCP is also known as an education, health and care plan.", "EHCP", "education, health and care plan"),
        ("an EHC plan is an education, health and care plan that lasts", "EHC", "education, health and care"),
        ("EOTAS, which means education otherwise than at school.", "EOTAS", "education otherwise than at school"),
        ("EOTAS. This means education otherwise than at school.", "EOTAS", "education otherwise than at school"),
        ("EHC plan – an education, health and care plan – is", "EHC", "education, health and care"),
        ("CAMHS, the child and adolescent mental health service, is", "CAMHS",
         "child and adolescent mental health service"),
        ("SENDIASS, the SEND information, advice and support service, is", "SENDIASS",
         "SEND information, advice and support service"),
    ],
)  # fmt: skip
def test_full_words_after_others(text: str, short: str, long: str) -> None:
    (found,) = find_glosses(text)
    assert (found.short, found.long) == (short, long)
    assert text[found.short_start : found.short_end] == short
    assert text[found.long_start : found.long_end] == long


@pytest.mark.parametrize(
    "text",
    ["EHC plan (and any plan)", "EHC plan (every child)", "the SLT, parents and staff", "CAMHS, the school and me",
     "the SLT, school leaders and teachers", "the SLT team, school leaders and teachers", "an OT visit (on time)",
     "SEN support (school, home and nursery)", "EOTAS is a plan", "PIP, personal budgets and transport", "EHC plan (",
     "EHC plan is. Education, health and care",
     "EOTAS. It is ours.", "EOTAS. Education otherwise than at school is rare."],
)  # fmt: skip
def test_other_words(text: str) -> None:
    assert list(find_glosses(text)) == []


@given(st.text(alphabet="abcABC ()[]&-.,'12", max_size=120))
def test_offsets_always_fit(text: str) -> None:
    for found in find_glosses(text):
        assert text[found.short_start : found.short_end] == found.short
        assert text[found.long_start : found.long_end] == found.long


def test_many_short_forms_take_no_time_to_read() -> None:
    assert list(find_glosses("ABC (a " * 5_000)) == []
    assert list(find_glosses("ABC, a" * 5_000)) == []
