"""What is on record about a link: anchor-missing."""

from __future__ import annotations

from plainoffer.findings import Severity
from plainoffer.rules.links.looked_up import LookedUp


class AnchorMissing(LookedUp):
    """A link to a part of another page must find that part.

    The page is there, but the heading or place that the link names is not, so readers land at the
    top of what may be a long page. Pages of PDFs count too.
    """

    name = "anchor-missing"
    severity = Severity.ERROR
