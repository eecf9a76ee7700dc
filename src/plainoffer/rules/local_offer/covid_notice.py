"""Notices from the pandemic that were never taken down."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import Bad, CannotTell, Draft, Good, Inapplicable, Need, Rule, Scope, TopicDraft
from plainoffer.rules.local_offer.topics import CODE

_COVID = r"(?:COVID(?:[- ]?19)?|coronavirus|the pandemic|lockdown|social distancing|self[- ]isolat\w+)"
# One of these stands in every match.
_TELLING = ("covid", "coronavirus", "pandemic", "lockdown", "social distancing", "isolat")
_NOTICE = re.compile(
    rf"\b(?:due to|because of|during|in light of|owing to|as a result of|in response to)\s(?:the\s|current\s|"
    rf"ongoing\s|recent\s)*{_COVID}(?:\s(?:outbreak|pandemic|"
    rf"restrictions?|situation|crisis|measures|guidance|outbreak|virus))*|\b{_COVID}[- ](?:update|guidance|"
    rf"restrictions?|measures|notice|information|advice|"
    r"outbreak)\b|\b(?:current|latest) (?:COVID|coronavirus)\b|\bsocial distancing\b|\b(?:COVID|coronavirus)[- "
    r"]?(?:19)?\s(?:secure|safe)\b",
    re.I,
)
_HISTORY = re.compile(
    r"\b(?:since|after|before|long covid|vaccin\w+|lessons|recover(?:y|ed|ing) from|in 202[0-2]|was|were|had|did|"
    r"memorial|inquiry|grew|began|started|set up|has been open since)\b",
    re.I,
)


class CovidNotice(Rule):
    """Take down notices about COVID-19.

    All restrictions in England ended in 2022. Notices that are still up say that nobody has read the page since.
    """

    name = "covid-notice"
    family = "local-offer"
    severity = Severity.WARNING
    confidence = Confidence.LIKELY
    needs, scope = Need.TEXT, Scope.FRAGMENT
    references = (CODE,)
    examples = (
        Bad("<p>Due to COVID-19 our groups meet online.</p>", at="1:4", match="Due to COVID-19"),
        Bad("<h2>Coronavirus update</h2>", at="1:5"),
        Good("<p>The group was set up during the pandemic.</p>", why="It tells what happened."),
        Good("<p>Ask your GP about the COVID-19 vaccine.</p>", why="Health information."),
    )

    def check(self, document: Document) -> Iterator[Draft | CannotTell | TopicDraft | Inapplicable]:
        """Yield a finding for each notice."""
        for block in document.prose_with(*_TELLING):
            for match in _NOTICE.finditer(block.text):
                around = block.text[max(0, match.start() - 80) : match.end() + 80]
                if _HISTORY.search(around):
                    continue
                yield self.finding(
                    block.passage(match.start(), match.end()),
                    f"“{match[0]}” speaks of a time that is over.",
                    advice="Remove the notice and say how the service runs now.",
                )
