"""Runs the planned rules on a page. The only place where rules are called."""

from __future__ import annotations

import datetime
import time
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from pathlib import Path
from typing import Any

from plainoffer import __version__
from plainoffer.config import REVIEW, Config, merge
from plainoffer.document import Document, Source
from plainoffer.engine import suppression
from plainoffer.engine.placing import place, target_span
from plainoffer.engine.plan import Plan, check_names, make_plan
from plainoffer.engine.registry import Registry
from plainoffer.errors import ConfigError, PlainofferError
from plainoffer.findings import (
    Finding,
    Outcome,
    OutcomeKind,
    PageResult,
    Report,
    RunError,
    Suppressed,
    TopicTag,
    in_reading_order,
)
from plainoffer.rule import (
    CannotTell,
    Context,
    Draft,
    Inapplicable,
    Need,
    Rule,
    Scope,
    SiteFact,
    SiteRule,
    TopicDraft,
    Untested,
)

OFFLINE = frozenset({Need.TREE, Need.TEXT})
"""What a check uses unless more is asked for."""


def browser_facts(config: Config, allow: Container[Need]) -> dict[str, Any]:
    """Return what a report says of the browser before any page is checked, if rules may use one.

    Raises:
        ConfigError: the section ``[browser]`` cannot be used.
    """
    if Need.BROWSER not in allow:
        return {}
    from plainoffer.browser.started import facts

    return facts(config.browser, Path(config.root or "."))


class Checker:
    """Checks pages with one configuration.

    A checker keeps no state between pages, so that threads can share it. Making one loads the rules and word lists;
    make it once and keep it.

    Args:
        config: the settings; the defaults if none are given. No file is read.
        registry: the rules and plugins; those installed if none are given.
        allow: what rules may use; nothing outside the machine unless it is said here.
        today: the date that "out of date" is measured from.
        links: recorded verdicts on links.
        shared: things made once that rules may use, by name.
        collect: collect facts for site rules from each page; not needed when a page stands alone.
        lazy: import no rule before a page is checked; mistakes in the settings are then found only when it is.

    Raises:
        ConfigError: the settings name a rule or option that does not exist, or require a plugin that is missing.
    """

    def __init__(
        self, config: Config | None = None, *, registry: Registry | None = None,
        allow: frozenset[Need] = OFFLINE, today: datetime.date | None = None, links: Any = None,
        shared: Mapping[str, Any] | None = None, lazy: bool = False, collect: bool = True,
    ) -> None:  # fmt: skip
        self.config = config or Config()
        self.registry = registry or Registry(self.config.disable_plugins)
        self.allow = allow
        self.collect = collect
        self.today = today or datetime.date.today()
        self._links = links
        self._shared: dict[str, Any] = dict(shared or {})
        self._plans: dict[tuple[int, ...], Plan] = {}
        self._check_required_plugins()
        if self.config.local_offer:
            from plainoffer.rules.local_offer.project import check_settings

            # A mistake in a file of the project is told here, once, and not again for every page.
            check_settings(self._context(self.config))
        if not lazy:
            self.plan_for("")

    def _check_required_plugins(self) -> None:
        for name in self.config.require_plugins:
            if name not in self.registry.installed:
                raise ConfigError(
                    f'The configuration requires the plugin "{name}", which is not installed or could not be loaded.'
                )

    def plan_for(self, path: str) -> Plan:
        """Return the plan for a page; pages that the same overrides apply to share one."""
        key = self.config.override_key(path)
        plan = self._plans.get(key)
        if plan is None:
            config = self.config.for_path(path)
            if not self._plans:
                self._check_all_names()
            plan = make_plan(config, self.registry, self._context(config), self.allow)
            self._plans[key] = plan
        return plan

    def _check_all_names(self) -> None:
        """A wrong name is said before any page is checked, also where it is for some pages only."""
        for config in (self.config, *self.config.nearer):
            check_names(config, self.registry)
            for override in config.overrides:
                check_names(merge(Config(), override.values, origin="[[overrides]]"), self.registry)

    def _context(self, config: Config) -> Context:
        from plainoffer.engine.recorded import recorded_links
        from plainoffer.engine.wordlists import word_lists

        return Context(
            today=self.today,
            dictionaries=word_lists(config, self.registry.dictionaries, self._shared),
            links=self._links if self._links is not None else recorded_links(self.config),
            settings={
                "local-offer": self.config.local_offer,
                "links": self.config.links,
                "browser": self.config.browser,
                "audit": self.config.audit,
                "accept": config.accept,
                "spacy-pipeline": config.spacy_pipeline,
                "root": self.config.root,
                "requirements": self.registry.requirements,
            },
            shared=self._shared,
        )

    def documents(self, source: Source) -> list[Document]:
        """Return the documents of a source: one, unless a plugin makes several of it."""
        loaded: list[Document] | None = self.registry.plugins.first(
            "plainoffer_load_document", _documents, source=source
        )
        return [Document(source)] if loaded is None else loaded

    def check_source(self, source: Source) -> list[PageResult]:
        """Check a source."""
        return [self.check_document(document) for document in self.documents(source)]

    def check_document(self, document: Document) -> PageResult:
        """Check one page with every planned rule. A rule that fails is reported, and the others run."""
        return _PageCheck(self, document).run()

    def report(
        self, pages: Iterable[PageResult], *, site: bool | PageResult = False, seconds: float = 0.0, stopped: str = "",
        errors: Iterable[RunError] = (), facts: Mapping[str, Any] | None = None,
    ) -> Report:  # fmt: skip
        """Put pages together into a report.

        Args:
            pages: what was found on each page.
            site: whether the pages are a whole site, so that site rules run; or what :meth:`conclude` said of it.
            seconds: how long the run took.
            stopped: why the run ended early, if it did.
            errors: what could not be done outside of pages.
            facts: results to keep in the report besides findings.
        """
        pages = sorted(pages, key=lambda page: page.path)
        results = list(pages)
        kept_facts = dict(facts or {})
        if site is True:
            site = self.conclude(pages)
        if site:
            results.append(site)
            kept_facts.update(site.facts)
        return Report(
            findings=in_reading_order(f for page in results for f in page.findings),
            outcomes=tuple(outcome for page in results for outcome in page.outcomes),
            topics=tuple(topic for page in results for topic in page.topics),
            suppressed=tuple(item for page in results for item in page.suppressed),
            errors=tuple(
                dict.fromkeys((*self.registry.errors, *errors, *(error for page in results for error in page.errors)))
            ),
            pages=tuple(page.path for page in pages if _was_checked(page)),
            titles={page.path: page.title for page in pages},
            facts=kept_facts,
            fail_on=self.config.failing_severity,
            fail_on_review=self.config.fail_on == REVIEW,
            seconds=seconds,
            stopped=stopped,
            versions=self.versions(),
        )

    def conclude(self, pages: Iterable[PageResult]) -> PageResult:
        """Run the site rules on what was collected from the pages. Their results are of no page: its path is empty."""
        ordered = sorted(pages, key=lambda page: page.path)
        facts: dict[str, Any] = {}
        results = [self._conclude(rule, ordered, facts) for rule in self.plan_for("").site_rules]
        return PageResult(
            path="",
            findings=in_reading_order(f for result in results for f in result.findings),
            outcomes=tuple(outcome for result in results for outcome in result.outcomes),
            errors=tuple(error for result in results for error in result.errors),
            facts=facts,
        )

    def _conclude(self, rule: SiteRule, pages: list[PageResult], facts: dict[str, Any]) -> PageResult:
        started = time.perf_counter()
        drafts: list[Draft] = []
        reason, errors = "", ()
        kind = OutcomeKind.PASSED
        try:
            for item in rule.conclude((page.path, page.facts[rule.name]) for page in pages if rule.name in page.facts):
                if isinstance(item, Draft):
                    drafts.append(item)
                elif isinstance(item, SiteFact):
                    facts[item.name] = item.value
                elif isinstance(item, CannotTell):
                    kind, reason = OutcomeKind.CANNOT_TELL, item.reason
                else:
                    kind, reason = OutcomeKind.INAPPLICABLE, item.reason
        except Exception as error:
            return PageResult(path="", errors=(_crash(rule, "", error),))
        blank: dict[str, Document] = {}
        seen: Counter[str] = Counter()
        findings: list[Finding] = []
        for draft in drafts:
            path = draft.path or ""
            document = blank.setdefault(path, Document(Source(text="", path=path)))
            severities = dict(self.plan_for(path).severities)
            findings.extend(place(document, rule, [draft], severities, seen, self.config.page_name(path)))
        outcome = Outcome(
            rule=rule.name,
            outcome=OutcomeKind.FAILED if findings else kind,
            reason=reason,
            seconds=time.perf_counter() - started,
        )
        return PageResult(path="", findings=tuple(findings), outcomes=(outcome,), errors=errors)

    def versions(self) -> dict[str, Any]:
        """Return the versions that a result depends on."""
        return {
            "plainoffer": __version__,
            "axe": self._shared.get("axe-version"),
            "plugins": dict(self.registry.plugins.versions if self.registry.loaded else self.registry.installed),
            "date": self.today.isoformat(),
        }


def _was_checked(page: PageResult) -> bool:
    """Whether anything was run: not on a page that could not be read, nor where no rule could do its work."""
    if not page.outcomes:
        return not page.errors
    return any(outcome.outcome is not OutcomeKind.UNTESTED for outcome in page.outcomes)


def _documents(loaded: Any) -> list[Document]:
    documents = [loaded] if isinstance(loaded, Document) else list(loaded)
    if not all(isinstance(document, Document) for document in documents):
        raise TypeError("it must return a Document, several, or None")
    return documents


class _PageCheck:
    """One page being checked."""

    def __init__(self, checker: Checker, document: Document) -> None:
        self.checker = checker
        self.document = document
        self.plan = checker.plan_for(document.path)
        self.findings: list[Finding] = []
        self.outcomes: list[Outcome] = []
        self.topics: list[TopicTag] = []
        self.errors: list[RunError] = []
        self.facts: dict[str, Any] = {}
        self.seen: Counter[str] = Counter()
        self.severities = dict(self.plan.severities)
        self.name = checker.config.page_name(document.path)

    def run(self) -> PageResult:
        started = time.perf_counter()
        try:
            problems = self.document.problems
        except RecursionError:
            problems = ("The page is nested too deeply to be read.",)
        self.errors.extend(RunError(message=text, path=self.document.path) for text in problems)
        for rule in self.plan.rules:
            self._run_rule(rule)
        self._reconcile()
        if self.checker.collect:
            for rule in self.plan.site_rules:
                self._collect(rule)
        for name, reason in self.plan.left_out.items():
            self._outcome(name, OutcomeKind.UNTESTED, reason, 0.0)
        kept, aside = self._suppress()
        return PageResult(
            path=self.document.path,
            findings=in_reading_order(kept),
            outcomes=tuple(self.outcomes),
            topics=tuple(self.topics),
            suppressed=tuple(aside),
            errors=tuple(self.errors),
            facts=self.facts,
            title=self.document.title,
            seconds=time.perf_counter() - started,
        )

    def _outcome(self, rule: str, kind: OutcomeKind, reason: str, seconds: float) -> None:
        self.outcomes.append(Outcome(rule=rule, outcome=kind, path=self.document.path, reason=reason, seconds=seconds))

    def _run_rule(self, rule: Rule) -> None:
        started = time.perf_counter()
        document = self.document
        if rule.scope is Scope.PAGE and document.is_fragment:
            self._outcome(rule.name, OutcomeKind.INAPPLICABLE, "this is a part of a page", 0.0)
            return
        drafts: list[Draft] = []
        kind, reason = OutcomeKind.PASSED, ""
        try:
            if not rule.applies(document):
                kind = OutcomeKind.INAPPLICABLE
            else:
                for item in rule.check(document):
                    if isinstance(item, Draft):
                        drafts.append(item)
                    elif isinstance(item, TopicDraft):
                        self.topics.append(self._topic(item))
                    elif isinstance(item, CannotTell):
                        kind, reason = OutcomeKind.CANNOT_TELL, item.reason
                    elif isinstance(item, Inapplicable):
                        kind, reason = OutcomeKind.INAPPLICABLE, item.reason
                    elif isinstance(item, Untested):
                        kind, reason = OutcomeKind.UNTESTED, item.reason
                    elif isinstance(item, Outcome) and self.plan.wants(item.rule):
                        self.outcomes.append(item)
            found = self._place(rule, drafts)
        except Exception as error:
            self.errors.append(_crash(rule, document.path, error))
            reason = str(error) if isinstance(error, PlainofferError) else "the rule failed"
            self._outcome(rule.name, OutcomeKind.UNTESTED, reason, time.perf_counter() - started)
            return
        found = [finding for finding in found if self.plan.wants(finding.rule)]
        self.findings.extend(found)
        if not all(finding.needs_review for finding in found):
            kind = OutcomeKind.FAILED
        elif found:
            kind, reason = OutcomeKind.CANNOT_TELL, "a person has to judge"
        self._outcome(rule.name, kind, reason, time.perf_counter() - started)

    def _place(self, rule: Rule, drafts: list[Draft]) -> list[Finding]:
        return place(self.document, rule, drafts, self.severities, self.seen, self.name) if drafts else []

    def _reconcile(self) -> None:
        for rule in self.plan.rules:
            try:
                self.findings = rule.reconcile(self.document, self.findings)
            except Exception as error:
                self.errors.append(_crash(rule, self.document.path, error))

    def _topic(self, draft: TopicDraft) -> TopicTag:
        spans = [target_span(self.document, passage) for passage in draft.passages]
        return TopicTag(
            requirement=draft.requirement,
            confidence=draft.confidence,
            reason=draft.reason,
            path=self.document.path,
            passages=tuple(span for span in spans if span is not None),
        )

    def _collect(self, rule: SiteRule) -> None:
        try:
            facts = rule.collect(self.document)
        except Exception as error:
            self.errors.append(_crash(rule, self.document.path, error))
            return
        if facts is not None:
            self.facts[rule.name] = facts

    def _suppress(self) -> tuple[list[Finding], list[Suppressed]]:
        document = self.document
        if not document.notes and not document.by_attribute(suppression.ATTRIBUTE):
            return self.findings, []
        directives, faulty = suppression.read_directives(document)
        kept, aside = suppression.apply(self.findings, directives)
        ran = {name for rule in self.plan.rules for name in (rule.name, rule.family)}
        known = {*self.checker.registry.rules, *self.checker.registry.families}
        unknown, unused = suppression.complaints(directives, faulty, known, ran)
        for rule in self.plan.rules:
            drafts = {"unknown-suppression": unknown, "unused-suppression": unused}.get(rule.name)
            if drafts:
                kept.extend(self._place(rule, drafts))
        return kept, aside


def _crash(rule: Rule, path: str, error: Exception) -> RunError:
    """Say that a rule failed. It is our fault, or a plugin's, and never the author's."""
    import traceback

    if isinstance(error, PlainofferError):
        return RunError(message=str(error), path=path, rule=rule.name)
    where = traceback.extract_tb(error.__traceback__)[-1]
    return RunError(
        message=f'The rule "{rule.name}" failed ({type(error).__name__}: {error}). '
        "The other rules ran. Please report this to whoever maintains the rule.",
        path=path,
        rule=rule.name,
        detail=f"{where.name}, line {where.lineno}",
    )
