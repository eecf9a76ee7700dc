"""What a check leaves in memory."""

from __future__ import annotations

import gc
import pickle

from plainoffer import Plainoffer
from plainoffer.document import Block, Document, Source


def test_what_is_made_of_a_page_goes_at_once_without_a_garbage_collection() -> None:
    checker = Plainoffer()
    checker.check("<h1>Portage</h1>")  # load what stays
    gc.collect()
    gc.disable()
    try:
        checker.check("<title>Portage</title><h1>Portage</h1><p>Ask your <a href='/gp'>GP</a> to refer you.</p>" * 20)
        left = [type(each).__name__ for each in gc.get_objects() if isinstance(each, Block)]
    finally:
        gc.enable()
    assert left == []


def test_a_document_that_has_forgotten_can_still_be_read() -> None:
    document = Document(Source(text="<h1>Portage</h1><p>For children under 5.</p>"))
    before = [block.text for block in document.blocks]
    document.forget()
    assert [block.text for block in document.blocks] == before == ["Portage", "For children under 5."]


def test_findings_of_a_large_site_share_what_they_say_alike() -> None:
    checker = Plainoffer(select=["missing-alt"])
    pages = [checker.check("<img src=a.png>", path=f"{name}.html").findings for name in "ab"]
    first, second = (pickle.loads(pickle.dumps(findings))[0] for findings in pages)
    assert (first, second) == (pages[0][0], pages[1][0])
    assert first.references is second.references
    assert first.advice is second.advice
