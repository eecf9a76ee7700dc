"""Tests of comment-personal-data."""

from __future__ import annotations

import subprocess
import sys

import pytest

from plainoffer.testing import findings, finds, silent

TABLE = (
    "<h1>You said, we did</h1><table><tr><th>You said</th><th>We did</th><th>Date</th></tr>"
    "<tr><td>{said}</td><td>{did}</td><td>{date}</td></tr></table>"
)


def test_personal_data_in_a_comment_but_not_in_the_answer() -> None:
    html = TABLE.format(said="My son Jack waits.", did="We have asked Jack Brown, 01629 533190.", date="May 2026")
    found_here = findings(html, "comment-personal-data")
    assert [finding.match for finding in found_here] == ["Jack"]


def test_entities_and_tags_keep_their_places() -> None:
    finds(
        "<h1>You said, we did</h1><p>You said: ring &amp; ask <b>Sa</b>rah Jones.</p><p>We did: no.</p>",
        "comment-personal-data@1:57",
    )


@pytest.mark.parametrize(
    "html",
    [
        "<h1>Contact</h1><p>Ring Sarah Jones on 07700 900123.</p>",
        "<h1>You said, we did</h1><p>You said: the map is old.</p><p>We did: a new map.</p>",
        "<blockquote><p>The staff were kind.</p></blockquote>",
    ],
)
def test_no_personal_data(html: str) -> None:
    silent(html, "comment-personal-data")


def test_the_lists_of_names_are_not_read_for_a_page_without_comments() -> None:
    code = (
        "import sys, plainoffer; plainoffer.check('<h1>School transport</h1><p>Ring us on 01629 533190.</p>');"
        "sys.exit('plainoffer.rules.local_offer.personal_data.names' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
