"""What is on record about a link: moved-link."""

from __future__ import annotations

from plainoffer.findings import Severity
from plainoffer.rules.links.looked_up import LookedUp


class MovedLink(LookedUp):
    """A link should lead straight to where its page is now.

    The old address still sends readers on. One day it will not, and each step costs people on slow
    connections time. The fix writes the new address.
    """

    name = "moved-link"
    severity = Severity.ADVICE
