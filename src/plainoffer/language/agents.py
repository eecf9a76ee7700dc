"""Says whether "by" names who does it: "by the school" does, "by Friday", "by post" and "by law" do not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_MONTHS = "january february march april may june july august september october november december"
_TIMES = frozenset(
    f"""
    afternoon age bedtime beginning breakfast christmas close date day deadline dinnertime easter end evening half
    hour lunchtime midday middle midnight minute month morning night noon ramadan second spring start summer teatime
    term time today tomorrow tonight week weekend winter year autumn {_DAYS} {_MONTHS}
    """.split()
)
_MEANS = frozenset(
    """
    accident air appointment audio bacs bike boat braille bus car card cash chance cheque choice coach cycle
    default definition design direct ear email e-mail fax far ferry foot force hand invitation law letter magic mail
    means mistake name nature now number online phone plane post rail referral road sea sight sms surprise taxi
    telephone text then touch train tram van video virtue voice webcam
    """.split()
)
_ACTORS = frozenset(
    "centre centres company companies drivers driver staff team teams nursery provider providers users user people "
    "firm firms manager managers managers service services worker workers assistant assistants teacher teachers".split()
)
_BEFORE_TIME = frozenset("the that this your their his her our its next last mid early late then".split())
_ORDINALS = frozenset("following agreed same closing due first final school academic financial working".split())


class Word(Protocol):
    """A word of a text; `low` is in small letters, with straight apostrophes."""

    @property
    def text(self) -> str:
        """The word as it is written."""

    @property
    def low(self) -> str:
        """The word in small letters."""


def has_agent(rest: Sequence[Word]) -> bool:
    """Say whether "by" somebody follows at once or after a small word: "funded by", "taken over by"."""
    for index, word in enumerate(rest[:4]):
        if word.low == "by":
            return _is_somebody(rest[index + 1 :])
        if not word.text[0].isalpha():
            return False
    return False


def _is_somebody(words: Sequence[Word]) -> bool:
    """Say whether words after "by" name somebody or something that acts, not a time, a means or an activity."""
    if not words or not words[0].text[0].isalpha() or words[0].low.endswith("ing"):
        return False
    lows = [word.low for word in words[:4]]
    if lows[0] in _MEANS or lows[0] in _TIMES:
        return _goes_on(lows, 1)
    if lows[0] not in _BEFORE_TIME:
        return True
    at = 2 if len(lows) > 2 and lows[1] in _ORDINALS else 1
    return at >= len(lows) or lows[at] not in _TIMES or _goes_on(lows, at + 1)


def _goes_on(lows: Sequence[str], at: int) -> bool:
    """Say whether the word at a place is a noun that makes another thing of those before: "by the day nursery"."""
    return at < len(lows) and lows[at] in _ACTORS
