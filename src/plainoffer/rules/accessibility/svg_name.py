"""Rule svg-name."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria.implicit import in_svg
from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said

_ROLES = frozenset({"img", "graphics-document", "graphics-symbol"})


class SvgName(AccessibilityRule):
    """A drawing (SVG) that is said to be an image must have a name.

    With role="img" a screen reader announces the drawing, and has nothing to say about it.
    """

    name = "svg-name"
    severity = Severity.ERROR
    references = (WCAG("1.1.1"),)
    act = ("7d6734",)
    examples = (
        Bad('<svg role="img"><circle r="40"></circle></svg>'),
        Good('<svg role="img" aria-label="Bus"><circle r="40"></circle></svg>'),
        Good('<svg role="img"><title>Bus</title><circle r="40"></circle></svg>'),
        Good('<svg aria-hidden="true"><circle r="40"></circle></svg>'),
        Good('<svg><circle r="40"></circle></svg>', why="nothing says that it is an image"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at SVG elements to which an author gave the role of an image."""
        aria = self.aria(document)
        for element in aria.by_attribute("role"):
            if aria.explicit_role(element) not in _ROLES or aria.is_hidden(element):
                continue
            if (element.tag == "svg" or in_svg(element)) and not aria.name(element):
                yield self.finding(
                    element,
                    "This drawing has no name, so people who cannot see it learn only that there is an image.",
                    advice='Add a <title> as its first child or an aria-label. For decoration use aria-hidden="true".',
                )
