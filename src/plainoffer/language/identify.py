"""Which language a passage is in: only as sure as a short passage allows.

A checker needs two answers: "this is plainly not English, so it needs a ``lang``" and "I cannot tell". So the
method is small and open: the script decides for most of the world's languages, and for those in Latin letters
the share of small common words and of letters that English lacks. Names and short labels give no answer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from plainoffer.language.common_words import COMMON_WORDS, NAMES
from plainoffer.language.kept import kept

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

# First and last code point of the blocks (Unicode 15) of scripts that stand for one main language in the UK.
_SCRIPTS = (
    (0x0370, 0x03FF, "Greek"),
    (0x0400, 0x052F, "Cyrillic"),
    (0x0530, 0x058F, "hy"),
    (0x0590, 0x05FF, "he"),
    (0x0600, 0x06FF, "Arabic"),
    (0x0750, 0x077F, "Arabic"),
    (0x0900, 0x097F, "hi"),
    (0x0980, 0x09FF, "bn"),
    (0x0A00, 0x0A7F, "pa"),
    (0x0A80, 0x0AFF, "gu"),
    (0x0B80, 0x0BFF, "ta"),
    (0x0C00, 0x0C7F, "te"),
    (0x0C80, 0x0CFF, "kn"),
    (0x0D00, 0x0D7F, "ml"),
    (0x0D80, 0x0DFF, "si"),
    (0x0E00, 0x0E7F, "th"),
    (0x10A0, 0x10FF, "ka"),
    (0x1200, 0x137F, "am"),
    (0x1F00, 0x1FFF, "Greek"),
    (0x3040, 0x30FF, "ja"),
    (0x3400, 0x9FFF, "Han"),
    (0xAC00, 0xD7AF, "ko"),
    (0xFB50, 0xFDFF, "Arabic"),
    (0xFE70, 0xFEFF, "Arabic"),
)

# Letters that tell languages of one script apart, most telling first; the last entry is the script's default.
_ARABIC = (("ps", "ټډړږښېۍ"), ("ckb", "ڕڵۆێە"), ("ur", "ٹڈڑںےہھ"), ("fa", "پچژگی"), ("ar", ""))
_CYRILLIC = (("uk", "іїєґ"), ("sr", "јљњђћџ"), ("ru", "ыэё"), ("bg", "ъ"), ("ru", ""))

# Letters of Latin alphabets that English does not use, and the languages that do.
_LETTERS = {
    "ą": "pl lt",
    "ę": "pl lt",
    "ł": "pl",
    "ń": "pl",
    "ś": "pl",
    "ź": "pl",
    "ż": "pl",
    "ć": "pl hr",
    "đ": "hr vi",
    "ă": "ro vi",
    "ș": "ro",
    "ş": "ro tr",
    "ț": "ro",
    "ţ": "ro",
    "î": "ro fr",
    "ė": "lt",
    "į": "lt",
    "ų": "lt",
    "ū": "lt lv",
    "ā": "lv",
    "ē": "lv",
    "ī": "lv",
    "ķ": "lv",
    "ļ": "lv",
    "ņ": "lv",
    "ģ": "lv",
    "ř": "cs",
    "ů": "cs",
    "ě": "cs",
    "ľ": "sk",
    "ĺ": "sk",
    "ť": "cs sk",
    "ď": "cs sk",
    "ň": "cs sk",
    "ő": "hu",
    "ű": "hu",
    "ğ": "tr",
    "ı": "tr",
    "ß": "de",
    "ñ": "es",
    "¿": "es",
    "ã": "pt",
    "õ": "pt",
    "ŵ": "cy",
    "ŷ": "cy",
    "ø": "da",
    "æ": "da",
    "å": "sv da",
    "ơ": "vi",
    "ư": "vi",
}

MIN_WORDS = 5
MIN_SHARE = 0.3
MIN_DISTINCT = 3
ENOUGH = 2000


class Guess(Struct, frozen=True, kw_only=True, gc=False):
    """The likeliest language of a passage.

    ``language`` is a BCP 47 primary tag. ``score`` is the share of words (0 to 1) that speak for it,
    ``english`` the share that speaks for English. ``sure`` means that the passage is long and clear enough to act on;
    ``sure_not_english`` that it is certainly not English, though it may be a close relative of ``language``.
    """

    language: str
    score: float
    english: float
    words: int
    sure: bool
    sure_not_english: bool

    @property
    def name(self) -> str:
        """The language's English name."""
        return NAMES.get(self.language, self.language)


def identify(text: str) -> Guess | None:
    """Return the likeliest language of ``text``, or ``None`` when nothing speaks for any (names, numbers).

    Only the first 2,000 characters are read: more would not change the answer.
    """
    return _guess(text[:ENOUGH])


@kept
def _guess(text: str) -> Guess | None:
    return _by_script(text) or _by_words(text)


@cache
def _languages_of() -> Mapping[str, tuple[str, ...]]:
    """Each common word and the languages that have it."""
    index: dict[str, list[str]] = {}
    for language, words in COMMON_WORDS.items():
        for word in set(words.split()):
            index.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in index.items()}


def _script_of(letter: str) -> str:
    point = ord(letter)
    return next((name for first, last, name in _SCRIPTS if first <= point <= last), "Latin")


def _by_script(text: str) -> Guess | None:
    """A guess for text that is mostly not in Latin letters."""
    if text.isascii():
        return None
    letters = [letter for letter in text.lower() if letter.isalpha()]
    # Every script in the table comes after the Latin letters with accents, which end at U+036F.
    foreign = Counter(_script_of(letter) for letter in letters if letter > "\u036f")
    del foreign["Latin"]
    total = foreign.total()
    if total < 3 or total < len(letters) * 0.5:
        return None
    language = _language_of_script(foreign, text.lower())
    share = total / len(letters)
    # Greek letters stand in formulas (α, β, π) and Chinese signs in names: a word or two is not a passage.
    sure = total >= 8 and share >= 0.6
    return Guess(
        language=language,
        score=share,
        english=0.0,
        words=len(_WORD.findall(text)),
        sure=sure,
        sure_not_english=sure,
    )


def _language_of_script(scripts: Counter[str], text: str) -> str:
    if scripts["ja"]:
        return "ja"
    script = scripts.most_common(1)[0][0]
    if script == "Arabic":
        return next(language for language, letters in _ARABIC if not letters or not set(letters).isdisjoint(text))
    if script == "Cyrillic":
        return next(language for language, letters in _CYRILLIC if not letters or not set(letters).isdisjoint(text))
    return {"Greek": "el", "Han": "zh"}.get(script, script)


def _by_words(text: str) -> Guess | None:
    """A guess for text in Latin letters, from common words and telling letters."""
    found = list(_WORD.finditer(text))
    # Capitals mark names ("van der Berg", "Los Angeles"), which tell nothing, but not at a sentence's start.
    words = [
        match[0].lower().replace("’", "'")
        for match in found
        if match[0][0].islower() or match.start() == 0 or text[match.start() - 2] in ".!?"
    ]
    if 2 * len(words) < len(found):
        return None
    scores, distinct = _evidence(words)
    if not scores:
        return None
    ranked = sorted(scores, key=lambda language: (-scores[language], language != "en", language))
    best, points = ranked[0], scores[ranked[0]]
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    total = len(found)
    share, english = points / total, scores.get("en", 0.0) / total
    enough = total >= MIN_WORDS and share >= MIN_SHARE and len(distinct[best]) >= MIN_DISTINCT
    return Guess(
        language=best,
        score=share,
        english=english,
        words=total,
        sure=enough and points >= second * 1.25,
        sure_not_english=enough and best != "en" and share >= english * 2.5,
    )


def _evidence(words: list[str]) -> tuple[dict[str, float], dict[str, set[str]]]:
    """Points for each language, and the different words that gave them."""
    index = _languages_of()
    scores: dict[str, float] = {}
    distinct: dict[str, set[str]] = {}
    for word in words:
        languages = index.get(word, ())
        if not languages and not word.isascii():
            languages = tuple({tag for letter in word for tag in _LETTERS.get(letter, "").split()})
        # A word that many languages share ("in", "a", "o") says little about any of them.
        points = 1.0 if len(languages) <= 2 else 0.75
        for language in languages:
            scores[language] = scores.get(language, 0.0) + points
            distinct.setdefault(language, set()).add(word)
    return scores, distinct
