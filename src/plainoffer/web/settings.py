"""Settings of the service: the section ``[serve]`` of the configuration."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from plainoffer.config import Config, merge
from plainoffer.errors import ConfigError, did_you_mean

DEFAULT_PROFILE = "default"
_PROFILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_NOT_IN_PROFILES = ("serve", "audit", "browser", "jobs", "cache", "disable-plugins", "require-plugins")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeSettings:
    """Limits of the service. Names in files have hyphens: ``max-body-bytes``.

    Attributes:
        workers: processes that check pages; 0 means as many as there are processors.
        queue: requests that may wait for a worker. More are answered with 503 at once.
        queue_seconds: longest wait for a worker before the answer is 503.
        time_limit: longest check, in seconds, before the answer is 504 and the worker is replaced.
        read_seconds: longest time in which a client must have sent its whole request.
        max_body_bytes: largest request.
        max_worker_megabytes: memory above which a worker is replaced after its check.
        profiles: named sets of settings, laid on top of the configuration's own.
    """

    workers: int = 0
    queue: int = 100
    queue_seconds: float = 15.0
    time_limit: float = 10.0
    read_seconds: float = 15.0
    max_body_bytes: int = 2_000_000
    max_worker_megabytes: int = 400
    profiles: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def worker_count(self) -> int:
        """Number of worker processes to start."""
        if self.workers:
            return self.workers
        affinity = getattr(os, "sched_getaffinity", None)
        return len(affinity(0)) if affinity else os.cpu_count() or 1


_NAMES = {item.name.replace("_", "-"): item for item in fields(ServeSettings)}


def read_settings(config: Config, **changes: Any) -> ServeSettings:
    """Return the settings of the service.

    Args:
        config: the configuration; its section ``serve`` is read.
        changes: settings that win over the file's, by their names with underscores; ``None`` means not given.

    Raises:
        ConfigError: a setting is unknown or of the wrong kind.
    """
    values: dict[str, Any] = {}
    for name, value in config.serve.items():
        if name not in _NAMES:
            raise ConfigError(f'serve: there is no setting "{name}".{did_you_mean(name, list(_NAMES))}')
        values[_NAMES[name].name] = value if name == "profiles" else _number(name, value)
    values |= {name: _number(name, value) for name, value in changes.items() if value is not None}
    values["profiles"] = _profiles(config, values.get("profiles", {}))
    return ServeSettings(**values)


def _number(name: str, value: Any) -> int | float:
    shown, name = name.replace("_", "-"), name.replace("-", "_")
    default = ServeSettings.__dataclass_fields__[name].default
    whole = isinstance(default, int)
    if isinstance(value, bool) or not isinstance(value, int if whole else int | float) or value < 0:
        wanted = "a whole number" if whole else "a number"
        raise ConfigError(f'serve: "{shown}" must be {wanted} of 0 or more, not {value!r}.')
    if value == 0 and name not in ("workers", "queue"):
        raise ConfigError(f'serve: "{shown}" must be more than 0.')
    return value if whole else float(value)


def _profiles(config: Config, raw: Any) -> dict[str, Mapping[str, Any]]:
    if not isinstance(raw, Mapping):
        raise ConfigError("serve: write profiles as [serve.profiles.NAME] with settings.")
    for name, values in raw.items():
        if not _PROFILE_NAME.fullmatch(name) or name == DEFAULT_PROFILE:
            raise ConfigError(
                f'serve: a profile cannot be called "{name}". Use letters, digits and hyphens; '
                f'"{DEFAULT_PROFILE}" is the configuration itself.'
            )
        if not isinstance(values, Mapping):
            raise ConfigError(f"serve: profiles.{name} must be a table of settings.")
        for key in _NOT_IN_PROFILES:
            if key in values:
                raise ConfigError(f'serve: "{key}" cannot stand in the profile "{name}": it holds for all profiles.')
        merge(config, values, origin=f"profile {name}")
    return dict(raw)


def profile_config(config: Config, profiles: Mapping[str, Mapping[str, Any]], name: str) -> Config:
    """Return the configuration of a profile; ``default`` is the configuration itself."""
    return config if name == DEFAULT_PROFILE else merge(config, profiles[name], origin=f"profile {name}")
