"""Checks all live pages of the sites in a database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.test import Client
from plainoffer_django.checking import checkers
from wagtail.models import Page

from plainoffer import Report, Source
from plainoffer.findings import PageResult, RunError
from plainoffer_wagtail import policy
from plainoffer_wagtail.checking import groups
from plainoffer_wagtail.content import read_page


@dataclass(slots=True)
class Audit:
    """What has been checked so far.

    Attributes:
        sources: HTML of each page by its address, for excerpts in reports.
    """

    pages: list[PageResult] = field(default_factory=list)
    errors: list[RunError] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)
    left_out: int = 0


def live_pages(site: Any = None, model: type[Page] = Page) -> Iterator[Page]:
    """Give the live pages that everyone may see, in the order of the tree, as their own models."""
    pages = Page.objects.live().public().type(model).order_by("path")
    if site is not None:
        pages = pages.descendant_of(site.root_page, inclusive=True)
    yield from pages.specific().iterator()


def run(pages: Iterator[Page], *, fields: bool = False, progress: Callable[[str], None] = lambda address: None) -> Any:
    """Check pages.

    Args:
        pages: which ones.
        fields: check what editors wrote in fields and blocks, in place of the pages as visitors get them.
        progress: called with the address of each page.

    Returns:
        The audit and the finished report.

    Raises:
        ConfigError: the settings cannot be used.
    """
    audit = Audit()
    client = Client(raise_request_exception=False)
    for page in pages:
        address = page.full_url
        if address is None or not policy.is_checked(page):
            audit.left_out += 1
            continue
        progress(address)
        try:
            _check(audit, page, address, client, fields)
        except Exception as error:
            message = f"The page could not be checked: {type(error).__name__}: {error}"
            audit.errors.append(RunError(message=message, path=address))
    return audit, finish(audit, site=not fields)


def finish(audit: Audit, *, site: bool) -> Report:
    """Put the pages together into a report; with the rules on whole sites where whole pages were checked."""
    return (
        checkers()
        .get()
        .checker.report(audit.pages, site=site, errors=audit.errors, seconds=sum(page.seconds for page in audit.pages))
    )


def _check(audit: Audit, page: Page, address: str, client: Client, fields: bool) -> None:
    checker = checkers().get(policy.options(page)).checker
    lang = page.locale.language_code
    sources = _from_fields(audit, page, address) if fields else _as_served(audit, page, address, client)
    for path, html, kind in sources:
        audit.sources[path] = html
        scope: Any = "fragment" if fields else "page"
        source = Source(text=html, path=path, url=address, kind=kind, scope=scope, lang=lang)
        audit.pages.extend(checker.check_source(source))


def _as_served(audit: Audit, page: Page, address: str, client: Client) -> Iterator[tuple[str, str, Any]]:
    """Give the page as a visitor gets it, made in this process: nothing is asked of the network."""
    _, root, path = page.get_url_parts()
    scheme, _, host = root.partition("://")
    response: Any = client.get(path, headers={"host": host}, secure=scheme == "https")
    if response.status_code != 200:
        message = f"The page answers with status {response.status_code}, so it was not checked."
        audit.errors.append(RunError(message=message, path=address))
        return
    body = b"".join(response.streaming_content) if response.streaming else response.content
    if "html" not in response.headers.get("Content-Type", ""):
        audit.left_out += 1
        return
    yield address, body.decode(response.charset or "utf-8", "replace"), "html"


def _from_fields(audit: Audit, page: Page, address: str) -> Iterator[tuple[str, str, Any]]:
    pieces, problems = read_page(page, policy.settings().get("HEADING_BLOCKS"))
    for problem in problems:
        audit.errors.append(RunError(message=f"{problem.label} could not be read: {problem.detail}", path=address))
    for group in groups(pieces):
        alone = group.pieces[0].alone
        yield (f"{address}#{group.pieces[0].content_path}" if alone else address), group.text, group.kind
