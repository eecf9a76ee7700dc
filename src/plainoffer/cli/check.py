"""``plainoffer check``: pages and folders in, a report out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from plainoffer.cli.options import configuration_options, read_configuration
from plainoffer.cli.output import all_formats, at_least, parse_formats, print_errors, statistics, write_report
from plainoffer.config import Config
from plainoffer.document import read_source
from plainoffer.engine import baseline as baselines
from plainoffer.engine.checker import OFFLINE, Checker
from plainoffer.engine.finding_files import find_files
from plainoffer.engine.runner import Item, check_bytes, run_files
from plainoffer.errors import LoadError, PlainofferError
from plainoffer.findings import Report
from plainoffer.rule import Need

_MANY = 40
"""Number of pages from which progress is shown."""


@click.command("check")
@click.argument("paths", nargs=-1, metavar="PATH...")
@configuration_options
@click.option(
    "--output-format",
    "formats",
    multiple=True,
    metavar="NAME[=FILE]",
    help="How to write the report; may be given several times: --output-format html=report.html.",
)
@click.option("--output-file", metavar="FILE", help="File for the formats that name none.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "advice", "never"]),
    help="Lowest severity that gives exit code 1.",
)
@click.option("--min-severity", type=click.Choice(["error", "warning", "advice"]), help="Lowest severity to show.")
@click.option("--exit-zero", is_flag=True, help="Give exit code 0 although there are findings.")
@click.option("--fix", is_flag=True, help="Put right what can be put right without changing the meaning.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also changes that you should read over.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--baseline", metavar="FILE", help="File of known findings: they do not fail the run.")
@click.option("--browser", is_flag=True, help="Also run axe on each page in a real browser.")
@click.option(
    "--links",
    type=click.Choice(["look-up", "recorded"]),
    help="Also report on links: look them up now, or speak only from verdicts recorded earlier.",
)
@click.option("--state", metavar="FILE", help="With --links: file of recorded verdicts.")
@click.option("--allow-private", is_flag=True, help="Let this run open private addresses, such as a server of yours.")
@click.option(
    "--site/--no-site",
    default=None,
    help="Treat the pages as a whole site, with coverage and other site rules. Folders are one by default.",
)
@click.option("--changed-since", metavar="COMMIT", help="Only pages that changed since this commit or branch.")
@click.option("--force-exclude", is_flag=True, help="Leave out excluded files although they are named.")
@click.option("--no-cache", is_flag=True, help="Check every page, and keep nothing for the next run.")
@click.option("-j", "--jobs", type=click.IntRange(min=0), help="Number of processes. 0: as many as processors.")
@click.option("--statistics", "show_statistics", is_flag=True, help="Show how many findings each rule made.")
@click.option("--stdin-filename", metavar="NAME", help='With "-" as path: what to call the page.')
@click.option("--color/--no-color", default=None, help="Colour the output. NO_COLOR is honoured.")
@click.option("--progress/--no-progress", default=None, help="Show progress. On a terminal it is shown by itself.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors; files are still written.")
@click.option("-v", "--verbose", is_flag=True, help="Say more about errors.")
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Check pages and folders.

    PATH is a page, a folder, or - for standard input. Without one, the folder you are in is checked.

    \b
    Examples:
      plainoffer check pages/
      plainoffer check page.html --fix
      plainoffer check . --output-format html=report.html --output-format json=report.json
      cat page.html | plainoffer check - --stdin-filename page.html --scope fragment
    """
    return _Command(paths or (".",), options).run()


class _Command:
    """One run of ``plainoffer check``."""

    def __init__(self, paths: tuple[str, ...], options: dict[str, Any]) -> None:
        self.paths = paths
        self.options = options
        self.stdin: bytes | None = None
        first = Path.cwd() if paths[0] == "-" else Path(paths[0])
        self.config = self._configuration(first)
        allow = OFFLINE | {Need.BROWSER} if options["browser"] else OFFLINE
        if options["browser"] and options["allow_private"]:
            from plainoffer.browser.configured import with_private_addresses

            self.config = replace(self.config, browser=with_private_addresses(self.config.browser))
        if options["links"]:
            from plainoffer.cli.links import with_state

            allow |= {Need.NETWORK}
            self.config = with_state(self.config, options["state"])
        self.checker = Checker(self.config, allow=frozenset(allow), shared=self._browser_facts(), lazy=True)
        known = all_formats(self.checker.registry)
        self.formats = parse_formats(options["formats"], options["output_file"], known)

    def _browser_facts(self) -> dict[str, Any]:
        if not self.options["browser"]:
            return {}
        from plainoffer.browser.started import facts

        return facts(self.config.browser, Path(self.config.root or "."))

    def _configuration(self, start: Path) -> Config:
        picked = (
            "configs",
            "isolated",
            "select",
            "extend_select",
            "ignore",
            "exclude",
            "scope",
            "fail_on",
            "jobs",
        )
        return read_configuration(
            start if start.exists() else Path.cwd(),
            baseline=self.options["baseline"],
            **{name: self.options[name] for name in picked},
        )

    def run(self) -> int:
        if self.paths == ("-",):
            report = self._check_stdin()
        else:
            report = self._check_files()
        if self.config.baseline:
            known = baselines.read(Path(self.config.baseline))
            report = replace(report, findings=known.mark(report.findings, self.config.relative))
        return self._finish(report)

    def _finish(self, report: Report) -> int:
        options = self.options
        if not self._report_shows_errors():
            print_errors(report.errors, options["verbose"])
        if report.stopped:
            click.echo(f"plainoffer: {report.stopped}", err=True)
        if options["diff"]:
            return report.exit_code if report.errors else 0
        shown = at_least(report, options["min_severity"])
        written = write_report(
            shown,
            self.formats,
            self.checker.registry,
            self._source,
            color=options["color"],
            quiet=options["quiet"],
        )
        if options["show_statistics"]:
            click.echo(statistics(shown))
        if not written:
            return 2
        return 0 if options["exit_zero"] and report.exit_code == 1 else report.exit_code

    def _report_shows_errors(self) -> bool:
        """Whether the user sees on the same terminal, in the report, what could not be done."""
        shown = {name for name, file in self.formats if not file}
        return bool(shown & {"full", "concise"}) and sys.stdout.isatty() and not self.options["quiet"]

    def _source(self, path: str) -> str | None:
        if self.stdin is not None:
            return self.stdin.decode("utf-8", "replace")
        try:
            return read_source(Path(path), max_bytes=self.config.max_page_bytes).text
        except LoadError:
            return None

    # Standard input

    def _check_stdin(self) -> Report:
        self.stdin = sys.stdin.buffer.read(self.config.max_page_bytes + 1)
        name = self.options["stdin_filename"] or "stdin"
        item = Item(Path(name), name)
        if self.options["fix"] or self.options["diff"]:
            from plainoffer.cli.fix import fix_stdin

            return fix_stdin(self.checker, item, self.stdin, self.options)
        return self.checker.report(check_bytes(self.checker, item, self.stdin))

    # Files

    def _check_files(self) -> Report:
        named = [Path(path) for path in self.paths if path != "-"]
        found = find_files(named, self.config, force_exclude=self.options["force_exclude"])
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

            errors.extend(fix_files(self.checker, found.items, self.options))
        site = self.options["site"]
        if site is None:
            site = all(path.is_dir() for path in named) and not self.options["changed_since"]
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
