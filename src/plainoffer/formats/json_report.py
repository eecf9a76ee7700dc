"""The whole report as JSON, in the shape of ``docs/report.schema.json``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from plainoffer.findings import Report
from plainoffer.formats.base import Format, RenderOptions, Sources

_SHORT = frozenset({"outcomes", "pages", "topics"})
"""Lists of small things. Each takes one line; a large site has hundreds of thousands of them."""


class Json(Format):
    """Everything that a report says, for programs."""

    name = "json"
    extension = "json"

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str:
        """Return the report as one JSON object, indented where people may look."""
        return "{\n" + ",\n".join(_members(report.to_dict())) + "\n}\n"


def _members(report: Mapping[str, Any]) -> Iterator[str]:
    """Yield each member of the report as text. One at a time, because all the pieces of a large one fill the memory."""
    for name, value in report.items():
        if isinstance(value, list) and value:
            indent = None if name in _SHORT else 2
            items = ",\n".join(f"    {_text(item, indent, 4)}" for item in value)
            yield f'  "{name}": [\n{items}\n  ]'
        else:
            yield f'  "{name}": {_text(value, 2, 2)}'


def _text(value: Any, indent: int | None, margin: int) -> str:
    """Return a value as JSON whose further lines begin with a margin. Texts in JSON hold no line breaks."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return text.replace("\n", "\n" + " " * margin) if indent else text
