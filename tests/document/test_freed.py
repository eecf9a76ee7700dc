"""A page is thousands of objects. None of them may wait in memory until Python looks for garbage."""

from __future__ import annotations

import gc

import pytest

import plainoffer
from plainoffer.document import Block, Document
from plainoffer.rule import Rule

_PAGE = """<!doctype html><html lang="en"><head><title>Short breaks - Ashdale</title></head><body><main>
<h1>Short breaks</h1><p>Ask <a href="mailto:a@example.org">us</a>, or see <a href="#fees">the fees</a>.</p>
<table><caption>Fees</caption><tr><th>Club</th><td>&pound;5 in 2023</td></tr></table>
<form><label for="q">Search</label><input id="q" aria-describedby="fees"></form><p id="fees">Free.</p>
</main></body></html>"""


@pytest.mark.parametrize("family", ["accessibility", "links", "plain-english", "local-offer"])
def test_a_checked_page_is_freed_at_once(family: str) -> None:
    checker = plainoffer.Plainoffer(select=[family])
    checker.check(_PAGE)  # what is imported and kept for good comes first
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        checker.check(_PAGE.replace("Free", "Free of charge"))
        gc.collect()
        left = [type(item).__name__ for item in gc.garbage if isinstance(item, (Block, Document, Rule))]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert left == []
