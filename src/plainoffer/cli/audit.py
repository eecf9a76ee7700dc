"""``plainoffer audit``: a whole site in, a report out."""

from __future__ import annotations

import hashlib
import signal
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from plainoffer.cli.options import configuration_options, read_configuration
from plainoffer.cli.output import all_formats, at_least, parse_formats, print_errors, tell_plugins, write_report
from plainoffer.config import FAIL_ON, Config
from plainoffer.document import read_source
from plainoffer.engine import baseline as baselines
from plainoffer.errors import ConfigError, LoadError, did_you_mean
from plainoffer.formats.view import counted
from plainoffer.log_in import LogIn

if TYPE_CHECKING:
    from plainoffer.findings import Report
    from plainoffer.site.audit import Audit, AuditSettings

_LISTED = 20
AUDIT_SETTINGS: dict[str, type | tuple[type, ...]] = {
    "include": list,
    "exclude": list,
    "max-pages": int,
    "max-time": (int, float),
    "per-host": int,
    "total": int,
    "interval": (int, float),
    "contact": str,
    "strict-robots": bool,
    "state": str,
}


@click.command("audit")
@click.argument("targets", nargs=-1, required=True, metavar="TARGET...")
@configuration_options
@click.option("--include", multiple=True, metavar="PATTERN", help="Only pages with addresses like this: '*/send/*'.")
@click.option("--whole-site", is_flag=True, help="All of the website, not only the folder that TARGET is in.")
@click.option("--max-pages", type=click.IntRange(min=1), help="Check no more pages than this.")
@click.option("--max-time", type=click.FloatRange(min=1), metavar="SECONDS", help="Stop after this time and report.")
@click.option("--resume", is_flag=True, help="Go on with an audit that was stopped.")
@click.option("--state", metavar="FILE", help="File that remembers progress and verdicts on links.")
@click.option("--links/--no-links", default=True, help="Look up links. On by default.")
@click.option("--browser", is_flag=True, help="Also run axe on each page in a real browser.")
@click.option("--per-host", type=click.IntRange(1, 64), help="Most requests at once to one site. 4 by default.")
@click.option("--interval", type=click.FloatRange(min=0), metavar="SECONDS", help="Pause between requests to a site.")
@click.option("--contact", metavar="TEXT", help="Email address or page that sites are shown as your contact.")
@click.option("--strict-robots", is_flag=True, help="Obey robots.txt for single links too, not only for the audit.")
@click.option("--allow-private", is_flag=True, help="Let this run open private addresses, such as a server of yours.")
@click.option("--scheduler", metavar="ADDRESS", help="Spread the audits of many sites over a Dask cluster.")
@click.option("--output-format", "formats", multiple=True, metavar="NAME[=FILE]", help="How to write the report.")
@click.option("--output-file", metavar="FILE", help="File for the formats that name none.")
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="Lowest severity that gives exit code 1.",
)
@click.option("--min-severity", type=click.Choice(["error", "warning", "advice"]), help="Lowest severity to show.")
@click.option("--baseline", metavar="FILE", help="File of known findings: they do not fail the run.")
@click.option("-j", "--jobs", type=click.IntRange(min=0), help="Number of processes. 0: as many as processors.")
@click.option("--color/--no-color", default=None, help="Colour the output. NO_COLOR is honoured.")
@click.option("--progress/--no-progress", default=True, help="Show progress on standard error.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors; files are still written.")
@click.option("-v", "--verbose", is_flag=True, help="Say more about errors.")
def command(targets: tuple[str, ...], **options: Any) -> int:
    """Check a whole site: every page, every link, and how they hang together.

    TARGET is a website, a sitemap, a folder, or a text file with one address on each line.

    \b
    Examples:
      plainoffer audit https://www.example.gov.uk/local-offer/
      plainoffer audit https://www.example.gov.uk/sitemap.xml --max-pages 500
      plainoffer audit pages/ --output-format html=audit.html
      plainoffer audit https://www.example.gov.uk/local-offer/ --resume
    """
    return _Command(targets, options).run()


class _Command:
    """One run of ``plainoffer audit``."""

    def __init__(self, targets: tuple[str, ...], options: dict[str, Any]) -> None:
        from plainoffer.engine.registry import make_registry

        self.targets = targets
        self.options = options
        picked = ("configs", "isolated", "select", "extend_select", "ignore", "scope", "fail_on", "jobs", "baseline")
        # A folder's own configuration applies to it, as it does in a check.
        start = Path(targets[0]) if len(targets) == 1 and Path(targets[0]).is_dir() else Path.cwd()
        self.config: Config = read_configuration(start, **{name: options[name] for name in picked})
        self.registry = make_registry(self.config.disable_plugins)
        self.formats = parse_formats(options["formats"], options["output_file"], all_formats(self.registry))

    def run(self) -> int:
        if self.options["scheduler"]:
            from plainoffer.site.cluster import audit_many

            settings = [self._settings(target) for target in self.targets]
            if not self.options["quiet"]:
                many = counted(len(self.targets), "site")
                limits = settings[0].limits.in_words()
                click.echo(f"Auditing {many} on a cluster.\nTo be polite: {limits} for each worker.", err=True)
            report = audit_many(self.targets, self.config, settings, self.options["scheduler"])
            return self._finish(report)
        if len(self.targets) > 1:
            raise ConfigError("Audit one site at a time, or spread them over a cluster with --scheduler.")
        from plainoffer.site.audit import Audit

        audit = Audit(self.targets[0], self.config, self._settings(self.targets[0]))
        return self._finish(self._run_one(audit))

    def _run_one(self, audit: Audit) -> Report:
        from plainoffer.cli.audit_progress import show_progress

        quiet = self.options["quiet"]
        if not quiet:
            scope, limits = audit.in_words()
            click.echo(f"Auditing {scope}.\nTo be polite: {limits}.", err=True)
        before = signal.signal(signal.SIGINT, lambda *_: self._interrupt(audit))
        try:
            with show_progress(self.options["progress"] and not quiet) as tell:
                audit.tell = tell
                return audit.run()
        finally:
            signal.signal(signal.SIGINT, before)

    def _interrupt(self, audit: Audit) -> None:
        """End the audit at the first Ctrl-C; let a second one end the program."""
        audit.interrupt()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    def _settings(self, target: str) -> AuditSettings:
        from plainoffer.engine.checker import OFFLINE
        from plainoffer.fetching.client import ClientSettings
        from plainoffer.fetching.lanes import Limits
        from plainoffer.fetching.liveness import CheckSettings
        from plainoffer.rule import Need
        from plainoffer.site.audit import AuditSettings

        options, kept = self.options, read_section(self.config.audit)

        def given(name: str, default: Any) -> Any:
            value = options.get(name.replace("-", "_"))
            return kept.get(name, default) if value in (None, (), False) else value

        return AuditSettings(
            include=tuple(given("include", ())),
            exclude=tuple(given("exclude", ())),
            whole_site=options["whole_site"],
            max_pages=given("max-pages", 0),
            max_seconds=float(given("max-time", 0)),
            state=Path(given("state", "") or default_state(target)),
            resume=options["resume"],
            links=options["links"],
            allow_private=options["allow_private"],
            jobs=self.config.jobs,
            limits=Limits(
                per_host=given("per-host", 4), total=given("total", 64), interval=float(given("interval", 0))
            ),
            client=ClientSettings(contact=given("contact", ""), log_in=self._log_in()),
            checks=CheckSettings(strict_robots=bool(given("strict-robots", False))),
            allow=OFFLINE | {Need.BROWSER} if options["browser"] else OFFLINE,
        )

    def _log_in(self) -> LogIn:
        """The log-in of the section [browser]: pages that the browser opens have to be found first."""
        if "log-in" not in self.config.browser:
            return LogIn()
        from plainoffer.browser.configured import settings_from

        return settings_from(self.config.browser, Path(self.config.root or ".")).log_in

    def _finish(self, report: Report) -> int:
        options = self.options
        if self.config.baseline:
            known = baselines.read(Path(self.config.baseline))
            report = replace(report, findings=known.mark(report.findings, self.config.page_name))
        print_errors(report.errors, options["verbose"])
        if report.stopped:
            click.echo(f"plainoffer: {report.stopped} Go on with --resume.", err=True)
        if not options["quiet"]:
            _say_how_it_went(report)
        shown = at_least(report, options["min_severity"])
        written = write_report(
            shown, self.formats, self.registry, self._source, color=options["color"], quiet=options["quiet"]
        )
        written &= tell_plugins(report, self.registry, self.config)
        return report.exit_code if written else 2

    def _source(self, path: str) -> str | None:
        """Return the source of a page for excerpts, where the page is a file."""
        file = Path(self.targets[0], path)
        if not path or len(self.targets) > 1 or not file.is_file():
            return None
        try:
            return read_source(file, max_bytes=self.config.max_page_bytes).text
        except LoadError:
            return None


def read_section(section: Mapping[str, Any]) -> dict[str, Any]:
    """Check the section ``[audit]`` of the configuration.

    Raises:
        ConfigError: a key is unknown or its value has the wrong kind.
    """
    for key, value in section.items():
        if key not in AUDIT_SETTINGS:
            raise ConfigError(f'[audit] has no setting "{key}".{did_you_mean(key, list(AUDIT_SETTINGS))}')
        if not isinstance(value, AUDIT_SETTINGS[key]):
            raise ConfigError(f'[audit]: "{key}" cannot be {value!r}.')
    return dict(section)


def default_state(target: str) -> Path:
    """Return the file in which the audit of a target is remembered between runs."""
    from platformdirs import user_cache_path

    folder = user_cache_path("plainoffer") / "audits"
    folder.mkdir(parents=True, exist_ok=True)
    name = target if target.startswith("http") else str(Path(target).resolve())
    return folder / f"{hashlib.sha256(name.encode()).hexdigest()[:16]}.sqlite"


def _say_how_it_went(report: Report) -> None:
    """Say on standard error what was audited, and list what could not be, with reasons."""
    for audit in _audits(report):
        left = f", {counted(audit['pages-left'], 'page')} left" if audit["pages-left"] else ""
        click.echo(
            f"{audit['start']}: {counted(audit['pages'], 'page')} checked, "
            f"{counted(audit['links'], 'other address', 'other addresses')} looked up{left}.",
            err=True,
        )
        missing = audit["not-checked"]
        for page in missing[:_LISTED]:
            click.echo(f"  not checked: {page['address']}: {page['reason']}", err=True)
        if len(missing) > _LISTED:
            click.echo(f"  and {len(missing) - _LISTED} more: see facts, audit in the JSON report", err=True)
        for note in audit["notes"]:
            click.echo(f"  note: {note}", err=True)


def _audits(report: Report) -> list[dict[str, Any]]:
    if "audits" in report.facts:
        return list(report.facts["audits"])
    return [report.facts["audit"]] if "audit" in report.facts else []
