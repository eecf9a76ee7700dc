"""Rule aria-hidden-focus."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document, Element
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said

_MOVES_FOCUS = re.compile(r"\.\s*focus\s*\(")


class AriaHiddenFocus(AccessibilityRule):
    """What is hidden from screen readers must not be reachable with the Tab key.

    People come to something that is not announced: they hear nothing and do not know where they are. A style sheet that
    cannot be read here may hide a part with a class or an id from everyone: this rule then asks you to look.
    """

    name = "aria-hidden-focus"
    severity = Severity.ERROR
    references = (WCAG("1.3.1"), WCAG("4.1.2"))
    act = ("6cfa84",)
    examples = (
        Bad('<div aria-hidden="true"><a href="/">Home</a></div>'),
        Bad('<div class="modal" aria-hidden="true"><a href="/">Home</a></div>', why="review: a style may hide it"),
        Good('<div aria-hidden="true"><a href="/" tabindex="-1">Home</a></div>'),
        Good('<div aria-hidden="true"><button disabled>Send</button></div>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look inside the outermost elements with aria-hidden="true"."""
        aria = self.aria(document)
        inside: set[object] = set()
        scripts: str | None = None
        for element in aria.by_attribute("aria-hidden"):
            if element.get("aria-hidden") != "true" or element in inside:
                continue
            inside.update(element.iterdescendants())
            reachable = list(aria.tabbable_within(element))
            if not reachable:
                continue
            if scripts is None:
                scripts = "\n".join("".join(script.itertext()) for script in document.by_tag("script"))
            stops = [el for el in reachable if not _sends_focus_on(el, scripts)]
            if stops:
                unsure = aria.has_unread_styles
                stop = next((el for el in stops if not (unsure and _has_style_hook(el, element))), None)
                yield self._report(element, stop) if stop is not None else self._ask(element, stops[0])

    def _report(self, element: Element, stop: Element) -> Said:
        return self.finding(
            element,
            f"This is hidden from screen readers, but the Tab key stops at a <{stop.tag}> in it.",
            advice="Remove aria-hidden, or take the controls out of the tab order too (tabindex=-1, hidden).",
        )

    def _ask(self, element: Element, stop: Element) -> Said:
        return self.finding(
            element,
            f"This is hidden from screen readers. If no style sheet hides it from everyone, the Tab key stops at a "
            f"<{stop.tag}> in it.",
            advice="Check that it is out of the tab order for as long as aria-hidden is true: display: none does it.",
            severity=Severity.WARNING,
            confidence=Confidence.REVIEW,
        )


def _has_style_hook(control: Element, outermost: Element) -> bool:
    """Whether a style sheet can easily select what is around a control, and so hide it: by a class or an id."""
    node = control
    while node is not None:
        if (node is not control or node is outermost) and (node.get("class") or node.get("id")):
            return True
        if node is outermost:
            return False
        node = node.getparent()
    return False


def _sends_focus_on(element: Element, scripts: str) -> bool:
    """Whether a script moves the focus on at once, as the edges of a dialog do to keep it inside."""
    if _MOVES_FOCUS.search(element.get("onfocus") or ""):
        return True
    ident = element.get("id")
    if not ident or ident not in scripts:
        return False
    listener = re.compile(
        rf"{re.escape(ident)}[^;]{{0,60}}(?:addEventListener\s*\(\s*['\"]focus(?:in)?['\"]|\.onfocus\s*=)"
        r"(?:(?!setTimeout|addEventListener).){0,200}\.\s*focus\s*\(",
        re.S,
    )
    return listener.search(scripts) is not None
