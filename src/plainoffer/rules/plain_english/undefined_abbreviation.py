"""The rule undefined-abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.language.mentions import Explanation, Use
from plainoffer.rule import WCAG, Bad, Draft, Good, Need, Rule, option
from plainoffer.rules.plain_english.abbreviation_reading import (
    GOVUK_ABBREVIATIONS,
    expansion_fix,
    known_abbreviations,
    meanings,
    read_mentions,
    spelled_out,
    unexplained,
)

_SAYS_BEFORE = re.compile(r"\b(?:called|named|charity|organisation|programme|approach|method)\s\Z")
_SAYS_AFTER = re.compile(r"\s*\(|,\s(?:an?|the|which|who)\b|\s(?:is|are|was)\s(?:an?|the)\b|\s[–—-]\s|:")


class UndefinedAbbreviation(Rule):
    """Spell out an abbreviation the first time you use it.

    Parents who are new to special educational needs do not know the short forms that staff use every day, and a
    screen reader may read them as a word. Write the full words first and the short form after them in brackets:
    "education, health and care plan (EHCP)". The other order, an <abbr> element with a title, a definition list and
    "EHCP stands for …" count as well, and so do "EHC plan (education, health and care plan)" and "CAMHS, the child and
    adolescent mental health service,". Where the same sentence has the full words close by, nothing is reported. A
    heading or a link may use a short form that the text below it explains.

    Short forms that everybody knows, such as NHS and GP, are in the dictionary of abbreviations. Add your own to
    `accept` in the configuration.
    """

    name = "undefined-abbreviation"
    family = "plain-english"
    confidence = Confidence.LIKELY
    needs = Need.TEXT
    references = (GOVUK_ABBREVIATIONS, WCAG("3.1.4"))
    examples = (
        Bad(
            "<p>Ask for an EHCP. An EHCP says what help your child must get.</p>",
            at="1:15",
            match="EHCP",
            fixed="<p>Ask for an education, health and care plan (EHCP). An EHCP says what help your child must "
            "get.</p>",
        ),
        Bad(
            "<p>We can help with EHCPs.</p>",
            at="1:21",
            match="EHCPs",
            fixed="<p>We can help with education, health and care plans.</p>",
            why="It is used only once, so the short form is not needed at all.",
        ),
        Bad("<p>Talk to the XQTV team.</p>", at="1:16", match="XQTV"),
        Good("<p>An education, health and care plan (EHCP) is for life. An EHCP can change.</p>"),
        Good("<p>An EHCP (education, health and care plan) can change.</p>"),
        Good("<p><a href='/ehc'>Education, health and care plan</a> (<b>EHCP</b>). Your EHCP can change.</p>"),
        Good("<p>An EHC plan (education, health and care plan) can change.</p>"),
        Good('<p>Your <abbr title="education, health and care plan">EHCP</abbr> can change.</p>'),
        Good("<p>Phone your GP or the NHS.</p>", why="Readers know these."),
        Good("<p>Please DO NOT send us money.</p>", why="Capitals for emphasis are not an abbreviation."),
        Good("<p>We are at DE1 2AB, off the M1. Part IV is on A4 paper.</p>"),
    )

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Options:
        """Options of the rule."""

        unknown: bool = option(True, "Report short forms that no word list has.")

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the first use of each abbreviation that is not explained there."""
        known = known_abbreviations(self)
        for use, later in unexplained(self, document):
            choices = meanings(known.expansions.get(use.short, ()), use)
            if later is not None:
                yield self._explained_late(document, use, later)
            elif len(choices) == 1:
                yield self._with_expansion(document, use, choices[0])
            elif use.short in known.names:
                if not _says_what(use):
                    yield self._name(use, known.names[use.short])
            elif not choices and self.options.unknown:
                yield self.finding(
                    use.passage,
                    f"“{use.short}” is not explained. Readers who do not know it cannot follow this.",
                    advice=f"Write the full words, then “({use.short})” if you use it again. If every reader knows "
                    "it, add it to “accept” in your configuration.",
                    data={"short": use.short},
                )

    def _name(self, use: Use, what: str) -> Draft:
        return self.finding(
            use.passage,
            f"“{use.short}” is a name that not every reader knows.",
            advice=f"Say what it is where you first use it: “{use.short} ({what})”.",
            severity=Severity.ADVICE,
            data={"short": use.short, "meaning": what},
        )

    def _with_expansion(self, document: Document, use: Use, long: str) -> Draft:
        again = len(read_mentions(self, document).uses[use.short.casefold()]) > 1
        written = spelled_out(long, use)
        text = f"{written} ({use.passage.text})" if again else written
        advice = f"Write “{text}” here." + (
            "" if again else f" You use it only once, so you do not need “{use.short}” at all."
        )
        return self.finding(
            use.passage,
            f"“{use.short}” is not explained where you first use it. Not every reader knows that it means “{long}”.",
            advice=advice,
            fix=expansion_fix(use, text),
            confidence=Confidence.CERTAIN,
            data={"short": use.short, "expansion": long},
        )

    def _explained_late(self, document: Document, use: Use, later: Explanation) -> Draft:
        span = later.passage.span
        line = document.line_column(span.start)[0]
        return self.finding(
            use.passage,
            f"You use “{use.short}” here, but you explain it only on line {line}.",
            advice=f"Write “{spelled_out(later.long, use)} ({use.passage.text})” here, and only “{use.short}” below.",
            confidence=Confidence.CERTAIN,
            data={"short": use.short, "expansion": later.long},
        )


def _says_what(use: Use) -> bool:
    """Say whether the words beside a name say what it is: "the charity IPSEA", "IPSEA, a charity"."""
    text = use.block.text
    before = _SAYS_BEFORE.search(text, max(0, use.start - 15), use.start)
    return before is not None or _SAYS_AFTER.match(text, use.end) is not None
