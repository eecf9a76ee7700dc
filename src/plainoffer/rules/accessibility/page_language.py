"""Rule page-language."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria.languages import is_known_language
from plainoffer.document import Document
from plainoffer.findings import Severity
from plainoffer.rule import WCAG, Bad, Good, Scope
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said, is_template


class PageLanguage(AccessibilityRule):
    """A page must say which language it is written in.

    Screen readers choose their voice by it: an English page without a language may be read out with a French or German
    accent, which nobody can follow. Put it on the html element, as in <html lang="en-GB">.
    """

    name = "page-language"
    severity = Severity.ERROR
    scope = Scope.PAGE
    references = (WCAG("3.1.1"),)
    act = ("b5c3f8", "bf051a")
    examples = (
        Bad("<!doctype html><html><head><title>SEND</title></head><body><p>Hello</p></body></html>", at="1:16"),
        Bad('<!doctype html><html lang="eng"><body><p>Hello</p></body></html>', at="1:16"),
        Good('<!doctype html><html lang="en-GB"><body><p>Hello</p></body></html>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Look at the root element's lang attribute."""
        root = document.tree
        if root.tag != "html":
            return
        language = root.get("lang") or ""
        if not language.strip():
            yield self.finding(
                root,
                "This page does not say which language it is in, so screen readers may use the wrong voice.",
                advice='Write <html lang="en-GB">, or lang="cy" for a page in Welsh.',
                data={"act": ["b5c3f8"]},
            )
        elif not is_template(language) and not is_known_language(language):
            yield self.finding(
                root,
                f"“{language}” is not the code of any language, so screen readers may use the wrong voice.",
                advice='Use the registered code, such as lang="en-GB" for British English or lang="cy" for Welsh.',
                data={"act": ["bf051a"]},
            )
