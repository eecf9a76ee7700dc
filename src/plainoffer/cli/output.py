"""Writes a report in the formats that were asked for, to the terminal and to files."""

from __future__ import annotations

import datetime
import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import click
from msgspec.structs import replace

from plainoffer.config import SETTINGS, Config
from plainoffer.engine.baseline import write_text
from plainoffer.engine.registry import Registry
from plainoffer.errors import ConfigError, PlainofferError, did_you_mean
from plainoffer.findings import Report, RunError, Severity
from plainoffer.formats import Format, RenderOptions, RuleInfo
from plainoffer.formats import load as built_in_formats
from plainoffer.formats.base import wants_color
from plainoffer.formats.view import told_once

DOCS = "https://plainoffer.readthedocs.io/rules/"


def all_formats(registry: Registry) -> dict[str, Format]:
    """Return built-in formats and those of plugins, by name."""
    formats = dict(built_in_formats())
    if not registry.installed:
        return formats
    for _, added in registry.plugins.collect("plainoffer_register_formats", _formats):
        formats.update(added)
    return formats


def _formats(added: Mapping[str, Format]) -> dict[str, Format]:
    for name, format in added.items():
        if not isinstance(format, Format):
            raise TypeError(f'"{name}" is not an object of a class that inherits from Format')
    return dict(added)


class RuleInfos(Mapping[str, RuleInfo]):
    """What formats say about rules. Rules are imported when a format asks for one."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    def __getitem__(self, name: str) -> RuleInfo:
        rule = self._registry.rules[name]
        return RuleInfo(
            name=name, family=rule.family, summary=rule.summary(), why=rule.explanation().partition("\n\n")[0],
            url=f"{DOCS}{name}.html", severity=rule.severity.value, references=rule.references,
        )  # fmt: skip

    def __iter__(self) -> Iterator[str]:
        return iter(self._registry.rules)

    def __len__(self) -> int:
        return len(self._registry.rules)


def parse_formats(
    wanted: tuple[str, ...], output_file: str | None, formats: Mapping[str, Format]
) -> list[tuple[str, str]]:
    """Return (format name, file) pairs; an empty file is the terminal.

    Raises:
        ConfigError: a format does not exist, or two would go to one file.
    """
    pairs: list[tuple[str, str]] = []
    for value in wanted or ("full",):
        name, _, file = value.partition("=")
        if name not in formats:
            raise ConfigError(
                f'There is no format "{name}".{did_you_mean(name, list(formats))} Formats: {", ".join(formats)}.'
            )
        pairs.append((name, file))
    if output_file:
        pairs = [(name, file or output_file) for name, file in pairs]
    for file, number in Counter(file for _, file in pairs if file).items():
        if number > 1:
            raise ConfigError(f"Two reports would be written to {file}. Give each a file: --output-format html=a.html.")
    return pairs


def write_report(
    report: Report, pairs: list[tuple[str, str]], registry: Registry, sources: Callable[[str], str | None],
    *, color: bool | None, title: str = "", quiet: bool = False,
) -> bool:  # fmt: skip
    """Write the report in each format. Say whether all could be written."""
    formats = all_formats(registry)
    info = RuleInfos(registry)
    everything = True
    for name, file in pairs:
        if quiet and not file and name == "full":
            continue
        options = RenderOptions(
            color=_color(color) and not file, width=min(shutil.get_terminal_size((100, 24)).columns, 120),
            title=title, today=datetime.date.today(), rule_info=info, root=os.getcwd(),
        )  # fmt: skip
        try:
            rendered = formats[name].render(report, sources=sources, options=options)
            if file:
                write_text(Path(file), rendered, "The report")
            else:
                _print(rendered)
        except PlainofferError as error:
            click.echo(f"plainoffer: {error}", err=True)
            everything = False
        except (BrokenPipeError, KeyboardInterrupt):
            raise
        except OSError as error:
            click.echo(f"plainoffer: The report could not be written: {error.strerror or error}.", err=True)
            everything = False
        except Exception as error:  # a format of a plugin, perhaps: the others are written all the same
            message = f'The format "{name}" failed ({type(error).__name__}: {error}). Please tell whoever maintains it.'
            click.echo(f"plainoffer: {message}", err=True)
            everything = False
    return everything


def tell_plugins(report: Report, registry: Registry, config: Config) -> bool:
    """Hand the finished report to the plugins that asked for it. Say whether all of them could use it."""
    if not registry.installed:
        return True
    settings = {key: getattr(config, item.name) for key, item in SETTINGS.items()}
    before = len(registry.errors)
    registry.plugins.collect("plainoffer_report_finished", lambda _: None, report=report, settings=settings)
    failures = registry.errors[before:]
    print_errors(tuple(failures), verbose=False)
    return not failures


def _print(rendered: str | bytes) -> None:
    if isinstance(rendered, bytes):
        sys.stdout.buffer.write(rendered)
    else:
        # Written as bytes, so that a terminal with another encoding neither fails nor changes line ends.
        sys.stdout.flush()
        encoding = sys.stdout.encoding or "utf-8"
        sys.stdout.buffer.write(rendered.encode(encoding, "replace"))
        if rendered and not rendered.endswith("\n"):
            sys.stdout.buffer.write(b"\n")
    sys.stdout.flush()


def _color(wanted: bool | None) -> bool:
    """Colour when asked for, or on a terminal unless NO_COLOR is set (no-color.org)."""
    return wants_color(wanted, is_terminal=sys.stdout.isatty(), environ=os.environ)


def at_least(report: Report, severity: str | None) -> Report:
    """Return the report with only findings of this severity or worse."""
    if severity is None:
        return report
    rank = Severity(severity).rank
    return replace(report, findings=tuple(f for f in report.findings if f.severity.rank >= rank))


def statistics(report: Report) -> str:
    """Return how many findings each rule made, most first."""
    counts = Counter(finding.rule for finding in report.findings)
    width = max((len(name) for name in counts), default=0)
    return "\n".join(f"{name:<{width}}  {count:>6}" for name, count in counts.most_common())


def print_errors(errors: tuple[RunError, ...], verbose: bool) -> None:
    """Print what could not be done, one line each, on standard error."""
    for error in told_once(errors):
        detail = f" ({error.detail})" if verbose and error.detail else ""
        click.echo(f"plainoffer: {error.message}{detail}", err=True)


def errors_meet_output() -> bool:
    """Say whether standard error goes where the report goes: to the terminal, or both to one file or pipe."""
    if sys.stdout.isatty():
        return True
    try:
        return os.path.sameopenfile(sys.stdout.fileno(), sys.stderr.fileno())
    except (OSError, ValueError):  # one of them is no file of the system, as in tests
        return False
