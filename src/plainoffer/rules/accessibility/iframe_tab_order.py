"""Rule iframe-tab-order."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria import Aria
from plainoffer.document import Document, Element, Source
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said


class IframeTabOrder(AccessibilityRule):
    """An embedded page with links or buttons must not be taken out of the tab order.

    A negative tabindex on the frame keeps people who use a keyboard from everything inside it.
    """

    name = "iframe-tab-order"
    severity = Severity.ERROR
    references = (WCAG("2.1.1"),)
    act = ("akn7bn",)
    examples = (
        Bad("""<iframe tabindex="-1" title="Home" srcdoc="<a href='/'>Home</a>"></iframe>"""),
        Good("""<iframe title="Home" srcdoc="<a href='/'>Home</a>"></iframe>"""),
        Good("""<iframe tabindex="-1" title="Text" srcdoc="<p>Text</p>"></iframe>"""),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look into frames whose content stands in the page itself (srcdoc); other content is not fetched."""
        aria = self.aria(document)
        for frame in document.by_tag("iframe"):
            index, content = aria.tab_index(frame), frame.get("srcdoc")
            if index is None or index >= 0 or not content or not content.strip():
                continue
            if aria.is_rendered(frame) and aria.is_visible(frame) and not _is_tiny(frame) and _has_control(content):
                yield self.finding(
                    frame,
                    "This embedded page holds links or fields, but tabindex keeps keyboard users out of it.",
                    advice="Remove the tabindex.",
                )


def _is_tiny(frame: Element) -> bool:
    return any((frame.get(side) or "").strip() in ("0", "1", "0px", "1px") for side in ("width", "height"))


def _has_control(content: str) -> bool:
    inner = Document(Source(text=content, scope="fragment"))
    aria = inner.part(Aria)
    return any(aria.in_tab_order(element) and aria.is_visible(element) for element in inner.elements)
