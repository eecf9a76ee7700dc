"""Which note sets a finding aside where several could."""

from __future__ import annotations

from plainoffer import check

IMAGE = '<img src="a.png">'


def reasons(html: str) -> list[str]:
    return [item.reason for item in check(html).suppressed if item.finding.rule == "missing-alt"]


def test_the_first_note_is_the_one_that_counts() -> None:
    page = f"<!-- plainoffer: disable[missing-alt] outer --><!-- plainoffer: ignore[missing-alt] inner -->{IMAGE}"
    assert reasons(page) == ["outer"]


def test_an_ended_note_gives_way_to_the_next() -> None:
    page = (
        f"<!-- plainoffer: disable[missing-alt] one -->{IMAGE}<!-- plainoffer: enable[missing-alt] -->"
        f"<!-- plainoffer: ignore[accessibility] two -->{IMAGE}{IMAGE}"
    )
    assert reasons(page) == ["one", "two"]


def test_a_note_for_the_page_counts_wherever_it_stands() -> None:
    assert reasons(f"<p>{IMAGE}</p><!-- plainoffer: ignore-file[missing-alt] all -->") == ["all"]
