"""From the section ``[browser]`` of a configuration to settings."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from typing import Any

from plainoffer.address_guard import Guard
from plainoffer.browser.settings import BrowserSettings, RuleSet
from plainoffer.errors import ConfigError, did_you_mean
from plainoffer.log_in import Cookie, LogIn

KEYS: Mapping[str, str] = {
    "browser": "path of Chromium or Chrome",
    "driver": "path of chromedriver",
    "axe": "path of axe.min.js",
    "root": "folder that addresses like /style.css start from",
    "browsers": "how many browsers work side by side",
    "rules": "which rules of axe run: standard, all or monitoring",
    "outside": "whether local pages may load files from other machines",
    "frames": "whether to look into frames",
    "viewport": "width and height of the window, in CSS pixels",
    "load-seconds": "longest wait for a page's text",
    "settle-seconds": "longest wait for its scripts, images and fonts",
    "axe-seconds": "longest run of axe on a page",
    "log-in": "cookies or headers of a logged-in person",
}
_SECRET = "env:"
_ALLOW_PRIVATE = "allow-private"


class Permission(Enum):
    """What only the person who runs a command may say. No file can hold such a value, so no configuration can."""

    GIVEN = "given"


def with_private_addresses(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the section with the permission to open loopback and private addresses, for one run."""
    return {**values, _ALLOW_PRIVATE: Permission.GIVEN}


def settings_from(values: Mapping[str, Any], root: Path) -> BrowserSettings:
    """Return the settings that a configuration asks for.

    Args:
        values: the section ``[browser]``. Cookie and header values may be written as ``env:NAME``, to be taken from
            an environment variable, so that no secret stands in the file.
        root: the folder that paths start from.

    Raises:
        ConfigError: a key is unknown, a value is of the wrong kind, or an environment variable is not set.
    """
    for key in values:
        if key == _ALLOW_PRIVATE and values[key] is not Permission.GIVEN:
            raise ConfigError(f"[browser]: only the person who runs a command can say --{key}, no configuration can.")
        if key not in KEYS and key != _ALLOW_PRIVATE:
            raise ConfigError(f'[browser]: there is no setting "{key}".{did_you_mean(key, tuple(KEYS))}')
    made: dict[str, Any] = {}
    for key, read in _readers(root).items():
        if key in values:
            made[key.replace("-", "_")] = read(key, values[key])
    if _ALLOW_PRIVATE in values:
        made["guard"] = Guard(allow_private=True)
    return BrowserSettings(**made)


def _readers(root: Path) -> dict[str, Callable[[str, Any], Any]]:
    def path(key: str, value: Any) -> Path:
        return root / Path(_typed(key, value, str, "a path in quotation marks")).expanduser()

    def flag(key: str, value: Any) -> Any:
        return _typed(key, value, bool, "true or false")

    return {
        "browser": path,
        "driver": path,
        "axe": path,
        "browsers": _count,
        "rules": _rules,
        "outside": flag,
        "frames": flag,
        "viewport": _viewport,
        "load-seconds": _seconds,
        "settle-seconds": _seconds,
        "axe-seconds": _seconds,
        "log-in": _log_in,
    }


def _typed(key: str, value: Any, kind: type, wanted: str) -> Any:
    if not isinstance(value, kind):
        raise ConfigError(f'[browser]: "{key}" must be {wanted}, not {value!r}.')
    return value


def _count(key: str, value: Any) -> int:
    if type(value) is not int or not 1 <= value <= 32:
        raise ConfigError(f'[browser]: "{key}" must be a whole number from 1 to 32, not {value!r}.')
    return value


def _seconds(key: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= 600:
        raise ConfigError(f'[browser]: "{key}" must be a number of seconds from 0 to 600, not {value!r}.')
    return float(value)


def _rules(key: str, value: Any) -> RuleSet:
    try:
        return RuleSet(value)
    except ValueError:
        known = tuple(RuleSet)
        raise ConfigError(
            f'[browser]: "{key}" must be one of {", ".join(known)}, not {value!r}.{did_you_mean(str(value), known)}'
        ) from None


def _viewport(key: str, value: Any) -> tuple[int, int]:
    if isinstance(value, list) and len(value) == 2 and all(type(n) is int and 100 <= n <= 10000 for n in value):
        return value[0], value[1]
    raise ConfigError(f'[browser]: "{key}" must be a width and a height, as in {key} = [1280, 1024].')


def _log_in(key: str, value: Any) -> LogIn:
    table = _typed(key, value, dict, "a table")
    if unknown := set(table) - {"cookies", "headers", "site"}:
        raise ConfigError(f'[browser]: "{key}" has no setting "{min(unknown)}".')
    try:
        cookies = tuple(
            Cookie(name=cookie["name"], value=_secret(cookie["value"]), url=cookie["url"])
            for cookie in table.get("cookies", ())
        )
        headers = {name: _secret(text) for name, text in table.get("headers", {}).items()}
    except (KeyError, TypeError, AttributeError):
        raise ConfigError(
            f'[browser]: write "{key}" as cookies = [{{ name = "…", value = "env:NAME", url = "https://…" }}], '
            'or headers = { Authorization = "env:NAME" } and site = "https://…".'
        ) from None
    return LogIn(cookies=cookies, headers=headers, site=table.get("site", ""))


def _secret(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    if not value.startswith(_SECRET):
        return value
    name = value.removeprefix(_SECRET)
    if name not in os.environ:
        raise ConfigError(f"[browser]: the environment variable {name} is not set. The log-in is taken from it.")
    return os.environ[name]
