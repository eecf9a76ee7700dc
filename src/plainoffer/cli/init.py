"""``plainoffer init``: a first configuration, after a look at the folder."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import click

from plainoffer.cli.baseline import FILE as BASELINE
from plainoffer.config import FILE_NAME, Config, find_file
from plainoffer.document import read_source
from plainoffer.document.document import Document
from plainoffer.engine.finding_files import find_files
from plainoffer.engine.runner import Item
from plainoffer.errors import ConfigError, PlainofferError
from plainoffer.findings import Severity
from plainoffer.formats.view import counted, listed, tally

_LOOKED_AT = 200
_MOST = 0.9
_NOT_PAGES = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "CODE_OF_CONDUCT.md", "LICENSE.md", "SECURITY.md")


@dataclass(slots=True)
class Seen:
    """What there is in a folder.

    Attributes:
        items: the files that would be checked.
        html: number of HTML files.
        markdown: number of Markdown files.
        pages: number of HTML files that are whole pages, of those looked at.
        fragments: number of HTML files that are parts of pages, of those looked at.
        notes: names of files for people who work on the repository rather than readers of the site. As in .gitignore,
            a name stands for all files of that name.
        unread: files that could not be read.
    """

    items: list[Item] = field(default_factory=list)
    html: int = 0
    markdown: int = 0
    pages: int = 0
    fragments: int = 0
    notes: list[str] = field(default_factory=list)
    unread: int = 0

    @property
    def scope(self) -> str:
        """``fragment`` if nearly all HTML files are parts of pages, else ``auto``."""
        looked_at = self.pages + self.fragments
        return "fragment" if looked_at and self.fragments / looked_at >= _MOST else "auto"

    def in_words(self) -> str:
        """Return what was found, as a sentence."""
        if not self.items:
            return "There are no pages here yet."
        parts = [
            counted(self.html, "HTML file") if self.html else "",
            counted(self.markdown, "Markdown file") if self.markdown else "",
        ]
        text = f"Found {listed(parts)}."
        if self.scope == "fragment":
            text += " The HTML files are parts of pages, as a content system stores them."
        elif self.pages and self.fragments:
            text += f" Of the HTML files, {self.pages} are whole pages and {self.fragments} are parts of pages."
        if self.unread:
            text += f" {counted(self.unread, 'file')} could not be read."
        return text


@click.command("init")
@click.argument("folder", required=False, default=".", metavar="[FOLDER]")
@click.option("--baseline/--no-baseline", default=None, help="Accept the faults of today, or do not. Asked otherwise.")
def command(folder: str, baseline: bool | None) -> int:
    """Write a first plainoffer.toml, after a look at FOLDER.

    Nothing that is there already is changed. On a terminal you are asked whether to accept the faults that the pages
    have today, so that only new ones fail; otherwise nothing is asked.
    """
    root = Path(folder)
    if not root.is_dir():
        raise ConfigError(f"{root.as_posix()} is not a folder. Name the folder that your pages are in.")
    _refuse_to_overwrite(root)
    seen = look(root)
    click.echo(seen.in_words())
    accepted = _accept_faults(root, seen, baseline) if seen.items else False
    _write_new(root / FILE_NAME, configuration(seen, baseline=accepted))
    click.echo(f"Wrote {(root / FILE_NAME).as_posix()}. Read it: every line says what it does.")
    click.echo(f"Next: {_next_step(root, seen, accepted=accepted)}")
    return 0


def look(root: Path) -> Seen:
    """Look at the pages under a folder; of many, only the first few hundred are opened."""
    seen = Seen()
    found = find_files([root], Config(root=str(root)))
    for item in found.items:
        if (name := item.file.name) in _NOT_PAGES:
            seen.notes += [name] if name not in seen.notes else []
            continue
        seen.items.append(item)
        if item.file.suffix.lower() in (".md", ".markdown"):
            seen.markdown += 1
            continue
        seen.html += 1
        if seen.pages + seen.fragments + seen.unread < _LOOKED_AT:
            _open(item.file, seen)
    return seen


def _open(file: Path, seen: Seen) -> None:
    try:
        fragment = Document(read_source(file)).is_fragment
    except (PlainofferError, RecursionError):
        seen.unread += 1
        return
    if fragment:
        seen.fragments += 1
    else:
        seen.pages += 1


def _refuse_to_overwrite(root: Path) -> None:
    for name in (FILE_NAME, BASELINE):
        if (root / name).exists():
            raise ConfigError(f"{(root / name).as_posix()} is already there, and stays as it is.")
    found = find_file(root)
    if found is not None:
        click.echo(f"Note: {found} counted for this folder until now. The new file takes its place here.", err=True)


def _accept_faults(root: Path, seen: Seen, wanted: bool | None) -> bool:
    """Check the pages; if they have faults, accept them if that is wanted. Say whether a baseline was written."""
    asked = sys.stdin.isatty() and sys.stdout.isatty()
    if wanted is False or (wanted is None and not asked):
        return False
    from plainoffer.engine import baseline as baselines
    from plainoffer.engine.checker import Checker
    from plainoffer.engine.runner import run_files

    config = Config(scope=seen.scope, root=str(root))
    report = run_files(seen.items, Checker(config))
    if not report.findings:
        click.echo("No faults were found, so there is nothing to accept.")
        return False
    click.echo(f"The pages have {tally(report.findings)} today.")
    if wanted is None and not click.confirm(
        "Accept them, so that only new ones fail?", default=_fails(report.findings)
    ):
        return False
    made = baselines.from_findings(report.findings, config.relative)
    baselines.write(made, root / BASELINE)
    click.echo(f"Wrote {(root / BASELINE).as_posix()}: {counted(made.size, 'finding')} known.")
    return True


def _fails(findings: Iterable[object]) -> bool:
    return any(getattr(finding, "severity", None) is Severity.ERROR for finding in findings)


def configuration(seen: Seen, *, baseline: bool) -> str:
    """Return the text of a first configuration file."""
    lines = [
        "# How plainoffer checks these pages. Every setting has a default: delete what you do not need.",
        "# All settings: plainoffer config. All rules: plainoffer rules.",
        "",
        "# The lowest severity that fails a check: error, warning, advice or never.",
        'fail-on = "error"',
        "",
        "# Findings that were there when we began. They are counted but do not fail a check. Write the file again with",
        "# plainoffer baseline write, and take out what has been put right with plainoffer baseline prune.",
        f'{"" if baseline else "# "}baseline = "{BASELINE}"',
        "",
    ]
    if seen.scope == "fragment":
        lines += [
            "# The HTML files are parts of pages, so nothing is asked of them that only a whole page can have.",
            'scope = "fragment"',
            "",
        ]
    left_out = ", ".join(f'"{name}"' for name in seen.notes)
    lines += [
        "# Files and folders to leave out, as in .gitignore.",
        f"exclude = [{left_out}]" if seen.notes else '# exclude = ["drafts/"]',
        "",
        "# Words of the word lists that your readers know.",
        '# accept = ["provision"]',
        "",
        "# Rules to leave out, each with the reason why.",
        "# [ignore]",
        '# passive-voice = "we turn this on after the training in May"',
        "",
    ]
    return "\n".join(lines)


def _write_new(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        raise ConfigError(f"{path.as_posix()} is already there, and stays as it is.") from None
    except OSError as error:
        raise ConfigError(f"{path.as_posix()} cannot be written: {error.strerror or error}.") from None


def _next_step(root: Path, seen: Seen, *, accepted: bool) -> str:
    name = root.as_posix()
    named = f'"{name}"' if re.search(r"[^\w./-]", name) else name
    inside = "" if root.resolve() == Path.cwd() else f"cd {named}, then "
    if not seen.items:
        return f"{inside}put your pages here and run plainoffer check."
    later = "" if accepted else "\nIf the pages have too many old faults to begin with: plainoffer baseline write"
    return f"{inside}run plainoffer check{later}"
