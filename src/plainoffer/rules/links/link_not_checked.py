"""What is on record about a link: link-not-checked."""

from __future__ import annotations

from plainoffer.findings import Severity
from plainoffer.rules.links.looked_up import LookedUp


class LinkNotChecked(LookedUp):
    """You should open links yourself that no program could check.

    Websites that turn programs away, ask for a password or did not answer may work well for
    readers. They are listed so that you know what was not checked.
    """

    name = "link-not-checked"
    severity = Severity.ADVICE
