from plainoffer.findings import Severity
from plainoffer.testing import findings, finds, silent


def test_a_misspelt_role_is_reported() -> None:
    html = '<p>\n  <span role="lnik">a</span></p>'
    finds(html, "aria-role@2:3")


def test_abstract_roles_are_not_for_authors() -> None:
    html = '<div role="widget">a</div>'
    finds(html, "aria-role@1:1")


def test_one_known_role_is_enough() -> None:
    html = '<span role="searchfield searchbox">a</span>'
    silent(html, "aria-role")


def test_an_empty_role_is_none() -> None:
    html = '<div role>a</div><div role=" ">b</div>'
    silent(html, "aria-role")


def test_roles_of_books_and_graphics_exist() -> None:
    html = '<p role="doc-tip">a</p><svg role="graphics-document" aria-label="b"></svg>'
    silent(html, "aria-role")


def test_hidden_elements_are_left_alone() -> None:
    html = '<div role="lnik" hidden>a</div>'
    silent(html, "aria-role")


def test_a_template_may_hold_any_role() -> None:
    html = '<div role="{{ role }}">a</div>'
    silent(html, "aria-role")


def test_the_role_that_voice_over_knows_is_advice() -> None:
    (finding,) = findings('<h2><span role="text"><b>Urgent: </b>Ask</span></h2>', "aria-role")
    assert finding.severity is Severity.ADVICE
    (finding,) = findings('<h2><span role="texts">Ask</span></h2>', "aria-role")
    assert finding.severity is Severity.ERROR
