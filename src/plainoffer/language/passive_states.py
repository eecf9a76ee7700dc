"""Tells a participle that describes, names or places something from one that tells of an action."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from plainoffer.language import participle_states as states
from plainoffer.language import participles as forms

_NOT_VERBS_IN_UN = re.compile(r"un(?!der|it|veil|cover|lock|load|leash|ravel|earth|fold|do|pack)")
_ASKED_FOR = re.compile(
    r"\b(?:(?:must|should)(?:n['’]t)?|shall|could|can(?:not|['’]t)?|ought\s+to|needs?\s+to|ha(?:s|ve|d)\s+to)\s+"
    r"(?:(?:not|never|always|also|only|\w+ly)\s+){0,2}+\Z",
    re.IGNORECASE,
)
_THERE = re.compile(r"\bthere(?:\s+(?:will|may|can|must|should|has|have))?\s*\Z", re.IGNORECASE)
_PERSON = re.compile(r"\b(?:I|you|we|they|he|she)\s+\Z", re.IGNORECASE)
_PAST = ("been", "was", "were")
_LOOK_BACK = 40  # characters before "be" that may say whether it is asked for


class Token(Struct, frozen=True, gc=False):
    """A word after "be"; `low` is in small letters, with straight apostrophes."""

    text: str
    low: str
    start: int
    end: int


class Reading(Struct, frozen=True, kw_only=True, gc=False):
    """What may be a passive.

    Attributes:
        text: the whole text.
        start: where "be" or "get" stands in it.
        auxiliary: that form, in small letters.
        between: the words from there to the participle.
        low: the participle, in small letters.
        rest: the words after it.
        agent: whether "by" somebody is among them.
    """

    text: str
    start: int
    auxiliary: str
    between: Sequence[Token]
    low: str
    rest: Sequence[Token]
    agent: bool

    @property
    def after(self) -> str:
        """The next word, or nothing."""
        return self.rest[0].low if self.rest else ""

    @property
    def got(self) -> bool:
        """Whether it is made with "get"."""
        return self.auxiliary in forms.GET


def is_state(reading: Reading) -> bool:
    """Say whether the participle describes, names or places something rather than telling of an action."""
    low, after = reading.low, reading.after
    if _goes_on_now(reading) or (after in states.PHRASAL.get(low, ()) and not reading.got):
        return False
    if (low in states.INTENTIONS and after == "to") or (not reading.agent and after in states.SET_PHRASES.get(low, ())):
        return True
    if low in states.PLACES and (low != "set" or after in ("", ".", ",", "in", "to", "at", "on")):
        return True
    if reading.agent and after == "by":
        return low in states.FEELINGS and (reading.auxiliary == "be" or reading.auxiliary in forms.PRESENT)
    if reading.got:
        return low in states.GET_STATES or _stands_before_a_noun(reading)
    return _is_quality(reading) or _reads_as_adjective(reading)


def _goes_on_now(reading: Reading) -> bool:
    """Say whether it goes on at this time: "is being fixed" is an action, whatever "is fixed" is."""
    return any(word.low == "being" for word in reading.between)


def _is_quality(reading: Reading) -> bool:
    """Say whether the participle by itself, or with the word before it, tells how something is."""
    low, auxiliary = reading.low, reading.auxiliary
    present = auxiliary in forms.PRESENT
    before = reading.between[-1].low if reading.between else ""
    if before in states.DEGREES or (present and (low in states.STATES_NOW or before == "fully")):
        return True
    if low == "known":
        return auxiliary not in _PAST or reading.after == "as"
    if low in states.STATES:
        return not _is_deed(reading)
    return low in states.NAMES or _NOT_VERBS_IN_UN.match(low) is not None


def _is_deed(reading: Reading) -> bool:
    """Say whether a state is an action here: "has been lost", "must be worn"."""
    low = reading.low
    if reading.auxiliary == "been":
        return low in states.DONE_BY_THEN
    if reading.auxiliary != "be" or low not in states.ASKED_FOR or reading.after == "out":
        return False
    start = reading.start
    return _ASKED_FOR.search(reading.text[max(0, start - _LOOK_BACK) : start]) is not None


def _reads_as_adjective(reading: Reading) -> bool:
    """Say whether the participle belongs to a noun after it, or to "used to" and "be done"."""
    low, after = reading.low, reading.after
    if low == "used" and after == "to":
        following = reading.rest[1].low if len(reading.rest) > 1 else ""
        return following.endswith("ing") or following in forms.BEFORE_NOUN or _has_person_before(reading)
    if low == "done" and _has_person_before(reading):
        return True
    if not is_noun_like(after):
        return False
    if _THERE.search(reading.text[max(0, reading.start - 24) : reading.start]) is not None:
        return True
    return low in states.ATTRIBUTIVE and low not in states.DOUBLE_OBJECT


def _stands_before_a_noun(reading: Reading) -> bool:
    """Say whether "get" has an object that the participle describes: "get paid holidays", "get reduced fees"."""
    return is_noun_like(reading.after) and (
        reading.low in states.ATTRIBUTIVE or reading.low not in states.DOUBLE_OBJECT
    )


def is_noun_like(after: str) -> bool:
    """Say whether a word after a participle may be the noun that it describes."""
    return not (not after[:1].isalpha() or after in forms.FOLLOWERS or after.endswith("ing") or is_middle(after))


def is_middle(low: str) -> bool:
    """Say whether a word may stand between "be" and the participle: an adverb, or "not"."""
    return low in forms.MIDDLE or (low.endswith("ly") and len(low) > 4 and low not in forms.NOT_ADVERBS)


def _has_person_before(reading: Reading) -> bool:
    return _PERSON.search(reading.text, max(0, reading.start - 8), reading.start) is not None
