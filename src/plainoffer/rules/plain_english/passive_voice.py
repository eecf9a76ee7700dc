"""The rule passive-voice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from plainoffer.document import Block, Document, Passage
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.language.participle_states import ORIGINS, PENALTIES
from plainoffer.language.passive import Passive, find_passives
from plainoffer.language.pipeline import load_pipeline
from plainoffer.language.prose import Prose, is_foreign, sentences_of
from plainoffer.language.quotations import is_quoted
from plainoffer.rule import Bad, Draft, Good, Need, Rule, option

GOVUK_ACTIVE = Reference(
    "GOV.UK style guide: active voice", "https://www.gov.uk/guidance/style-guide/a-to-z#active-voice"
)

_YEAR = re.compile(r"\s+(?:\w+\s+){0,3}?(?:in|before|after|around|since)\s+(?:\w+\s+)?(?:1\d|20)\d\d\b")


class PassiveVoice(Rule):
    """Say who does what: use the active voice.

    "A decision will be made" leaves parents wondering who decides. "The panel will decide" tells them. This is advice,
    one note a sentence: sometimes nobody knows or needs to know who did it.

    Words that describe a state ("the school is closed", "you are entitled") and names ("it is called") are left
    alone, and so is what nobody asks about: "you can be fined", "it was built in 1962". If you name an installed spaCy
    pipeline in the configuration, it decides instead of the word lists.
    """

    name = "passive-voice"
    family = "plain-english"
    severity = Severity.ADVICE
    confidence = Confidence.LIKELY
    needs = Need.TEXT
    references = (GOVUK_ACTIVE,)
    examples = (
        Bad("<p>A decision will be made by the panel.</p>", at="1:20", match="be made"),
        Bad("<p>Your form <em>was</em> not received.</p>", at="1:18", match="was not received"),
        Bad("<p>How are places given out?</p>", at="1:8", match="are places given"),
        Good("<p>The panel will decide.</p>"),
        Good("<p>He is gifted and well behaved. She is adopted, and her speech is delayed.</p>"),
        Good("<p>The office is closed. It is based in Ashdale and is called the Hub.</p>"),
        Good("<p>You are entitled to help if you are interested. Your child was born in May.</p>"),
        Good("<p>You can be fined if you park here. The school was built in 1962.</p>"),
        Good("<p>Get involved. Ask how to get started.</p>"),
        Good("<p>We are trained volunteers. There are reduced fees.</p>"),
        Good("<p>He said <q>it was decided</q> and left.</p>", why="A quotation is somebody else's."),
    )

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """Options of the rule."""

        states: bool = option(False, "Report descriptions of a state as well, such as “is closed”.")
        most: int = option(0, "Most notes a page; 0 for no limit.")

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield one finding for each sentence with a passive in it."""
        name = self.context.settings.get("spacy-pipeline") or ""
        states = self.options.states
        find: Callable[[str], Sequence[Passive]] = lambda text: find_passives(text, states)  # noqa: E731
        if name:
            find = self.context.share(f"spaCy pipeline {name}", lambda: load_pipeline(name)).passives
        told = 0
        for block in document.part(Prose).own:
            passives = find(block.text)
            for passive in _first_of_each_sentence(block, passives) if passives else ():
                yield self._note(block.passage(passive.start, passive.end), passive.agent)
                told += 1
                if told == self.options.most:
                    return

    def _note(self, passage: Passage, agent: bool) -> Draft:
        if agent:
            return self.finding(
                passage,
                f"“{passage.text}” is in the passive voice, and who does it comes after “by”.",
                advice="Start with who does it: not “the plan is checked by the school” but “the school checks the "
                "plan”.",
            )
        return self.finding(
            passage,
            f"“{passage.text}” is in the passive voice: it does not say who does it.",
            advice="Say who does it, if readers need to know: “we will …”, “the school will …”, “you can …”.",
        )


def _first_of_each_sentence(block: Block, passives: Sequence[Passive]) -> Iterator[Passive]:
    starts = [sentence.start for sentence in sentences_of(block)]
    seen = -1
    for passive in passives:
        number = bisect_right(starts, passive.start)
        if number == seen or is_foreign(block, passive.start, passive.end):
            continue
        if not _needs_nobody(block.text, passive) and not is_quoted(block.text, passive.start, passive.end):
            seen = number
            yield passive


def _needs_nobody(text: str, passive: Passive) -> bool:
    """Say whether readers know who does it, or do not care."""
    if passive.agent:
        return False
    return passive.participle in PENALTIES or (
        passive.participle in ORIGINS and _YEAR.match(text, passive.end) is not None
    )
