"""The rule repeated-word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from plainoffer.document import Block, Document
from plainoffer.findings import Edit, Fix
from plainoffer.language.kept import kept
from plainoffer.language.prose import is_foreign, is_latin
from plainoffer.rule import Bad, Draft, Good, Need, Rule

_TWICE = re.compile(r"(?<![\w'’-])(?P<first>[^\W\d_]+)(?P<gap> +)(?P<second>(?P=first))(?![\w'’-])", re.IGNORECASE)
_MAY_REPEAT = frozenset(
    "had that very really no so bye ha hear there now many long far big ever yes tut knock again more over on in "
    "her is do can blah never please ho wee duran baden walla pago chop night quack woof beep choo".split()
)


class RepeatedWord(Rule):
    """Take out a word that you typed twice.

    Screen readers read it twice, and it makes readers wonder what else was not checked.
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
            if _may_repeat(block.text):
                yield from self._in_block(block)

    def _in_block(self, block: Block) -> Iterator[Draft]:
        for match in _TWICE.finditer(block.text):
            first, second = match["first"], match["second"]
            if first.lower() in _MAY_REPEAT or is_foreign(block, match.start(), match.end()):
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
