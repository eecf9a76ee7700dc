"""What a format is: a named way to write a report down, and the options that all formats share."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, TypeAlias

from msgspec import Struct

from plainoffer.findings import Reference, Report

Sources: TypeAlias = Mapping[str, str] | Callable[[str], str | None]
"""Where a format finds the decoded source of a page: a mapping from path to text, or a function."""


class RuleInfo(Struct, frozen=True, kw_only=True):
    """What a format may want to say about a rule.

    Args:
        name: the rule's name, such as ``vague-link-text``.
        family: the rule's family, such as ``accessibility``.
        summary: one sentence that a content designer can read.
        why: why it matters, one paragraph.
        url: address of the rule's page in the documentation.
        severity: ``error``, ``warning`` or ``advice``.
        references: what the rule rests on.
    """

    name: str
    family: str = ""
    summary: str = ""
    why: str = ""
    url: str = ""
    severity: str = "warning"
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderOptions:
    """How a report should look.

    Args:
        color: write ANSI colours (only the formats for a terminal do).
        width: columns of the terminal.
        root: folder that paths are shown relative to; empty to leave them as they are.
        title: heading of the report; each format has its own if this is empty.
        today: date of the report; left out if ``None``, so that the same run gives the same bytes.
        rule_info: what is known about each rule, by name.
    """

    color: bool = False
    width: int = 100
    root: str = ""
    title: str = ""
    today: date | None = None
    rule_info: Mapping[str, RuleInfo] = field(default_factory=dict)

    def rule(self, name: str) -> RuleInfo:
        """Return what is known about a rule; only its name if nothing is."""
        return self.rule_info.get(name) or RuleInfo(name=name)


class Format:
    """A way to write a report down. Formats from plugins are subclasses of this one.

    ``extension`` has no dot. A ``binary`` format returns bytes, every other one text that should be
    written as UTF-8 with its line ends unchanged.
    """

    name: ClassVar[str] = ""
    extension: ClassVar[str] = "txt"
    binary: ClassVar[bool] = False
    summary: ClassVar[str] = ""

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str | bytes:
        """Return the report in this format.

        Args:
            report: the result of a run.
            sources: the decoded source of each page by path, for excerpts. Pages may be missing.
            options: how it should look.

        Raises:
            MissingExtra: the format needs a part that is not installed.
        """
        raise NotImplementedError(f"The format {self.name!r} does not say how to render a report.")


def source_of(sources: Sources, path: str) -> str | None:
    """Return the source text of a page, or ``None`` if it cannot be had."""
    if isinstance(sources, Mapping):
        return sources.get(path)
    try:
        return sources(path)
    except OSError:
        return None


def is_url(path: str) -> bool:
    """Return whether a page's path is an address on the web."""
    return path.startswith(("http://", "https://"))


def shown_path(path: str, root: str = "") -> str:
    """Return a page's path as people should see it: relative to ``root``, with forward slashes.

    An address stays as it is. A page without a path (text passed to ``check``) becomes an empty string.
    """
    if not path or is_url(path):
        return path
    if root and os.path.isabs(path):
        try:
            relative = os.path.relpath(path, root)
        except ValueError:  # another drive on Windows
            relative = path
        if not relative.startswith(".."):
            path = relative
    path = path.replace(os.sep, "/")
    return path.removeprefix("./")


def wants_color(asked: bool | None, *, is_terminal: bool, environ: Mapping[str, str]) -> bool:
    """Return whether to write colours.

    Follows what was asked for, then ``NO_COLOR`` (https://no-color.org), then ``FORCE_COLOR``, then whether the
    output is a terminal that knows colours.
    """
    if asked is not None:
        return asked
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR"):
        return True
    return is_terminal and environ.get("TERM") != "dumb"


def encodable(text: str) -> str:
    """Return text that can be written as UTF-8.

    A file name that is not UTF-8 reaches us with lone surrogates in it (PEP 383). They become question marks.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
    return text
