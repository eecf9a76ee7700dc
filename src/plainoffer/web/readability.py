"""The reading age of a page that meets its target, which the report does not mention."""

from __future__ import annotations

from typing import Any

from plainoffer.document import Document
from plainoffer.engine.checker import Checker
from plainoffer.language.readability import reading_age, total
from plainoffer.language.reading_age import PageSentences
from plainoffer.rules.plain_english.reading_age import ReadingAge

_MINIMUM_SENTENCES = 3


def reading_facts(document: Document, checker: Checker) -> dict[str, Any]:
    """Return words, sentences and reading age of a page.

    Returns:
        ``age`` in years, or ``None`` without running text; ``steady`` says whether the text is long enough for the
        figure to mean something; ``target`` is that of the rule reading-age.
    """
    planned = (rule for rule in checker.plan_for(document.path).rules if isinstance(rule, ReadingAge))
    rule = next(planned, None)
    options = rule.options if rule is not None else ReadingAge.Options()
    counts = total(each.counts for each in PageSentences(document).sentences)
    # The formulas of textstat take too long for something that is asked for at every pause in writing.
    formula = "flesch-kincaid" if options.formula.startswith("textstat:") else options.formula
    steady = counts.words >= options.minimum_words and counts.sentences >= _MINIMUM_SENTENCES
    return {
        "words": counts.words,
        "sentences": counts.sentences,
        "age": round(reading_age(counts, formula), 1) if counts.words else None,
        "target": options.target,
        "minimum_words": options.minimum_words,
        "steady": steady,
    }
