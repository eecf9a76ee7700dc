"""``plainoffer check``: pages and folders in, a report out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import click
from msgspec.structs import replace

from plainoffer.cli.options import Command, configuration_options, read_configuration
from plainoffer.cli.output import (
    all_formats,
    at_least,
    errors_meet_output,
    parse_formats,
    print_errors,
    statistics,
    tell_plugins,
    write_report,
)
from plainoffer.cli.pages import find_pages, is_site
from plainoffer.config import FAIL_ON, Config
from plainoffer.document import read_source
from plainoffer.engine import baseline as baselines
from plainoffer.engine.checker import OFFLINE, Checker, browser_facts
from plainoffer.engine.finding_files import Found
from plainoffer.engine.runner import Item, check_bytes, make_source, run_files
from plainoffer.errors import LoadError, PlainofferError
from plainoffer.findings import Report, RunError
from plainoffer.formats import NAMES
from plainoffer.rule import Need

_MANY = 40
"""Number of pages from which progress is shown."""

_GROUPS = {
    "What is checked": (
        "select", "extend_select", "ignore", "scope", "site", "browser", "links", "state", "allow_private",
    ),
    "Which pages": ("exclude", "force_exclude", "changed_since", "stdin_filename"),
    "The report": (
        "formats", "output_file", "min_severity", "show_statistics", "color", "progress", "quiet", "verbose",
    ),
    "When the check fails": ("fail_on", "exit_zero", "baseline"),
    "Putting right": ("fix", "unsafe_fixes", "diff"),
    "Settings": ("configs", "isolated"),
}  # fmt: skip

_ONLY_WITH = (
    # option, what it needs, how to say so
    ("unsafe_fixes", ("fix", "diff"), "--unsafe-fixes goes with --fix or --diff."),
    ("state", ("links",), "--state goes with --links."),
    ("allow_private", ("links",), "--allow-private goes with --links look-up."),
)


@click.command("check", cls=Command, groups=_GROUPS)
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@configuration_options
@click.option(
    "--output-format",
    "formats",
    multiple=True,
    metavar="NAME[=FILE]",
    help=f"How to write the report: {', '.join(NAMES)}. Give it several times for several reports: "
    "--output-format full --output-format html=report.html.",
)
@click.option("--output-file", metavar="FILE", help="File for a format that names none.")
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="Lowest severity that makes the check fail, with exit code 1. Default: error.",
)
@click.option("--min-severity", type=click.Choice(["error", "warning", "advice"]), help="Lowest severity to show.")
@click.option("--exit-zero", is_flag=True, help="Give exit code 0 although there are findings.")
@click.option("--fix", is_flag=True, help="Put right what can be put right without changing the meaning.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also changes that you should read over.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing. Exit code 1 if it would.")
@click.option(
    "--baseline",
    metavar="FILE",
    help="File of known findings: they do not fail the run. plainoffer baseline write makes one.",
)
@click.option("--browser", is_flag=True, help="Also run axe on each page in a real browser.")
@click.option(
    "--links",
    type=click.Choice(["look-up", "recorded"]),
    help="Also report broken links: look them up now, or use what an earlier look-up recorded.",
)
@click.option("--state", metavar="FILE", help="With --links: file of recorded verdicts.")
@click.option("--allow-private", is_flag=True, help="With --links look-up: open private addresses, too.")
@click.option(
    "--site/--no-site",
    default=None,
    help="Treat the pages as a whole site, with coverage and other site rules. Folders are one by default.",
)
@click.option("--changed-since", metavar="COMMIT", help="Only pages that changed since this commit or branch of git.")
@click.option("--force-exclude", is_flag=True, help="Leave out excluded files although they are named.")
@click.option("--no-cache", is_flag=True, help="Check every page, and keep nothing for the next run.")
@click.option(
    "-j",
    "--jobs",
    type=int,
    metavar="NUMBER",
    help="How many pages to check at a time. Default: as many as processors.",
)
@click.option("--statistics", "show_statistics", is_flag=True, help="Show how many findings each rule made.")
@click.option("--stdin-filename", metavar="NAME", help='With "-" as path: what to call the page.')
@click.option("--color/--no-color", default=None, help="Colour the output, or not. NO_COLOR is honoured.")
@click.option("--progress/--no-progress", default=None, help="Show progress, or not. Default: on a terminal.")
@click.option("-q", "--quiet", is_flag=True, help="Print only errors and the formats that you name.")
@click.option("-v", "--verbose", is_flag=True, help="Say more about errors.")
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Check pages and folders: HTML, Markdown and plain text.

    PATH is a page, a folder, or - for standard input. Without one, the folder you are in is checked.

    \b
    Examples:
      plainoffer check pages/                                  all pages in a folder
      plainoffer check page.html --fix                         put right what is safe to put right
      plainoffer check pages/ --output-format html=report.html a report to send round
      plainoffer check pages/ --ignore passive-voice           leave a rule out
      plainoffer check - --scope fragment < text.html          a text from another program

    \b
    Exit codes:
      0  nothing that fails the check (see --fail-on)
      1  something has to be put right
      2  something asked for could not be done; the message says what
    """
    return _Command(paths or (".",), options).run()


class _Command:
    """One run of ``plainoffer check``."""

    def __init__(self, paths: tuple[str, ...], options: dict[str, Any]) -> None:
        self.paths = paths
        self.options = options
        self.stdin: bytes | None = None
        self.changed = 0  # pages that --fix changed or --diff would change
        self._check_usage()
        self.named = [Path(path) for path in paths if path != "-"]
        self.config, self.found = self._pages()
        allow = OFFLINE | {Need.BROWSER} if options["browser"] else OFFLINE
        if options["links"]:
            from plainoffer.cli.links import with_state

            allow |= {Need.NETWORK}
            self.config = with_state(self.config, options["state"])
        self.checker = Checker(self.config, allow=frozenset(allow), shared=browser_facts(self.config, allow), lazy=True)
        known = all_formats(self.checker.registry)
        self.formats = parse_formats(options["formats"], options["output_file"], known)

    def _check_usage(self) -> None:
        if "-" in self.paths and len(self.paths) > 1:
            raise click.UsageError('"-" stands for standard input. Check it by itself, without other paths.')
        if self.options["jobs"] is not None and self.options["jobs"] < 0:
            raise click.UsageError("--jobs must be 1 or more, or 0 for as many as there are processors.")
        for name, needed, message in _ONLY_WITH:
            if self.options[name] and not any(self.options[other] for other in needed):
                raise click.UsageError(message)

    def _pages(self) -> tuple[Config, Found]:
        picked = (
            "configs", "isolated", "select", "extend_select", "ignore", "exclude", "scope", "fail_on", "jobs",
            "baseline",
        )  # fmt: skip
        given = {name: self.options[name] for name in picked}
        if self.named:
            return find_pages(self.named, force_exclude=self.options["force_exclude"], **given)
        folder = Path(self.options["stdin_filename"] or ".").parent
        return read_configuration(folder if folder.is_dir() else Path.cwd(), **given), Found()

    def run(self) -> int:
        report = self._check_files() if self.named else self._check_stdin()
        if self.config.baseline:
            report = self._with_baseline(report, Path(self.config.baseline))
        return self._finish(report)

    def _with_baseline(self, report: Report, file: Path) -> Report:
        if not file.exists():
            message = f"The baseline {file} does not exist, so every finding is new."
            error = RunError(message=f"{message} Write it with: plainoffer baseline write")
            if self.options["baseline"]:
                return replace(report, errors=(error, *report.errors))
            print_errors((error,), verbose=False)
            return report
        known = baselines.read(file)
        gone = known.gone(report, self.config.page_name)
        number = sum(map(len, gone.values()))
        if number and not any(self.options[name] for name in ("quiet", "select", "ignore")):
            is_gone = "finding is gone. Take it" if number == 1 else "findings are gone. Take them"
            click.echo(
                f"plainoffer: {number:,} known {is_gone} out of {file} with: plainoffer baseline prune", err=True
            )
        return replace(report, findings=known.mark(report.findings, self.config.page_name))

    def _finish(self, report: Report) -> int:
        options = self.options
        if not self._report_shows_errors():
            print_errors(report.errors, options["verbose"])
        if report.stopped:
            click.echo(f"plainoffer: {report.stopped}", err=True)
        if options["diff"]:
            return report.exit_code if report.errors else int(self.changed > 0 and not options["exit_zero"])
        shown = at_least(report, options["min_severity"])
        done = write_report(
            shown,
            self.formats,
            self.checker.registry,
            self._source,
            color=options["color"],
            quiet=options["quiet"],
        )
        if options["show_statistics"]:
            click.echo(statistics(shown))
        done &= tell_plugins(report, self.checker.registry, self.config)
        if not done:
            return 2
        return 0 if options["exit_zero"] and report.exit_code == 1 else report.exit_code

    def _report_shows_errors(self) -> bool:
        """Whether the user sees on the same terminal, in the report, what could not be done."""
        shown = {name for name, file in self.formats if not file}
        return bool(shown & {"full", "concise"}) and not self.options["quiet"] and errors_meet_output()

    def _source(self, path: str) -> str | None:
        limit = self.config.max_page_bytes
        try:
            if self.stdin is not None:
                return make_source(Item(Path(path), path), self.stdin, self.config).text
            return read_source(Path(path), max_bytes=limit).text
        except LoadError:
            return None

    # Standard input

    def _check_stdin(self) -> Report:
        self.stdin = sys.stdin.buffer.read(self.config.max_page_bytes + 1)
        name = self.options["stdin_filename"] or "stdin"
        item = Item(Path(name), name)
        if self.options["fix"] or self.options["diff"]:
            from plainoffer.cli.fix import fix_stdin

            # standard output is for the page, or for the changes
            self.formats = [(format, file) for format, file in self.formats if file]
            report, self.stdin, self.changed = fix_stdin(self.checker, item, self.stdin, self.options)
            return report
        return self.checker.report(check_bytes(self.checker, item, self.stdin))

    # Files

    def _check_files(self) -> Report:
        found = self.found
        if self.options["changed_since"]:
            from plainoffer.cli.changed import changed_files

            changed = changed_files(self.options["changed_since"])
            found.items = [item for item in found.items if item.file.resolve() in changed]
        errors = list(found.errors)
        if self.options["links"] == "look-up":
            from plainoffer.cli.links import look_up

            look_up(found.items, self.config, private=self.options["allow_private"], quiet=self.options["quiet"])
        if self.options["fix"] or self.options["diff"]:
            from plainoffer.cli.fix import fix_files

            problems, self.changed = fix_files(self.checker, found.items, self.options)
            errors.extend(problems)
        site = self.options["site"]
        if site is None:
            site = is_site(self.named) and not self.options["changed_since"]
        cache = self._cache()
        try:
            with self._progress(len(found.items)) as progress:
                report = run_files(
                    found.items,
                    self.checker,
                    cache=cache,
                    jobs=self.config.jobs,
                    site=site,
                    progress=progress,
                )
        finally:
            if cache is not None:
                cache.close()
                if cache.problem and self.options["verbose"]:
                    click.echo(f"plainoffer: {cache.problem}", err=True)
        return replace(report, errors=(*errors, *report.errors))

    def _cache(self) -> Any:
        if self.options["no_cache"] or not self.config.cache or self.checker.allow - OFFLINE:
            return None
        from plainoffer.engine.cache import Cache, default_folder, run_digest

        kind = run_digest(self.config, self.checker.registry, self.checker.today.isoformat(), self.checker.allow)
        try:
            return Cache(default_folder(), kind)
        except PlainofferError:
            return None

    def _progress(self, total: int) -> AbstractContextManager[Callable[[int, int], None] | None]:
        wanted = self.options["progress"]
        if wanted is None:
            wanted = sys.stderr.isatty() and not self.options["quiet"] and total >= _MANY
        if not wanted:
            return nullcontext()
        from plainoffer.cli.progress import progress_bar

        return progress_bar(total)
