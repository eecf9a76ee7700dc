"""The rule long-paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plainoffer.document import Document
from plainoffer.findings import Reference, Severity
from plainoffer.language.prose import Prose, count_words, sentences_of
from plainoffer.rule import Bad, Draft, Good, Need, Rule, option

GOVUK_PARAGRAPHS = Reference(
    "Writing for GOV.UK: short sentences and paragraphs",
    "https://www.gov.uk/guidance/content-design/writing-for-gov-uk",
)
_SHORT = "We can help you with this at any time. "


class LongParagraph(Rule):
    """Keep paragraphs short.

    Readers on a phone see a long paragraph as a wall of text and skip it. Five short sentences are enough. Give each
    paragraph one idea, and use headings and lists.
    """

    name = "long-paragraph"
    family = "plain-english"
    severity = Severity.ADVICE
    needs = Need.TEXT
    references = (GOVUK_PARAGRAPHS,)
    examples = (
        Bad(f"<p>{_SHORT * 14}</p>", at="1:4", match=(_SHORT * 14).strip()),
        Good(f"<p>{_SHORT * 4}</p>"),
        Good(
            "<p>Yes. No. It can. You may. We do. They will. She did. He has. We are.</p>",
            why="Short all in all.",
        ),
        Good(f"<blockquote>{_SHORT * 14}</blockquote>", why="You cannot change what somebody else wrote."),
    )

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """Options of the rule."""

        words: int = option(100, "Longest paragraph that is not reported, in words.")
        sentences: int = option(7, "Most sentences of a paragraph that is not reported.")
        least_words: int = option(60, "A paragraph with fewer words is never reported, however many sentences it has.")

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each paragraph that is longer than the options allow."""
        prose = document.part(Prose)
        options = self.options
        for block in prose.blocks:
            if block.role not in ("paragraph", "list-item", "definition") or len(block.text) < 3 * options.least_words:
                continue
            words = count_words(block.text)
            sentences = len(sentences_of(block))
            if words > options.words or (sentences > options.sentences and words > options.least_words):
                yield self.finding(
                    block.whole,
                    f"This paragraph has {words} words in {sentences} "
                    f"{'sentence' if sentences == 1 else 'sentences'}. People skip long paragraphs.",
                    advice="Split it so that each paragraph has one idea, or turn steps and choices into a list.",
                    data={"words": words, "sentences": sentences},
                )
