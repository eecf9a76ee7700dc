"""Rule logo-name."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said, is_template
from plainoffer.rules.accessibility.wording import words

_GENERIC = frozenset(
    "logo logos icon image img photo picture final new small large big white black colour color rgb cmyk header footer"
    " main site website home page web print transparent landscape portrait svg png jpg jpeg gif webp the and of".split()
)


class LogoName(AccessibilityRule):
    """The alt text of a logo must name whose logo it is.

    A logo that changed owners, or alt text copied from another image, tells people the wrong name.
    """

    name = "logo-name"
    severity = Severity.ADVICE
    confidence = Confidence.REVIEW
    references = (WCAG("1.1.1"),)
    act = ("qt1vmo",)
    examples = (
        Bad('<img src="/img/mencap-logo.png" alt="Scope logo">'),
        Good('<img src="/img/mencap-logo.png" alt="Mencap logo">'),
        Good('<img src="/img/ncc-logo.png" alt="Norwich City Council logo">', why="initials"),
        Good('<img src="/img/site-logo.png" alt="Anyshire logo">'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Compare alt texts that speak of a logo with the names of logo files."""
        aria = self.aria(document)
        for image in document.by_tag("img"):
            said = words(image.get("alt") or "")
            if "logo" not in said or is_template(image.get("alt") or "") or aria.is_hidden(image):
                continue
            stem = unquote(urlsplit(image.get("src") or "").path).rpartition("/")[2].rpartition(".")[0]
            file_words = words(stem.replace("_", " "))
            if "logo" not in file_words:
                continue
            owners = [word for word in file_words if word not in _GENERIC and not word.isdigit() and len(word) > 2]
            names = [word for word in said if word not in _GENERIC]
            if owners and names and not _related(owners, names):
                yield self.finding(
                    image,
                    f"The alt text says “{image.get('alt')}”, but the file is called “{stem}”.",
                    advice="Check whose logo this is.",
                )


def _related(owners: list[str], names: list[str]) -> bool:
    """Whether the two share a word, a part of one, or initials."""
    initials = "".join(name[0] for name in names)
    joined = "".join(names)
    return any(
        owner in joined
        or joined in owner
        or owner in initials
        or initials in owner
        or any(n in owner for n in names if len(n) > 2)
        for owner in owners
    )
