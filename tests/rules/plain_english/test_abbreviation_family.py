"""Tests of ambiguous-, unused-, conflicting and repeated abbreviations, and of the strict rule."""

from __future__ import annotations

from plainoffer.testing import check, finds, silent


def test_ambiguous_is_not_also_undefined() -> None:
    found = check("<p>Your PA can help.</p>", "ambiguous-abbreviation", "undefined-abbreviation").findings
    assert [finding.rule for finding in found] == ["ambiguous-abbreviation"]


def test_ambiguous_names_the_choices() -> None:
    (found,) = finds("<p>Your PA can help.</p>", "ambiguous-abbreviation@1:9")
    assert "personal assistant" in found.message


def test_variants_of_one_meaning_are_not_ambiguous() -> None:
    silent("<p>SEND support is free.</p>", "ambiguous-abbreviation")


def test_explained_one_is_not_ambiguous() -> None:
    silent("<p>A personal assistant (PA) can help. Your PA is free.</p>", "ambiguous-abbreviation")


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


def test_defined_twice() -> None:
    (found,) = finds(
        "<p>Alternative provision (AP) is free.</p>\n<p>Alternative provision (AP) is near.</p>",
        "abbreviation-defined-twice@2:27",
    )
    assert "line 1" in found.message


def test_defined_in_the_heading_and_again_below_is_fine() -> None:
    silent(
        "<h2>Alternative provision (AP)</h2><p>Alternative provision (AP) is free. AP is near.</p>",
        "abbreviation-defined-twice",
    )


def test_unused_counts_headings_and_lists_as_uses() -> None:
    silent("<p>Alternative provision (AP).</p><h2>Apply for AP</h2>", "unused-abbreviation")
    silent("<p>Alternative provision (AP).</p><ul><li>APs</li></ul>", "unused-abbreviation")


def test_unused_offers_to_take_it_out() -> None:
    (found,) = finds("<p>Ask for <b>alternative provision</b> (AP).</p>", "unused-abbreviation@1:42")
    assert found.fix is not None


def test_strict_rule_is_off_by_default() -> None:
    assert "abbreviation-free" not in {outcome.rule for outcome in check("<p>Your EHCP.</p>").outcomes}


def test_strict_rule_reports_every_use() -> None:
    finds("<p>Your EHCP. My EHCP.</p>", "abbreviation-free@1:9", "abbreviation-free@1:18")


def test_strict_rule_can_ban_well_known_ones() -> None:
    finds("<p>Your GP.</p>", "abbreviation-free@1:9", options={"abbreviation-free": {"allow-well-known": False}})
