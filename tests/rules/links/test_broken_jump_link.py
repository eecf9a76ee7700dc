"""Jumps within a page, and near misses."""

from plainoffer.testing import check, findings, finds, silent

PAGE = "<!doctype html><title>A</title>"


def test_a_goal_that_is_not_there() -> None:
    finds(PAGE + '<a href="#fee">x</a><h2 id="fees">Fees</h2>', "broken-jump-link@1:32")


def test_a_near_name_is_suggested() -> None:
    (found,) = findings(PAGE + '<a href="#fee">x</a><h2 id="fees">Fees</h2>', "broken-jump-link")
    assert "#fees" in found.advice


def test_near_misses() -> None:
    for goal, place in (
        ("#top", ""),
        ("#", ""),
        ("#x", '<a name="x"></a>'),
        ("#a%20b", '<p id="a b">'),
        ("#a%20b", '<p id="a%20b">'),
        ("#x:~:text=y", '<p id="x">'),
        ("#/route", ""),
        ("#page=2", ""),
        ("/other#x", ""),
    ):
        silent(PAGE + f'<a href="{goal}">x</a>{place}', "broken-jump-link")


def test_in_a_part_of_a_page_it_cannot_be_told() -> None:
    result = check('<a href="#fees">x</a>', "broken-jump-link")
    assert not result.findings
    assert [outcome.outcome for outcome in result.outcomes if outcome.rule == "broken-jump-link"] == ["cannot tell"]


def test_names_that_a_template_fills_in_cannot_be_told() -> None:
    silent(PAGE + '<a href="#fees">x</a><h2 id="{{ slug }}">Fees</h2>', "broken-jump-link")
