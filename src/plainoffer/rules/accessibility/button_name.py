"""Rule button-name."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria.implicit import input_type
from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said


class ButtonName(AccessibilityRule):
    """A button must have a name.

    Without one a screen reader says "button" and nothing else, and people who speak to their computer cannot press it.
    """

    name = "button-name"
    severity = Severity.ERROR
    references = (WCAG("4.1.2"),)
    act = ("97a4e1",)
    examples = (
        Bad('<button><img src="search.svg" alt=""></button>'),
        Good("<button>Search</button>"),
        Good('<button><img src="search.svg" alt="Search"></button>'),
        Good('<button aria-label="Close">×</button>'),
        Good('<input type="submit">', why="browsers write “Submit” on it"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at everything that is a button for assistive technology; image buttons have a rule of their own."""
        aria = self.aria(document)
        for button in aria.by_role("button"):
            if button.tag == "input" and input_type(button) == "image":
                continue
            if not aria.name(button):
                yield self.finding(
                    button,
                    "This button has no name, so a screen reader says only “button”.",
                    advice="Put words in it that say what it does. For an icon, use aria-label or the image's alt.",
                )
