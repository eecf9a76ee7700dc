"""Is this an e-mail link or a telephone link that works? Offline, from the text alone."""

from __future__ import annotations

import re
from urllib.parse import unquote

from msgspec import Struct

_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", re.I)
_SEPARATORS = re.compile(r"[\s().\-‐-―]+")
_PAUSE = re.compile(r"(?:[,pwx]|ext\.?|;).*", re.I)


class Problem(Struct, frozen=True, kw_only=True):
    """What is wrong, as the end of the sentence "This link …".

    ``repaired`` is a sure repair; ``works`` is true when most browsers cope with the fault.
    """

    what: str
    repaired: str | None = None
    works: bool = False


def email_problem(href: str) -> Problem | None:
    """Return what is wrong with a ``mailto:`` link, or None (RFC 6068; addresses by RFC 5322's dot-atom).

    A link without any address is allowed when it brings a subject or a text: "share this page".
    """
    rest = href.partition(":")[2]
    if rest.startswith("//"):
        return Problem(what="has // after mailto:", repaired="mailto:" + rest[2:])
    addresses, _, fields = rest.partition("?")
    addresses = unquote(addresses)
    if not addresses.strip():
        return None if fields else Problem(what="has no email address in it")
    for address in addresses.split(","):
        problem = _mailbox_problem(address.strip())
        if problem is not None:
            return Problem(what=problem)
    return None


def _mailbox_problem(address: str) -> str | None:
    if not address:
        return "has an empty place in its list of email addresses"
    if "@" not in address:
        return f"has an email address without an @: {address}"
    local, _, domain = address.rpartition("@")
    if "@" in local:
        return f"has more than one @ in its email address: {address}"
    if ";" in address:
        return "has a semicolon in it: separate email addresses with a comma"
    if " " in address:
        return f"has a space in its email address: {address}"
    if not (local.startswith('"') or _LOCAL.fullmatch(local)):
        return f"has characters before the @ that no email address can have: {address}"
    if domain.startswith("[") and domain.endswith("]"):
        return None
    labels = domain.split(".")
    if len(labels) < 2 or not all(_is_label(label) for label in labels) or labels[-1].isdigit():
        return f"has an email address whose ending is not a website name: {address}"
    return None


def _is_label(label: str) -> bool:
    if label.isascii():
        return _LABEL.fullmatch(label) is not None
    return label.replace("-", "").isalnum()


def phone_problem(href: str) -> Problem | None:
    """Return what is wrong with a ``tel:`` link, or None.

    British numbers are held against Ofcom's National Telephone Numbering Plan: which first digits are in use,
    and how many digits follow. Numbers of other countries need 7 to 15 digits (ITU-T E.164).
    """
    rest = unquote(href.partition(":")[2]).strip()
    if rest.startswith("//"):
        return Problem(what="has // after tel:", repaired="tel:" + rest[2:])
    if not rest:
        return Problem(what="has no telephone number in it")
    number = _PAUSE.sub("", rest) if not _letters(rest) else rest
    if _letters(number):
        return Problem(what=f"has letters in its telephone number: {rest}")
    if re.match(r"(?:\+|00)44[\s.-]{0,3}\(0\)", number):
        clean = re.sub(r"\(0\)", "", number)
        return Problem(
            what="has (0) after +44: telephones dial that 0, and the call fails",
            repaired="tel:" + _SEPARATORS.sub("", re.sub(r"^00", "+", clean)),
        )
    digits = _SEPARATORS.sub("", number)
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    if not re.fullmatch(r"\+?[0-9*#]{2,20}", digits):
        return Problem(what=f"has something that is not a telephone number: {rest}")
    return _digits_problem(digits, rest)


def _letters(number: str) -> bool:
    return re.search(r"[A-Za-z]", _PAUSE.sub("", number)) is not None or bool(re.match(r"[^\d+*#(]*$", number))


def _digits_problem(digits: str, shown: str) -> Problem | None:
    if digits.startswith("+440"):
        repaired = "tel:+44" + digits[4:] if is_british(digits[4:]) else None
        return Problem(what="has a 0 after +44: leave the 0 out", repaired=repaired)
    if digits.startswith("+44"):
        good = is_british(digits[3:])
    elif digits.startswith("+"):
        good = 7 <= len(digits) - 1 <= 15 and digits[1:2] != "0"
    elif digits.startswith("1800") and len(digits) >= 8:
        return _relayed(digits, shown)
    elif digits.startswith("0"):
        good = is_british(digits[1:])
    else:
        good = is_short_code(digits)
    if good:
        return None
    return Problem(what=f"has a telephone number that cannot be right: {shown}")


def _relayed(digits: str, shown: str) -> Problem | None:
    """Relay UK: 18001 or 18002 before an ordinary number."""
    if digits[:5] in ("18001", "18002"):
        return _digits_problem(digits[5:], shown)
    return Problem(what=f"has a telephone number that cannot be right: {shown}")


def is_short_code(digits: str) -> bool:
    """True for numbers of three to six digits that work all over the country (999, 111, 116 123, 18000 …)."""
    if "*" in digits or "#" in digits:
        return True
    if digits in {"999", "112", "101", "105", "111", "119", "159", "100", "123", "155", "195", "18000"}:
        return True
    return re.fullmatch(r"116\d{3}|118\d{3}|18000|[5-8]\d{4}", digits) is not None


def is_british(digits: str) -> bool:
    """True when these digits (without 0 or +44) can be a British number."""
    if digits in ("8001111", "8454647"):  # Childline; the old NHS line
        return True
    length = len(digits)
    if not digits.isdigit() or len(set(digits)) < 2 or digits in _PLACEHOLDERS:
        return False
    first, two = digits[0], digits[:2]
    if first == "1":
        return digits[1] != "0" and (length == 10 or (length == 9 and digits[:4] in _NINE_DIGIT_AREAS))
    if first == "2":
        return length == 10 and two in ("20", "23", "24", "28", "29")
    if first == "3":
        return length == 10 and two in ("30", "33", "34", "37")
    if first == "5":
        return length == 10 and two in ("55", "56")
    if first == "7":
        return length == 10
    if first == "8":
        return (length == 10 and two in ("80", "82", "84", "87", "88", "89")) or (
            length == 9 and digits.startswith("800")
        )
    return first == "9" and length == 10 and two in ("90", "91", "98")


#: Areas in which some numbers have only nine digits after the 0 (Ofcom, "mixed" areas).
_NINE_DIGIT_AREAS = frozenset(
    {
        "1204", "1208", "1254", "1276", "1297", "1298", "1363", "1364", "1384", "1386", "1404",
        "1420", "1460", "1461", "1480", "1488", "1524", "1527", "1562", "1566", "1606", "1629",
        "1635", "1647", "1659", "1695", "1697", "1726", "1744", "1750", "1768", "1827", "1837",
        "1884", "1900", "1905", "1935", "1946", "1949", "1963", "1995",
    }
)  # fmt: skip
_PLACEHOLDERS = frozenset({"123456789", "1234567890", "2345678901"})
