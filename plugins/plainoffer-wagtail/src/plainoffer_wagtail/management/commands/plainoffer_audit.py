"""``manage.py plainoffer_audit``: check all live pages and write a report."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, CommandParser
from msgspec.structs import replace
from plainoffer_django.checking import checkers
from wagtail.models import Page, Site

from plainoffer import PlainofferError, Report
from plainoffer.cli.output import RuleInfos, all_formats, parse_formats
from plainoffer.engine import baseline
from plainoffer.engine.baseline import write_text
from plainoffer.formats import RenderOptions
from plainoffer_wagtail import audit


class Command(BaseCommand):
    """Check all live pages that everyone may see, and write a report.

    Exit code 0: nothing at or above fail-on. 1: findings. 2: something could not be checked.
    """

    help = "Check all live pages that everyone may see, and write a report."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the options; they have the names of the plainoffer command's."""
        how = "How to write the report, such as full, html=report.html or xlsx=report.xlsx."
        parser.add_argument("--output-format", action="append", default=[], metavar="NAME[=FILE]", help=how)
        parser.add_argument("--site", metavar="HOST", help="Only the site with this host name.")
        parser.add_argument("--page-type", metavar="APP.MODEL", help="Only pages of this type.")
        wrote = "Check what editors wrote, in place of pages as visitors get them."
        parser.add_argument("--fields", action="store_true", help=wrote)
        parser.add_argument("--exit-zero", action="store_true", help="Give exit code 0 although there are findings.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the audit."""
        try:
            registry = checkers().get().checker.registry
            pairs = parse_formats(tuple(options["output_format"]), None, all_formats(registry))
            pages = audit.live_pages(self._site(options["site"]), self._model(options["page_type"]))
            say = self.stderr.write if options["verbosity"] > 1 else _nothing
            done, report = audit.run(pages, fields=options["fields"], progress=say)
            report = self._with_baseline(report)
            for name, file in pairs:
                self._write(name, file, report, done.sources, registry)
        except PlainofferError as error:
            raise CommandError(str(error), returncode=2) from None
        if done.left_out:
            self.stderr.write(f"{done.left_out} pages have no address, are not HTML or are not to be checked.")
        if report.errors:
            self.stderr.write(f"{len(report.errors)} things could not be checked; the report says which.")
        code = report.exit_code
        if code and not (code == 1 and options["exit_zero"]):
            sys.exit(code)

    @staticmethod
    def _site(host: str | None) -> Site | None:
        if host is None:
            return None
        site = Site.objects.filter(hostname=host).first()
        if site is None:
            known = ", ".join(Site.objects.values_list("hostname", flat=True))
            raise CommandError(f'There is no site "{host}". Sites: {known}.', returncode=2)
        return site

    @staticmethod
    def _model(label: str | None) -> Any:
        if label is None:
            return Page
        try:
            model = apps.get_model(label)
        except (LookupError, ValueError):
            raise CommandError(f'There is no page type "{label}". Write it as app.Model.', returncode=2) from None
        if not issubclass(model, Page):
            raise CommandError(f'"{label}" is not a type of page.', returncode=2)
        return model

    @staticmethod
    def _with_baseline(report: Report) -> Report:
        file = checkers().get().checker.config.baseline
        if not file:
            return report
        return replace(report, findings=baseline.read(Path(file)).mark(report.findings))

    def _write(self, name: str, file: str, report: Report, sources: dict[str, str], registry: Any) -> None:
        options = RenderOptions(today=datetime.date.today(), rule_info=RuleInfos(registry))
        rendered = all_formats(registry)[name].render(report, sources=sources, options=options)
        if file:
            write_text(Path(file), rendered, "The report")
        elif isinstance(rendered, bytes):
            raise CommandError(f"Say which file to write: --output-format {name}=report.{name}", returncode=2)
        else:
            self.stdout.write(rendered)


def _nothing(address: str) -> None:
    """Say nothing of a page that is being checked."""
