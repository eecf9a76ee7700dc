"""Tests of language.spans."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plainoffer.language.spans import covered, merged, touched

stretches = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 6)).map(lambda pair: (pair[0], pair[0] + pair[1])))


@given(stretches, st.integers(0, 50), st.integers(1, 10))
def test_the_quick_look_finds_what_a_slow_one_finds(found: list[tuple[int, int]], start: int, size: int) -> None:
    spans, end = merged(found), start + size
    assert {at for low, high in found for at in range(low, high)} == {
        at for low, high in spans for at in range(low, high)
    }
    assert covered(spans, start, end) == any(low <= start and end <= high for low, high in spans)
    assert touched(spans, start, end) == any(low < end and start < high for low, high in spans)
