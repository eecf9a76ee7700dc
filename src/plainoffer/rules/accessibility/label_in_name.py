"""Rule label-in-name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from plainoffer.aria.attributes import NAMING_ATTRIBUTES
from plainoffer.aria.roles import ROLES, WIDGET_ROLES
from plainoffer.aria.visible_text import visible_text
from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said, is_template

_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_WORD = re.compile(r"[^\W_]+")


class LabelInName(AccessibilityRule):
    """The words that people see on a button or link must be in its name.

    People who control a computer by voice say what they see. If an aria-label says something else, nothing happens.
    """

    name = "label-in-name"
    severity = Severity.WARNING
    confidence = Confidence.REVIEW
    references = (WCAG("2.5.3"),)
    act = ("2ee8b8",)
    examples = (
        Bad('<a href="/ehc" aria-label="Start now">Ask for a plan</a>'),
        Good('<a href="/ehc" aria-label="Ask for a plan: EHC needs assessment">Ask for a plan</a>'),
        Good(
            '<button aria-label="What it costs, show more"><span>What it costs</span><span>Show</span></button>',
            why="a style sets the two apart",
        ),
        Good('<button aria-label="Close">×</button>', why="a sign and no words"),
        Good('<button aria-label="Close window">X</button>', why="a single letter stands for a sign"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at widgets that content can name and whose name comes from elsewhere."""
        aria = self.aria(document)
        named = {el: None for name in sorted(NAMING_ATTRIBUTES) for el in document.by_attribute(name)}
        for element in named:
            role = aria.role(element)
            facts = ROLES.get(role)
            if facts is None or not facts.name_from_content or not (role in WIDGET_ROLES or role.startswith("doc-")):
                continue
            name = aria.name(element)
            if not name or is_template(name) or aria.is_hidden(element) or not aria.is_visible(element):
                continue
            label = visible_text(aria, element)
            if is_template(label) or is_in_name(label, name):
                continue
            if len(element):
                label = visible_text(aria, element, apart=True)
            if not is_in_name(label, name):
                yield self.finding(
                    element,
                    f"People see “{label}”, but the name for assistive technology is “{name}”.",
                    advice="Begin the aria-label with the words that are seen, or remove it.",
                )


def is_in_name(label: str, name: str) -> bool:
    """Whether the words of a visible label stand in a name one after the other.

    Case, punctuation and what stands in brackets make no difference; a label without words, or of one letter only, is
    a sign that nobody would say.
    """
    seen = _words(_IN_BRACKETS.sub(" ", label)) or _words(label)
    if not seen or (len(seen) == 1 and len(seen[0]) == 1):
        return True
    spoken = _words(name)
    return any(spoken[at : at + len(seen)] == seen for at in range(len(spoken) - len(seen) + 1))


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold().replace("'", "").replace("’", ""))
