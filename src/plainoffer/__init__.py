"""Checks that a SEND Local Offer is in plain English, accessible, complete and up to date.

import plainoffer

report = plainoffer.check("<p>Please utilise the form.</p>")
for finding in report.findings:
    print(finding.line, finding.message)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from plainoffer.api import Plainoffer, check, check_file, load_config
    from plainoffer.config import Config
    from plainoffer.document import Block, Document, Passage, Source
    from plainoffer.errors import (
        CheckFailed,
        ConfigError,
        DictionaryError,
        LoadError,
        MissingExtra,
        PlainofferError,
        PluginError,
    )
    from plainoffer.findings import (
        Confidence,
        Edit,
        Finding,
        Fix,
        Outcome,
        OutcomeKind,
        Reference,
        Report,
        Severity,
        Span,
        TopicTag,
    )
    from plainoffer.hookspecs import hookimpl
    from plainoffer.rule import WCAG, Bad, Good, Need, Rule, Scope, SiteRule, option

_HOMES = {
    "plainoffer.api": ("Plainoffer", "check", "check_file", "load_config"),
    "plainoffer.config": ("Config",),
    "plainoffer.document": ("Block", "Document", "Passage", "Source"),
    "plainoffer.errors": (
        "CheckFailed", "ConfigError", "DictionaryError", "LoadError", "MissingExtra", "PlainofferError", "PluginError",
    ),
    "plainoffer.findings": (
        "Confidence", "Edit", "Finding", "Fix", "Outcome", "OutcomeKind", "Reference", "Report", "Severity", "Span",
        "TopicTag",
    ),
    "plainoffer.hookspecs": ("hookimpl",),
    "plainoffer.rule": ("WCAG", "Bad", "Good", "Need", "Rule", "Scope", "SiteRule", "option"),
}  # fmt: skip
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "WCAG",
    "Bad",
    "Block",
    "CheckFailed",
    "Confidence",
    "Config",
    "ConfigError",
    "DictionaryError",
    "Document",
    "Edit",
    "Finding",
    "Fix",
    "Good",
    "LoadError",
    "MissingExtra",
    "Need",
    "Outcome",
    "OutcomeKind",
    "Passage",
    "Plainoffer",
    "PlainofferError",
    "PluginError",
    "Reference",
    "Report",
    "Rule",
    "Scope",
    "Severity",
    "SiteRule",
    "Source",
    "Span",
    "TopicTag",
    "__version__",
    "check",
    "check_file",
    "hookimpl",
    "load_config",
    "option",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used (PEP 562), so that importing plainoffer costs next to nothing."""
    if name not in _HOME:
        raise AttributeError(f"module 'plainoffer' has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
