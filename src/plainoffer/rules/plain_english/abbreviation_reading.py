"""What the abbreviation rules share: the page read once, what the word lists know, and how to compare expansions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial

from msgspec import Struct

from plainoffer.document import Document
from plainoffer.findings import Fix, Reference
from plainoffer.language.abbreviations import singular
from plainoffer.language.dictionaries import Terms
from plainoffer.language.guards import allowed
from plainoffer.language.kept import kept
from plainoffer.language.matching import Matcher
from plainoffer.language.mentions import Explanation, MentionReader, Mentions, Use, in_furniture
from plainoffer.language.spans import Stretch, covered, merged
from plainoffer.language.terms import Kind, Part, Term
from plainoffer.rule import Rule, text_fix
from plainoffer.rules.plain_english.abbreviation_nearby import full_words_beside

GOVUK_ABBREVIATIONS = Reference(
    "GOV.UK style guide: abbreviations and acronyms",
    "https://www.gov.uk/guidance/style-guide/a-to-z#abbreviations-and-acronyms",
)
_SMALL = frozenset("a an the of and or for in on to with by at from &".split())
_WORD = re.compile(r"[^\W\d_]+")
_PERSON = re.compile(r"(?:ist|ian|er|or)s?\Z")
_DETERMINER = re.compile(
    r"(?:\b(?:(?P<one>an?|another|each|every)|the|your|our|their|his|her|my)|['’]s)\s\Z", re.IGNORECASE
)
_AFTER_PERSON = re.compile(r"[.,;:!?)]|\Z|\s(?:will|can|may|must|who|or|and|is|has|comes|visits|works)\b")
_GENERAL = frozenset("progr schem servi team teams need needs fund act proce proje syste group".split())
"""Stems of words that say only what kind of thing a name stands for: the holiday activities and food programme."""
_FOLLOWING = re.compile(r"\s([a-z]+)\b")
_CAPITALS = re.compile(r"[A-Z]\w*[A-Z]")


class Known(Struct, frozen=True):
    """What the word lists say.

    Attributes:
        expansions: what each short form stands for.
        names: what a name in capitals is, where the words that its letters stand for would tell nobody more.
        well_known: the short forms that readers know.
        senses: finds where a well-known one has a sense that readers do not know: the "DNA policy" of a clinic.
        others: finds the longer terms that an abbreviation may be part of, and that another list speaks of: outdated
            ones ("CCG", "SEN statement") and those to keep ("SW of").
    """

    expansions: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]
    well_known: frozenset[str]
    senses: Callable[[str], tuple[Stretch, ...]]
    others: Callable[[str], tuple[Stretch, ...]]


def known_abbreviations(rule: Rule) -> Known:
    """Return what the word lists of this run know, made once for each set of word lists."""
    if rule.context.dictionaries is None:
        return Known({}, {}, frozenset(), _finder(()), _finder(()))
    terms = rule.context.dictionaries()
    phrases = tuple(word for word in rule.context.settings.get("accept", ()) if " " in word)
    return rule.context.share(f"abbreviations of {id(terms)} {phrases}", partial(_read_terms, terms, phrases))  # type: ignore[no-any-return]


def _read_terms(terms: Terms, phrases: tuple[str, ...]) -> Known:
    short_forms = {short: term for short, term in terms.abbreviations.items() if " " not in short}
    others = [
        term
        for term in terms.of_kind(Kind.OUTDATED, Kind.KEEP)
        if _CAPITALS.search(term.term) and (term.kind is Kind.OUTDATED or " " in term.term)
    ]
    others += [Term(term=phrase, kind=Kind.KEEP, part=Part.NOUN) for phrase in phrases]
    return Known(
        expansions={short: tuple(term.replacements) for short, term in short_forms.items()},
        names={
            short: term.alternatives[0].strip("()")
            for short, term in short_forms.items()
            if term.alternatives and not term.replacements
        },
        well_known=terms.well_known,
        senses=_finder(term for term in short_forms.values() if term.kind is Kind.ABBREVIATION and term.only),
        others=_finder(others),
    )


def belongs_to_other(known: Known, use: Use) -> bool:
    """Say whether a use is, or is part of, a term that another rule reports, or that the project has accepted.

    The outdated "CCG" is to be replaced, so nobody has to spell it out.
    """
    return covered(known.others(use.block.text), use.start, use.end)


def _finder(terms: Iterable[Term]) -> Callable[[str], tuple[Stretch, ...]]:
    """Return what finds the places of terms in a text."""
    matcher = Matcher(terms)

    @kept
    @lru_cache(maxsize=8)  # a long block is not kept, and is asked about many times
    def find(text: str) -> tuple[Stretch, ...]:
        return merged((match.start, match.end) for match in matcher.candidates(text) if allowed(match))

    return find


def read_mentions(rule: Rule, document: Document) -> Mentions:
    """Return the abbreviations of the page, read once for all rules."""
    known = known_abbreviations(rule)
    factory = rule.context.share(f"reader of abbreviations {id(known)}", lambda: MentionReader(known.expansions))
    mentions: Mentions = document.part(factory)
    return mentions


def accepted(rule: Rule) -> frozenset[str]:
    """Return the short forms that the project says are fine, without regard to capitals."""
    words: tuple[str, ...] = tuple(rule.context.settings.get("accept", ()))
    return frozenset(form.casefold() for word in words for form in (word, singular(word) or word))


def unexplained(rule: Rule, document: Document) -> Iterator[tuple[Use, Explanation | None]]:
    """Yield the first use of each abbreviation that the page does not explain there, with a later explanation.

    Well-known and accepted ones are left out, and so are uses in menus, the header and the footer. A heading or a
    link may use an abbreviation that the text below explains.
    """
    known = known_abbreviations(rule)
    fine = accepted(rule)
    mentions = read_mentions(rule, document)
    for key, uses in mentions.uses.items():
        if key in fine:
            continue
        explained = min(mentions.explanations.get(key, ()), key=lambda each: each.order, default=None)
        counting = (use for use in not_well_known(known, uses) if not in_furniture(use) and _counts(use, explained))
        first = next((use for use in counting if not belongs_to_other(known, use)), None)
        if first is None or (explained is not None and explained.order <= first.order):
            continue
        if full_words_beside(first, known.expansions):
            continue
        if explained is not None and explained.order[0] == first.order[0] and first.start < explained.end:
            continue  # "EHCP, short for an education, health and care plan (EHCP)": the same sentence says it
        yield first, explained


def not_well_known(known: Known, uses: list[Use]) -> list[Use]:
    """Return the uses of an abbreviation in which readers may not know it."""
    if not any(use.short in known.well_known for use in uses):
        return uses
    return [use for use in uses if covered(known.senses(use.block.text), use.start, use.end)]


def _counts(use: Use, explained: Explanation | None) -> bool:
    return explained is None or use.block.role not in ("heading", "link", "button", "alt", "summary")


@kept
def stems(long: str) -> tuple[str, ...]:
    """Return what an expansion is compared by: the first five letters of each word that carries meaning.

    A person is told from what the person does: a therapist gives therapy.
    """
    words = _WORD.findall(long.casefold().replace("co-ordinat", "coordinat"))
    return tuple(word[:5] + ("+" if _PERSON.search(word, 5) else "") for word in words if word not in _SMALL)


def same_meaning(first: str, second: str, *, persons: bool = True) -> bool:
    """Say whether two expansions are the same but for small words, endings, hyphens, and "programme" at the end.

    Without `persons`, a therapist is the same as therapy.
    """
    shorter, longer = sorted((stems(first), stems(second)), key=len)
    if not persons:
        shorter, longer = (tuple(stem.rstrip("+") for stem in each) for each in (shorter, longer))
    return longer[: len(shorter)] == shorter and _GENERAL.issuperset(longer[len(shorter) :])


def meanings(expansions: tuple[str, ...], use: Use) -> list[str]:
    """Return the expansions that differ in meaning, of each kind the one that fits the use.

    OT is one thing to ask about, whether it is the therapy or the therapist: the words around show which.
    """
    kinds: dict[tuple[str, ...], list[str]] = {}
    for long in expansions:
        key = next((key for key in kinds if same_meaning(long, kinds[key][0], persons=False)), (long,))
        kinds.setdefault(key, []).append(long)
    person = any(len(kind) > 1 for kind in kinds.values()) and _is_person(use)
    return [next((long for long in kind if person and _PERSON.search(long)), kind[0]) for kind in kinds.values()]


def _is_person(use: Use) -> bool:
    """Say whether a use names somebody: "an OT", "OTs", "your OT will", but not "the OT service"."""
    before = _DETERMINER.search(use.block.text, max(0, use.start - 10), use.start)
    if use.plural or before is None:
        return use.plural
    return before["one"] is not None or _AFTER_PERSON.match(use.block.text, use.end) is not None


def spelled_out(long: str, use: Use) -> str:
    """Return the expansion in the form that fits the place: plural, or with a capital at the start.

    A word that follows the short form anyway is left out: "the HAF programme", "the MASH hub".
    """
    following = _FOLLOWING.match(use.block.text, use.end)
    words, _, last = long.rpartition(" ")
    if words and following is not None and following[1].rstrip("s") == last.rstrip("s"):
        long = words
    elif use.plural:
        long = plural(long)
    if use.start == 0 or use.block.text[: use.start].rstrip().endswith((".", "!", "?", ":\n")):
        long = long[:1].upper() + long[1:]
    return long


def plural(long: str) -> str:
    """Return the plural of a noun phrase by its last word; "did not attend" is none, and has no plural."""
    if (long.endswith("s") and not long.endswith("ss")) or " not " in f" {long}":
        return long
    if re.search(r"[^aeiou]y\Z", long):
        return f"{long[:-1]}ies"
    return f"{long}es" if re.search(r"(?:[sxz]|ch|sh)\Z", long) else f"{long}s"


_ARTICLE = re.compile(r"\b(?P<article>[Aa]n?)\s\Z")
_VOWEL_SOUND = re.compile(r"(?!uni|use|eu|one)[aeiou]|hour|honest|heir", re.IGNORECASE)


def expansion_fix(use: Use, written: str) -> Fix | None:
    """Return the fix that writes `written` for a use, with the article before it put right: "an LA", "a local …".

    There is none where a bracket would stand before the ending of a possessive: "the local authority (LA)'s duty".
    """
    if written.endswith(")") and use.block.text[use.end : use.end + 1] in ("'", "\u2019"):
        return None
    start = use.start
    found = _ARTICLE.search(use.block.text, max(0, start - 4), start)
    if found is not None:
        article = "an" if _VOWEL_SOUND.match(written) else "a"
        if article != found["article"].lower():
            start = found.start()
            written = (article.capitalize() if found["article"][0] == "A" else article) + " " + written
    return text_fix(use.block.passage(start, use.end), written)
