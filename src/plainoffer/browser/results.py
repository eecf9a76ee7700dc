"""What axe said of one page, with its four kinds of answer kept apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

# A target is a path of steps from the page down: through frames (a further step) and shadow trees (a step of
# several)
Target = tuple[tuple[str, ...], ...]

GRAVE = frozenset({"serious", "critical"})


@dataclass(frozen=True, slots=True, kw_only=True)
class AxeNode:
    """One element that a rule speaks of.

    Args:
        target: axe's own short selector, one entry per frame; an entry has several parts in a shadow tree.
        ancestry: the same as a full path of ``tag:nth-child(n)`` steps.
        html: the start of the element's HTML in the browser, at most 400 characters.
        impact: ``minor``, ``moderate``, ``serious`` or ``critical``.
        messages: what axe's checks say.
        contrast: measured and required contrast ratio, for example ``(2.3, "4.5:1")``.
    """

    target: Target
    ancestry: Target
    html: str
    impact: str
    messages: tuple[str, ...] = ()
    contrast: tuple[float, str] | None = None

    @property
    def selector(self) -> str:
        """The target as one line. Frames are parted by `` » ``, shadow trees by `` >> ``."""
        return " » ".join(" >> ".join(step) for step in self.target)

    @property
    def in_frame(self) -> bool:
        """Whether the element lies in a frame, so not in the page's own source."""
        return len(self.target) > 1

    @property
    def in_shadow(self) -> bool:
        """Whether the element lies in a shadow tree, which scripts made."""
        return any(len(step) > 1 for step in self.target)


@dataclass(frozen=True, slots=True, kw_only=True)
class AxeRule:
    """One rule of axe on one page.

    ``count`` is the number of elements, even where not all are listed; ``act`` names the W3C test rules it
    implements.
    """

    id: str
    impact: str
    tags: tuple[str, ...]
    help: str
    url: str
    count: int
    act: tuple[str, ...] = ()
    nodes: tuple[AxeNode, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageAxe:
    """The result for one page.

    Args:
        key: the key of the visit.
        reason: why the page was *not* checked; empty when it was.
        notes: what a reader of the result should know, such as a message box or files that were not loaded.
        settled: the page had come to rest before axe looked at it.
        styled: all style sheets were there, so colours and sizes can be trusted.
        url: the final address. status: of the answer, 0 when unknown. kind: its content type.
        axe: version of axe-core. browser: version of the browser.
        violations: faults. incomplete: what a person has to look at.
        passes, inapplicable: names of the rules that found no fault or nothing to look at.
        seconds: wall-clock time of loading, waiting and checking.
    """

    key: str
    reason: str = ""
    notes: tuple[str, ...] = ()
    settled: bool = True
    styled: bool = True
    url: str = ""
    status: int = 0
    kind: str = ""
    axe: str = ""
    browser: str = ""
    violations: tuple[AxeRule, ...] = ()
    incomplete: tuple[AxeRule, ...] = ()
    passes: tuple[str, ...] = ()
    inapplicable: tuple[str, ...] = ()
    seconds: float = field(default=0.0, compare=False)

    @property
    def checked(self) -> bool:
        """Whether axe ran on the page."""
        return not self.reason

    def grave_only(self) -> PageAxe:
        """Return the result as a simplified monitoring test records it: faults that are serious or critical.

        Source: https://www.gov.uk/guidance/public-sector-website-and-mobile-application-accessibility-monitoring
        (automated part of the simplified test). Results that need a person's eye are left out.
        """
        kept = (replace(rule, nodes=tuple(n for n in rule.nodes if n.impact in GRAVE)) for rule in self.violations)
        grave = tuple(replace(rule, count=len(rule.nodes)) for rule in kept if rule.nodes)
        return replace(self, violations=grave, incomplete=())


def rules_from(raw: list[Mapping[str, Any]]) -> tuple[AxeRule, ...]:
    """Read the rules of one kind of answer from what the browser sent."""
    return tuple(
        AxeRule(
            id=rule["id"],
            impact=rule["impact"] or "",
            tags=tuple(rule["tags"]),
            help=rule["help"],
            url=rule["url"],
            count=rule["count"],
            act=tuple(rule["act"]),
            nodes=tuple(_node(node, rule["impact"] or "moderate") for node in rule["nodes"]),
        )
        for rule in raw
    )


def target_from(raw: object) -> Target:
    """Read a target. Each step is a selector, or a list of selectors where shadow trees are entered."""
    steps = raw if isinstance(raw, list) else [raw]
    return tuple(tuple(map(str, step)) if isinstance(step, list) else (str(step),) for step in steps)


def _node(raw: Mapping[str, Any], impact: str) -> AxeNode:
    contrast = (float(raw["contrast"]), str(raw["needed"] or "")) if raw["contrast"] else None
    return AxeNode(
        target=target_from(raw["target"]),
        ancestry=target_from(raw["ancestry"] or raw["target"]),
        html=raw["html"] or "",
        impact=raw["impact"] or impact,
        messages=tuple(dict.fromkeys(raw["messages"])),
        contrast=contrast,
    )
