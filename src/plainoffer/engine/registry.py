"""All rules, word lists and formats that a run can use, as the plugins registered them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from plainoffer.engine.suppression import UnknownSuppression, UnusedSuppression
from plainoffer.errors import ConfigError, did_you_mean
from plainoffer.findings import RunError
from plainoffer.plugins import Plugins, load_plugins
from plainoffer.rule import Rule

ALL = "all"


@dataclass(slots=True)
class Registry:
    """What the plugins registered.

    Attributes:
        rules: rule classes by name, sorted by family and name.
        origin: name of the plugin that each rule came from.
        dictionaries: word lists of plugins, in order of loading.
        requirements: catalogues of plugins.
        errors: what could not be used.
    """

    plugins: Plugins
    rules: dict[str, type[Rule]] = field(default_factory=dict)
    origin: dict[str, str] = field(default_factory=dict)
    dictionaries: tuple[Path, ...] = ()
    requirements: tuple[Path, ...] = ()
    errors: list[RunError] = field(default_factory=list)

    @property
    def families(self) -> tuple[str, ...]:
        """Names of the families, sorted."""
        return tuple(sorted({rule.family for rule in self.rules.values()}))

    def require(self, name: str, where: str) -> None:
        """Check that a rule or family of this name exists.

        Raises:
            ConfigError: it does not; the message names the nearest one.
        """
        if name in self.rules or name in self.families or name == ALL or _is_foreign(name, self.rules):
            return
        known = (*self.rules, *self.families, ALL)
        raise ConfigError(
            f'{where} names "{name}", and there is no such rule or family.{did_you_mean(name, known)} '
            "Run plainoffer rules to see them all."
        )


def _is_foreign(name: str, rules: dict[str, type[Rule]]) -> bool:
    """Whether it is a rule of a tool that one of our rules speaks for, as ``axe:color-contrast``."""
    tool, colon, rest = name.partition(":")
    return bool(colon and rest and tool in rules)


def make_registry(disabled: Iterable[str] = (), extra: Iterable[object] = ()) -> Registry:
    """Load the plugins and collect what they register."""
    plugins = load_plugins(disabled, extra)
    registry = Registry(plugins)
    found: list[tuple[str, type[Rule]]] = [
        ("plainoffer", UnknownSuppression),
        ("plainoffer", UnusedSuppression),
    ]
    for plugin, rules in plugins.collect("plainoffer_register_rules"):
        found.extend((plugin, rule) for rule in rules)
    for plugin, rule in sorted(found, key=lambda item: (getattr(item[1], "family", ""), getattr(item[1], "name", ""))):
        _register(registry, plugin, rule)
    registry.dictionaries = _paths(plugins, "plainoffer_register_dictionaries")
    registry.requirements = _paths(plugins, "plainoffer_register_requirements")
    registry.errors.extend(plugins.errors)
    return registry


def _paths(plugins: Plugins, hook: str) -> tuple[Path, ...]:
    return tuple(Path(path) for _, paths in plugins.collect(hook) for path in paths)


def _register(registry: Registry, plugin: str, rule: type[Rule]) -> None:
    problem = ""
    if not (isinstance(rule, type) and issubclass(rule, Rule)):
        problem = f"{rule!r} is not a rule class"
    elif rule.name in registry.rules:
        problem = f'the name "{rule.name}" is taken by a rule of {registry.origin[rule.name]}'
    if problem:
        registry.errors.append(
            RunError(message=f'A rule of the plugin "{plugin}" was left out: {problem}.', rule=plugin)
        )
        return
    registry.rules[rule.name] = rule
    registry.origin[rule.name] = plugin
