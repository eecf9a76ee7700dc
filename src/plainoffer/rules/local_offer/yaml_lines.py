"""Read a YAML file and remember on which line each value stands, so that a mistake can be pointed to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec import Struct

from plainoffer.errors import ConfigError


class LinedYaml(Struct, frozen=True):
    """A mapping read from a file.

    Attributes:
        file: where it was read from.
        value: the plain values.
    """

    file: Path
    value: dict[str, Any]
    _lines: dict[tuple[str | int, ...], int]

    def line(self, *path: str | int) -> int:
        """Return the line of a value, or of the nearest thing above it."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    def wrong(self, key: str, message: str) -> ConfigError:
        """Return an error about a field at the top of the file."""
        return ConfigError(f"{self.file}, line {self.line(key)}: {message}")


def read_with_lines(file: Path) -> LinedYaml:
    """Read a YAML file that holds a mapping.

    Raises:
        ConfigError: the file cannot be read or is not such a file.
    """
    import yaml

    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not text in UTF-8"
        raise ConfigError(f"The catalogue {file} cannot be read: {reason}.") from None
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        value = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        problem = getattr(error, "problem", None) or "it cannot be read"
        raise ConfigError(f"{file}, line {line}: this is not valid YAML ({problem}).") from None
    if not isinstance(value, dict):
        raise ConfigError(f'{file}, line 1: a catalogue starts with "requirements:" and lists the entries under it.')
    lines: dict[tuple[str | int, ...], int] = {}
    _note_lines(node, (), lines)
    return LinedYaml(file, {str(key): item for key, item in value.items()}, lines)


def _note_lines(node: Any, path: tuple[str | int, ...], lines: dict[tuple[str | int, ...], int]) -> None:
    import yaml

    lines.setdefault(path, node.start_mark.line + 1)
    if len(path) > 4:
        return
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            inner = (*path, str(key.value))
            lines[inner] = key.start_mark.line + 1
            _note_lines(value, inner, lines)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            _note_lines(value, (*path, number), lines)
