"""The sections of a configuration: what each may set, as the part of plainoffer says that it is for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields

from plainoffer.config import Config
from plainoffer.errors import ConfigError, did_you_mean


def _local_offer() -> Mapping[str, str]:
    from plainoffer.rules.local_offer.project import KNOWN

    return dict.fromkeys(KNOWN, "")


def _links() -> Mapping[str, str]:
    from plainoffer.engine.recorded import KEYS

    return KEYS


def _browser() -> Mapping[str, str]:
    from plainoffer.browser.configured import KEYS

    return KEYS


def _audit() -> Mapping[str, str]:
    from plainoffer.cli.audit import AUDIT_SETTINGS

    return dict.fromkeys(AUDIT_SETTINGS, "")


def _serve() -> Mapping[str, str]:
    from plainoffer.web.settings import ServeSettings

    return {item.name.replace("_", "-"): "" for item in fields(ServeSettings)}


SECTIONS: Mapping[str, Callable[[], Mapping[str, str]]] = {
    "local-offer": _local_offer,
    "links": _links,
    "browser": _browser,
    "audit": _audit,
    "serve": _serve,
}
"""What each section may set: its keys, each with a few words on what it is. Asking imports the part it is for."""


def section_keys() -> dict[str, Mapping[str, str]]:
    """Return what every section may set."""
    return {section: keys() for section, keys in SECTIONS.items()}


def check_sections(config: Config) -> None:
    """Check that the sections set only what there is, also those that this command does not use.

    Raises:
        ConfigError: a key is unknown; the message names the nearest one.
    """
    for section, keys in SECTIONS.items():
        values = getattr(config, section.replace("-", "_"))
        known = list(keys()) if values else []
        for key in values:
            if key not in known:
                hint = did_you_mean(key, known) or f" There are: {', '.join(known)}."
                where = config.origins.get(section, "settings")
                raise ConfigError(f'{where}: [{section}] has no setting "{key}".{hint}')
