"""Counts the syllables of English words by rule, with a list of exceptions.

Textstat counts syllables with the CMU pronouncing dictionary, which it downloads on first use. These rules need no
download; `benchmarks/accuracy/run.py` says how far the two are apart on running text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from plainoffer.language.syllable_exceptions import EXCEPTIONS, HEADS, TAILS

_GROUPS = re.compile(r"[aeiouy]+")
_MARKS = str.maketrans("áàâäåéèêëíìîïóòôöúùûüçñ’", "aaaaaeeeeiiiioooouuuucn'")
_LETTERS = re.compile(r"[^a-z']")


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_SILENT = _any(
    r"[aeiouy](?:[^aeiouy]*(?:[^aeiouylr]|[aeiouyr]r)|r|l|rl|ll|wl)e\Z",  # make, whole; but table, centre
    r"[aeiouy](?:[^aeiouy]*(?:[^aeiouylcgszxhr]|th|ph)|r|rr|l|rl|ll|wl)es\Z",  # makes, rules
    r"[aeiouy](?:[^aeiouy]*[^aeiouyltd]|l|rl|ll|wl)ed\Z",  # asked, but "needed" keeps its e
    r"[aeiouy](?:[^aeiouy]*[^aeiouyl]|l|rl|ll)e(?=(?:ly|ty|ments?|mental|mentally|ful|fully|less|ness|some)\Z)",
    r"[gq]ue[sd]?\Z",  # league, unique
)
"""Where a written e is not spoken: each match takes one syllable away."""

_APART = _any(
    r"(?<![cgstx])i(?=a)(?!age)(?<!lli)(?!(?<=[aeiou]li)a[nr])",  # media, but not special, marriage, Italian
    r"(?<=[cst])i(?=at(?:e|ed|es|ing|ion|ions|ive|or|ors)\Z)(?<![aeiou]tti)",  # associate, initiative
    r"(?<![cgstxn])i(?=o)(?<!lli)(?<!shi)(?!(?<=vi)ou?r)",  # radio, period, previous
    r"(?<=n)i(?=o(?!n|r))",  # harmonious, but not union, senior
    r"i(?=u[ms])",  # medium, radius
    r"(?<![ct])i(?=en[ct])",  # experience, client
    r"i(?=et(?:y|ies|s?\Z|ly|er|ar))",  # society, quiet, diet, dietary
    r"(?<=[^aeiouy])i(?=(?:er|ers|est)\Z)(?<![aeiouy][ct]i)(?<=..i)",  # earlier, supplier
    r"(?<![g])e(?=o)|\Age(?=o(?!r))",  # video, theory, geography
    r"e(?=um)|(?:op|or|an)e(?=ans?\Z)|cre(?=at(?!ure))|(?<=[dinr])e(?=as?\Z)|e(?=ates?\Z)",
    r"\Are(?=a(?:ss|pp|dj|ll[oi]|rr|ct|ff|wa|cc|cq|na|li[sgt]|tt)|e(?:n|v|m|x|l|st)|i(?:n[^s]|m|ns|t)|o[pfrcb]|u[sn])",
    r"\Ape(?=o(?!p))|\Aco(?=o[rp])|\Aco(?=in[cs]|ex|ed|au)|\Apre(?=e|a[mr]|o|i|u)|\Abi(?=[ao])|\Ade(?=a[cl]t|e[ms]c|i)",
    r"(?<![gq])u(?=a)(?<!rsu)",  # usual, evaluate
    r"(?<![gq])u(?=e(?:n|l|r|t|s[st]))(?<!bu)",  # influence, fuel
    r"(?<![gq])u(?=ou)|(?<=[tn])u(?=[io](?!t\Z|ng))|u(?=ity|ities|itous)|(?<=fl)u(?=i)|(?<=s)u(?=ici)|(?<=r)u(?=in)",
    r"(?<=po)e(?=[mt])|o(?=e[tm](?:ic|ry|s?\Z))",
    r"[aeou]y(?=[aeiou])(?!e[sd]?\Z)(?!ea)",  # player, royal, beyond
    r"(?<=[^aeiou])[yi](?=ings?\Z)",  # copying, skiing
    r"[eou](?=ings?\Z)(?<![gq]u)(?<=..)",  # being, doing, arguing
    r"(?<=s)m\Z|(?<=th)m\Z",  # autism, rhythm
    r"(?<=[dts])n't",  # didn't
    r"[bcgtpd](?=ling\Z)",  # struggling
    r"\Amc(?=[^aeiou])",
)
"""Where two vowels are spoken apart, or an m or n alone makes a syllable: each match adds one."""


def count_syllables(word: str) -> int:
    """Return the number of syllables of one word, at least 1; a hyphen joins: "well-known" has 2."""
    return _count(_LETTERS.sub("", word.lower().translate(_MARKS)))


@lru_cache(maxsize=50_000)
def _count(word: str) -> int:
    for base, more in _stems(word):
        if base in EXCEPTIONS:
            return EXCEPTIONS[base] + more
    parts = _split_compound(word)
    if parts is not None:
        return _count(parts[0]) + _count(parts[1])
    if word.endswith("'s"):
        return _count(word[:-2]) + _hisses(word[:-2])
    word = word.removesuffix("'re").rstrip("'")
    total = len(_GROUPS.findall(word)) - len(_SILENT.findall(word)) + len(_APART.findall(word))
    return max(1, total)


def _stems(word: str) -> list[tuple[str, int]]:
    """Return the word and what it may be an inflected form of, with the syllables that the ending adds."""
    stems = [(word, 0)]
    if word.endswith("s"):
        stems.append((word[:-1], _hisses(word[:-1])))
        if word.endswith("es"):
            stems.append((word[:-2], _hisses(word[:-2])))
        if word.endswith("ies"):
            stems.append((word[:-3] + "y", 0))
    elif word.endswith("ed"):
        stems += [(base, int(base.rstrip("e")[-1:] in "td")) for base in (word[:-2], word[:-1])]
        if word.endswith("ied"):
            stems.append((word[:-3] + "y", 0))
    elif word.endswith("ing"):
        stems += [(word[:-3], 1), (word[:-3] + "e", 1)]
    elif word.endswith("ly"):
        stems.append((word[:-2], 1))
    return stems


def _hisses(base: str) -> int:
    """Return 1 when a plural or possessive s after `base` makes a syllable of its own."""
    return int(base.endswith(("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze", "che")))


def _split_compound(word: str) -> tuple[str, str] | None:
    """Split "homework", whose e is silent inside the word."""
    for size in range(4, min(7, len(word) - 2)):
        head, tail = word[:size], word[size:]
        if head in HEADS and tail[0] not in "aeiouy'" and tail not in ("ment", "less", "ly", "ful", "ness"):
            return (head, tail) if _GROUPS.search(tail) and tail not in TAILS else None
    return None
