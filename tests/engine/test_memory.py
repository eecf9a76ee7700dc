"""What a run keeps in memory."""

from __future__ import annotations

import pickle

from plainoffer import Plainoffer


def test_findings_of_a_large_site_share_what_they_say_alike() -> None:
    checker = Plainoffer(select=["missing-alt"])
    pages = [checker.check("<img src=a.png>", path=f"{name}.html").findings for name in "ab"]
    first, second = (pickle.loads(pickle.dumps(findings))[0] for findings in pages)
    assert (first, second) == (pages[0][0], pages[1][0])
    assert first.references is second.references
    assert first.advice is second.advice
