"""The promise about positions, and how it is checked: the source slice, without tags and decoded, is the text."""

from __future__ import annotations

import html
import re

from plainoffer.document import Document, Kind, Source

_TAGS = re.compile(r"<!--.*?(?:-->|\Z)|</?[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>|<[!?][^>]*>", re.S)
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")


def shown(source: str) -> str:
    """What a reader sees of a stretch of HTML source."""
    return collapsed(html.unescape(_TAGS.sub("", source)))


def collapsed(text: str) -> str:
    return " ".join(re.sub("[\ue000\ufffc]+", "\ufffc", _UNSEEN.sub("", text)).split())


def misplaced(text: str, kind: Kind = "html") -> list[tuple[str, str]]:
    """Words whose place in the source does not hold them: (word, what stands there)."""
    document = Document(Source(text=text, kind=kind))
    wrong = []
    for block in document.blocks:
        for word in re.finditer(r"\S+", block.text):
            span = block.span(*word.span())
            there = shown(document.masked[span.start : span.end])
            if there != collapsed(word[0]):
                wrong.append((word[0], there))
    return wrong


def words(text: str, kind: Kind = "html") -> list[str]:
    document = Document(Source(text=text, kind=kind))
    return [word for block in document.blocks for word in block.text.split()]
