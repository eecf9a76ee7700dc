"""No rule of the family may fail on a damaged page, and what it matched must stand where it says."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from plainoffer.config import Config
from plainoffer.document import Source
from plainoffer.engine.checker import OFFLINE, Checker

SITE = Path(__file__).parents[3] / "examples" / "local-offer"
PAGES = [path.read_text(encoding="utf-8") for path in sorted(SITE.glob("*.html"))]
BODIES = [page.split("field_body -->")[1].split("<!-- CMS:END")[0] for page in PAGES]
CHECKER = Checker(Config(select=("accessibility",)), allow=OFFLINE)
SCRAPS = st.sampled_from(
    ("<", ">", '"', "</p>", "<p>", "<table>", "<td>", "</a>", '<a href="', "&", "&nbsp;", "<!--", "<br>", "<b>",
     "{{", 'style="font-size:', 'alt="', 'id="', "• ", "- ", "1. ", "<svg>", "<template>", 'lang="', "\x00", "\ue000")
)  # fmt: skip
EDITS = st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 40), SCRAPS), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(BODIES), EDITS)
def test_damaged_pages_are_read(body: str, edits: list[tuple[int, int, str]]) -> None:
    text = body
    for place, length, scrap in edits:
        start = place % (len(text) + 1)
        text = text[:start] + scrap + text[start + length :]
    (result,) = CHECKER.check_source(Source(text=text, path="damaged.html", kind="html"))
    assert not [error for error in result.errors if error.rule]
    for finding in result.findings:
        written = text[finding.start : finding.end] if finding.start is not None else ""
        if finding.match and not set(written) & set("<>&\n\t\xa0\ue000\x00{"):
            assert " ".join(finding.match.split()) in " ".join(written.split())
