"""``--fix`` and ``--diff``: puts right what can be put right, or shows it."""

from __future__ import annotations

import codecs
import difflib
import io
import sys
from typing import Any

import click

from plainoffer.document import Source
from plainoffer.engine.baseline import write_text
from plainoffer.engine.checker import Checker
from plainoffer.engine.fixing import Fixed, fix_until_stable
from plainoffer.engine.runner import Item, check_bytes, make_source
from plainoffer.errors import ConfigError, LoadError
from plainoffer.findings import Finding, Report, RunError
from plainoffer.formats.view import counted


def fix_files(checker: Checker, items: list[Item], options: dict[str, Any]) -> tuple[list[RunError], int]:
    """Fix files in place, or show what would change. Return what could not be done, and how many files change."""
    errors: list[RunError] = []
    changed = fixed_count = 0
    try:
        for item in items:
            try:
                data = item.file.read_bytes()
                source = make_source(item, data, checker.config)
                fixed = _fix(checker, source, data, options)
                if fixed.text == source.text:
                    continue
                if options["diff"]:
                    click.echo(_diff(source.text, fixed.text, item.path), nl=False)
                else:
                    _write(item, _encode(fixed.text, source, data))
                changed += 1
                fixed_count += len(fixed.applied)
            except _NotWritten as error:
                errors.append(RunError(message=str(error), path=item.path))
            except (OSError, LoadError):
                continue  # the check that follows says what is wrong with the file
    finally:  # also after Ctrl-C: what was done is said
        if not options["quiet"]:
            verb = "could be put right" if options["diff"] else "put right"
            click.echo(f"{counted(fixed_count, 'finding')} {verb} in {counted(changed, 'page')}.", err=True)
    return errors, changed


def fix_stdin(checker: Checker, item: Item, data: bytes, options: dict[str, Any]) -> tuple[Report, bytes, int]:
    """Fix a page from standard input and write it to standard output, or show what would change.

    Returns:
        The report on the page as it then is, that page, and 1 if it changes or else 0.
    """
    try:
        source = make_source(item, data, checker.config)
        fixed = _fix(checker, source, data, options)
    except LoadError as error:
        if not options["diff"]:
            sys.stdout.buffer.write(data)
        return checker.report((), errors=(RunError(message=str(error), path=item.path),)), data, 0
    if options["diff"]:
        click.echo(_diff(source.text, fixed.text, item.path), nl=False)
    else:
        data = _encode(fixed.text, source, data)
        sys.stdout.buffer.write(data)
    return checker.report(check_bytes(checker, item, data)), data, int(fixed.text != source.text)


class _NotWritten(LoadError):
    """The page cannot be written, or not without loss."""


def _write(item: Item, data: bytes) -> None:
    try:
        write_text(item.file, data, "The fixed page")
    except ConfigError as error:
        raise _NotWritten(str(error)) from None


def _fix(checker: Checker, source: Source, data: bytes, options: dict[str, Any]) -> Fixed:
    def check(text: str) -> list[Finding]:
        again = Source(text=text, path=source.path, kind=source.kind, scope=source.scope, lang=source.lang)
        return [finding for page in checker.check_source(again) for finding in page.findings]

    fixed = fix_until_stable(source.text, check, unsafe=options["unsafe_fixes"])
    if fixed.text != source.text and _encode(source.text, source, data) != data:
        raise _NotWritten(
            f"{source.path} was not changed: it has characters that do not fit its encoding ({source.encoding}), "
            "and they would be lost. Save it as UTF-8 first."
        )
    return fixed


def _encode(text: str, source: Source, data: bytes) -> bytes:
    """Write the page in the encoding that it had, with its byte order mark."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    if source.encoding.startswith("utf-16"):
        mark = codecs.BOM_UTF16_LE if source.encoding == "utf-16-le" else codecs.BOM_UTF16_BE
    return mark + text.encode(source.encoding, "xmlcharrefreplace")


def _diff(before: str, after: str, path: str) -> str:
    name = path.lstrip("/")  # as git writes it, also for a path from the root
    lines = difflib.unified_diff(_lines(before), _lines(after), f"a/{name}", f"b/{name}")
    return "".join(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Return the lines as programs such as git and patch see them: they end with a line feed and nothing else."""
    return list(io.StringIO(text, newline="\n"))
