"""Addresses that something is wrong with, each once, with the places that lead to it."""

from __future__ import annotations

from plainoffer.findings import Report
from plainoffer.formats.base import RenderOptions, shown_path
from plainoffer.formats.excerpt import shorten
from plainoffer.formats.html.parts import details, esc, link, paragraph, quoting, section, table
from plainoffer.formats.view import counted
from plainoffer.formats.walk import LinkRow, read_links

ROWS, PLACES, OPEN = 500, 3, 12


def links(report: Report, options: RenderOptions) -> str:
    """Return the table of links with problems; empty if there are none."""
    found = read_links(report)
    if not found:
        return ""
    rows = [_row(row, options) for row in found[:ROWS]]
    body = table("Links with problems", ("Address", "What is wrong", "Where it is"), rows, kind="matrix")
    lead = paragraph(f"{counted(len(found), 'address', 'addresses')} with a problem, each listed once.")
    if len(found) > len(rows):
        body += paragraph(f"and {len(found) - len(rows):,} more")
    shown = body if len(rows) <= OPEN else details("Show the addresses", body)
    return section("links", "Links", lead, shown)


def _row(row: LinkRow, options: RenderOptions) -> tuple[str, str, str]:
    what = quoting(row.message)
    if row.status:
        what += f" (answer {row.status})"
    if row.final and row.final != row.address:
        what += f"<br>It leads to {link(row.final, shorten(row.final, 100))}"
    places = [esc(shown_path(p, options.root)) for p in row.places[:PLACES]]
    if len(row.places) > PLACES:
        places.append(counted(len(row.places) - PLACES, "more place"))
    return link(row.address, shorten(row.address, 100)), what, "<br>".join(places)
