"""All rules, word lists and formats that a run can use, as the plugins registered them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from plainoffer.engine.suppression import UnknownSuppression, UnusedSuppression
from plainoffer.errors import ConfigError, did_you_mean
from plainoffer.findings import RunError
from plainoffer.lazy import cached_property
from plainoffer.plugins import Plugins, installed_plugins, load_plugins
from plainoffer.rule import Rule

ALL = "all"


class Registry:
    """What the plugins registered. Plugins and rules are imported when something of theirs is first asked for.

    Args:
        disabled: names of plugins to leave out.
        extra: modules or objects with hooks to register besides.
    """

    def __init__(self, disabled: Iterable[str] = (), extra: Iterable[object] = ()) -> None:
        self._disabled = tuple(disabled)
        self._extra = tuple(extra)
        self._problems: list[RunError] = []
        self.origin: dict[str, str] = {}

    @cached_property
    def installed(self) -> dict[str, str]:
        """Names and versions of installed plugins, which are not imported for it."""
        return installed_plugins(self._disabled)

    @cached_property
    def plugins(self) -> Plugins:
        """The loaded plugins."""
        return load_plugins(self._disabled, self._extra)

    @cached_property
    def rules(self) -> dict[str, type[Rule]]:
        """Rule classes by name, sorted by family and name."""
        found: list[tuple[str, type[Rule]]] = [("plainoffer", UnknownSuppression), ("plainoffer", UnusedSuppression)]
        for plugin, rules in self.plugins.collect("plainoffer_register_rules"):
            found.extend((plugin, rule) for rule in rules)
        found.sort(key=lambda item: (getattr(item[1], "family", ""), getattr(item[1], "name", "")))
        accepted: dict[str, type[Rule]] = {}
        for plugin, rule in found:
            self._register(accepted, plugin, rule)
        return accepted

    @property
    def loaded(self) -> bool:
        """Whether the rules have been imported."""
        return "rules" in self.__dict__

    @property
    def errors(self) -> list[RunError]:
        """What could not be used, as far as it has been loaded."""
        return [*self.plugins.errors, *self._problems] if "plugins" in self.__dict__ else []

    @cached_property
    def dictionaries(self) -> tuple[Path, ...]:
        """Word lists of plugins, in order of loading."""
        return self._paths("plainoffer_register_dictionaries")

    @cached_property
    def requirements(self) -> tuple[Path, ...]:
        """Catalogues of plugins."""
        return self._paths("plainoffer_register_requirements")

    @property
    def families(self) -> tuple[str, ...]:
        """Names of the families, sorted."""
        return tuple(sorted({rule.family for rule in self.rules.values()}))

    def _paths(self, hook: str) -> tuple[Path, ...]:
        if not (self.installed or self._extra):
            return ()
        found = self.plugins.collect(hook, lambda paths: [Path(path) for path in paths])
        return tuple(path for _, paths in found for path in paths)

    def _register(self, accepted: dict[str, type[Rule]], plugin: str, rule: type[Rule]) -> None:
        problem = ""
        if not (isinstance(rule, type) and issubclass(rule, Rule)):
            problem = f"{rule!r} is not a rule class"
        elif rule.name in accepted:
            problem = f'the name "{rule.name}" is taken by a rule of {self.origin[rule.name]}'
        if problem:
            message = f'A rule of the plugin "{plugin}" was left out: {problem}.'
            self._problems.append(RunError(message=message, rule=plugin))
            return
        accepted[rule.name] = rule
        self.origin[rule.name] = plugin

    def require(self, name: str, where: str) -> None:
        """Check that a rule or family of this name exists.

        Raises:
            ConfigError: it does not; the message names the nearest one.
        """
        if name in self.rules or name in self.families or name == ALL:
            return
        known: tuple[str, ...] = (*self.rules, *self.families, ALL)
        tool, colon, rest = name.partition(":")
        if colon and tool in self.rules:
            foreign = self.rules[tool].foreign_names()
            if rest and (not foreign or rest in foreign):
                return
            known = tuple(f"{tool}:{each}" for each in foreign)
        raise ConfigError(
            f'{where} names "{name}", and there is no such rule or family.{did_you_mean(name, known)} '
            "Run plainoffer rules to see them all."
        )


def make_registry(disabled: Iterable[str] = (), extra: Iterable[object] = ()) -> Registry:
    """Load the plugins and all rules now."""
    registry = Registry(disabled, extra)
    assert registry.rules
    return registry
