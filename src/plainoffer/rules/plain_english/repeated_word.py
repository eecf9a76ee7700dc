"""The rule repeated-word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from plainoffer.document import Block, Document
from plainoffer.findings import Edit, Fix
from plainoffer.language.common_words import COMMON_WORDS
from plainoffer.language.kept import kept
from plainoffer.language.prose import is_foreign, is_latin, is_quotation
from plainoffer.rule import Bad, Draft, Good, Need, Rule

_TWICE = re.compile(r"(?<![\w'’-])(?P<first>[^\W\d_]+)(?P<gap> +)(?P<second>(?P=first))(?![\w'’-])", re.IGNORECASE)
_MAY_REPEAT = frozenset(
    "had that very really no so bye hear there now many long far big ever yes again more over her do never please "
    "duran baden walla pago".split()
)
"""Words that are often right when they come twice: "she had had", "very very", "gave her her coat"."""

_SOUNDS = frozenset(
    "aye baa bang beep bla blah boo boom buzz cha cheep choo chop chug cluck ding dong dum ga goo ha hee ho hum hush "
    "knock la meow moo na nah neigh night oink oom pitter plip plod plop pom poo quack ra splash splish squeak stomp "
    "ta tock toot tra tum tut tweet twinkle wah wakey wee whoosh wiggle woof woo yo zoom".split()
)
"""Sounds, and words of songs and games."""

_SMALL = frozenset(COMMON_WORDS["en"].split())
_ARE = frozenset("is was are were".split())
_ASKING = re.compile(r"\b(?:what|who|where|when|why|how|which|all)\b", re.IGNORECASE)
_SHORT_CLAUSE = re.compile(r"\w\W+(?:it|he|she|they|there|this|that|you|we|i)\s\Z", re.IGNORECASE)
_PERSON = re.compile(r"(?:\A|[.!?:]\s*|\b(?:and|but|if|so)\s)(?:you|we|they|he|she|it|i)\s\Z", re.IGNORECASE)
_PARTICLES = frozenset("in on".split())
_WITH_PARTICLE = re.compile(
    r"\b(?:g(?:o|oes|oing|one|et|ets|etting|ot)|went|mov(?:e|es|ed|ing)|carr(?:y|ies|ied|ying)|log(?:s|ged|ging)?"
    r"|(?:sign|turn|click|join|check|fill|hand|drop|pass|kick|call|book|stay|clock|follow|switch|tun|liv|phon|typ)"
    r"(?:e|s|es|ed|ing)?|h(?:old|olds|eld|olding)|com(?:e|es|ing)|came|put(?:s|ting)?|k(?:eep|eeps|ept)|giv(?:e|es|ing)"
    r"|gave|br(?:ing|ings|ought)|send|sent|work(?:s|ed)?|later|early|added?|let|take|took|build|built|rel(?:y|ies|ied))"
    r"\s(?:\w+\s){0,2}\Z",
    re.IGNORECASE,
)
_BEING = re.compile(r"\b(?:is|are|was|were|be|been|what['’]s|what\s\w+\s(?:is|are))\s\Z", re.IGNORECASE)
_WHEN = re.compile(r"\s+(?:(?:the|a|every|each)\s+)?(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)", re.IGNORECASE)
_BEFORE = 60
"""Characters before a word that tell whether it may come twice."""


class RepeatedWord(Rule):
    """Take out a word that you typed twice.

    Screen readers read it twice, and it makes readers wonder what else was not checked. Words for weight ("very very
    good"), sounds ("la la la") and what belongs to two parts of a sentence ("log in in person") are left alone.
    """

    name = "repeated-word"
    family = "plain-english"
    needs = Need.TEXT
    examples = (
        Bad("<p>Ask the the school.</p>", at="1:12", match="the", fixed="<p>Ask the school.</p>"),
        Bad("<p>Ask <b>the</b> the school.</p>", at="1:19", match="the"),
        Good("<p>We knew that that was hard. She had had a letter. It is very, very good.</p>"),
        Good("<p>Log in in person. It goes on on Mondays. Duran Duran play.</p>"),
        Good("<p>The cost is 20 20p coins.</p>"),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield the second of two equal words."""
        for block in document.prose:
            if _may_repeat(block.text) and not is_quotation(document, block):
                yield from self._in_block(block)

    def _in_block(self, block: Block) -> Iterator[Draft]:
        for match in _TWICE.finditer(block.text):
            first, second = match["first"], match["second"]
            if _is_meant(block.text, match) or is_foreign(block, match.start(), match.end()):
                continue
            if second[0].isupper() and first[0].isupper() and not first.isupper():
                continue  # a name, such as New New Street
            if len(first) == 1 and first not in "aA":
                continue
            yield self.finding(
                block.passage(match.start("second"), match.end("second")),
                f"“{second}” is here twice.",
                advice="Take one out.",
                fix=_removal(block, match),
            )


def _is_meant(text: str, match: re.Match[str]) -> bool:
    """Say whether a word may well be there twice: for weight, as a sound, or as two words of the sentence."""
    word = match["first"].lower()
    if word in _MAY_REPEAT or word in _SOUNDS:
        return True
    if word not in _SMALL and text[match.end() : match.end() + len(word) + 1].lower() == f" {word}":
        return True  # three times is a song: "row row row your boat"
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    if word in _ARE:  # "what it is is", "the time it is is"
        return _ASKING.search(before) is not None or _SHORT_CLAUSE.search(before) is not None
    if word == "can":  # "those who can can help", but not "you can can"
        return _PERSON.search(before) is None
    if word in _PARTICLES:  # "log in in person", "it is on on Friday"
        dated = _BEING.search(before) is not None and _WHEN.match(text, match.end()) is not None
        return dated or _WITH_PARTICLE.search(before) is not None
    return False


@kept
def _may_repeat(text: str) -> bool:
    words = text.lower().split()
    # A list, because it is quicker than a generator and most texts have no such pair at all.
    pairs = [(first, second) for first, second in pairwise(words) if second.startswith(first)]
    return any(not second[len(first) :].isalpha() for first, second in pairs) and is_latin(text)


def _removal(block: Block, match: re.Match[str]) -> Fix | None:
    start, end = match.start("gap"), match.end("second")
    if not block.is_linear(start, end):
        return None
    span = block.span(start, end)
    return Fix(edits=(Edit(span.start, span.end, ""),), safety="safe", title=f"Take out “{match['second']}”")
