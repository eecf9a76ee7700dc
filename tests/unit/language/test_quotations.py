"""Tests of language.quotations."""

from __future__ import annotations

import time

import pytest

from plainoffer.language.quotations import is_quoted, quotations


@pytest.mark.parametrize(
    "text",
    [
        "She said: “They utilise it.”",
        "She said: ‘They utilise the child’s room.’",
        "She said: 'They utilise it.'",
        'She said: "They utilise it."',
        "Elle dit : «They utilise it.»",
        'A 6" ruler, and "we utilise it".',
    ],
)
def test_every_pair_of_marks_counts(text: str) -> None:
    start = text.index("utilise")
    assert is_quoted(text, start, start + len("utilise"))


@pytest.mark.parametrize(
    "text",
    [
        "The child's parents' group will utilise the child's room.",
        'He is 5\'10" tall and we utilise a 6" ruler.',
        'Say "yes", then utilise it. Say "no" as well.',
        "We utilise 5 » 6 and « more.",
    ],
)
def test_other_marks_quote_nothing(text: str) -> None:
    start = text.index("utilise")
    assert not is_quoted(text, start, start + len("utilise"))


def test_many_quotations_are_looked_through_once() -> None:
    text = '"utilise ' * 100_000
    begun = time.process_time()
    spans = quotations(text)
    assert len(spans) == 50_000
    assert all(is_quoted(text, start + 1, end - 1) for start, end in spans)
    assert time.process_time() - begun < 5
