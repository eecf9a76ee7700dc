"""What people have decided about topics: a pin adds a tag, a veto takes one away. Both survive every run.

The file is TOML, named by ``pins`` under ``[local-offer]`` in the configuration::

    [[topic]]
    page = "pages/short-breaks.html"
    requirement = "4.40-respite-care"
    is = "information"          # or "no information"
    reason = "The table of clubs is an image."
    by = "Short breaks team, March 2026"
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plainoffer.errors import ConfigError, did_you_mean
from plainoffer.rules.local_offer.catalogue import Catalogue

YES, NO = "information", "no information"
_FIELDS = ("page", "requirement", "is", "reason", "by")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """One decision about one page and one requirement."""

    page: str
    requirement: str
    informs: bool
    reason: str = ""
    by: str = ""

    @property
    def says(self) -> str:
        """Who decided and why, as a sentence."""
        who = f" ({self.by})" if self.by else ""
        return f"A person decided this{who}{f': {self.reason}' if self.reason else ''}"


@dataclass(frozen=True, slots=True)
class Pins:
    """All decisions.

    Attributes:
        file: where they were read from.
        pins: the decisions, in the order of the file.
    """

    file: str = ""
    pins: tuple[Pin, ...] = ()
    _by_page: dict[str, dict[str, Pin]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_page: dict[str, dict[str, Pin]] = {}
        for pin in self.pins:
            by_page.setdefault(pin.page, {})[pin.requirement] = pin
        object.__setattr__(self, "_by_page", by_page)

    def of(self, page: str) -> dict[str, Pin]:
        """Return the decisions about a page, by requirement."""
        return self._by_page.get(page, {})

    def orphans(self, pages: set[str]) -> Iterator[Pin]:
        """Yield the decisions about pages that are not there."""
        return (pin for pin in self.pins if pin.page not in pages)


def read_pins(file: Path, catalogue: Catalogue) -> Pins:
    """Read the decisions.

    Raises:
        ConfigError: the file cannot be read or says something that cannot be used. The message names the place.
    """
    try:
        text = file.read_text("utf-8")
        data = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"The file of pins {file} cannot be read: {getattr(error, 'strerror', None) or error}."
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"The file of pins {file} is not valid TOML: {error}.") from None
    for key in data:
        if key != "topic":
            raise ConfigError(
                f'{file}, line {_line(text, str(key))}: there is no "{key}" here. Write each pin as [[topic]].'
            )
    entries = data.get("topic", [])
    if not isinstance(entries, list):
        raise ConfigError(f"{file}, line {_line(text, 'topic')}: write each pin under its own [[topic]].")
    starts = [n for n, line in enumerate(text.splitlines(), 1) if line.strip().replace(" ", "").startswith("[[topic]]")]
    pins = (
        _pin(f"{file}, line {starts[n] if n < len(starts) else 1}", entry, catalogue) for n, entry in enumerate(entries)
    )
    return Pins(str(file), tuple(pins))


def _line(text: str, word: str) -> int:
    return next((n for n, line in enumerate(text.splitlines(), 1) if word in line), 1)


def _pin(where: str, entry: Any, catalogue: Catalogue) -> Pin:
    if not isinstance(entry, dict):
        raise ConfigError(f"{where}: write each pin under its own [[topic]].")
    for key, value in entry.items():
        if key not in _FIELDS:
            raise ConfigError(f'{where}: a pin has no "{key}".{did_you_mean(key, _FIELDS)}')
        if not isinstance(value, str):
            raise ConfigError(f'{where}: "{key}" must be a text in quotation marks.')
    for key in ("page", "requirement"):
        if not entry.get(key):
            raise ConfigError(f'{where}: a pin needs a "{key}".')
    name, verdict = entry["requirement"], entry.get("is", YES)
    if name not in catalogue:
        raise ConfigError(f'{where}: there is no requirement "{name}".{did_you_mean(name, catalogue.ids)}')
    if verdict not in (YES, NO):
        raise ConfigError(f'{where}: "is" must be "{YES}" or "{NO}", not "{verdict}".')
    return Pin(
        page=entry["page"], requirement=name, informs=verdict == YES,
        reason=entry.get("reason", ""), by=entry.get("by", ""),
    )  # fmt: skip
