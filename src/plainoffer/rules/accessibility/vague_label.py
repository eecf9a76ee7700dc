"""Rule vague-label."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.aria.roles import FIELD_ROLES
from plainoffer.document import Document, Element
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said, is_template
from plainoffer.rules.accessibility.wording import words

_GENERIC = frozenset("label;field;input;text;text field;menu;value;enter text;enter;type here;box;form;item".split(";"))
_GENERIC_NUMBER = re.compile(r"(?:field|input|label|text ?(?:box|field)|untitled(?: field)?|unnamed) ?\d{1,3}")
# What fields are usually called in code, and one word of which their label needs
_EXPECTED = {
    "firstname fname givenname forename": "first given forename forenames name",
    "lastname lname surname familyname": "last family surname name",
    "name fullname yourname": "name",
    "email emailaddress mail": "email mail",
    "tel phone telephone phonenumber mobile": "phone telephone tel mobile number call contact",
    "postcode zip zipcode postalcode": "postcode post code postal zip",
    "dob birthdate dateofbirth birthday": "birth birthday born dob",
    "city town": "city town",
    "country": "country nation",
    "age": "age old",
    "search q query": "search find look query keyword keywords what",
    "username user login": "user username login name email account id",
    "password pwd pass": "password passphrase pin",
}
_BY_NAME = {key: frozenset(value.split()) for keys, value in _EXPECTED.items() for key in keys.split()}
_PLAIN = re.compile(r"[^a-z0-9]+")


class VagueLabel(AccessibilityRule):
    """A label must say what to enter in its field.

    A label that fits no field, or another one, leaves people to guess.
    """

    name = "vague-label"
    severity = Severity.WARNING
    confidence = Confidence.REVIEW
    references = (WCAG("2.4.6"),)
    act = ("cc0f0a",)
    examples = (
        Bad('<label>Menu <input name="fname"></label>', at="1:13"),
        Good('<label>First name <input name="fname"></label>'),
        Good('<label>Who is asking? <input name="applicant"></label>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Compare the label with what the field is called in the code, where that is a well-known name."""
        aria = self.aria(document)
        for field in aria.by_role(*FIELD_ROLES):
            name = aria.name(field)
            said = words(name)
            if (
                not said
                or is_template(name)
                or aria.role(field) not in ("textbox", "searchbox", "combobox", "spinbutton")
            ):
                continue
            expected = _expected(field)
            if (
                _GENERIC_NUMBER.fullmatch(" ".join(said))
                or " ".join(said) in _GENERIC
                or (expected and expected.isdisjoint(said))
            ):
                yield self.finding(
                    field,
                    f"The label “{name}” may not say what to enter here.",
                    advice="Write what the person is to enter, such as “First name”.",
                )


def _expected(field: Element) -> frozenset[str]:
    for attribute in ("name", "id"):
        known = _BY_NAME.get(_PLAIN.sub("", (field.get(attribute) or "").lower()))
        if known:
            return known
    return frozenset()
