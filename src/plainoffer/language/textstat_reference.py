"""Textstat's own figures, for those who must report exactly what textstat says.

Nothing here downloads: the formulas that count syllables need nltk's "cmudict" corpus, and say so when it is not on
the machine.
"""

from __future__ import annotations

from plainoffer.errors import CheckFailed

FUNCTIONS = {
    "textstat:flesch-kincaid": "flesch_kincaid_grade",
    "textstat:smog": "smog_index",
    "textstat:coleman-liau": "coleman_liau_index",
    "textstat:automated-readability": "automated_readability_index",
    "textstat:gunning-fog": "gunning_fog",
    "textstat:dale-chall": "dale_chall_readability_score",
}
"""Names of formulas, and textstat's functions for them."""

_WITHOUT_SYLLABLES = frozenset({"coleman_liau_index", "automated_readability_index"})


def textstat_grade(text: str, formula: str) -> float:
    """Return the US grade that textstat gives a text. Importing textstat takes about 300 ms.

    Args:
        text: the prose.
        formula: a name from `FUNCTIONS`.

    Raises:
        CheckFailed: the formula needs a corpus that is not installed.
    """
    import textstat

    name = FUNCTIONS[formula]
    if name not in _WITHOUT_SYLLABLES:
        _require_cmudict()
    return float(getattr(textstat, name)(text))


def _require_cmudict() -> None:
    import nltk  # type: ignore[import-untyped]

    try:
        nltk.data.find("corpora/cmudict")
    except LookupError:
        raise CheckFailed(
            "Textstat counts syllables with nltk's cmudict corpus, which is not on this machine. Install it with: "
            "python -m nltk.downloader cmudict — or use a formula without “textstat:”, which needs no download."
        ) from None
