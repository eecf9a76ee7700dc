"""The rule unused-abbreviation."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Edit, Fix, Severity
from plainoffer.language.mentions import Explanation
from plainoffer.rule import Bad, Draft, Good, Need, Rule
from plainoffer.rules.plain_english.abbreviation_reading import GOVUK_ABBREVIATIONS, read_mentions


class UnusedAbbreviation(Rule):
    """Do not introduce an abbreviation that you never use again.

    GOV.UK asks for this: a short form is only worth learning if the page goes on to use it. Leave it out.
    """

    name = "unused-abbreviation"
    family = "plain-english"
    severity = Severity.ADVICE
    needs = Need.TEXT
    references = (GOVUK_ABBREVIATIONS,)
    examples = (
        Bad(
            "<p>Ask for alternative provision (AP). It is free.</p>",
            at="1:35",
            match="AP",
            fixed="<p>Ask for alternative provision. It is free.</p>",
        ),
        Good("<p>Ask for alternative provision (AP). AP is free.</p>"),
        Good("<p>Ask for alternative provision (AP).</p><ul><li>what APs do</li></ul>"),
        Good("<dl><dt>AP</dt><dd>alternative provision</dd></dl>", why="A list of terms is there to explain."),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each short form whose only use is in its own explanation."""
        mentions = read_mentions(self, document)
        for key, explanations in mentions.explanations.items():
            each = explanations[0]
            if len(explanations) > 1 or each.how != "long-first":
                continue
            if len(mentions.uses.get(key, ())) > 1 or each.block.role in ("heading", "alt", "term"):
                continue
            yield self.finding(
                each.passage,
                f"You introduce “{each.short}” here and never use it again on this page.",
                advice=f"Leave it out: “{each.long}” is enough.",
                fix=_removal(each),
                data={"short": each.short, "expansion": each.long},
            )


def _removal(each: Explanation) -> Fix | None:
    """Return the edit that takes " (EHCP)" away, where nothing else stands in the brackets."""
    text = each.block.text
    start, end = each.short_start - 1, each.short_end + 1
    if text[start : start + 1] != "(" or text[end - 1 : end] != ")":
        return None
    if text[start - 1 : start] == " ":
        start -= 1
    if not each.block.is_linear(start, end):
        return None
    span = each.block.span(start, end)
    return Fix(edits=(Edit(span.start, span.end, ""),), safety="unsafe", title=f"Leave out “({each.short})”")
