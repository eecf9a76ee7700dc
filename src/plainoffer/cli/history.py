"""``plainoffer history``: past audits, oldest first."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import click

from plainoffer.errors import ConfigError

if TYPE_CHECKING:
    from plainoffer.site.history import Record

_COLUMNS = ("Audit", "Pages", "Errors", "Warnings", "Advice", "Musts with evidence", "New", "Fixed", "Still open")


@click.command("history")
@click.argument("what", required=False, metavar="[STATE]")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON, with the state of each requirement.")
def command(what: str | None, as_json: bool) -> int:
    """Show past audits: pages, findings, musts with evidence, and what was new and fixed.

    STATE is the state file of an audit, or what was audited: a website or a folder. Without it, all audits that
    this computer remembers are shown.

    \b
    Examples:
      plainoffer history https://www.example.gov.uk/local-offer/
      plainoffer history audit.sqlite --json
    """
    records = [record for file in _files(what) for record in _read(file)]
    if as_json:
        plain = [{**record.figures(), "states": dict(record.states), "rules": dict(record.rules)} for record in records]
        click.echo(json.dumps({"version": 1, "audits": plain}, indent=2, ensure_ascii=False))
        return 0
    if not records:
        click.echo("No whole audit is on record yet. Make one with: plainoffer audit TARGET")
        return 0
    click.echo("\n\n".join(_table(site, records) for site in dict.fromkeys(record.site for record in records)))
    return 0


def _files(what: str | None) -> list[Path]:
    """Return the state files to read.

    Raises:
        ConfigError: there is none for what was named.
    """
    from plainoffer.cli.audit import default_state, read_section
    from plainoffer.config import load

    if what is None:
        kept = read_section(load(Path.cwd()).audit).get("state")
        return [Path(kept)] if kept else sorted(default_state("").parent.glob("*.sqlite"))
    file = Path(what)
    if not file.is_file() or file.suffix.lower() in (".txt", ".xml"):
        file = default_state(what)
    if not file.is_file():
        raise ConfigError(f"No audit of {what} is on record. Name a state file, or what was audited, as it was named.")
    return [file]


def _read(file: Path) -> list[Record]:
    from plainoffer.fetching.state import State
    from plainoffer.site.history import History

    if not file.is_file():
        return []
    try:
        with State(file, read_only=True) as state:
            return History(state).records()
    except (sqlite3.Error, ConfigError):
        raise ConfigError(f"{file} is not the state file of an audit. Name another one.") from None


def _table(site: str, records: list[Record]) -> str:
    rows = [_COLUMNS] + [_row(record) for record in records if record.site == site]
    widths = [max(len(row[n]) for row in rows) for n in range(len(_COLUMNS))]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join([site, *lines])


def _row(record: Record) -> tuple[str, ...]:
    musts = "–" if record.musts_found is None else f"{record.musts_found} of {record.musts_total}"
    compared = ("–" if number is None else str(number) for number in (record.new, record.fixed, record.open))
    counts = (str(n) for n in (record.pages, record.errors, record.warnings, record.advice))
    return (record.date, *counts, musts, *compared)
