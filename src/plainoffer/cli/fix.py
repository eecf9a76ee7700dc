"""``--fix`` and ``--diff``: puts right what can be put right, or shows it."""

from __future__ import annotations

import codecs
import difflib
import sys
from typing import Any

import click

from plainoffer.document import Source
from plainoffer.engine.baseline import write_text
from plainoffer.engine.checker import Checker
from plainoffer.engine.fixing import Fixed, fix_until_stable
from plainoffer.engine.runner import Item, check_bytes, make_source
from plainoffer.errors import PlainofferError
from plainoffer.findings import Finding, Report, RunError


def fix_files(checker: Checker, items: list[Item], options: dict[str, Any]) -> list[RunError]:
    """Fix files in place, or show what would change. Return what could not be done."""
    errors: list[RunError] = []
    changed = fixed_count = 0
    for item in items:
        try:
            data = item.file.read_bytes()
            source = make_source(item, data, checker.config)
            fixed = _fix(checker, source, options)
            if fixed.text == source.text:
                continue
            changed += 1
            fixed_count += len(fixed.applied)
            if options["diff"]:
                click.echo(_diff(source.text, fixed.text, item.path), nl=False)
            else:
                write_text(item.file, _encode(fixed.text, source, data), "The fixed page")
        except (OSError, PlainofferError) as error:
            errors.append(RunError(message=str(error), path=item.path))
    if not options["quiet"]:
        verb = "could be put right" if options["diff"] else "put right"
        click.echo(f"{_count(fixed_count, 'finding')} {verb} in {_count(changed, 'page')}.", err=True)
    return errors


def fix_stdin(checker: Checker, item: Item, data: bytes, options: dict[str, Any]) -> Report:
    """Fix a page from standard input and write it to standard output, or show what would change."""
    source = make_source(item, data, checker.config)
    fixed = _fix(checker, source, options)
    if options["diff"]:
        click.echo(_diff(source.text, fixed.text, item.path), nl=False)
    else:
        sys.stdout.buffer.write(_encode(fixed.text, source, data))
        options["quiet"] = True
    return checker.report(check_bytes(checker, item, fixed.text.encode("utf-8")))


def _fix(checker: Checker, source: Source, options: dict[str, Any]) -> Fixed:
    def check(text: str) -> list[Finding]:
        again = Source(text=text, path=source.path, kind=source.kind, scope=source.scope, lang=source.lang)
        return [finding for page in checker.check_source(again) for finding in page.findings]

    return fix_until_stable(source.text, check, unsafe=options["unsafe_fixes"])


def _encode(text: str, source: Source, data: bytes) -> bytes:
    """Write the page in the encoding that it had, with its byte order mark."""
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    if source.encoding.startswith("utf-16"):
        mark = codecs.BOM_UTF16_LE if source.encoding == "utf-16-le" else codecs.BOM_UTF16_BE
    return mark + text.encode(source.encoding, "xmlcharrefreplace")


def _diff(before: str, after: str, path: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{path}", f"b/{path}"
    )
    return "".join(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines)


def _count(number: int, word: str) -> str:
    return f"{number} {word}" + ("" if number == 1 else "s")
