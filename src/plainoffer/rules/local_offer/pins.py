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

import re
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
    lines = text.splitlines()
    starts = [n for n, line in enumerate(lines, 1) if line.strip().replace(" ", "").startswith("[[topic]]")]
    starts += [len(lines) + 1] * (len(entries) + 1 - len(starts))
    pins = (_pin(_Place(file, lines, starts[n], starts[n + 1]), entry, catalogue) for n, entry in enumerate(entries))
    return Pins(str(file), tuple(pins))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where one entry stands in the file: from its heading to the line before the next."""

    file: Path
    lines: list[str]
    start: int
    end: int

    def of(self, key: str = "") -> str:
        """Return the place of a key, or of the entry where the key has no line of its own."""
        found = (
            n for n in range(self.start + 1, self.end) if re.match(rf"\s*[\"']?{re.escape(key)}\b", self.lines[n - 1])
        )
        line = next(found, self.start) if key else self.start
        return f"{self.file}, line {line}" if line <= len(self.lines) else str(self.file)


def _line(text: str, word: str) -> int:
    return next((n for n, line in enumerate(text.splitlines(), 1) if word in line), 1)


def _pin(place: _Place, entry: Any, catalogue: Catalogue) -> Pin:
    if not isinstance(entry, dict):
        raise ConfigError(f"{place.of()}: write each pin under its own [[topic]].")
    for key, value in entry.items():
        if key not in _FIELDS:
            raise ConfigError(f'{place.of(key)}: a pin has no "{key}".{did_you_mean(key, _FIELDS)}')
        if not isinstance(value, str):
            raise ConfigError(f'{place.of(key)}: "{key}" must be a text in quotation marks.')
    for key in ("page", "requirement"):
        if not entry.get(key):
            raise ConfigError(f'{place.of()}: a pin needs a "{key}".')
    name, verdict = entry["requirement"], entry.get("is", YES)
    if name not in catalogue:
        raise ConfigError(
            f'{place.of("requirement")}: there is no requirement "{name}".{did_you_mean(name, catalogue.ids)}'
        )
    if verdict not in (YES, NO):
        raise ConfigError(f'{place.of("is")}: "is" must be "{YES}" or "{NO}", not "{verdict}".')
    return Pin(
        page=entry["page"], requirement=name, informs=verdict == YES,
        reason=entry.get("reason", ""), by=entry.get("by", ""),
    )  # fmt: skip
