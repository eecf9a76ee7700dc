"""Rule error-message."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document, Element
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said

_MARK = re.compile(r"(?:^|[-_\s])(?:error|invalid-feedback|errormessage|error-message)(?:$|[-_\s\d])", re.I)
_VAGUE = re.compile(
    r"(?:error|invalid|not valid|incorrect|wrong|(?:there is |there was )?an error(?: occurred)?"
    r"|(?:this |the )?(?:field|value|input|entry|answer|data) is (?:invalid|incorrect|not valid|wrong)"
    r"|(?:invalid|incorrect|wrong) (?:value|input|entry|answer|data|format)|(?:please )?enter a valid value"
    r"|(?:please )?(?:correct|check) (?:this|your|the) (?:field|value|input|entry|answer)|something went wrong)[.!]?",
    re.I,
)
_FIELDS = ("input", "select", "textarea")
_NO_MESSAGES = frozenset({*_FIELDS, "form", "body", "html", "button", "fieldset", "a"})
_LABELS = frozenset({"label", "legend"})
_LIVE = frozenset({"alert", "status"})
GOVUK_ERRORS = Reference(
    "GOV.UK Design System: error message", "https://design-system.service.gov.uk/components/error-message/"
)


class ErrorMessage(AccessibilityRule):
    """An error message must be tied to the field that it is about.

    A message that only stands near a field is not read out when people come to the field to correct it.
    """

    name = "error-message"
    severity = Severity.WARNING
    confidence = Confidence.REVIEW
    references = (WCAG("3.3.1"), GOVUK_ERRORS)
    act = ("36b590",)
    examples = (
        Bad(
            '<form><label for="a">Age</label><input id="a"><span id="error">Invalid value.</span></form>',
            at="1:47",
        ),
        Bad(
            '<form><label for="a">Age</label><input id="a" aria-describedby="e"><p id="e">Invalid value.</p></form>',
            at="1:68",
        ),
        Good(
            '<form><label for="a">Age</label><input id="a" aria-describedby="e">'
            '<span id="e" class="error">Age must be at least 1</span></form>'
        ),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look inside forms at visible messages whose id or class says "error", and at those that say nothing more."""
        aria = self.aria(document)
        used, forms = _described(document), _forms(document)
        reported: set[Element] = set()
        for element in _messages(document, used) if forms else ():
            text = document.text_of(element)
            if _VAGUE.fullmatch(text) and aria.is_visible(element) and not forms.isdisjoint(element.iterancestors()):
                reported.add(element)
                yield self.finding(
                    element,
                    f"“{text}” does not say what is wrong, so people cannot tell what to change.",
                    advice="Say what to put right, such as “Age must be a number from 1 to 120”.",
                )
        for element in _marked(document):
            if (
                element in reported
                or element.tag in _NO_MESSAGES
                or not aria.is_visible(element)
                or element.get("role") in _LIVE
            ):
                continue
            above = list(element.iterancestors())
            if forms.isdisjoint(above) or not reported.isdisjoint(above) or any(n.tag in _LABELS for n in above):
                continue
            if any(node.get("id") in used for node in (element, *above)):
                continue
            if not document.text_of(element) or any(True for _ in element.iter(*_FIELDS, "a")):
                continue
            reported.add(element)
            yield self.finding(
                element,
                "This error message is not tied to a field, so people may not hear it when they correct the field.",
                advice="Give the message an id and name it in the field's aria-describedby. Say how to put it right.",
            )


def _messages(document: Document, used: frozenset[str]) -> Iterator[Element]:
    """What fields name as their message, what is called an error, and what follows a field with a wrong value."""
    found = [element for element in document.by_attribute("id") if element.get("id") in used]
    found += _marked(document)
    for field in document.by_attribute("aria-invalid"):
        if field.get("aria-invalid") == "true" and (following := field.getnext()) is not None:
            found.append(following)
    yield from (element for element in dict.fromkeys(found) if element.tag not in (*_NO_MESSAGES, *_LABELS))


def _marked(document: Document) -> Iterator[Element]:
    """Elements that are called an error in their id or class, each once."""
    found = {
        element: None
        for name in ("id", "class")
        for element in document.by_attribute(name)
        if _MARK.search(element.get(name) or "")
    }
    yield from found


def _forms(document: Document) -> set[Element]:
    """The forms that have fields."""
    forms = (next(field.iterancestors("form"), None) for field in document.by_tag(*_FIELDS))
    return {form for form in forms if form is not None}


def _described(document: Document) -> frozenset[str]:
    ids: set[str] = set()
    for name in ("aria-describedby", "aria-errormessage", "aria-labelledby"):
        for element in document.by_attribute(name):
            if element.tag in (*_FIELDS, "fieldset", "div") or element.get("role"):
                ids.update((element.get(name) or "").split())
    return frozenset(ids)
