"""What is on record about a link: looks-missing."""

from __future__ import annotations

from plainoffer.findings import Severity
from plainoffer.rules.links.looked_up import LookedUp


class LooksMissing(LookedUp):
    """A link should lead to the page it promises, not to one that says “not found”.

    Some websites answer “all is well” and show an error page, or send every unknown address to
    their home page. This is a suspicion, from what the website shows for an address that cannot
    exist and from what the page says.
    """

    name = "looks-missing"
    severity = Severity.WARNING
