"""Telephone numbers, addresses and postcodes that cannot be right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.language.kept import kept_all
from plainoffer.rule import Bad, CannotTell, Draft, Good, Inapplicable, Need, Rule, Scope, TopicDraft
from plainoffer.rules.local_offer.dates import blocks_with_figures
from plainoffer.rules.local_offer.topics import CODE

_NUMBER = re.compile(
    r"\b(?:tel(?:ephone)?|phone|call(?: us)?(?: on)?|ring(?: us)?(?: on)?|mobile|fax|helpline|text(?: us)?(?: "
    r"on)?)\b(?:\s(?:number|no))?\.?\s?"
    r"(?::|on|at|is)?\s{0,2}(?P<number>\(?\+?\d[\d\s()–-]{4,20}\d)(?!\s?(?:weeks?|days?|years?|hours?|times|am|pm|"
    r"minutes|%|\d))",
    re.I,
)
_FIGURES = re.compile(r"\d[\d\s()–-]{4,20}\d")
"""What every telephone number has: without it there is no need to look for the words before one."""
_EMAIL_WORD = re.compile(
    r"\b(?P<a>[\w.+-]{1,64}\s?(?:\(at\)|\[at\]|\sat\s)\s?[\w-]{1,40}(?:\s?(?:\(dot\)|\[dot\]|"
    r"\.)\s?[a-z]{2,10}){1,3})\b"
    r"|(?<![\w@.])(?P<b>[\w.+-]{1,64}(?:@{2,}|@\s|\s@)[\w-]{1,40}(?:\.[a-z]{2,10}){1,3})\b"
    r"|(?<![\w@.])(?P<c>[\w.+-]{1,64}@[\w-]{1,60})(?![\w.@-]*\.[a-z])(?=[\s,;)]|$|\.(?:\s|$))"
    r"|(?<![\w@.])(?P<d>[\w.+-]{1,64}@[\w-]{1,40}(?:\.[\w-]{1,40}){0,3}(?:,[a-z]{2,10}|\.\.[\w.-]{2,40}|\.(?:gov|"
    r"org|co|nhs|ac),?uk|,gov\.uk))\b",
    re.I,
)
_POSTCODE = re.compile(r"\b(?P<out>[A-Z]{1,2}[\dO][\dA-Z]?)\s(?P<in>[\dOIl][A-Z]{2}|\d[A-Z\d]{2})\b")
_GOOD_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-HJKMNPR-Y\d]? \d[ABD-HJLNP-UW-Z]{2}")
_SHORT = {
    "999",
    "101",
    "105",
    "111",
    "112",
    "116000",
    "116006",
    "116111",
    "116117",
    "116123",
    "119",
    "18000",
    "18001",
    "18002",
}
"""Short numbers of Great Britain (Ofcom, National Telephone Numbering Plan)."""

_MIXED_AREAS = frozenset(
    "01204 01208 01254 01276 01297 01298 01363 01364 01384 01386 01404 01420 01460 01461 01480 01488 01524 01527 "
    "01562 01566 "
    "01606 01629 01635 01647 01659 01695 01697 01726 01744 01750 01768 01827 01837 01884 01900 01905 01935 01946 "
    "01949 01963 01995".split()
)
"""Areas with some numbers of ten digits, which may be right (Ofcom, National Telephone Numbering Plan)."""


class ContactDetails(Rule):
    """Check telephone numbers, email addresses and postcodes: one wrong digit and nobody answers.

    The rule looks at the form only. It does not ring.
    """

    name = "contact-details"
    family = "local-offer"
    severity = Severity.ERROR
    confidence = Confidence.LIKELY
    needs, scope = Need.TEXT, Scope.FRAGMENT
    references = (CODE,)
    examples = (
        Bad("<p>Call us on 01332 29340.</p>", at="1:15", match="01332 29340", why="A digit is missing."),
        Bad("<p>Email send@derbyshire.gov,uk</p>", at="1:10"),
        Bad(
            "<p>Town Hall, Chesterfield, S4O 1TB</p>", at="1:29", match="S4O 1TB", why="The letter O stands for a zero."
        ),
        Good("<p>Call us on 01629 533190 or text 07700 900123.</p>"),
        Good("<p>Ring 111, or 0800 1111 for Childline.</p>", why="Short numbers."),
        Good("<p>Email send@derbyshire.gov.uk or write to County Hall, Matlock, DE4 3AG.</p>"),
    )

    def check(self, document: Document) -> Iterator[Draft | CannotTell | TopicDraft | Inapplicable]:
        """Yield a finding for each contact detail that cannot be right."""
        yield from self._addresses(document)
        for block in document.part(blocks_with_figures):
            for start, end, message, advice in _wrong_figures(block.text):
                yield self.finding(block.passage(start, end), message, advice=advice)

    def _addresses(self, document: Document) -> Iterator[Draft]:
        """Yield a finding for each email address that will not work."""
        for block in document.prose_with("@", "(at)", "[at]"):
            code = [(zone.start, zone.end) for zone in block.zones if zone.kind == "code"]
            for match in _EMAIL_WORD.finditer(block.text):
                name = match.lastgroup or "a"
                if name == "a" and not re.search(r"[(\[]at[)\]]", match[0], re.I):
                    continue
                if any(start < match.end(name) and match.start(name) < end for start, end in code):
                    continue
                yield self.finding(
                    block.passage(match.start(name), match.end(name)),
                    "This email address will not work as it is written.",
                    advice="Write it as name@council.gov.uk, and make it a link.",
                )


@kept_all
def _wrong_figures(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield where telephone numbers and postcodes cannot be right, what is wrong, and what to do."""
    for match in _NUMBER.finditer(text) if _FIGURES.search(text) else ():
        problem = number_problem(match["number"])
        if problem:
            advice = "Check it against the service's own letters, and ring it once."
            yield *match.span("number"), f"This telephone number {problem}.", advice
    for match in _POSTCODE.finditer(text):
        swapped = "" if _GOOD_POSTCODE.fullmatch(match[0]) else _swapped(match[0])
        if swapped:
            message = "This postcode cannot be right: the letter O and the figure 0 seem to be swapped."
            yield *match.span(), message, f"Did you mean {swapped}?"


def number_problem(number: str) -> str:
    """Return what is wrong with a British telephone number, or an empty string.

    Numbers have 11 digits with their 0, but for a few areas and old freephone numbers such as 0800 1111
    (Ofcom, National Telephone Numbering Plan).
    """
    digits = re.sub(r"\D", "", number)
    if digits in _SHORT or (number.lstrip("(").startswith("+") and not digits.startswith("44")):
        return ""
    if digits.startswith("44") and number.lstrip("(").startswith("+"):
        digits = "0" + digits[2:].removeprefix("0")
    if re.fullmatch(r"0800\d{4}|0800\d{6}|0845\d{4}|0500\d{6}", digits):
        return ""
    if digits.startswith("0"):
        if len(digits) == 11 or (len(digits) == 10 and digits[:5] in _MIXED_AREAS):
            return ""
        return f"has {len(digits)} digits, and British numbers have 11" if len(digits) >= 7 else ""
    if 6 <= len(digits) <= 8:
        return "has no area code"
    return "does not begin with 0" if len(digits) in (9, 10) else ""


def _swapped(postcode: str) -> str:
    """Return the postcode with O and 0, I and 1 put right, if that makes it one."""
    out, _, inner = postcode.partition(" ")
    digit = {"O": "0", "I": "1", "l": "1"}
    tail = "".join(digit.get(c, c) if c in digit and n else c for n, c in enumerate(out))
    first = digit.get(inner[0], inner[0])
    for candidate in (f"{tail} {first}{inner[1:]}", f"{out} {first}{inner[1:].replace('0', 'O')}"):
        if _GOOD_POSTCODE.fullmatch(candidate) and candidate != postcode:
            return candidate
    return ""
