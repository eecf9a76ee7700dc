"""Rule: a passage in another language that is not marked as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainoffer.aria import Aria
from plainoffer.document import Block, Document, Element
from plainoffer.findings import Confidence, Edit, Fix, Severity
from plainoffer.language.identify import MIN_WORDS, Guess, identify
from plainoffer.language.kept import kept_with
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.language_mismatch import real_language
from plainoffer.rules.accessibility.sources import technique

_READ = frozenset(
    {
        "paragraph",
        "list-item",
        "heading",
        "cell",
        "quote",
        "definition",
        "link",
        "caption",
        "figcaption",
        "summary",
    }
)
# Any of these shows at once that a block is English: no other language in Latin letters has them.
_PLAINLY_ENGLISH = re.compile(
    r"\b(?:the|and|you|your|with|from|have|that|this|they|their|which|children|child|school|before|through"
    r"|about|what|would|should|could|where|how|why|people|families|because|each|need|needs)\b"
)
_FILLER = "la"
_SHORTEST = 8  # letters of another script that a guess needs to be sure; words in Latin letters need more


class PassageLanguage(Rule):
    """A passage in another language must say which language it is in.

    A screen reader speaks with the voice of the page's language. Polish or Urdu read out with an English voice is
    noise, and a translation tool may leave it alone. Names and single foreign words need no mark.
    """

    name = "passage-language"
    family = "accessibility"
    severity = Severity.ERROR
    confidence = Confidence.LIKELY
    references = (WCAG("3.1.2"), technique("H58"))
    examples = (
        Bad(
            "<p>Jeśli potrzebują Państwo pomocy, prosimy zadzwonić do nas.</p>",
            at="1:4",
            fixed='<p lang="pl">Jeśli potrzebują Państwo pomocy, prosimy zadzwonić do nas.</p>',
        ),
        Bad("<p>اگر آپ کو اردو میں مدد چاہیے تو ہمیں فون کریں۔</p>", at="1:4"),
        Good('<p lang="pl">Jeśli potrzebują Państwo pomocy, prosimy zadzwonić do nas.</p>'),
        Good("<p>We sang “Frère Jacques” with families from Łódź over paella and pierogi.</p>"),
        Good("<p>Mrs De La Cruz and Dr van der Berg met in Los Angeles.</p>", why="names"),
        Good("<p>Ynys Môn, Llanfair, Aberystwyth</p>", why="names of places"),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each block that is surely in another language than the page says, unless most of the page is."""
        found: list[tuple[Block, Guess]] = []
        for block in document.blocks:
            text = block.text
            if len(text) < _SHORTEST or (text.isascii() and text.count(" ") < MIN_WORDS - 1):
                continue
            if block.role not in _READ or block.hidden:
                continue
            guess = _other_language(text, block.lang or "en")
            if guess is not None and not _has_own_language(block) and not _is_marked(block.element):
                found.append((block, guess))
        if found and not _is_most_of(document, len(found)):
            whole = _real_language(document)
            for block, guess in found:
                if guess.language != whole:
                    yield self._report(document, block, guess)

    def _report(self, document: Document, block: Block, guess: Guess) -> Draft:
        span = document.span(block.element) if guess.sure and block.element.tag in _MARKABLE else None
        fix = None
        if span is not None and document.source.kind == "html":
            place = span.start + 1 + len(block.element.tag)
            edit = Edit(place, place, f' lang="{guess.language}"')
            fix = Fix(edits=(edit,), title=f'Add lang="{guess.language}"')
        name = guess.name if guess.sure else f"{guess.name} or a language like it"
        return self.finding(
            block.whole,
            f"This passage seems to be in {name} and is not marked. A screen reader reads it out as if it were in "
            "the language of the page.",
            advice=f'Add lang="{guess.language}" to the element around it, after you have checked the language.',
            fix=fix,
            data={"language": guess.language, "score": round(guess.score, 2)},
        )


def _real_language(document: Document) -> str | None:
    """What a page is in that says it is in another language: then not its passages are wrong, but what it says."""
    root = document.tree
    if document.is_fragment or root.tag != "html" or not root.get("lang"):
        return None
    guess = real_language(document.part(Aria), root)
    return guess.language if guess else None


def _is_most_of(document: Document, found: int) -> bool:
    """Whether so much is in another language that the page's own language is wrong, which is another fault."""
    read = sum(1 for block in document.blocks if block.role in _READ and not block.hidden)
    return 2 * found > read > 2


_MARKABLE = frozenset({"p", "li", "td", "blockquote", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "div"})


@kept_with
def _other_language(text: str, marked: str) -> Guess | None:
    """What a text is in, if that is surely not the language it is marked with."""
    hit = _PLAINLY_ENGLISH.search(text) if marked == "en" else None
    # One such word among plain letters, or two among others, are enough not to look at every word.
    if hit and (text.isascii() or _PLAINLY_ENGLISH.search(text, hit.end())):
        return None
    guess = identify(text)
    if guess is None or guess.language in (marked, _FILLER):
        return None
    if marked == "en":
        return guess if guess.sure_not_english else None
    return guess if guess.sure and guess.language == "en" and guess.words >= 8 else None


def _has_own_language(block: Block) -> bool:
    """Whether most words of the block are marked by elements inside it, or are code."""
    marked = sum(zone.end - zone.start for zone in block.zones if zone.kind in ("language", "code"))
    return 2 * marked > len(block.text)


def _is_marked(element: Element) -> bool:
    """Whether something nearer than the page says the language: if it is wrong, that is another fault."""
    node = element
    while node is not None:
        if node.get("lang") is not None:
            return bool(node.tag != "html")
        node = node.getparent()
    return False
