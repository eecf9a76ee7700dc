"""Which rules run on a kind of page, ready to run, and which do not and why."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from plainoffer.config import Config
from plainoffer.engine.options import make_options
from plainoffer.engine.registry import ALL, Registry
from plainoffer.engine.selection import decide
from plainoffer.findings import Severity
from plainoffer.rule import Context, Need, Rule, SiteRule


class Plan(Struct, frozen=True):
    """Rules in the order they run, and the names of those that do not, with the reason."""

    rules: tuple[Rule, ...]
    site_rules: tuple[SiteRule, ...]
    left_out: Mapping[str, str]
    severities: Mapping[str, Severity]
    ignored_names: frozenset[str]
    chosen_names: Mapping[str, frozenset[str]]

    def wants(self, name: str) -> bool:
        """Whether a result under this name is wanted: of a tool's rules, as ``axe:image-alt``, one may be chosen."""
        tool, colon, _ = name.partition(":")
        if not colon:
            return True
        return name not in self.ignored_names and (tool not in self.chosen_names or name in self.chosen_names[tool])


_REASONS = {
    Need.TEXT: "language rules were not asked for",
    Need.NETWORK: "looking up links was not asked for",
    Need.BROWSER: "no browser was asked for",
}


def make_plan(config: Config, registry: Registry, context: Context, allow: frozenset[Need]) -> Plan:
    """Decide on every rule.

    Args:
        config: the settings of the page.
        registry: all rules.
        context: handed to every rule.
        allow: what rules may use.

    Raises:
        ConfigError: an option of a rule cannot be used.
    """
    select = (*config.select, *config.extend_select)
    rules: list[Rule] = []
    site_rules: list[SiteRule] = []
    left_out: dict[str, str] = {}
    for name, rule in registry.rules.items():
        decision = decide(rule, select, dict(config.ignore))
        if not decision.selected:
            if decision.reason != "not selected":
                left_out[name] = decision.reason
            continue
        if rule.needs not in allow:
            left_out[name] = _REASONS[rule.needs]
            continue
        made = rule(make_options(rule, config.rules.get(name, {})), context)
        (site_rules if isinstance(made, SiteRule) else rules).append(made)  # type: ignore[arg-type]
    rules.sort(key=lambda rule: rule.needs)
    severities = _severities(config.severity, registry)
    foreign = frozenset(name for name in config.ignore if ":" in name)
    return Plan(tuple(rules), tuple(site_rules), left_out, severities, foreign, _chosen(select, registry))


def _chosen(select: tuple[str, ...], registry: Registry) -> dict[str, frozenset[str]]:
    """Return the names that were chosen of each tool that was not chosen as a whole: only ``axe:image-alt`` of axe."""
    chosen: dict[str, frozenset[str]] = {}
    for name in select:
        tool, colon, _ = name.partition(":")
        if colon and tool in registry.rules and not {tool, registry.rules[tool].family, ALL} & {*select}:
            chosen[tool] = chosen.get(tool, frozenset()) | {name}
    return chosen


def _severities(wanted: Mapping[str, str], registry: Registry) -> dict[str, Severity]:
    """Return the severity of each rule that the settings name: by itself, by its family, or by ``all``."""
    found = {name: Severity(word) for name, word in wanted.items()}
    for name, rule in registry.rules.items():
        for wider in (rule.family, ALL):
            if wider in found:
                found.setdefault(name, found[wider])
    return found


def check_names(config: Config, registry: Registry) -> None:
    """Check that the rules and options that a configuration names exist.

    Raises:
        ConfigError: one does not; the message names the nearest one.
    """
    for key, names in (
        ("select", config.select),
        ("extend-select", config.extend_select),
        ("ignore", config.ignore),
        ("severity", config.severity),
    ):
        for name in names:
            registry.require(name, f'The setting "{key}"')
    for name, options in config.rules.items():
        registry.require(name, f"The section [rules.{name}]")
        if name in registry.rules:
            make_options(registry.rules[name], options)
