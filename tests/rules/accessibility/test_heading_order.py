import pytest

from plainoffer.testing import findings, finds, silent


@pytest.mark.parametrize(
    ("html", "at"),
    [
        ("<h1>A</h1>\n<h3>B</h3>", "2:1"),
        ("<h2>A</h2>\n<h5>B</h5>", "2:1"),
        ("<h2>A</h2><h3>B</h3><h2>C</h2>\n<h4>D</h4>", "2:1"),
        ('<h2>A</h2>\n<div role="heading" aria-level="4">B</div>', "2:1"),
        ("<h2>A</h2>\n<div><section><h4><a href='/b'>B</a></h4></section></div>", "2:15"),
    ],
)
def test_a_skipped_level_is_reported(html: str, at: str) -> None:
    finds(html, f"heading-order@{at}")


def test_headings_of_the_same_level_after_a_skip_are_not_reported_again() -> None:
    finds("<h2>A</h2><h4>B</h4><h4>C</h4><h5>D</h5>", "heading-order@1:11")


def test_the_advice_names_the_level_that_fits() -> None:
    (finding,) = findings("<h2>A</h2><h4>B</h4>", "heading-order")
    assert finding.data["expected"] == 3
    assert finding.match == "B"


def test_a_page_without_a_main_heading_may_not_begin_far_below_it() -> None:
    finds('<!DOCTYPE html><html lang="en"><title>x</title>\n<h3>A</h3></html>', "heading-order@2:1")


@pytest.mark.parametrize(
    "html",
    [
        "<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2><h3>E</h3>",
        "<h3>A</h3><h4>B</h4>",
        "<h5>A</h5>",
        "<h1>A</h1><h1>B</h1><h2>C</h2>",
        "<h2>A</h2><h4 hidden>B</h4><h3>C</h3>",
        "<h2>A</h2><h4></h4><h3>C</h3>",
        '<h2>A</h2><h4 role="presentation">B</h4>',
        "<h2>A</h2><template><h4>B</h4></template><h3>C</h3>",
        "<h2>A</h2><!-- <h4>B</h4> -->",
        '<!DOCTYPE html><html lang="en"><nav><h3>Menu</h3></nav><h1>A</h1><h2>B</h2></html>',
        '<!DOCTYPE html><html lang="en"><h2>A</h2><h3>B</h3></html>',
        "<p>One</p>",
    ],
)
def test_good_order_hidden_headings_and_parts_of_pages_are_left_alone(html: str) -> None:
    silent(html, "heading-order")


def test_markdown_headings_count() -> None:
    finds("## A\n\n#### B\n", "heading-order@3:6", kind="markdown")
    silent("## A\n\n### B\n\n# C\n", "heading-order", kind="markdown")
