"""Rule heading-topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plainoffer.document import Document, Element
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said, is_template
from plainoffer.rules.accessibility.wording import topics, words

_SHORT = 60  # words; in a longer section a heading can sum up what no single sentence says
_ENOUGH = 5
_LETTERS = 4
# Headings of one word that name a kind of section, whatever words follow
_USUAL = topics(
    "about abstract access accessibility accommodation activities address admission adults advice advocacy after "
    "age agenda ages aims appeals appendix apply approach arrangements assessment attendance audience author "
    "availability awards background before benefits booking bookings books camps cancellation cancellations care "
    "careers changes charges checklist children choices classes clubs college comments communication community "
    "complaints concerns conclusion conditions confidentiality consent consultation contact contents cost costs "
    "courses criteria data dates deadline decision decisions definition delivery description details diagnosis diet "
    "directions disclaimer discounts documents downloads duration duties education eligibility email emergencies "
    "employment enquiries entitlement environment equipment events evidence example examples exceptions exclusions "
    "facilities features feedback fees findings food forms fun funding further future gallery general glossary "
    "goals groups guidance guides health help history hobbies holidays home hours housing how identity impact "
    "independence insurance introduction involvement issues jobs languages layers leaflets legislation leisure "
    "library links location lunch maps materials medication meetings membership methods mission mobility money "
    "monitoring needs news next note notes notice numbers objectives online opening options organisations "
    "organisers other outcomes outings outline overview parents parking participation partners parts payment people "
    "phone places planning play policies policy posts practice preparation prices pricing principles priorities "
    "privacy problems process programme progress providers publications purpose qualifications quality queries "
    "questionnaire questions reading recommendation recommendations reference references referral register "
    "registration related remember reports requests requirements research resources respite results review reviews "
    "rights risks roles rules safeguarding safety schedule school schools scope search sensory services sessions "
    "shops skills social sources sports staff standards status stories strategy strengths students subscriptions "
    "success suggestions suitability summary support symptoms synopsis tasks team telephone terms testimonials "
    "therapies therapy tickets time times timescales timetable tips toilets tools topics toys training transition "
    "transport travel trips types updates useful vacancies values venue videos vision visit volunteering waiting "
    "warning weekends welcome wellbeing what when where who why work workshops write young youth"
)


class HeadingTopic(AccessibilityRule):
    """A heading must say what the text below it is about.

    People who skim or listen to a page jump from heading to heading. This rule asks you to look where a heading of one
    unusual word stands over a short text, and neither that text nor the rest of the page has the word.
    """

    name = "heading-topic"
    severity = Severity.ADVICE
    confidence = Confidence.REVIEW
    references = (WCAG("2.4.6"),)
    act = ("b49b2e",)
    examples = (
        Bad("<h2>Weather</h2><p>We are open from Monday to Friday, from 10 to 16.</p>"),
        Good("<h2>Opening hours</h2><p>We are open from Monday to Friday, from 10 to 16.</p>"),
        Good("<h2>Swimming</h2><p>You can swim here from Monday to Friday, from 10 to 16.</p>"),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at headings of one word with a short text below; the usual ones, such as Costs, are left alone."""
        aria = self.aria(document)
        seldom: Counter[str] | None = None
        for heading in aria.by_role("heading"):
            name = aria.name(heading)
            if not _is_unusual(name):
                continue
            text = _section(heading)
            if not _ENOUGH <= len(text.split()) <= _SHORT or is_template(text) or _mentions(text, name):
                continue
            if seldom is None:
                seldom = Counter(_start(word) for block in document.blocks for word in words(block.text))
            if seldom[_start(name)] < 2:  # the heading itself
                yield self.finding(
                    heading,
                    f"The word “{name}” of this heading occurs nowhere else on the page.",
                    advice="Check that the heading says what the text below it is about.",
                )


def _is_unusual(name: str) -> bool:
    """Whether a name is one plain word that many sections could not have: no sign, no short form, no usual heading."""
    word = name.rstrip(":?")
    return word.isalpha() and len(word) >= _LETTERS and not word.isupper() and not topics(word) <= _USUAL


def _start(word: str) -> str:
    """The first letters of a word, for it counts in all its forms: "swim" for "Swimming"."""
    return word[:_LETTERS].lower()


def _mentions(text: str, name: str) -> bool:
    """Whether some word of the text begins as the heading does."""
    return any(_start(word) == _start(name) for word in words(text))


def _section(heading: Element) -> str:
    """The text of what follows beside a heading, up to the next heading; what links say is left out."""
    parts: list[str] = []
    node = heading.getnext()
    while node is not None and len(parts) < 20:
        if isinstance(node.tag, str):
            if node.tag in ("h1", "h2", "h3", "h4", "h5", "h6") or node.get("role") == "heading":
                break
            parts.append("".join(node.itertext()) if node.find(".//a") is None else _without_links(node))
        node = node.getnext()
    return " ".join(" ".join(parts).split())[:4000]


def _without_links(element: Element) -> str:
    inside = {node for link in element.iter("a") for node in link.iter()}
    texts = ((node.text if node not in inside else "", node.tail) for node in element.iter() if node is not element)
    return (element.text or "") + "".join(f"{text or ''}{tail or ''}" for text, tail in texts)
