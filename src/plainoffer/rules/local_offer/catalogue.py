"""The catalogue of what a Local Offer must and should say, and how a project adds to it.

``data/requirements.yaml`` is the source that people read and edit; ``data/requirements.json`` is the same thing, quick
to read. A project or plugin may lay its own file over it: a council's owners and phrases, another nation's code.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields, replace

from plainoffer.errors import ConfigError, did_you_mean
from plainoffer.lazy import cached_property

Force = Literal["must", "should"]

_DATA = Path(__file__).parents[2] / "data"
YAML_FILE = _DATA / "requirements.yaml"
JSON_FILE = _DATA / "requirements.json"

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "force": ("must", "should"),
    "kind": ("content", "process"),
    "level": ("page", "site"),
    "detect": ("high", "medium", "low"),
}
NEEDED = ("id", "force", "summary")
"""Fields without which a new requirement cannot be used."""

_ABBREVIATIONS: Mapping[str, str] = {
    "ehc": "education, health and care",
    "sen": "special educational needs",
    "send": "special educational needs and disabilities",
}
_THEMES: Mapping[str, str] = {
    "what-is": "What the Local Offer is",
    "training-employment": "Training and employment",
    "leisure-community": "Leisure and community",
    "information-advice": "Information and advice",
    "redress": "Complaints and appeals",
    "access": "Ways to reach the Local Offer",
    "transitions": "Moving between stages",
}
"""Themes of the shipped catalogue whose names need more words than they have."""


class Requirement(Struct, frozen=True, kw_only=True):
    """One piece of information that the code of practice asks for.

    The fields are explained at the top of ``data/requirements.yaml``.
    """

    id: str
    force: Force
    summary: str
    cop_ref: str = ""
    page: int = 0
    kind: Literal["content", "process"] = "content"
    level: Literal["page", "site"] = "page"
    detect: Literal["high", "medium", "low"] = "medium"
    theme: str = "other"
    topic: str = ""
    owner: str = ""
    wording: str = ""
    note: str = ""
    source: str = ""
    review: str = ""
    freshness: str = ""
    deadline: str = ""
    outdated: bool = False
    outdated_terms: tuple[str, ...] = ()
    superseded_by: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()
    implies_when_main: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    negative: tuple[str, ...] = ()


_FIELDS = {item.name: item for item in fields(Requirement)}
_LISTS = frozenset(name for name, item in _FIELDS.items() if item.default == ())


class Catalogue(Struct, frozen=True, dict=True):
    """All requirements, in the order of Annex A, with those of projects and plugins after them."""

    requirements: tuple[Requirement, ...]

    @cached_property
    def _by_id(self) -> Mapping[str, Requirement]:
        return {item.id: item for item in self.requirements}

    def __iter__(self) -> Iterator[Requirement]:
        return iter(self.requirements)

    def __len__(self) -> int:
        return len(self.requirements)

    def __contains__(self, name: object) -> bool:
        return name in self._by_id

    def __getitem__(self, name: str) -> Requirement:
        return self._by_id[name]

    def get(self, name: str) -> Requirement | None:
        """Return a requirement by its id, or ``None``."""
        return self._by_id.get(name)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids, in order."""
        return tuple(self._by_id)


@cache
def shipped() -> Catalogue:
    """Return the catalogue that comes with the package: Annex A."""
    raw = json.loads(JSON_FILE.read_text("utf-8"))
    return Catalogue(tuple(Requirement(**_tuples(entry)) for entry in raw["requirements"]))


def theme_name(theme: str) -> str:
    """Return a theme as people read it: ``early-years`` becomes ``Early years``. A project's own themes work too."""
    if theme in _THEMES:
        return _THEMES[theme]
    words = theme.replace("-", " ").replace("_", " ").split()
    text = " ".join(_ABBREVIATIONS.get(word, word) for word in words)
    return text[:1].upper() + text[1:]


def load_catalogue(files: Iterable[Path] = ()) -> Catalogue:
    """Return the shipped catalogue with files of a project or plugins laid over it, in order.

    Raises:
        ConfigError: a file cannot be read, or says something that cannot be used. The message names file and line.
    """
    catalogue = shipped()
    for file in files:
        catalogue = _overlaid(catalogue, file)
    _check_links(catalogue)
    return catalogue


def _tuples(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if key in _LISTS else value for key, value in entry.items()}


def _overlaid(catalogue: Catalogue, file: Path) -> Catalogue:
    """Return the catalogue with one file laid over it."""
    from plainoffer.rules.local_offer.yaml_lines import read_with_lines

    data = read_with_lines(file)
    known = {"version", "source", "replace", "requirements"}
    for key in data.value:
        if key not in known:
            raise data.wrong(key, f'there is no field "{key}" at the top of a catalogue.{did_you_mean(key, [*known])}')
    entries = data.value.get("requirements")
    if not isinstance(entries, list):
        raise data.wrong("requirements", 'write the entries as a list under "requirements:"')
    kept = {} if data.value.get("replace") is True else {item.id: item for item in catalogue}
    for number, entry in enumerate(entries):
        place = data.line("requirements", number)
        if not isinstance(entry, dict) or not isinstance(entry.get("id"), str) or not entry["id"].strip():
            raise ConfigError(f'{file}, line {place}: each entry needs an "id", as in - id: 4.30-childcare.')
        lines = {key: data.line("requirements", number, key) for key in entry}
        values = _checked(file, entry, lines)
        old = kept.get(entry["id"])
        kept[entry["id"]] = replace(old, **values) if old else _new(file, place, entry, values, catalogue)
    return Catalogue(tuple(kept.values()))


def _new(
    file: Path, line: int, entry: Mapping[str, Any], values: Mapping[str, Any], catalogue: Catalogue
) -> Requirement:
    """Return an added requirement. One that lacks fields is taken for a misspelt id of an existing one."""
    missing = [name for name in NEEDED if name not in values]
    if missing:
        raise ConfigError(
            f'{file}, line {line}: there is no requirement "{entry["id"]}" to change.'
            f"{did_you_mean(entry['id'], catalogue.ids)} To add a new one, also give its {' and '.join(missing)}."
        )
    return Requirement(**values)


def _checked(file: Path, entry: Mapping[str, Any], lines: Mapping[str, int]) -> dict[str, Any]:
    """Return an entry's fields in the shape of :class:`Requirement`, or say which line is wrong."""
    values: dict[str, Any] = {}
    for key, value in entry.items():
        where = f"{file}, line {lines[key]}"
        if key not in _FIELDS:
            raise ConfigError(f'{where}: a requirement has no field "{key}".{did_you_mean(str(key), [*_FIELDS])}')
        if key in _LISTS:
            if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
                raise ConfigError(f'{where}: "{key}" must be a list of texts, one on each line after a hyphen.')
            values[key] = tuple(value)
            if key in ("evidence", "hints", "negative"):
                _check_phrases(where, key, value)
        elif key in _CHOICES and value not in _CHOICES[key]:
            raise ConfigError(f'{where}: "{key}" must be {" or ".join(_CHOICES[key])}, not {value!r}.')
        else:
            default = _FIELDS[key].default
            wanted = str if default is NODEFAULT else type(default)
            if key == "cop_ref" and isinstance(value, float | int) and not isinstance(value, bool):
                value = str(value)
            if type(value) is not wanted:
                name = {str: "a text", int: "a whole number", bool: "true or false"}[wanted]
                raise ConfigError(f'{where}: "{key}" must be {name}, not {value!r}.')
            values[key] = value
    return values


def _check_phrases(where: str, key: str, phrases: list[str]) -> None:
    from plainoffer.rules.local_offer.groups import GROUPS
    from plainoffer.rules.local_offer.phrases import part_forms

    for phrase in phrases:
        for part in phrase.split(" + "):
            try:
                part_forms(part, GROUPS)
            except ValueError as error:
                raise ConfigError(f'{where}: the phrase "{phrase}" under "{key}" cannot be used: {error}.') from None


def _check_links(catalogue: Catalogue) -> None:
    """Check that what a requirement implies exists."""
    for item in catalogue:
        for other in (*item.implies, *item.implies_when_main):
            if other not in catalogue:
                raise ConfigError(
                    f'The requirement "{item.id}" implies "{other}", which does not exist.'
                    f"{did_you_mean(other, catalogue.ids)}"
                )


def write_json() -> None:
    """Write ``requirements.json`` from ``requirements.yaml``."""
    import yaml

    raw = yaml.safe_load(YAML_FILE.read_text("utf-8"))
    JSON_FILE.write_text(json.dumps(raw, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    write_json()
