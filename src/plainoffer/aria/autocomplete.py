"""The words that an autocomplete attribute may hold.

Source: HTML Living Standard, section 4.10.18.7.1, "Autofilling form controls: the autocomplete attribute".
"""

from __future__ import annotations

ANY_FIELDS = frozenset(
    (
        "name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password"
        " current-password one-time-code organization-title organization street-address address-line1 address-line2"
        " address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code"
        " cc-name cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc"
        " cc-type transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo"
    ).split()
)
CONTACT_FIELDS = frozenset(
    "tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email"
    " impp".split()
)
_CONTACT_KINDS = frozenset({"home", "work", "mobile", "fax", "pager"})


def is_valid_autocomplete(value: str) -> bool:
    """Whether the words stand in the order that browsers understand.

    >>> is_valid_autocomplete("section-child shipping work email")
    True
    >>> is_valid_autocomplete("work name")
    False
    """
    words = value.lower().split()
    if words in (["on"], ["off"]):
        return True
    if words and words[0].startswith("section-"):
        del words[0]
    if words and words[0] in ("shipping", "billing"):
        del words[0]
    if words and words[-1] == "webauthn":
        del words[-1]
    if len(words) == 1:
        return words[0] in ANY_FIELDS or words[0] in CONTACT_FIELDS
    return len(words) == 2 and words[0] in _CONTACT_KINDS and words[1] in CONTACT_FIELDS
