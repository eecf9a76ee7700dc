"""The rule reading-age."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from plainoffer.document import Document
from plainoffer.findings import Reference, Severity
from plainoffer.language import reading_age as ages
from plainoffer.language.prose import Prose
from plainoffer.language.readability import GRADE_TO_AGE, Counts, reading_age, total
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

_HARD = (
    "Practitioners undertaking statutory assessments should systematically consider the individual developmental "
    "trajectory and the educational provision that is appropriate for every participating adolescent. "
)
_EASY = "We can help you. Ask us for a form. Fill it in and send it back. We read it and tell you what comes next. "


class ReadingAge(Rule):
    """Keep the reading age of a page within reach of its readers.

    GOV.UK writes for a reading age of 9, because people read what they can take in without effort. Councils use 9, 11
    or 14: set `target`. The age is the US grade of a published formula plus 5. Menus, addresses, phone numbers, dates,
    lists of names, quotations and code do not count. A short page gives no steady figure, so it is left alone.

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

        target: float = option(9, "Highest reading age, in years, that is not reported.")
        margin: float = option(5, "Years above the target up to which the finding is only advice.")
        formula: Formula = option("flesch-kincaid", "Formula to use; “median” is the middle of four.")  # noqa: RUF009
        minimum_words: int = option(100, "Shortest text, in words, that gets a reading age.")
        masked: tuple[str, ...] = option(LEGAL_TERMS, "Fixed terms that the second figure leaves out.")
        judge_masked: bool = option(False, "Compare the figure without the masked terms with the target.")
        sentences: int = option(3, "How many of the dearest sentences to list.")
        words: int = option(5, "How many of the dearest words to list.")

    def applies(self, document: Document) -> bool:
        """Say whether the page has any running text."""
        return any(block.role in ages.COUNTED_ROLES for block in document.part(Prose).blocks)

    def check(self, document: Document) -> Iterator[Draft | CannotTell]:
        """Yield one finding about the whole page, or say that it is too short."""
        options = self.options
        page = ages.PageSentences(document)
        sentences = page.sentences
        counts = total(each.counts for each in sentences)
        if counts.words < options.minimum_words or counts.sentences < 3:
            yield self.cannot_tell(
                f"The page has only {counts.words} words of running text in {counts.sentences} sentences. Fewer than "
                f"{options.minimum_words} words, or 3 sentences, give no steady reading age."
            )
            return
        age = self._age(sentences, counts)
        if age < options.target + 0.5:
            return
        terms = options.masked
        masked = age
        if terms:
            others = ages.without_terms(sentences, terms)
            masked = self._age(others, total(each.counts for each in others))
        judged = masked if options.judge_masked else age
        if judged >= options.target + 0.5:
            yield self._finding(page, counts, age, masked)

    def _age(self, sentences: Sequence[ages.Counted], counts: Counts) -> float:
        formula = self.options.formula
        if formula.startswith("textstat:"):
            from plainoffer.language.textstat_reference import textstat_grade

            return textstat_grade(" ".join(each.text for each in sentences), formula) + GRADE_TO_AGE
        return reading_age(counts, formula)

    def _finding(self, page: ages.PageSentences, counts: Counts, age: float, masked: float) -> Draft:
        options = self.options
        own = "flesch-kincaid" if options.formula.startswith("textstat:") else options.formula
        dear = ages.sentence_costs(page, counts, own, options.sentences)
        words = ages.word_costs(page.sentences, counts, own, options.words)
        without = ages.age_without(page.sentences, dear, words, own)
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
            data=_data(counts, age, masked, without, dear, words, options),
            key="reading-age",
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
