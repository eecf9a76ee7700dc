"""What the editor shows: diagnostics, hovers and code actions, made from findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lsprotocol import types
from msgspec import Struct

from plainoffer.engine.checker import Checker
from plainoffer.engine.fixing import apply_fixes
from plainoffer.findings import Finding, Severity
from plainoffer.lsp.positions import Lines

SOURCE = "plainoffer"
FIX_ALL = "source.fixAll.plainoffer"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.ADVICE: types.DiagnosticSeverity.Information,
}


class Checked(Struct, frozen=True, kw_only=True):
    """A document as it was checked.

    Attributes:
        version: the editor's number of this state of the document.
        text: its text.
        lines: its lines.
        findings: what was found.
        checker: what it was checked with.
    """

    uri: str
    version: int | None
    text: str
    lines: Lines
    findings: tuple[Finding, ...]
    checker: Checker

    def place(self, finding: Finding) -> types.Range:
        """Return where a finding is shown; one about the whole page stands at its first line."""
        if finding.start is None or finding.end is None:
            return self.lines.first_words()
        return self.lines.range(finding.start, finding.end)

    def at(self, place: types.Range) -> Iterator[Finding]:
        """Yield findings that touch a place."""
        start, end = self.lines.offset(place.start), self.lines.offset(place.end)
        for finding in self.findings:
            shown = self.place(finding)
            if self.lines.offset(shown.start) <= end and start <= self.lines.offset(shown.end):
                yield finding


def diagnostics(checked: Checked) -> list[types.Diagnostic]:
    """Return a diagnostic for each finding."""
    return [_diagnostic(checked, finding) for finding in checked.findings]


def _diagnostic(checked: Checked, finding: Finding) -> types.Diagnostic:
    severity = _SEVERITIES[finding.severity]
    if finding.needs_review:
        severity = types.DiagnosticSeverity.Information
    address = finding.references[0].url if finding.references else ""
    return types.Diagnostic(
        range=checked.place(finding),
        message=f"{finding.message} {finding.advice}".strip(),
        severity=severity,
        code=finding.rule,
        code_description=types.CodeDescription(href=address) if address else None,
        source=SOURCE,
        data={"fingerprint": finding.fingerprint},
    )


def hover(checked: Checked, position: types.Position) -> types.Hover | None:
    """Explain the rules of the findings at a place, or return ``None``."""
    found = list(checked.at(types.Range(start=position, end=position)))
    if not found:
        return None
    # The finding in the smallest place first: it is most likely the one that is pointed at.
    found.sort(key=lambda finding: (finding.start is None, (finding.end or 0) - (finding.start or 0)))
    text = "\n\n---\n\n".join(_explain(checked.checker, finding) for finding in found)
    content = types.MarkupContent(kind=types.MarkupKind.Markdown, value=text)
    return types.Hover(contents=content, range=checked.place(found[0]))


def _explain(checker: Checker, finding: Finding) -> str:
    parts = [f"**{finding.rule}** ({finding.severity.value})", _escaped(finding.message)]
    if finding.advice:
        parts.append(_escaped(finding.advice))
    if finding.needs_review:
        parts.append("A person has to judge this.")
    rule = checker.registry.rules.get(finding.rule)
    if rule is not None:
        parts.append(f"*{rule.summary()}*")
        if rule.explanation():
            parts.append(rule.explanation())
    if finding.references:
        parts.append("\n".join(f"- [{item.name}]({item.url})" for item in finding.references))
    return "\n\n".join(parts)


def _escaped(text: str) -> str:
    """Return the text so that Markdown shows it as it is: messages quote what authors wrote."""
    return "".join("\\" + character if character in "\\`*_{}[]<>#|!" else character for character in text)


def actions(checked: Checked, place: types.Range, only: Iterable[str] | None) -> list[types.CodeAction]:
    """Return the fixes for findings at a place, and one that puts right all that is safe to put right."""
    wanted = list(only) if only is not None else None
    made: list[types.CodeAction] = []
    if _asked_for(types.CodeActionKind.QuickFix.value, wanted):
        made += [_fix(checked, finding) for finding in checked.at(place) if finding.fix is not None]
    if wanted is not None and _asked_for(FIX_ALL, wanted):
        applied = apply_fixes(checked.text, checked.findings).applied
        if applied:
            title = "Put right what can be put right safely"
            made.append(types.CodeAction(title=title, kind=FIX_ALL, edit=_edit(checked, applied)))
    return made


def _asked_for(kind: str, only: list[str] | None) -> bool:
    """Say whether a kind was asked for: ``source`` asks for ``source.fixAll`` as well."""
    return only is None or any(not asked or kind == asked or kind.startswith(asked + ".") for asked in only)


def _fix(checked: Checked, finding: Finding) -> types.CodeAction:
    assert finding.fix is not None
    title = finding.fix.title or f"Put right: {finding.rule}"
    safe = finding.fix.safety == "safe"
    return types.CodeAction(
        title=title if safe else f"{title} (read it over)",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[_diagnostic(checked, finding)],
        edit=_edit(checked, (finding,)),
        is_preferred=safe or None,
    )


def _edit(checked: Checked, findings: Iterable[Finding]) -> types.WorkspaceEdit:
    edits = [
        types.TextEdit(range=checked.lines.range(edit.start, edit.end), new_text=edit.replacement)
        for finding in findings
        if finding.fix is not None
        for edit in finding.fix.edits
    ]
    # The version makes the editor refuse the edit if the text has changed since it was checked.
    document = types.OptionalVersionedTextDocumentIdentifier(uri=checked.uri, version=checked.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(text_document=document, edits=list(edits))])
