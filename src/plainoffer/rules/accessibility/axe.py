"""The rule that runs axe-core in a real browser and speaks for all of axe's rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plainoffer.browser import AxeNode, AxeRule, PageAxe, Visit
from plainoffer.browser.started import StartedBrowser
from plainoffer.document import Document, Element
from plainoffer.errors import CheckFailed
from plainoffer.findings import Finding, Outcome, OutcomeKind, Reference, Severity
from plainoffer.rule import Draft, Need, Rule, Scope, Untested, Yield
from plainoffer.rules.accessibility.in_browser.advice import ADVICE, advice_for
from plainoffer.rules.accessibility.in_browser.grading import confidence_of, references_of, severity_of
from plainoffer.rules.accessibility.in_browser.merging import merge
from plainoffer.rules.accessibility.in_browser.places import find_element
from plainoffer.rules.accessibility.in_browser.twins import twins

_WAITING = "axe could not decide; a person has to look"


class Axe(Rule):
    """Pages must pass the checks of axe-core in a real browser.

    Colours, sizes, scripts and frames only come together in a browser. axe-core is the engine that the government's
    accessibility monitoring uses as well. Each of its rules is reported under its own name, such as
    axe:color-contrast, and can be ignored or given another severity by that name. What axe cannot decide by itself is
    kept apart as a review for a person.

    It runs with --browser. It needs Chromium or Chrome with its driver; plainoffer browser shows what was found.
    """

    name = "axe"
    family = "accessibility"
    severity = Severity.ERROR
    needs = Need.BROWSER
    scope = Scope.FRAGMENT
    references = (
        Reference(
            "Public sector website and mobile application accessibility monitoring",
            "https://www.gov.uk/guidance/public-sector-website-and-mobile-application-accessibility-monitoring",
        ),
    )

    def check(self, document: Document) -> Iterator[Yield]:
        """Yield findings and outcomes under the names of axe's rules."""
        started: StartedBrowser = self.context.share("browser", self._start)
        if started.told:
            yield Untested(started.problem)
            return
        result = started.check(self._visit(document))
        self.context.shared["axe-version"] = result.axe
        if not result.checked:
            raise CheckFailed(f"The page was not checked in the browser. {result.reason}")
        for kind, rules in ((OutcomeKind.FAILED, result.violations), (OutcomeKind.CANNOT_TELL, result.incomplete)):
            for rule in rules:
                for node in rule.nodes:
                    yield self._finding(document, rule, node, result, review=kind is OutcomeKind.CANNOT_TELL)
        yield from _outcomes(result, document.path)
        if not (result.settled and result.styled):
            yield self.cannot_tell(" ".join(result.notes) or "The page was not complete when it was checked.")

    @classmethod
    def foreign_names(cls) -> frozenset[str]:
        """The rules of the axe that is installed, and those that we have advice for."""
        from plainoffer.browser.axe_core import newest_axe

        try:
            installed = newest_axe().rule_ids()
        except CheckFailed:
            return frozenset()
        return installed | ADVICE.keys()

    def reconcile(self, document: Document, findings: list[Finding]) -> list[Finding]:
        """Show a fault that a static rule has found as well only once."""
        return merge(document, findings, twins())

    def _start(self) -> StartedBrowser:
        settings = self.context.settings
        return StartedBrowser(settings.get("browser", {}), Path(settings.get("root") or "."))

    def _visit(self, document: Document) -> Visit:
        """A file is served with its folder, a page from the web is opened there, anything else comes from memory."""
        html, fragment = _html(document), document.is_fragment
        file = self._file(document.path)
        if file is not None:
            root = self._root(file)
            place = file.relative_to(root).with_suffix(".html").as_posix()
            return Visit(key=document.path, html=html, root=root, place=place, fragment=fragment)
        if _on_the_web(document.url):
            return Visit(key=document.path, url=document.url or "")
        return Visit(key=document.path, html=html, fragment=fragment)

    def _file(self, path: str) -> Path | None:
        """The file of this path, seen from the folder that we are in, the project's or that of the website."""
        for base in (Path(), Path(self.context.settings.get("root") or "."), self._site_root()):
            if path and (base / path).is_file():
                return (base / path).resolve()
        return None

    def _root(self, file: Path) -> Path:
        """The folder that addresses like ``/style.css`` start from: the configured one, if the page lies in it."""
        root = self._site_root()
        return root if file.is_relative_to(root) else file.parent

    def _site_root(self) -> Path:
        settings = self.context.settings
        return (Path(settings.get("root") or ".") / str(settings.get("browser", {}).get("root", "."))).resolve()

    def _finding(self, document: Document, rule: AxeRule, node: AxeNode, result: PageAxe, *, review: bool) -> Draft:
        message, advice = advice_for(rule.id, rule.help)
        if review:
            message = f"axe could not decide this, so please look. It may be that {message[0].lower()}{message[1:]}"
        if node.contrast and not review:
            message += f" The contrast is {node.contrast[0]:g}:1 and must be at least {node.contrast[1]}."
        element: Element | None = find_element(document, node)
        data: dict[str, Any] = {"html": node.html, "messages": list(node.messages), "impact": node.impact}
        if rule.act:
            data["act"] = list(rule.act)
        if element is not None:
            data["tag"] = element.tag
        return self.finding(
            element,
            message,
            advice=advice,
            severity=severity_of(node.impact, rule.tags),
            confidence=confidence_of(rule.id, rule.tags, review=review, styled=result.styled),
            references=references_of(rule),
            data=data,
            key=None if element is not None and not node.in_frame else f"{node.selector}\n{node.html}",
            rule=f"axe:{rule.id}",
            selector=node.selector,
        )


def _on_the_web(url: str | None) -> bool:
    """Whether a browser can open the address. Names under .invalid never exist (RFC 6761): a folder read as a site."""
    parts = urlsplit(url or "")
    host = parts.hostname or ""
    return parts.scheme in ("http", "https") and bool(host) and not host.endswith(".invalid")


def _html(document: Document) -> str:
    """The page as a browser should get it. Markdown and plain text are given as the HTML that they stand for."""
    if document.source.kind == "html":
        return document.text
    from lxml import etree

    body = document.tree.find("body")
    parts = body if body is not None else [document.tree]
    text = (body.text or "") if body is not None else ""
    return text + "".join(etree.tostring(part, method="html", encoding="unicode") for part in parts)


def _outcomes(result: PageAxe, path: str) -> Iterator[Outcome]:
    failed = {rule.id for rule in result.violations}
    waiting = {rule.id for rule in result.incomplete} - failed
    passed = set(result.passes) - failed - waiting
    nothing = set(result.inapplicable) - failed - waiting - passed
    for names, kind, reason in (
        (failed, OutcomeKind.FAILED, ""),
        (waiting, OutcomeKind.CANNOT_TELL, _WAITING),
        (passed, OutcomeKind.PASSED, ""),
        (nothing, OutcomeKind.INAPPLICABLE, ""),
    ):
        for name in sorted(names):
            yield Outcome(rule=f"axe:{name}", outcome=kind, path=path, reason=reason)
