"""Rule: a text alternative repeats the words beside the image."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document, Element
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.alternatives import Alternatives, Picture, plain
from plainoffer.rules.accessibility.sources import GOVUK_IMAGES, technique

_WRAPPERS = frozenset({"a", "button", "figure", "label", "summary"})
_LEVELS = 6


class AltRepeatsText(Rule):
    """A text alternative should not repeat the words beside the image.

    People who use a screen reader hear the same words twice. If the text beside the image already says what it
    shows, the image adds nothing for them: leave its alternative empty. A caption may be the exception, as some
    screen readers skip captions, so a repeated caption is only advice.
    """

    name = "alt-repeats-text"
    family = "accessibility"
    severity = Severity.WARNING
    references = (GOVUK_IMAGES, technique("H2"), WCAG("1.1.1"))
    examples = (
        Bad(
            '<a href="/libraries"><img src="l.png" alt="Libraries"> Libraries</a>',
            at="1:44",
            match="Libraries",
        ),
        Bad('<p><img src="p.png" alt="Riverside Park"></p><p>Riverside Park</p>', at="1:26"),
        Bad(
            '<figure><img src="p.png" alt="The new park"><figcaption>The new park.</figcaption></figure>',
            at="1:31",
        ),
        Good('<a href="/libraries"><img src="l.png" alt=""> Libraries</a>'),
        Good('<figure><img src="p.png" alt="Two swings"><figcaption>The new park</figcaption></figure>'),
        Good(
            '<a href="/"><img src="l.png" alt="Ashdale"></a> <a href="/a">Ashdale</a>',
            why="two different links",
        ),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each alternative that says what the text next to it says."""
        for picture in document.part(Alternatives).shown:
            words = plain(picture.alt)
            if not words:
                continue
            wrapper = _wrapper(picture.element)
            if wrapper is not None and wrapper.tag == "figure":
                if words in {plain(document.text_of(caption)) for caption in wrapper.iter("figcaption")}:
                    yield self._report(picture, "its caption", Severity.ADVICE)
                continue
            if wrapper is not None:
                text = plain(document.text_of(wrapper))
                if text == words or (len(words.split()) > 2 and f" {words} " in f" {text} "):
                    yield self._report(picture, f"the words in the same {_NAMES[wrapper.tag]}", None)
                continue
            if any(plain(text) == words for text in _texts_beside(document, picture)):
                yield self._report(picture, "the text beside it", None)

    def _report(self, picture: Picture, what: str, severity: Severity | None) -> Draft:
        return self.finding(
            picture.passage,
            f"This text alternative repeats {what}, so people who use a screen reader hear it twice.",
            advice='Write alt="" if the image adds nothing, or say what it shows that the text does not.',
            severity=severity,
            confidence=Confidence.LIKELY if severity else None,
        )


_NAMES = {"a": "link", "button": "button", "label": "label", "summary": "summary"}


def _wrapper(element: Element) -> Element | None:
    """The link, button, label or figure around an image."""
    node = element.getparent()
    for _ in range(_LEVELS):
        if node is None or node.tag in _WRAPPERS:
            return node
        node = node.getparent()
    return None


def _texts_beside(document: Document, picture: Picture) -> Iterator[str]:
    """The texts right before and after an image in reading order."""
    for step in (-1, 1):
        number = picture.number + step
        while 0 <= number < len(document.blocks) and document.blocks[number].hidden:
            number += step
        if 0 <= number < len(document.blocks) and document.blocks[number].role not in _OTHER_ATTRIBUTES:
            yield document.blocks[number].text


# Another image's alternative, or a label of something else, is not the text beside an image.
_OTHER_ATTRIBUTES = frozenset({"alt", "aria-label", "placeholder", "meta-description", "document-title", "title"})
