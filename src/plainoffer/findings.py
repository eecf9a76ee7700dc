"""What a check says: findings, outcomes, topics and the report that holds them.

Plain frozen data. Offsets are code points from the start of the decoded source; lines and columns start at 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import lru_cache
from sys import intern
from typing import Any, Literal

from msgspec import Struct, field
from msgspec.structs import astuple, replace

REPORT_VERSION = 1


class Severity(StrEnum):
    """How much a finding matters to a reader."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """3 for an error, 2 for a warning, 1 for advice: to sort and to compare."""
        return _RANKS[self.value]


_RANKS = {"error": 3, "warning": 2, "advice": 1}


class Confidence(StrEnum):
    """How sure the tool is. ``review`` means that a person has to judge."""

    CERTAIN = "certain"
    LIKELY = "likely"
    REVIEW = "review"


class OutcomeKind(StrEnum):
    """What became of one rule on one page: the five words of EARL 1.0 (W3C, 2017)."""

    PASSED = "passed"
    FAILED = "failed"
    INAPPLICABLE = "inapplicable"
    CANNOT_TELL = "cannot tell"
    UNTESTED = "untested"


class Span(Struct, frozen=True, gc=False):
    """A stretch of the source: ``source[start:end]``, in code points."""

    start: int
    end: int


class Edit(Struct, frozen=True, gc=False):
    """Replace ``source[start:end]`` with ``replacement``."""

    start: int
    end: int
    replacement: str


class Fix(Struct, frozen=True, kw_only=True, gc=False):
    """A change that puts a finding right.

    ``safe`` only where the meaning cannot change; ``unsafe`` where an author should look at the result.
    """

    edits: tuple[Edit, ...]
    safety: Literal["safe", "unsafe"] = "unsafe"
    title: str = ""


class Reference(Struct, frozen=True, gc=False):
    """What a rule rests on: a success criterion, a style guide page, a paragraph of law."""

    name: str
    url: str
    level: str | None = None


class Finding(Struct, frozen=True):
    """One thing to put right, and where.

    ``start`` and all other places are ``None`` for a finding about the whole page. ``match`` is the text that the
    rule matched, with entities decoded and tags dropped. ``fingerprint`` stays the same when other parts of the
    page change. ``data`` holds plain values for machines, such as a reading age in years.
    """

    rule: str
    family: str
    severity: Severity
    confidence: Confidence
    message: str
    path: str = ""
    start: int | None = None
    end: int | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    selector: str | None = None
    match: str = ""
    advice: str = ""
    references: tuple[Reference, ...] = ()
    fix: Fix | None = None
    fingerprint: str = ""
    baseline: Literal["new", "known"] = "new"
    data: Mapping[str, Any] = field(default_factory=dict)

    @property
    def needs_review(self) -> bool:
        """Whether a person has to judge: it may be no fault at all."""
        return self.confidence is Confidence.REVIEW

    @property
    def sort_key(self) -> tuple[str, int, int, str, str, str]:
        """Order of reading: page, place, rule."""
        start = -1 if self.start is None else self.start
        end = -1 if self.end is None else self.end
        return (self.path, start, end, self.rule, self.message, self.selector or "")

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel between processes as a row of values."""
        return _finding_of, astuple(self)


class Outcome(Struct, frozen=True, kw_only=True, gc=False):
    """What became of one rule on one page, with the reason where it was not simply passed or failed."""

    rule: str
    outcome: OutcomeKind
    path: str = ""
    reason: str = ""
    seconds: float = 0.0


class TopicTag(Struct, frozen=True, kw_only=True, gc=False):
    """A requirement that a page gives real information about, and the passages that show it."""

    requirement: str
    confidence: float
    reason: str
    path: str = ""
    passages: tuple[Span, ...] = ()


class Suppressed(Struct, frozen=True, kw_only=True):
    """A finding that an author or a reviewer has set aside, with the reason they gave."""

    finding: Finding
    reason: str = ""
    by: Literal["comment", "attribute", "baseline", "configuration"] = "comment"


class RunError(Struct, frozen=True, kw_only=True, gc=False):
    """Something that could not be done. It is never an author's fault, and it makes the exit code 2."""

    message: str
    path: str = ""
    rule: str = ""
    detail: str = ""


class PageResult(Struct, frozen=True, kw_only=True):
    """All that a check says of one page. Plain data, so that it can be cached and sent between processes."""

    path: str
    findings: tuple[Finding, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    topics: tuple[TopicTag, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    errors: tuple[RunError, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    title: str = ""
    seconds: float = 0.0


class Report(Struct, frozen=True, kw_only=True):
    """The result of a run: what was found, what was checked, what was not, and with which versions."""

    findings: tuple[Finding, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    topics: tuple[TopicTag, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    errors: tuple[RunError, ...] = ()
    pages: tuple[str, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    fail_on: Severity | None = Severity.ERROR
    fail_on_review: bool = False
    seconds: float = 0.0
    stopped: str = ""
    versions: Mapping[str, Any] = field(default_factory=dict)

    def count(self, severity: Severity) -> int:
        """Number of findings of this severity. Those that a person has to judge are counted by :attr:`to_review`."""
        return sum(1 for f in self.findings if f.severity is severity and not f.needs_review)

    @property
    def to_review(self) -> int:
        """Number of findings that a person has to judge, of whatever severity they would be."""
        return sum(1 for finding in self.findings if finding.needs_review)

    def failing(self) -> tuple[Finding, ...]:
        """Findings that make the run fail.

        They are at or above ``fail_on`` and not in the baseline. Those that wait for a person's review count only with
        ``fail_on_review``.
        """
        if self.fail_on is None:
            return ()
        return tuple(f for f in self.findings if self._fails(f, self.fail_on))

    def _fails(self, finding: Finding, fail_on: Severity) -> bool:
        return (
            finding.severity.rank >= fail_on.rank
            and finding.baseline == "new"
            and (self.fail_on_review or not finding.needs_review)
        )

    @property
    def exit_code(self) -> int:
        """0: nothing at or above ``fail_on``. 1: findings. 2: something asked for could not be done."""
        if self.errors or self.stopped:
            return 2
        return 1 if self.failing() else 0

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain values, in the shape of ``docs/report.schema.json``."""
        return {
            "version": REPORT_VERSION,
            "findings": [finding_to_dict(f) for f in self.findings],
            "topics": [_topic_to_dict(t) for t in self.topics],
            "outcomes": [_outcome_to_dict(o) for o in self.outcomes],
            "suppressed": [
                {"by": s.by, "reason": s.reason, "finding": finding_to_dict(s.finding)} for s in self.suppressed
            ],
            "errors": [{"path": e.path, "rule": e.rule, "message": e.message} for e in self.errors],
            "pages": [{"path": path, "title": self.titles.get(path, "")} for path in self.pages],
            "facts": dict(self.facts),
            "summary": {
                "pages": len(self.pages),
                "errors": self.count(Severity.ERROR),
                "warnings": self.count(Severity.WARNING),
                "advice": self.count(Severity.ADVICE),
                "review": self.to_review,
                "suppressed": len(self.suppressed),
                "seconds": round(self.seconds, 3),
                "stopped": self.stopped,
            },
            "versions": dict(self.versions),
            "exit_code": self.exit_code,
        }


_FINDING_NAMES = Finding.__struct_fields__
_ALIKE = ("rule", "family", "message", "advice", "match")
"""What many findings of a site say in the same words. They share one text, or a large site would not fit in memory."""
_ALIKE_PLACES = tuple(map(_FINDING_NAMES.index, _ALIKE))
_REFERENCES = _FINDING_NAMES.index("references")


@lru_cache(maxsize=1_024)
def _shared(references: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """Return the references that were first seen of all that are equal to these."""
    return references


def _finding_of(*row: Any) -> Finding:
    """Rebuild a finding that comes from another process, with the texts that others have as well."""
    values = [*row]
    for place in _ALIKE_PLACES:
        text = values[place]
        if text.__class__ is str:  # a plugin may use a kind of text that cannot be shared
            values[place] = intern(text)
    values[_REFERENCES] = _shared(values[_REFERENCES])
    return Finding(*values)


def finding_to_dict(finding: Finding) -> dict[str, Any]:
    """Return one finding as plain values."""
    out: dict[str, Any] = {name: getattr(finding, name) for name in _FINDING_NAMES}
    out["severity"], out["confidence"] = finding.severity.value, finding.confidence.value
    out["references"] = [{"name": r.name, "url": r.url, "level": r.level} for r in finding.references]
    out["data"] = dict(finding.data)
    if finding.fix is not None:
        out["fix"] = {
            "safety": finding.fix.safety,
            "title": finding.fix.title,
            "edits": [{"start": e.start, "end": e.end, "replacement": e.replacement} for e in finding.fix.edits],
        }
    return out


def finding_from_dict(raw: Mapping[str, Any]) -> Finding:
    """Rebuild a finding from the plain values of :func:`finding_to_dict`."""
    values = dict(raw)
    values["severity"] = Severity(values["severity"])
    values["confidence"] = Confidence(values["confidence"])
    values["references"] = _shared(tuple(Reference(**r) for r in values["references"]))
    if values["fix"] is not None:
        fix = dict(values["fix"])
        fix["edits"] = tuple(Edit(**e) for e in fix["edits"])
        values["fix"] = Fix(**fix)
    for name in _ALIKE:
        values[name] = intern(values[name])
    return Finding(**values)


def _topic_to_dict(topic: TopicTag) -> dict[str, Any]:
    return {
        "path": topic.path,
        "requirement": topic.requirement,
        "confidence": round(topic.confidence, 3),
        "passages": [{"start": p.start, "end": p.end} for p in topic.passages],
        "reason": topic.reason,
    }


def _outcome_to_dict(outcome: Outcome) -> dict[str, Any]:
    return {
        "rule": outcome.rule,
        "path": outcome.path,
        "outcome": outcome.outcome.value,
        "reason": outcome.reason,
        "seconds": round(outcome.seconds, 6),
    }


def page_to_dict(page: PageResult) -> dict[str, Any]:
    """Return a page's result as plain values, for the cache."""
    return {
        "path": page.path,
        "title": page.title,
        "seconds": page.seconds,
        "findings": [finding_to_dict(f) for f in page.findings],
        "outcomes": [_outcome_to_dict(o) for o in page.outcomes],
        "topics": [{**_topic_to_dict(t), "confidence": t.confidence} for t in page.topics],
        "suppressed": [
            {"by": s.by, "reason": s.reason, "finding": finding_to_dict(s.finding)} for s in page.suppressed
        ],
        "facts": dict(page.facts),
    }


def page_from_dict(raw: Mapping[str, Any]) -> PageResult:
    """Rebuild a page's result from the plain values of :func:`page_to_dict`."""
    return PageResult(
        path=raw["path"],
        title=raw["title"],
        seconds=raw["seconds"],
        findings=tuple(finding_from_dict(f) for f in raw["findings"]),
        outcomes=tuple(Outcome(**{**o, "outcome": OutcomeKind(o["outcome"])}) for o in raw["outcomes"]),
        topics=tuple(TopicTag(**{**t, "passages": tuple(Span(**p) for p in t["passages"])}) for t in raw["topics"]),
        suppressed=tuple(
            Suppressed(finding=finding_from_dict(s["finding"]), reason=s["reason"], by=s["by"])
            for s in raw["suppressed"]
        ),
        facts=raw["facts"],
    )


def in_reading_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by page and place, so that every run prints the same order."""
    return tuple(sorted(findings, key=lambda f: f.sort_key))


def with_baseline(finding: Finding, state: Literal["new", "known"]) -> Finding:
    """Return the finding marked as new or as known to the baseline."""
    return replace(finding, baseline=state)
