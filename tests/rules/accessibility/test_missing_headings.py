from plainoffer.findings import Severity
from plainoffer.testing import findings, finds, silent

PARAGRAPH = "<p>" + "You can ask us for help with travel to school. " * 12 + "</p>"


def test_a_long_text_is_reported_once_where_it_begins() -> None:
    finds("<p>Hello.</p>\n" + PARAGRAPH * 20, "missing-headings@1:1")


def test_each_stretch_without_a_heading_is_reported() -> None:
    html = "<h2>One</h2>\n" + PARAGRAPH * 4 + "\n<h2>Two</h2>\n" + PARAGRAPH + "\n<h2>Three</h2>\n" + PARAGRAPH * 4
    finds(html, "missing-headings@2:1", "missing-headings@6:1")


def test_short_texts_and_texts_with_headings_are_left_alone() -> None:
    silent(PARAGRAPH * 2, "missing-headings")
    silent(("<h2>Travel</h2>" + PARAGRAPH * 2) * 10, "missing-headings")
    silent(("<details><summary>Travel</summary>" + PARAGRAPH * 2 + "</details>") * 10, "missing-headings")


def test_menus_tables_and_hidden_text_do_not_count() -> None:
    silent("<nav>" + PARAGRAPH * 10 + "</nav>", "missing-headings")
    silent("<div hidden>" + PARAGRAPH * 10 + "</div>", "missing-headings")
    silent(
        "<table>" + "<tr><td>One two three</td><td>Four five six</td></tr>" * 200 + "</table>",
        "missing-headings",
    )


def test_letters_in_plain_text_have_no_headings() -> None:
    silent("We are sorry that the taxi was late. " * 200, "missing-headings", kind="text")


def test_the_limit_is_an_option() -> None:
    assert findings(PARAGRAPH, "missing-headings", options={"missing-headings": {"max-words": 50}})


def test_a_very_long_text_is_a_warning_and_a_long_one_advice() -> None:
    (long,) = findings(PARAGRAPH * 4, "missing-headings")
    (very_long,) = findings(PARAGRAPH * 8, "missing-headings")
    assert (long.severity, very_long.severity) == (Severity.ADVICE, Severity.WARNING)
    assert very_long.data["words"] == 960
