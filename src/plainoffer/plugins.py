"""Finds and loads plugins. One that is broken is reported and left out; it never stops the run."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from importlib import import_module, metadata
from typing import Any

import pluggy

from plainoffer import hookspecs
from plainoffer.errors import PluginError
from plainoffer.findings import RunError

ENTRY_POINTS = "plainoffer"
_BUILT_IN = (
    "plainoffer.rules.plain_english",
    "plainoffer.rules.accessibility",
    "plainoffer.rules.links",
    "plainoffer.rules.local_offer",
)
NO_AUTOLOAD = "PLAINOFFER_DISABLE_PLUGIN_AUTOLOAD"
_FAILURES = (Exception, SystemExit)
"""What a plugin may raise without ending the run: a module that calls ``sys.exit()`` is broken, too."""


@dataclass(slots=True)
class Plugins:
    """The loaded plugins.

    Attributes:
        manager: pluggy's manager, for the hooks that give one result.
        versions: name and version of each plugin from outside.
        errors: what could not be loaded, or failed when it was called.
    """

    manager: pluggy.PluginManager
    versions: dict[str, str] = field(default_factory=dict)
    errors: list[RunError] = field(default_factory=list)

    def collect(self, hook: str, shape: Callable[[Any], Any] = list, **arguments: Any) -> list[tuple[str, Any]]:
        """Call a hook of every plugin, each on its own, and return (plugin name, result) in order of loading.

        Args:
            hook: its name.
            shape: makes of a result what is wanted; whatever it raises is the plugin's failure as well.
            arguments: what the hook is given.
        """
        implementations = getattr(self.manager.hook, hook).get_hookimpls()
        called = ((one.plugin_name, self._call(one, hook, shape, arguments)) for one in implementations)
        return [(name, result) for name, result in called if result is not None]

    def first(self, hook: str, shape: Callable[[Any], Any], **arguments: Any) -> Any:
        """Call a hook until one plugin gives a result. The latest plugin is asked first."""
        for one in reversed(getattr(self.manager.hook, hook).get_hookimpls()):
            result = self._call(one, hook, shape, arguments)
            if result is not None:
                return result
        return None

    def _call(self, one: pluggy.HookImpl, hook: str, shape: Callable[[Any], Any], arguments: dict[str, Any]) -> Any:
        try:
            result = one.function(*[arguments[name] for name in one.argnames])
            return None if result is None else shape(result)
        except _FAILURES as error:
            self._add(_failure(one.plugin_name, f"failed in {hook}", error))
            return None

    def _add(self, failure: RunError) -> None:
        """Say a failure once, though the hook is called for every page."""
        if failure not in self.errors:
            self.errors.append(failure)


def load_plugins(disabled: Iterable[str] = (), extra: Iterable[object] = ()) -> Plugins:
    """Load the built-in rule families, the installed plugins, and ``extra`` objects with hooks.

    Args:
        disabled: names of entry points to leave out.
        extra: modules or objects to register besides.
    """
    manager = pluggy.PluginManager("plainoffer")
    manager.add_hookspecs(hookspecs.Spec)
    plugins = Plugins(manager)
    for name in _BUILT_IN:
        manager.register(import_module(name), name)
    if not os.environ.get(NO_AUTOLOAD):
        _load_installed(plugins, frozenset(disabled))
    for number, plugin in enumerate(extra):
        name = getattr(plugin, "__name__", f"extra-{number}")
        _attempt(plugins, name, lambda plugin=plugin, name=name: manager.register(plugin, name))  # type: ignore[misc]
    return plugins


def installed_plugins(disabled: Iterable[str] = ()) -> dict[str, str]:
    """Return names and versions of the installed plugins, without importing them."""
    if os.environ.get(NO_AUTOLOAD):
        return {}
    left_out = frozenset(disabled)
    return {
        entry.name: entry.dist.version if entry.dist else "unknown"
        for entry in sorted(metadata.entry_points(group=ENTRY_POINTS), key=lambda entry: entry.name)
        if entry.name not in left_out
    }


def _load_installed(plugins: Plugins, disabled: frozenset[str]) -> None:
    for entry in sorted(metadata.entry_points(group=ENTRY_POINTS), key=lambda entry: entry.name):
        if entry.name in disabled:
            continue

        def load(entry: metadata.EntryPoint = entry) -> None:
            plugins.manager.register(entry.load(), entry.name)
            plugins.versions[entry.name] = entry.dist.version if entry.dist else "unknown"

        _attempt(plugins, entry.name, load)


def _attempt(plugins: Plugins, name: str, load: Callable[[], Any]) -> None:
    """Load one plugin; if it fails or has a hook that does not exist, leave it out and say so."""
    try:
        load()
        _check_hook_names(plugins.manager, name)
    except _FAILURES as error:
        if plugins.manager.has_plugin(name):
            plugins.manager.unregister(name=name)
        plugins.versions.pop(name, None)
        plugins.errors.append(_failure(name, "could not be loaded", error))


def _check_hook_names(manager: pluggy.PluginManager, name: str) -> None:
    try:
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        raise PluginError(f"it has a hook that plainoffer does not know ({error})") from None


def _failure(name: str, what: str, error: BaseException) -> RunError:
    said = " ".join(str(error).split())
    return RunError(
        message=f'The plugin "{name}" {what}: {type(error).__name__}: {said}. '
        f'The run went on without it. Update the plugin, or turn it off with disable-plugins = ["{name}"].',
        rule=name,
        detail=repr(error),
    )
