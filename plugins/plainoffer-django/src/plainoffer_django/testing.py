"""Helpers for the tests of a Django project: does this response read well, and can everyone use it?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from plainoffer import Plainoffer, Report, Severity
from plainoffer.config import merge
from plainoffer_django.conf import make_config
from plainoffer_django.wording import sentence


def assert_plain_offer(content: Any, *, fail_on: str = "error", ignore: Iterable[str] = ()) -> Report:
    """Check a response of Django's test client, or HTML.

    Args:
        content: a response, or HTML as text.
        fail_on: lowest severity that fails the test: ``"error"``, ``"warning"`` or ``"advice"``.
        ignore: names of rules to leave out.

    Returns:
        The report, to look at further.

    Raises:
        AssertionError: there are such findings, the response is not HTML, or the check could not be done.
    """
    config = make_config()
    if names := list(ignore):
        config = merge(config, {"ignore": {**config.ignore, **dict.fromkeys(names, "")}}, origin="ignore")
    path, html = _html(content)
    report = replace(Plainoffer(config).check(html, path=path), fail_on=Severity(fail_on))
    problems = [error.message for error in report.errors]
    problems += [f"{f.line or 1}:{f.column or 1} {f.rule}: {sentence(f)}" for f in report.failing()]
    if problems:
        raise AssertionError(f"{path}: {len(problems)} to put right\n  " + "\n  ".join(problems))
    return report


def _html(content: Any) -> tuple[str, str]:
    if isinstance(content, str):
        return "the HTML", content
    path = getattr(getattr(content, "wsgi_request", None), "path", "the response")
    kind = content.headers.get("Content-Type", "")
    if "html" not in kind:
        raise AssertionError(f"{path}: the response is {kind or 'of no known kind'}, not HTML.")
    if content.status_code >= 400:
        raise AssertionError(f"{path}: the response has status {content.status_code}.")
    body = b"".join(content.streaming_content) if content.streaming else content.content
    return path, body.decode(content.charset or "utf-8")


class PlainOfferAssertions:
    """Mixin for test cases: ``self.assertPlainOffer(self.client.get("/"))``."""

    def assertPlainOffer(self, content: Any, **arguments: Any) -> Report:
        """Check a response or HTML; see :func:`assert_plain_offer`."""
        return assert_plain_offer(content, **arguments)
