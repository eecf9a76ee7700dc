"""What the abbreviation rules share: the page read once, what the word lists know, and how to compare expansions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from msgspec import Struct

from plainoffer.document import Document
from plainoffer.findings import Fix, Reference
from plainoffer.language.kept import kept
from plainoffer.language.mentions import Explanation, MentionReader, Mentions, Use, in_furniture
from plainoffer.rule import Rule, text_fix

GOVUK_ABBREVIATIONS = Reference(
    "GOV.UK style guide: abbreviations and acronyms",
    "https://www.gov.uk/guidance/style-guide/a-to-z#abbreviations-and-acronyms",
)
_SMALL = frozenset("a an the of and or for in on to with by at from &".split())
_WORD = re.compile(r"[^\W\d_]+")


class Known(Struct, frozen=True):
    """What the word lists say: the expansions of each short form, and the ones that readers know."""

    expansions: Mapping[str, tuple[str, ...]]
    well_known: frozenset[str]


def known_abbreviations(rule: Rule) -> Known:
    """Return what the word lists of this run know, made once for each set of word lists."""
    if rule.context.dictionaries is None:
        return Known({}, frozenset())
    terms = rule.context.dictionaries()
    return rule.context.share(f"abbreviations of word lists {id(terms)}", partial(_read_terms, terms))  # type: ignore[no-any-return]


def _read_terms(terms: Any) -> Known:
    expansions = {short: tuple(term.replacements) for short, term in terms.abbreviations.items() if " " not in short}
    return Known(expansions, frozenset(terms.well_known))


def read_mentions(rule: Rule, document: Document) -> Mentions:
    """Return the abbreviations of the page, read once for all rules."""
    known = known_abbreviations(rule)
    factory = rule.context.share(f"reader of abbreviations {id(known)}", lambda: MentionReader(known.expansions))
    mentions: Mentions = document.part(factory)
    return mentions


def accepted(rule: Rule) -> frozenset[str]:
    """Return the short forms that the project says are fine, without regard to capitals."""
    return frozenset(word.casefold() for word in rule.context.settings.get("accept", ()))


def unexplained(rule: Rule, document: Document) -> Iterator[tuple[Use, Explanation | None]]:
    """Yield the first use of each abbreviation that the page does not explain there, with a later explanation.

    Well-known and accepted ones are left out, and so are uses in menus, the header and the footer. A heading or a
    link may use an abbreviation that the text below explains.
    """
    known = known_abbreviations(rule)
    fine = accepted(rule)
    mentions = read_mentions(rule, document)
    for key, uses in mentions.uses.items():
        if key in fine or any(use.short in known.well_known for use in uses):
            continue
        explained = min(mentions.explanations.get(key, ()), key=lambda each: each.order, default=None)
        first = next((use for use in uses if not in_furniture(use) and _counts(use, explained)), None)
        if first is None or (explained is not None and explained.order <= first.order):
            continue
        if explained is not None and explained.order[0] == first.order[0] and first.start < explained.end:
            continue  # "EHCP, short for an education, health and care plan (EHCP)": the same sentence says it
        yield first, explained


def _counts(use: Use, explained: Explanation | None) -> bool:
    return explained is None or use.block.role not in ("heading", "link", "button", "alt", "summary")


@kept
def stems(long: str) -> tuple[str, ...]:
    """Return what an expansion is compared by: the first five letters of each word that carries meaning."""
    words = _WORD.findall(long.casefold().replace("co-ordinat", "coordinat"))
    return tuple(word[:5] for word in words if word not in _SMALL)


def same_meaning(first: str, second: str) -> bool:
    """Say whether two expansions are the same but for small words, endings and hyphens."""
    return stems(first) == stems(second)


def meanings(expansions: tuple[str, ...]) -> list[str]:
    """Return the expansions that differ in meaning, the first of each kind."""
    kept: list[str] = []
    for long in expansions:
        if not any(same_meaning(long, other) for other in kept):
            kept.append(long)
    return kept


def spelled_out(long: str, use: Use) -> str:
    """Return the expansion in the form that fits the place: plural, or with a capital at the start."""
    if use.plural:
        long = plural(long)
    if use.start == 0 or use.block.text[: use.start].rstrip().endswith((".", "!", "?", ":\n")):
        long = long[:1].upper() + long[1:]
    return long


def plural(long: str) -> str:
    """Return the plural of a noun phrase by its last word."""
    if long.endswith("s") and not long.endswith("ss"):
        return long
    if re.search(r"[^aeiou]y\Z", long):
        return f"{long[:-1]}ies"
    return f"{long}es" if re.search(r"(?:[sxz]|ch|sh)\Z", long) else f"{long}s"


_ARTICLE = re.compile(r"\b(?P<article>[Aa]n?)\s\Z")
_VOWEL_SOUND = re.compile(r"(?!uni|use|eu|one)[aeiou]|hour|honest|heir", re.IGNORECASE)


def expansion_fix(use: Use, written: str) -> Fix | None:
    """Return the fix that writes `written` for a use, with the article before it put right: "an LA", "a local …"."""
    start = use.start
    found = _ARTICLE.search(use.block.text, max(0, start - 4), start)
    if found is not None:
        article = "an" if _VOWEL_SOUND.match(written) else "a"
        if article != found["article"].lower():
            start = found.start()
            written = (article.capitalize() if found["article"][0] == "A" else article) + " " + written
    return text_fix(use.block.passage(start, use.end), written)
