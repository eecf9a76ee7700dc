"""What plainoffer finds: the hooks. Each imports what it needs when it is called, and no sooner."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plainoffer import hookimpl

if TYPE_CHECKING:
    from plainoffer.formats import Format
    from plainoffer.rule import Rule


@hookimpl
def plainoffer_register_rules() -> list[type[Rule]]:
    """Add the rules."""
    from plainoffer_example.clock_time import ClockTime

    return [ClockTime]


@hookimpl
def plainoffer_register_dictionaries() -> list[Path]:
    """Add the word list."""
    return [Path(__file__).with_name("words.txt")]


@hookimpl
def plainoffer_register_formats() -> dict[str, Format]:
    """Add the output format, under the name that people give to --output-format."""
    from plainoffer_example.checklist import Checklist

    return {"checklist": Checklist()}
