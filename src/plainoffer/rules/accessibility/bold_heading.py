"""Rule: a bold paragraph that does the work of a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from plainoffer.document import Block, Document, Element, Passage
from plainoffer.document.text import SHOWN_PLACEHOLDER
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Draft, Good, Rule
from plainoffer.rules.accessibility.inline_styles import declarations, font_pixels
from plainoffer.rules.accessibility.line_groups import is_address, is_proper
from plainoffer.rules.accessibility.sources import technique

_MAX_CHARACTERS = 80
_MAX_WORDS = 12
_ENDS = (".", "!", ";", ",", "…")
# What follows a heading: text, a list, a table, a definition list.
_CONTENT = frozenset({"paragraph", "list-item", "cell", "header-cell", "term", "quote", "caption", "link", "address"})
# "The plan must cover:" before a list is the beginning of a sentence, not a title.
_LEADS_IN = re.compile(r"(?:\S+\s+){4,}\S+:$")
_TAGS = frozenset({"b", "strong", "u", "big"})
_BYLINE = re.compile(r"[Bb]y (?:[A-Z][\w'’-]+ ?){2,4}")
_PERSON = re.compile(r"(?:[A-Z][\w.'’-]* ){1,3}[A-Z][\w'’-]+")
_JOB = re.compile(r"(?:[^\s\d.:;!?]+ ){0,5}[^\s\d.:;!?]+")
_ROLE = re.compile(
    r"\b(?:advis[eo]r|assistant|chair(?:man|woman|person)?|clerk|consultant|co-?ordinator|councillor|director|doctor"
    r"|governor|head|headteacher|lead(?:er)?|manager|mentor|nurse|officer|principal|psychologist|secretary|senco|social"
    r" worker|teacher|therapist|treasurer|tutor|worker)\b",
    re.I,
)
_CAPTION = re.compile(r"(?:table|figure|chart|graph)(?: \d+[a-z]?)?(?:[:.]| [–-])", re.I)
_MIN_TEXT = 12
_MIN_SENTENCE = 5
_JOINTS = " :–-"
_LARGE = 20.0
_LARGE_SIZES = frozenset({"5", "6", "7", "+2", "+3", "+4"})  # 24 pixels and more
_STYLED = frozenset({"span", "font"})
_DEPTH = 3
# <strong class="tag">Beta</strong> is a label, as the tags of the GOV.UK Design System are.
_LABEL = re.compile(r"tag|badge|label|status|pill|chip")
_NOT_TITLES = re.compile(
    r"[\d\s()+.,:/£%-]+$|[£€$]\d.*|.*(?:\b0\d{2,4}[ -]?\d{3}|@|https?://|www\.)"
    r"|\S*\d\S*$"
    r"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}(?: \d{4})?$"
    # sentences without a full stop: a notice, or a rule
    r"|(?:please|remember to|remember that|note that) .*"
    r"|(?:you|we|the|this|your|our|all|it|there|children|parents) (?:\S+ ){0,4}?"
    r"(?:is|are|was|were|will|must|can|cannot|should|has|have)(?: \S+){2,}$"
    # a label of what follows, or how things stand
    r"|(?:e-?mail|fax|mobile|(?:tele)?phone|tel|text|website|web|address|postcode|post|contact|time|date|venue|when|where"
    r"|age|ages|price|cost) ?:$"
    r"|(?:approved|booked|cancelled|closed|coming soon|completed?|done|draft|finished|free|full|fully booked"
    r"|in progress|new|no|not started|open|optional|pending|postponed|required|sold out|updated|yes)$"
    r"|(?:note|nb|n\.b\.|important|warning|remember|please note|tip|thank you|thanks|and|or|example)\b[:!]?$",
    re.I | re.S,
)
_CALLOUT = re.compile(
    r"warning|alert|notice|callout|inset|lede|lead|intro|summary|banner|highlight|price|button|btn|caption|quote|signature|author|date|status|badge"
)
_OUTSIDE = frozenset(
    {"table", "figure", "blockquote", "address", "label", "button", "form", "a", "header", "footer", "nav"}
)


class BoldHeading(Rule):
    """A line of bold text is not a heading.

    It looks like one, but a screen reader does not list it, so people cannot jump to it or learn how the page is
    built. Contents lists and search engines miss it as well.
    """

    name = "bold-heading"
    family = "accessibility"
    severity = Severity.WARNING
    confidence = Confidence.LIKELY
    references = (WCAG("1.3.1"), technique("F2"), technique("H42"))
    examples = (
        Bad(
            "<p><strong>Childcare options</strong></p>\n<p>You can choose a nursery.</p>",
            at="1:12",
            match="Childcare options",
        ),
        Bad("**Childcare options**\n\nYou can choose a nursery.\n", at="1:3", kind="markdown"),
        Good("<h2>Childcare options</h2>\n<p>You can choose a nursery.</p>"),
        Good("<p><strong>You must apply before 31 March.</strong></p><p>Ask us for help.</p>", why="a sentence"),
        Good("<p><strong>Phone:</strong> 01632 960 001</p><p>Ask us for help.</p>", why="only a part is bold"),
        Good(
            "<p>Yours sincerely</p><p><strong>Dr Anna Hill</strong></p>",
            why="nothing follows that it could head",
        ),
    )

    def check(self, document: Document) -> Iterator[Draft]:
        """Yield each short bold line that is no sentence and has text after it, in its own paragraph or the next."""
        large = _with_large_text(document)
        shown: list[Block] = []
        titles: list[tuple[int, Passage, int]] = []
        level = 1
        for block in document.blocks:
            if block.hidden or block.role in _ATTRIBUTES:
                continue
            if block.role == "heading":
                level = block.level
            elif block.role == "paragraph" and (block.zones or block.element in large):
                title = _title_of(block)
                if title is not None:
                    titles.append((len(shown), title, level))
            shown.append(block)
        for number, title, level in titles:
            if _captions_a_table(shown, number):
                yield self.finding(
                    title,
                    "This line is the caption of the table below it, but nothing ties the two together. People who "
                    "jump to the table do not hear it.",
                    advice="Move it into the table as its <caption>, and let the style make it bold.",
                )
            elif title.end < len(title.block.text) or _heads_something(shown, number):
                yield self.finding(
                    title,
                    "This line looks like a heading, but it is an ordinary paragraph. People who use a screen reader "
                    "cannot find it in the list of headings.",
                    advice=f"Make it a heading of level {min(level + 1, 6)}, and let the style make it bold.",
                    data={"level": min(level + 1, 6)},
                )


_ATTRIBUTES = frozenset({"alt", "title", "aria-label", "placeholder", "meta-description", "document-title", "option"})


def _title_of(block: Block) -> Passage | None:
    """The bold line of a paragraph that could be a title: all of it, or a first line with a text below it."""
    text, _, rest = block.text.partition("\n")
    if not text or len(text) > _MAX_CHARACTERS or len(text.split()) > _MAX_WORDS:
        return None
    if (rest and not _is_text(rest)) or not _is_all_bold(block, len(text)):
        return None
    if text.endswith(_ENDS) or SHOWN_PLACEHOLDER in text or not any(char.isalpha() for char in text):
        return None
    if _NOT_TITLES.match(text) or _BYLINE.fullmatch(text) or _is_person_with_job(text):
        return None
    is_link = any(zone.kind == "link" and zone.end - zone.start == len(text) for zone in block.zones)
    return None if is_link or _stands_apart(block) else block.passage(0, len(text))


def _is_text(rest: str) -> bool:
    """Whether what stands below a bold line is a text: a job, a number, an address or a poem is none."""
    count = len(rest.split())
    return count >= _MIN_TEXT or (count >= _MIN_SENTENCE and rest.endswith((".", "!", "?")) and "\n" not in rest)


def _is_person_with_job(text: str) -> bool:
    """Whether this is "Jane Smith, SENCO"."""
    name, comma, job = text.partition(", ")
    return bool(comma) and _PERSON.fullmatch(name) is not None and _ROLE.search(job) is not None


def _is_all_bold(block: Block, end: int) -> bool:
    """Whether tags for bold or underlined text, or a bold or large style, cover the letters up to ``end``."""
    if _looks_large(block.element) or _is_one_large_part(block.element):
        return end == len(block.text)
    covered = [(zone.start, zone.end) for zone in block.zones if zone.element is not None and _is_bold(zone.element)]
    position = 0
    for start, stop in covered:
        if start >= end:
            break
        if block.text[position:start].strip(_JOINTS):
            return False
        position = max(position, stop)
    # Bold that goes on below the first line is no title with a text.
    return 0 < position <= end + 1 and not block.text[position:end].strip(_JOINTS)


def _is_bold(element: Element) -> bool:
    if element.tag in _TAGS:
        return not _LABEL.search(element.get("class", "").lower())
    return element.tag in _STYLED and _looks_large(element)


def _with_large_text(document: Document) -> set[Element]:
    """The elements that have a style attribute, and those around a `<span>` or `<font>` that may make text large."""
    found = set(document.by_attribute("style"))
    inner = [element for element in found if element.tag in _STYLED]
    for element in (*inner, *document.by_tag("font")):
        found.update(islice(element.iterancestors(), _DEPTH))
    return found


def _is_one_large_part(element: Element) -> bool:
    """Whether all that an element holds is one `<span>` or `<font>` that makes it bold or large."""
    for _ in range(_DEPTH):
        if len(element) != 1 or (element.text or "").strip() or (element[0].tail or "").strip():
            return False
        element = element[0]
        if element.tag not in _STYLED:
            return False
        if _looks_large(element):
            return True
    return False


def _looks_large(element: Element) -> bool:
    """Whether an inline style or a size makes text bold, or larger than body text ever is."""
    if element.tag == "font" and (element.get("size") or "").strip() in _LARGE_SIZES:
        return True
    written = element.get("style")
    if not written:
        return False
    style = declarations(written)
    weight, size = style.get("font-weight", ""), font_pixels(style.get("font-size", ""))
    return weight in ("bold", "bolder", "600", "700", "800", "900") or (size is not None and size >= _LARGE)


def _stands_apart(block: Block) -> bool:
    """Whether the text stands where bold has another meaning: a cell, a caption, a warning, a label."""
    node = block.element
    if _CALLOUT.search(node.get("class", "").lower()) or node.get("role") or node.get("id", "").startswith("error"):
        return True
    while node is not None:
        if node.tag in _OUTSIDE or (node is not block.element and _CALLOUT_BOX.search(node.get("class", "").lower())):
            return True
        node = node.getparent()
    return False


_CALLOUT_BOX = re.compile(r"warning|alert|notice|callout|inset|signature|cookie|status|badge")


def _captions_a_table(blocks: Sequence[Block], number: int) -> bool:
    """Whether this is "Table 1: fees" right before a table."""
    if number + 1 >= len(blocks) or not _CAPTION.match(blocks[number].text):
        return False
    return blocks[number + 1].role in ("cell", "header-cell")


def _heads_something(blocks: Sequence[Block], number: int) -> bool:
    """Whether text follows that the line could be the heading of."""
    if number + 1 >= len(blocks):
        return False
    following = blocks[number + 1]
    is_job = following.role == "paragraph" and _JOB.fullmatch(following.text)
    if is_job and _PERSON.fullmatch(blocks[number].text):
        return False  # a name, and below it what that person does
    lines = following.text.split("\n")
    if following.role == "address" or (is_proper(blocks[number].text) and is_address(lines)):
        return False  # the first line of an address
    if following.role == "list-item" and _LEADS_IN.search(blocks[number].text):
        return False
    if (
        following.role == "paragraph"
        and _is_all_bold(following, len(following.text))
        and len(following.text) <= _MAX_CHARACTERS
    ):
        # Two bold lines in a row: a heading with a smaller one below it, unless nothing comes after them.
        return number + 2 < len(blocks) and blocks[number + 2].role in _CONTENT and not following.text.endswith(_ENDS)
    return following.role in _CONTENT
