"""Tests of abbreviation-conflict."""

from __future__ import annotations

from plainoffer.testing import finds, silent


def test_conflict_is_reported_at_the_second_meaning() -> None:
    (found,) = finds(
        "<p>Alternative provision (AP).</p>\n<p>Assistant practitioner (AP).</p>", "abbreviation-conflict@2:28"
    )
    assert "Alternative provision" in found.message


def test_same_meaning_in_other_words_is_no_conflict() -> None:
    silent(
        "<p>Special educational needs and disabilities (SEND).</p>"
        "<p>Special Educational Needs and/or Disability (SEND).</p>"
        "<p>SEND (special educational needs or disabilities).</p>",
        "abbreviation-conflict",
    )


def test_therapy_and_therapist_are_two_meanings() -> None:
    html = "<p>Occupational therapy (OT) helps.</p>\n<p>An occupational therapist (OT) visits. The OT is kind.</p>"
    finds(html, "abbreviation-conflict@2:31")
    silent(html, "abbreviation-defined-twice")


def test_programme_at_the_end_is_no_other_meaning() -> None:
    silent(
        "<p>Holiday activities and food (HAF). The holiday activities and food programme (HAF).</p>"
        "<p>Educational psychologists (EPs). An educational psychologist (EP).</p>",
        "abbreviation-conflict",
    )


def test_the_noun_and_the_short_form_in_the_full_words_make_no_other_meaning() -> None:
    silent(
        "<p>Education, health and care (EHC). Education, health and care plan (EHC plan).</p>", "abbreviation-conflict"
    )
    silent(
        "<p>The SEND information, advice and support service (SENDIASS). SENDIASS (special educational needs and "
        "disabilities information, advice and support service).</p>",
        "abbreviation-conflict",
    )
