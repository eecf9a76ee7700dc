"""What is on record about a link: broken-link."""

from __future__ import annotations

from plainoffer.findings import Severity
from plainoffer.rules.links.looked_up import LookedUp


class BrokenLink(LookedUp):
    """A link must lead to a page that is there.

    Families who meet an error page often stop looking. Nothing is called broken on one look: the
    website was asked at least twice, and a website that only turns programs away is never called
    broken.
    """

    name = "broken-link"
    severity = Severity.ERROR
