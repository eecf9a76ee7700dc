"""What the browser is asked to look at."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

FRAGMENT_ID = "plainoffer-fragment"
_FRAGMENT_PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>A fragment</title></head>
<body><div id="{id}">
{html}
</div></body>
</html>
"""


class Visit(Struct, frozen=True, kw_only=True):
    """One page for the browser: an address, or HTML that is served from memory.

    Args:
        key: how the result is told apart, usually the path that findings will carry.
        url: the address to open; empty when ``html`` is given.
        html: the text of a page or fragment, served to the browser by this machine alone.
        root: the folder that relative and root-relative files (styles, pictures) of ``html`` come from.
        place: where the page lies below ``root``, for example ``pages/ehc.html``.
        fragment: the HTML is part of a page, so axe looks at it alone and page-level rules do not run.
    """

    key: str
    url: str = ""
    html: str | None = None
    root: Path | None = None
    place: str = "page.html"
    fragment: bool = False

    def __post_init__(self) -> None:
        """Refuse a visit that says nothing or two things."""
        if bool(self.url) == (self.html is not None):
            raise ValueError("a visit needs either a url or html")

    @property
    def local(self) -> bool:
        """Whether this machine serves the page."""
        return self.html is not None

    def page(self) -> str:
        """Return the HTML to serve: a fragment is given a page around it."""
        html = self.html or ""
        return _FRAGMENT_PAGE.format(id=FRAGMENT_ID, html=html) if self.fragment else html

    def context(self) -> str | None:
        """Return the selector that axe is confined to, or ``None`` for the whole page."""
        return f"#{FRAGMENT_ID}" if self.fragment else None


# Rules about a page as a whole. On 754 fragments of W3C's test cases the standard run gave 736 reports of
# landmark-one-main, 718 of page-has-heading-one and 515 of region: all beside the point.
PAGE_RULES = (
    "bypass",
    "document-title",
    "html-has-lang",
    "html-lang-valid",
    "html-xml-lang-mismatch",
    "landmark-banner-is-top-level",
    "landmark-complementary-is-top-level",
    "landmark-contentinfo-is-top-level",
    "landmark-main-is-top-level",
    "landmark-no-duplicate-banner",
    "landmark-no-duplicate-contentinfo",
    "landmark-no-duplicate-main",
    "landmark-one-main",
    "landmark-unique",
    "meta-refresh",
    "meta-refresh-no-exceptions",
    "meta-viewport",
    "meta-viewport-large",
    "page-has-heading-one",
    "region",
    "skip-link",
)
