"""Rule ambiguous-iframes."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import WCAG, Bad, Good
from plainoffer.rules.accessibility.basis import AccessibilityRule, Said, is_template
from plainoffer.rules.accessibility.wording import words

# Names that say all that matters, whatever is inside
_PURPOSES = frozenset({"ad", "ads", "advert", "adverts", "advertisement", "advertising", "sponsored", "recaptcha"})


class AmbiguousIframes(AccessibilityRule):
    """Embedded pages with the same title must hold the same thing.

    Three frames called "Video" leave people to go into each to find the one they want.
    """

    name = "ambiguous-iframes"
    severity = Severity.ADVICE
    confidence = Confidence.REVIEW
    references = (WCAG("4.1.2"),)
    act = ("4b1c6c",)
    examples = (
        Bad('<iframe title="Video" src="/one"></iframe>\n<iframe title="Video" src="/two"></iframe>', at="2:1"),
        Good('<iframe title="Video" src="/one"></iframe>\n<iframe title="Video" src="/one"></iframe>'),
        Good('<iframe title="Tour" src="/one"></iframe>\n<iframe title="Interview" src="/two"></iframe>'),
    )

    def check(self, document: Document) -> Iterator[Said]:
        """Compare the addresses of frames that have one name."""
        aria = self.aria(document)
        if any("attachShadow" in (script.text or "") for script in document.by_tag("script")):
            yield self.cannot_tell("a script builds parts of the page")
            return
        first: dict[str, str] = {}
        base = document.url or "https://page.invalid/"
        for frame in document.by_tag("iframe"):
            name, source = " ".join(words(aria.name(frame))), frame.get("src") or ""
            if not name or name in _PURPOSES or not source or is_template(source) or aria.is_hidden(frame):
                continue
            try:
                address = urljoin(base, source.strip())
                earlier = first.setdefault(name, address)
                different = address != earlier and not is_copy(earlier, address)
            except ValueError:
                continue
            if different:
                yield self.finding(
                    frame,
                    f"Another embedded page is called “{aria.name(frame)}” too, and they differ.",
                    advice="Give each frame a title that says what it holds.",
                )


def is_copy(one: str, other: str) -> bool:
    """Whether two addresses look like copies of one file: the same file name, or one name inside the other."""
    names = [urlsplit(address).path.rpartition("/")[2].rpartition(".")[0] for address in (one, other)]
    if not all(names) or urlsplit(one).query != urlsplit(other).query:
        return False
    return names[0] in names[1] or names[1] in names[0]
