"""Shows findings in the admin after a save."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.contrib import messages
from django.db.models import Model, TextField
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst

from plainoffer import Finding, Report, Severity
from plainoffer_django.checking import FAILED, check, logger
from plainoffer_django.wording import sentence

_LEVELS = {Severity.ERROR: messages.WARNING, Severity.WARNING: messages.WARNING, Severity.ADVICE: messages.INFO}
_MOST = 10


class PlainOfferAdminMixin:
    """Put before ``ModelAdmin``: after each save, findings are shown as messages. A save is never refused.

    Attributes:
        plainoffer_fields: names of fields to check and how each is written: ``{"body": "html", "title": "text"}``.
            All text fields as HTML if it is not given.
        plainoffer_options: settings of plainoffer for this model only.
    """

    plainoffer_fields: Mapping[str, Any] | None = None
    plainoffer_options: Mapping[str, Any] = {}

    def save_model(self, request: HttpRequest, obj: Model, form: Any, change: bool) -> None:
        """Save, then check what was saved."""
        super().save_model(request, obj, form, change)  # type: ignore[misc]
        try:
            for label, report in self.plainoffer_reports(obj):
                show(request, label, report)
        except Exception:
            logger.exception("plainoffer could not check a saved object")
            messages.warning(request, FAILED)

    def plainoffer_reports(self, obj: Model) -> Iterator[tuple[str, Report]]:
        """Check the fields and give (label, report) for each that has text."""
        fields = self.plainoffer_fields
        if fields is None:
            fields = {field.name: "html" for field in obj._meta.fields if isinstance(field, TextField)}
        for name, kind in fields.items():
            value = getattr(obj, name)
            if value is None or not str(value).strip():
                continue
            label = capfirst(str(obj._meta.get_field(name).verbose_name))  # type: ignore[union-attr]
            path = f"{obj._meta.label}.{name}, {obj.pk}"
            yield label, check(str(value), kind=kind, path=path, options=self.plainoffer_options)


def show(request: HttpRequest, label: str, report: Report) -> None:
    """Add messages for a report: one for what could not be done, and one for each severity."""
    if report.errors:
        messages.warning(request, f"{label}: {FAILED}")
    for severity, level in _LEVELS.items():
        found = [finding for finding in report.findings if finding.severity is severity]
        if found:
            messages.add_message(request, level, _listing(label, found))


def _listing(label: str, findings: list[Finding]) -> str:
    lines = [(sentence(finding),) for finding in findings[:_MOST]]
    if len(findings) > _MOST:
        lines.append((f"There are {len(findings) - _MOST} more.",))
    return format_html("{}: <ul>{}</ul>", label, format_html_join("", "<li>{}</li>", lines))
