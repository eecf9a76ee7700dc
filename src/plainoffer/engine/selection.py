"""Which rules run: explicit beats implicit, and a rule's own name beats its family's, which beats ``all``."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from plainoffer.engine.registry import ALL
from plainoffer.rule import Rule


class Decision(Struct, frozen=True):
    """Whether a rule runs, and why not."""

    selected: bool
    reason: str = ""


def decide(rule: type[Rule], select: Iterable[str], ignore: dict[str, str]) -> Decision:
    """Decide on one rule.

    Args:
        rule: the rule class.
        select: names of rules and families, or ``all``. One rule of a tool, as ``axe:image-alt``, needs the tool.
        ignore: names of rules and families, each with the reason that the project gave, or an empty one.
    """
    chosen = max((_weight(name.partition(":")[0], rule) for name in select), default=0)
    ignored, by = max(((_weight(name, rule), name) for name in ignore), default=(0, ""))
    if ignored and ignored >= chosen:
        reason = ignore[by]
        return Decision(False, "ignored in the configuration" + (f": {reason}" if reason else ""))
    if not chosen or (not rule.default and chosen < 3):
        return Decision(False, "not selected")
    return Decision(True)


def _weight(name: str, rule: type[Rule]) -> int:
    if name == rule.name:
        return 3
    if name == rule.family:
        return 2
    return 1 if name == ALL else 0
