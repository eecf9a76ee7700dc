"""What a plugin can do: write a function with one of these names and mark it with ``plainoffer.hookimpl``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import pluggy

if TYPE_CHECKING:
    from pathlib import Path

    from plainoffer.document import Document, Source
    from plainoffer.findings import Report
    from plainoffer.formats.base import Format
    from plainoffer.rule import Rule

hookspec = pluggy.HookspecMarker("plainoffer")
hookimpl = pluggy.HookimplMarker("plainoffer")


class Spec:
    """The hooks. Import what a hook needs inside the function, so that a plugin costs nothing until it is used."""

    @hookspec
    def plainoffer_register_rules(self) -> Iterable[type[Rule]]:
        """Return the rule classes that the plugin adds."""
        return ()

    @hookspec
    def plainoffer_register_dictionaries(self) -> Iterable[Path]:
        """Return paths of word lists that the plugin adds. Later lists win over earlier ones."""
        return ()

    @hookspec
    def plainoffer_register_formats(self) -> Mapping[str, Format]:
        """Return output formats by name."""
        return {}

    @hookspec
    def plainoffer_register_requirements(self) -> Iterable[Path]:
        """Return paths of catalogues of requirements that the plugin adds (another nation's code, say)."""
        return ()

    @hookspec(firstresult=True)
    def plainoffer_load_document(self, source: Source) -> Document | Iterable[Document] | None:
        """Turn a source that plainoffer does not know into one document or several. The first result wins."""
        return None

    @hookspec
    def plainoffer_report_finished(self, report: Report, settings: Mapping[str, Any]) -> None:
        """Do something with the finished report: a dashboard, a ticket. Its return value is not used."""
