"""The rule reading-age."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from plainoffer.document import Document
from plainoffer.findings import Reference, Severity
from plainoffer.language import reading_age as ages
from plainoffer.language.readability import GRADE_TO_AGE, Counts, reading_age, total
from plainoffer.language.running_text import counted_blocks
from plainoffer.rule import WCAG, Bad, CannotTell, Draft, Good, Need, Rule, option

GOVUK_READING_AGE = Reference(
    "Writing for GOV.UK: a reading age of 9", "https://www.gov.uk/guidance/content-design/writing-for-gov-uk"
)
LEGAL_TERMS = (
    "education, health and care plan", "education, health and care needs assessment", "EHC needs assessment",
    "education, health and care", "special educational needs and disabilities", "special educational needs",
    "special educational provision", "local authority", "local authorities", "alternative provision",
    "Children and Families Act", "Disabled Students' Allowance", "Disability Living Allowance",
    "Personal Independence Payment", "SEND code of practice", "occupational therapy", "speech and language therapy",
)  # fmt: skip
Formula = Literal[
    "flesch-kincaid", "smog", "coleman-liau", "automated-readability", "median", "textstat:flesch-kincaid",
    "textstat:smog", "textstat:coleman-liau", "textstat:automated-readability", "textstat:gunning-fog",
    "textstat:dale-chall",
]  # fmt: skip

_LEAST_SENTENCES = 3
_OLDEST = 99

_HARD = (
    "Practitioners undertaking statutory assessments should systematically consider the individual developmental "
    "trajectory and the educational provision that is appropriate for every participating adolescent. "
)
_EASY = "We can help you. Ask us for a form. Fill it in and send it back. We read it and tell you what comes next. "


class ReadingAge(Rule):
    """Keep the reading age of a page within reach of its readers.

    GOV.UK writes for a reading age of 9, because people read what they can take in without effort. Councils use 9, 11
    or 14: set `target`, in years. The age is the US grade of a published formula plus 5. Menus, footers, notices about
    cookies, addresses, phone numbers, dates, lists of names, quotations and code do not count, and neither do cells and
    list items without a sentence. A short page gives no steady figure, so it is left alone.

    The finding names the sentences and the words that cost most, and says what the age would be without them. It also
    gives the age with fixed legal terms masked, because you cannot choose those.
    """

    name = "reading-age"
    family = "plain-english"
    severity = Severity.WARNING
    needs = Need.TEXT
    references = (GOVUK_READING_AGE, WCAG("3.1.5"))
    examples = (
        Bad(f"<p>{_HARD * 6}</p>", at="", why="Long sentences of long words."),
        Good(f"<p>{_EASY * 6}</p>"),
        Good(f"<p>{_HARD}</p>", why="One sentence is too short a text for a reading age."),
        Good(f"<p>{_HARD * 6}</p>", options={"target": 40}),
    )

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """Options of the rule."""

        target: float = option(9, "Highest reading age, in years from 1 to 99, that is not reported.")
        margin: float = option(5, "Years above the target up to which the finding is only advice.")
        formula: Formula = option("flesch-kincaid", "Formula to use; “median” is the middle of four.")  # noqa: RUF009
        minimum_words: int = option(100, "Shortest text, in words, that gets a reading age.")
        masked: tuple[str, ...] = option(LEGAL_TERMS, "Fixed terms that the second figure leaves out.")
        judge_masked: bool = option(False, "Compare the figure without the masked terms with the target.")
        sentences: int = option(3, "How many of the dearest sentences to list.")
        words: int = option(5, "How many of the dearest words to list.")

        def __post_init__(self) -> None:
            if not 1 <= self.target <= _OLDEST:
                raise ValueError(
                    f"target is a reading age in years, such as 9, 11 or 14, so it must be from 1 to {_OLDEST}, not "
                    f"{self.target:g}. (1 reports the age of every page.)"
                )
            for name in ("margin", "minimum_words", "sentences", "words"):
                if not getattr(self, name) >= 0:
                    raise ValueError(f"{name.replace('_', '-')} must be 0 or more, not {getattr(self, name):g}.")

    def applies(self, document: Document) -> bool:
        """Say whether the page has any running text."""
        return next(counted_blocks(document), None) is not None

    def check(self, document: Document) -> Iterator[Draft | CannotTell]:
        """Yield one finding about the whole page, or say that it is too short."""
        options = self.options
        page = ages.PageSentences(document)
        sentences = page.sentences
        counts = total(each.counts for each in sentences)
        if counts.words < options.minimum_words or counts.sentences < _LEAST_SENTENCES:
            yield self.cannot_tell(_too_short(counts, options.minimum_words))
            return
        age = self._age(sentences, counts)
        if age < options.target + 0.5:
            return
        terms = options.masked
        chosen: Sequence[ages.Counted] = sentences
        masked = age
        if terms:
            chosen = ages.without_terms(sentences, terms)
            masked = self._age(chosen, total(each.counts for each in chosen))
        judged = masked if options.judge_masked else age
        if judged >= options.target + 0.5:
            yield self._finding(page, chosen, age, masked)

    def _age(self, sentences: Sequence[ages.Counted], counts: Counts) -> float:
        formula = self.options.formula
        if formula.startswith("textstat:"):
            from plainoffer.language.textstat_reference import textstat_grade

            return textstat_grade(" ".join(each.text for each in sentences), formula) + GRADE_TO_AGE
        return reading_age(counts, formula)

    def _finding(self, page: ages.PageSentences, chosen: Sequence[ages.Counted], age: float, masked: float) -> Draft:
        """Report the age. ``chosen`` are the sentences without fixed terms: only what the author can choose costs."""
        options = self.options
        own = "flesch-kincaid" if options.formula.startswith("textstat:") else options.formula
        dear = ages.sentence_costs(page, chosen, own, options.sentences)
        words = ages.word_costs(chosen, own, options.words)
        judged_sentences = chosen if options.judge_masked else page.sentences
        without = ages.age_without(judged_sentences, chosen, dear, words, own)
        judged = masked if options.judge_masked else age
        target = f"{options.target:g}"
        figures = f"about {age:.0f}"
        if round(masked) != round(age):
            figures += f" ({masked:.0f} without fixed legal terms)"
        return self.finding(
            None,
            f"You need a reading age of {figures} for this page. The target is {target}.",
            advice=_advice(dear, words, without),
            severity=Severity.ADVICE if judged < options.target + options.margin + 0.5 else None,
            data=_data(total(each.counts for each in page.sentences), age, masked, without, dear, words, options),
            key="reading-age",
        )


def _too_short(counts: Counts, least: int) -> str:
    """Say why there is no age."""
    words = "1 word" if counts.words == 1 else f"{counts.words:,} words"
    if counts.words < least:
        return f"The page has {words} of running text. Fewer than {least} words give no steady reading age."
    sentences = {0: "no sentence", 1: "a single sentence"}.get(counts.sentences, f"{counts.sentences} sentences")
    return (
        f"The {words} of running text on this page are {sentences}. Fewer than {_LEAST_SENTENCES} give no steady "
        "reading age. Put a full stop where each sentence ends."
    )


def _advice(dear: Sequence[ages.Cost], words: Sequence[ages.Cost], without: float) -> str:
    parts = []
    if dear:
        listed = "; ".join(f"“{_short(cost.text)}” ({len(cost.text.split())} words)" for cost in dear)
        parts.append(
            f"These sentences cost most: {listed}." if len(dear) > 1 else f"This sentence costs most: {listed}."
        )
    if words:
        listed = ", ".join(f"“{cost.text}”" + (f" ({cost.count} times)" if cost.count > 1 else "") for cost in words)
        parts.append(f"These words cost most: {listed}.")
    if not parts:
        return "Write shorter sentences."  # all long words are in terms that are fixed
    parts.append(f"Without them the reading age would be about {max(0.0, without):.0f}.")
    return " ".join(parts)


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= 12 else " ".join(words[:10]) + " …"


def _data(
    counts: Counts, age: float, masked: float, without: float, dear: Sequence[ages.Cost],
    words: Sequence[ages.Cost], options: Any,
) -> dict[str, Any]:  # fmt: skip
    return {
        "age": round(age, 1),
        "grade": round(age - GRADE_TO_AGE, 1),
        "masked_age": round(masked, 1),
        "age_without_costs": round(without, 1),
        "target": options.target,
        "formula": options.formula,
        "words": counts.words,
        "sentences": counts.sentences,
        "costly_sentences": [_cost(cost) for cost in dear],
        "costly_words": [_cost(cost) for cost in words],
    }


def _cost(cost: ages.Cost) -> dict[str, Any]:
    row: dict[str, Any] = {
        "text": " ".join(cost.text.split()),
        "years": round(cost.years, 2),
        "count": cost.count,
    }
    if cost.passage is not None:
        span = cost.passage.span
        row |= {"start": span.start, "end": span.end}
    return row
