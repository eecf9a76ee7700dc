"""Rule: elements that HTML has given up."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.sources import HTML_OBSOLETE, technique

_INSTEAD = {
    "center": "Use a style of your site, or leave the text aligned to the left.",
    "font": "Take the tag away and let your site's styles decide how text looks.",
    "big": "Use <strong> if the text is important, or a heading if it is one.",
    "strike": "Use <del> for what was taken out, or <s> for what no longer holds.",
    "tt": "Use <code> for code.",
    "acronym": "Use <abbr>.",
    "applet": "Say in words what the applet showed, or use <iframe>.",
    "dir": "Use <ul>.",
    "basefont": "Take the tag away.",
    "frame": "Put the content on one page, or use <iframe> with a title.",
    "frameset": "Put the content on one page, or use <iframe> with a title.",
    "noframes": "Put the content on the page itself.",
    "bgsound": "Do not play sound unless a reader asks for it.",
    "nobr": "Use a style that keeps words together.",
    "xmp": "Use <pre>.",
    "listing": "Use <pre>.",
    "plaintext": "Use <pre>.",
    "blink": "Take the tag away. Use <strong> if the text is important.",
    "marquee": "Take the tag away, and write the text as a paragraph.",
}
_MOVING = frozenset({"blink", "marquee"})


class DeprecatedElement(Rule):
    """Pages should not use elements that HTML has given up.

    Browsers may drop them. They set how text looks, where readers may need other sizes, colours or spacing, and
    they say nothing about what the text means. Text that moves or blinks is worse: people with some disabilities
    cannot read anything beside it.
    """

    name = "deprecated-element"
    family = "accessibility"
    severity = Severity.WARNING
    references = (HTML_OBSOLETE, WCAG("1.3.1"))
    examples = (
        Bad("<center>Closed on Monday</center>", at="1:1"),
        Bad('<p><font color="red">Closed on Monday</font></p>', at="1:4"),
        Bad("<marquee>Closed on Monday</marquee>", at="1:1"),
        Good("<p><strong>Closed on Monday</strong></p>"),
        Good("<p><s>£5</s> <small>Now £4</small> <u>mispelt</u></p>", why="these are still HTML"),
        Good("<p>Write <code>&lt;center&gt;</code></p>", why="words about an element"),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each obsolete element, the outermost only where the same ones stand inside each other."""
        for element in document.by_tag(*_INSTEAD):
            parent = element.getparent()
            if parent is not None and parent.tag == element.tag:
                continue
            moving = element.tag in _MOVING
            yield self.finding(
                element,
                f"Text in <{element.tag}> moves or blinks, and people cannot stop it."
                if moving
                else f"<{element.tag}> is no longer part of HTML, and browsers may drop it.",
                advice=_INSTEAD[element.tag],
                severity=Severity.ERROR if moving else None,
                references=(WCAG("2.2.2"), technique("F16"), HTML_OBSOLETE) if moving else None,
                match="",
            )
