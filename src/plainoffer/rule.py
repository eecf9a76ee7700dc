"""What a rule is: a class that declares what it checks and yields what it finds."""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from enum import IntEnum
from typing import Any, ClassVar

from msgspec import Struct, field

from plainoffer.document import Document, Element, Kind, Passage
from plainoffer.findings import Confidence, Edit, Finding, Fix, Outcome, Reference, Severity, Span


class Need(IntEnum):
    """What a rule needs in order to run, cheapest first."""

    TREE = 0
    TEXT = 1
    NETWORK = 2
    BROWSER = 3


class Scope(IntEnum):
    """The smallest thing that a rule makes sense for: a rich-text field, a whole page, a whole site."""

    FRAGMENT = 0
    PAGE = 1
    SITE = 2


class Bad(Struct, frozen=True):
    """An example that a rule must report.

    Args:
        source: the page or fragment.
        at: ``"line:column"`` of the first finding, or ``""`` for one about the whole page.
        match: the text that must be matched, when it matters.
        fixed: what ``source`` is after all fixes, safe or not.
        kind: how the source is written.
        why: a word to the reader.
        page: the source is a whole page although it does not look like one.
        options: options of the rule for this example.
        beside: names of other rules that run on this example.
    """

    source: str
    at: str = "1:1"
    match: str | None = None
    fixed: str | None = None
    kind: Kind = "html"
    why: str = ""
    page: bool = False
    options: Mapping[str, Any] = field(default_factory=dict)
    beside: tuple[str, ...] = ()


class Good(Struct, frozen=True):
    """An example that a rule must leave alone."""

    source: str
    kind: Kind = "html"
    why: str = ""
    page: bool = False
    options: Mapping[str, Any] = field(default_factory=dict)
    beside: tuple[str, ...] = ()


Target = Passage | Span | Element | None


class Draft(Struct, frozen=True, kw_only=True):
    """A finding as a rule yields it: the checker adds where it stands in the source."""

    target: Target
    message: str
    advice: str = ""
    match: str | None = None
    fix: Fix | None = None
    severity: Severity | None = None
    confidence: Confidence | None = None
    references: tuple[Reference, ...] | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    key: str | None = None
    path: str | None = None
    rule: str | None = None
    selector: str | None = None


class CannotTell(Struct, frozen=True):
    """The rule looked and could not decide."""

    reason: str


class Inapplicable(Struct, frozen=True):
    """There was nothing here for the rule to check."""

    reason: str = ""


class Untested(Struct, frozen=True):
    """The rule could not run here, and why."""

    reason: str


class TopicDraft(Struct, frozen=True, kw_only=True):
    """A requirement that the page gives real information about."""

    requirement: str
    confidence: float
    reason: str
    passages: tuple[Passage | Span, ...] = ()


Yield = Draft | CannotTell | TopicDraft | Inapplicable | Untested | Outcome
"""What a rule may say about a page. An outcome is for rules that speak for another tool's rules."""


@dataclass(frozen=True, slots=True)
class NoOptions:
    """Options of a rule that has none."""


def option(default: Any, help: str) -> Any:
    """Declare an option of a rule: its default, and a sentence for the docs."""
    if isinstance(default, list | dict | set):
        kept = default
        return dataclasses.field(default_factory=lambda: kept.copy(), metadata={"help": help})
    return dataclasses.field(default=default, metadata={"help": help})


@dataclass(slots=True, kw_only=True)
class Context:
    """What the checker gives every rule besides the document.

    Attributes:
        today: the date that "out of date" is measured from.
        dictionaries: returns the merged word lists; they are read when a rule first asks.
        links: recorded verdicts on links, by address, where there are any.
        settings: what the project's configuration says in its own sections (for example ``catalogue``).
        shared: things made once for all rules and pages of a checker, by name.
    """

    today: datetime.date = dataclasses.field(default_factory=datetime.date.today)
    dictionaries: Callable[[], Any] | None = None
    links: Any = None
    settings: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    shared: dict[str, Any] = dataclasses.field(default_factory=dict)

    def share(self, name: str, make: Callable[[], Any]) -> Any:
        """Return ``make()``, made once for this checker."""
        if name not in self.shared:
            self.shared[name] = make()
        return self.shared[name]


_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Rule:
    """Base of all rules.

    The first line of the docstring is the summary; the other paragraphs say why it matters and what to do. A rule
    keeps no state between pages, so that one instance serves many threads. It never prints, reads configuration,
    or opens a socket.

    Raises:
        TypeError: when a subclass does not declare what it must.
    """

    name: ClassVar[str]
    family: ClassVar[str]
    severity: ClassVar[Severity] = Severity.WARNING
    confidence: ClassVar[Confidence] = Confidence.CERTAIN
    needs: ClassVar[Need] = Need.TREE
    scope: ClassVar[Scope] = Scope.FRAGMENT
    references: ClassVar[tuple[Reference, ...]] = ()
    examples: ClassVar[tuple[Bad | Good, ...]] = ()
    act: ClassVar[tuple[str, ...]] = ()
    default: ClassVar[bool] = True
    Options: ClassVar[type] = NoOptions

    def __init_subclass__(cls, abstract: bool = False, **keywords: Any) -> None:
        super().__init_subclass__(**keywords)
        if abstract:
            return
        for attribute in ("name", "family"):
            if not _NAME.fullmatch(getattr(cls, attribute, "")):
                raise TypeError(f'{cls.__qualname__} needs a "{attribute}" in lower case words joined by hyphens.')
        if not (cls.__doc__ or "").strip():
            raise TypeError(f"{cls.__qualname__} needs a docstring: its first line is the rule's summary.")

    def __init__(self, options: Any = None, context: Context | None = None) -> None:
        self.options = self.Options() if options is None else options
        self.context = context if context is not None else Context()

    @classmethod
    def summary(cls) -> str:
        """First line of the docstring."""
        return (cls.__doc__ or "").strip().split("\n", 1)[0]

    @classmethod
    def explanation(cls) -> str:
        """The docstring without its first line, dedented."""
        import inspect

        return inspect.cleandoc(cls.__doc__ or "").partition("\n")[2].strip()

    @classmethod
    def option_fields(cls) -> dict[str, tuple[Any, Any, str]]:
        """Return each option's type annotation, default and help, by its name in the configuration."""
        out = {}
        for item in fields(cls.Options):
            factory = item.default_factory
            default = factory() if factory is not MISSING else item.default
            out[item.name.replace("_", "-")] = (item.type, default, item.metadata.get("help", ""))
        return out

    def applies(self, document: Document) -> bool:
        """Say whether there is anything on this page for the rule to check."""
        return True

    def check(self, document: Document) -> Iterator[Yield]:
        """Yield what the rule finds on one page."""
        raise NotImplementedError(f"{type(self).__name__} does not say how to check a page.")

    @classmethod
    def foreign_names(cls) -> frozenset[str]:
        """Names of a tool's own rules that this rule speaks for, without "tool:". Empty: any name is taken as it is."""
        return frozenset()

    def reconcile(self, document: Document, findings: list[Finding]) -> list[Finding]:
        """Return the findings of all rules on a page, with those that say the same made one."""
        return findings

    def finding(
        self, target: Target, message: str, *, advice: str = "", fix: Fix | str | None = None,
        safe: bool = False, match: str | None = None, severity: Severity | None = None,
        confidence: Confidence | None = None, references: tuple[Reference, ...] | None = None,
        data: Mapping[str, Any] | None = None, key: str | None = None, path: str | None = None,
        rule: str | None = None, selector: str | None = None,
    ) -> Draft:  # fmt: skip
        """Report something.

        Args:
            target: where: an element, a passage of a block, a span of the source, or ``None`` for the whole page.
            message: what is wrong and why it matters, in the second person.
            advice: what to do, or to write instead.
            fix: a :class:`Fix`, or the text to put in a passage's place.
            safe: whether a fix given as text cannot change the meaning.
            match: the text that was matched, if it is not the passage itself.
            severity: if it differs from the rule's.
            confidence: if it differs from the rule's.
            references: if they differ from the rule's.
            data: plain values for machines.
            key: what tells this finding from others of the same rule on the page, if not its text.
            path: the page, for findings of a site rule.
            rule: name to report under, for rules that speak for another tool.
            selector: CSS selector, where the place in the source is not known.
        """
        if isinstance(fix, str):
            fix = text_fix(target, fix, safe=safe)
        return Draft(
            target=target, message=message, advice=advice, match=match, fix=fix, severity=severity,
            confidence=confidence, references=references, data=data or {}, key=key, path=path, rule=rule,
            selector=selector,
        )  # fmt: skip

    def cannot_tell(self, reason: str) -> CannotTell:
        """Say that the rule looked and could not decide, and why."""
        return CannotTell(reason)

    def topic(
        self, requirement: str, confidence: float, reason: str, passages: Iterable[Passage | Span] = ()
    ) -> TopicDraft:
        """Say that the page gives real information about a requirement."""
        return TopicDraft(requirement=requirement, confidence=confidence, reason=reason, passages=tuple(passages))


class SiteRule(Rule, abstract=True):
    """A rule about many pages together.

    ``collect`` runs once a page, perhaps in another process; ``conclude`` sees all that was collected.
    """

    scope: ClassVar[Scope] = Scope.SITE

    def collect(self, document: Document) -> Mapping[str, Any] | None:
        """Return small plain values (strings, numbers, lists, dicts) about one page, or ``None``."""
        raise NotImplementedError(f"{type(self).__name__} does not say what to collect.")

    def conclude(
        self, facts: Iterable[tuple[str, Mapping[str, Any]]]
    ) -> Iterator[Draft | CannotTell | Inapplicable | SiteFact]:
        """Yield findings (each with its ``path``) from the facts of all pages."""
        raise NotImplementedError(f"{type(self).__name__} does not say what follows.")

    def check(self, document: Document) -> Iterator[Yield]:
        """Site rules say nothing about a single page."""
        return iter(())


class SiteFact(Struct, frozen=True):
    """A result of a site rule that is not a finding, such as the coverage matrix. It goes into ``report.facts``."""

    name: str
    value: Any


def text_fix(target: Target, replacement: str, *, safe: bool = False) -> Fix | None:
    """Return a fix that puts ``replacement`` in a passage's place.

    ``None`` where the passage has tags or entities inside: an edit across them could damage the page.
    """
    if isinstance(target, Passage):
        span = target.span
        if not target.block.is_linear(target.start, target.end, span):
            return None
    elif isinstance(target, Span):
        span = target
    else:
        return None
    edit = Edit(span.start, span.end, replacement)
    return Fix(edits=(edit,), safety="safe" if safe else "unsafe", title=f"Write “{replacement}”")


_WCAG = {
    # success criterion: (name, level), WCAG 2.2 (W3C Recommendation, 2023)
    "1.1.1": ("Non-text Content", "A"), "1.2.1": ("Audio-only and Video-only (Prerecorded)", "A"),
    "1.2.2": ("Captions (Prerecorded)", "A"), "1.2.3": ("Audio Description or Media Alternative (Prerecorded)", "A"),
    "1.2.4": ("Captions (Live)", "AA"), "1.2.5": ("Audio Description (Prerecorded)", "AA"),
    "1.3.1": ("Info and Relationships", "A"), "1.3.2": ("Meaningful Sequence", "A"),
    "1.3.3": ("Sensory Characteristics", "A"), "1.3.4": ("Orientation", "AA"),
    "1.3.5": ("Identify Input Purpose", "AA"), "1.3.6": ("Identify Purpose", "AAA"),
    "1.4.1": ("Use of Color", "A"), "1.4.2": ("Audio Control", "A"), "1.4.3": ("Contrast (Minimum)", "AA"),
    "1.4.4": ("Resize Text", "AA"), "1.4.5": ("Images of Text", "AA"), "1.4.6": ("Contrast (Enhanced)", "AAA"),
    "1.4.8": ("Visual Presentation", "AAA"), "1.4.9": ("Images of Text (No Exception)", "AAA"),
    "1.4.10": ("Reflow", "AA"), "1.4.11": ("Non-text Contrast", "AA"), "1.4.12": ("Text Spacing", "AA"),
    "1.4.13": ("Content on Hover or Focus", "AA"), "2.1.1": ("Keyboard", "A"), "2.1.2": ("No Keyboard Trap", "A"),
    "2.1.3": ("Keyboard (No Exception)", "AAA"), "2.1.4": ("Character Key Shortcuts", "A"),
    "2.2.1": ("Timing Adjustable", "A"), "2.2.2": ("Pause, Stop, Hide", "A"), "2.2.4": ("Interruptions", "AAA"),
    "2.4.1": ("Bypass Blocks", "A"), "2.4.2": ("Page Titled", "A"), "2.4.3": ("Focus Order", "A"),
    "2.4.4": ("Link Purpose (In Context)", "A"), "2.4.5": ("Multiple Ways", "AA"),
    "2.4.6": ("Headings and Labels", "AA"), "2.4.7": ("Focus Visible", "AA"),
    "2.4.9": ("Link Purpose (Link Only)", "AAA"), "2.4.10": ("Section Headings", "AAA"),
    "2.4.11": ("Focus Not Obscured (Minimum)", "AA"), "2.5.3": ("Label in Name", "A"),
    "2.5.8": ("Target Size (Minimum)", "AA"), "3.1.1": ("Language of Page", "A"),
    "3.1.2": ("Language of Parts", "AA"), "3.1.3": ("Unusual Words", "AAA"), "3.1.4": ("Abbreviations", "AAA"),
    "3.1.5": ("Reading Level", "AAA"), "3.2.1": ("On Focus", "A"), "3.2.2": ("On Input", "A"),
    "3.2.4": ("Consistent Identification", "AA"), "3.2.5": ("Change on Request", "AAA"),
    "3.2.6": ("Consistent Help", "A"), "3.3.1": ("Error Identification", "A"),
    "3.3.2": ("Labels or Instructions", "A"), "3.3.3": ("Error Suggestion", "AA"), "4.1.2": ("Name, Role, Value", "A"),
    "4.1.3": ("Status Messages", "AA"),
}  # fmt: skip


def WCAG(criterion: str) -> Reference:
    """Return the reference to a success criterion of WCAG 2.2, for example ``WCAG("1.1.1")``.

    Raises:
        KeyError: there is no such criterion in the table.
    """
    name, level = _WCAG[criterion]
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower().replace(",", "")).strip("-")
    return Reference(f"WCAG 2.2 {criterion} {name}", f"https://www.w3.org/WAI/WCAG22/Understanding/{slug}.html", level)
