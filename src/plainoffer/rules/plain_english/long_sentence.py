"""The rule long-sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plainoffer.document import Document, Passage
from plainoffer.findings import Reference, Severity
from plainoffer.language.kept import kept_all_with
from plainoffer.language.postal import postal_addresses
from plainoffer.language.prose import Prose, is_mostly_foreign, words_between
from plainoffer.language.seams import best_seam
from plainoffer.language.sentences import split_block
from plainoffer.rule import WCAG, Bad, Draft, Good, Need, Rule, option

GOVUK_SENTENCES = Reference(
    "Sentence length: why 25 words is our limit (GOV.UK)",
    "https://insidegovuk.blog.gov.uk/2014/08/04/sentence-length-why-25-words-is-our-limit/",
)
_LONG = (
    "Do not forget that every child and young person who has special educational needs or disabilities is entitled "
    "to support from the school, the council and the health service."
)


class LongSentence(Rule):
    """Keep sentences to 25 words.

    GOV.UK found that people understand less than half of a sentence of 30 words or more on first reading. Long
    sentences are hardest for people who read slowly, who are tired or who use a screen reader. Split them, or turn
    them into a list.
    """

    name = "long-sentence"
    family = "plain-english"
    needs = Need.TEXT
    references = (GOVUK_SENTENCES, WCAG("3.1.5"))
    examples = (
        Bad(f"<p>{_LONG}</p>", at="1:4", match=_LONG),
        Good("<p>Every child with a disability can get help. Ask the school first. Then ask the council.</p>"),
        Good(
            "<p>You can get help from:</p><ul><li>your school, whether it is a mainstream or a special school</li>"
            "<li>your council, which must answer you within 6 weeks</li></ul>",
            why="Each item of a list stands for itself.",
        ),
        Good(f"<blockquote>{_LONG}</blockquote>", why="You cannot change what somebody else wrote."),
    )

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """Options of the rule."""

        words: int = option(25, "Longest sentence that is not reported, in words.")
        margin: int = option(5, "Words above the limit up to which the finding is only advice.")

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each sentence with more words than the option allows."""
        limit = self.options.words
        for block in document.part(Prose).own:
            for start, end, words in _longer_than(block.text, limit):
                if not is_mostly_foreign(block, start, end):
                    yield self._report(block.passage(start, end), words, limit)

    def _report(self, passage: Passage, words: int, limit: int) -> Draft:
        return self.finding(
            passage,
            f"This sentence has {words} words. Readers lose the thread after about {limit}.",
            advice=_advice(passage.text),
            severity=Severity.ADVICE if words <= limit + self.options.margin else None,
            data={"words": words},
        )


@kept_all_with
def _longer_than(text: str, limit: int) -> Iterator[tuple[int, int, int]]:
    """Yield the place and the words of each sentence with more than ``limit`` words."""
    for sentence in split_block(text):
        start, end = sentence.start, sentence.end
        # most sentences have too few spaces to be long
        if text.count(" ", start, end) + text.count("\n", start, end) >= limit:
            words = words_between(text, start, end)
            if words > limit:
                words -= sum(words_between(text, *address) for address in postal_addresses(text, start, end))
            if words > limit:
                yield start, end, words


def _advice(text: str) -> str:
    """Say where the sentence could be split."""
    if text.count(",") + text.count(";") > 4:
        return "Turn what you count up into a list, or split the sentence."
    seam = best_seam(text)
    if seam is None:
        return "Split it into shorter sentences with one idea each."
    before = text[:seam].rsplit(None, 2)[-2:]
    return f"Split it, for example after “{' '.join(before).strip(',;:')}”."
