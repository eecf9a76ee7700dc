"""The three rules on tables look at the same tables: each case says which of them may speak."""

import pytest

from plainoffer.testing import check, finds, silent

RULES = ("layout-table", "table-headers", "table-caption")
ROW = "<tr><td>Monday</td><td>5pm</td></tr>"
HEADERS = '<tr><th scope="col">Day</th><th scope="col">Closes</th></tr>'


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        (f"<table>{ROW}{ROW}</table>", "table-headers"),
        (f"<table><tr><td><b>Day</b></td><td><b>Closes</b></td></tr>{ROW}</table>", "table-headers"),
        (f"<table><caption>Times</caption>{ROW}{ROW}</table>", "table-headers"),
        (
            f"<table><thead><tr><td>Day</td><td>Closes</td></tr></thead><tbody>{ROW}</tbody></table>",
            "table-headers",
        ),
        (f"<table>{ROW}</table>", "layout-table"),
        ("<table><tr><td>One</td></tr><tr><td>Two</td></tr></table>", "layout-table"),
        (f"<table><tr><td><h2>Day</h2></td><td>Closes</td></tr>{ROW}</table>", "layout-table"),
        (
            f"<table><tr><td><table>{HEADERS}{ROW}</table></td><td>x</td></tr><tr><td>a</td><td>b</td></tr></table>",
            None,
        ),
        (f"<table>{HEADERS}{ROW}</table>", "table-caption"),
        (f'<table><tr><td></td><th scope="row">A</th></tr>{ROW}</table>', "table-caption"),
    ],
)
def test_one_rule_speaks(html: str, rule: str | None) -> None:
    found = [finding.rule for finding in check("<p>Ask us.</p>" + html, *RULES).findings]
    assert found == ([rule] if rule else ["layout-table", "table-caption"])


@pytest.mark.parametrize(
    "html",
    [
        f"<table><caption>Times</caption>{HEADERS}{ROW}</table>",
        f'<table aria-label="Times">{HEADERS}{ROW}</table>',
        f'<h2 id="t">Times</h2><p>Ask.</p><table aria-labelledby="t">{HEADERS}{ROW}</table>',
        f"<h2>Times</h2><table>{HEADERS}{ROW}</table>",
        f'<h2>Times</h2>\n<div class="scroll">\n<table>{HEADERS}{ROW}</table></div>',
        f"<figure><table>{HEADERS}{ROW}</table><figcaption>Times</figcaption></figure>",
        f'<table role="presentation">{ROW}{ROW}</table>',
        f'<table role="none">{ROW}</table>',
        f"<div hidden><table>{ROW}{ROW}</table></div>",
        "<table></table>",
        f"<template><table>{ROW}{ROW}</table></template>",
        '<table><caption>Times</caption><tr><th scope="row">Monday</th><td>5pm</td></tr></table>',
        '<div role="table"><div role="row"><span role="cell">a</span></div></div>',
        f'<table><caption>Times</caption><tr><td role="columnheader">Day</td><td>x</td></tr>{ROW}</table>',
    ],
)
def test_tables_done_right_are_left_alone(html: str) -> None:
    silent("<p>Ask us.</p>" + html, *RULES)


def test_markdown_tables_cannot_have_captions() -> None:
    silent("Ask us.\n\n| Day | Closes |\n| --- | --- |\n| Monday | 5pm |\n", *RULES, kind="markdown")


def test_long_texts_in_cells_are_layout() -> None:
    text = "You can ask us for help with travel to school. " * 8
    finds(
        f"<table><tr><td>{text}</td><td>{text}</td></tr><tr><td>{text}</td><td>x</td></tr></table>",
        "layout-table@1:1",
    )
