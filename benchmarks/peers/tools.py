"""The tools that are compared: how each is called, and how what it prints is read."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from faults import Said

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """One linter: its program, the arguments before the files, and how to read what it prints."""

    name: str
    program: str
    arguments: tuple[str, ...]
    read: Callable[[str], list[Said]]
    after: tuple[str, ...] = ()
    how: str
    on_error: bool = False
    """It prints what it says on standard error."""
    most: int = 400
    """Files in one call."""

    def command(self, program: str, files: Sequence[str]) -> list[str]:
        """Return the command that reads files."""
        return [program, *self.arguments, *files, *self.after]


def _plainoffer(text: str) -> list[Said]:
    return [
        Said(line=each["line"], column=each["column"], message=f"{each['rule']}: {each['match']!r}")
        for each in json.loads(text)["findings"]
        if each["line"]
    ]


def _textlint(text: str) -> list[Said]:
    return [
        Said(line=each["line"], column=each["column"], message=each["message"])
        for file in json.loads(text)
        for each in file["messages"]
    ]


def _proselint(text: str) -> list[Said]:
    files = json.loads(text)["result"].values()
    return [
        Said(line=each["pos"][0], column=each["pos"][1], message=each["message"])
        for file in files
        for each in file.get("diagnostics", ())
    ]


def _vale(text: str) -> list[Said]:
    return [
        Said(line=each["Line"], column=each["Span"][0], message=f"{each['Check']}: {each['Message']}")
        for file in json.loads(text).values()
        for each in file
    ]


def _write_good(text: str) -> list[Said]:
    """Write-good counts columns from 0."""
    return [
        Said(line=int(line), column=int(column) + 1, message=message)
        for line, column, message in re.findall(r"^\S+?:(\d+):(\d+):(.*)$", text, re.M)
    ]


def _alex(text: str) -> list[Said]:
    return [
        Said(line=int(line), column=int(column), message=re.sub(r"\s{2,}.*", "", message))
        for line, column, message in re.findall(r"^\s*(\d+):(\d+)-\S+\s+\w+\s+(.*)$", text, re.M)
    ]


TOOLS = (
    Tool(
        name="plainoffer", program=sys.executable, read=_plainoffer, how="pip install plainoffer",
        arguments=("-m", "plainoffer", "check", "--select", "plain-english", "--output-format", "json", "--no-cache"),
    ),
    Tool(
        name="proselint", program="proselint", arguments=("check", "-o", "json"), read=_proselint,
        how="pip install proselint, and name the folder of the program with --path",
    ),
    Tool(
        name="write-good", program="write-good", arguments=(), after=("--parse",), read=_write_good,
        how="npm install write-good, and name node_modules/.bin with --path",
    ),
    Tool(
        name="alex", program="alex", arguments=("--html",), read=_alex, on_error=True,
        how="npm install alex, and name node_modules/.bin with --path",
    ),
    Tool(
        name="textlint + html + write-good", program="textlint", read=_textlint,
        arguments=("--plugin", "html", "--rule", "write-good", "--rule", "unexpanded-acronym", "-f", "json"),
        how="npm install textlint textlint-plugin-html textlint-rule-write-good textlint-rule-unexpanded-acronym, and "
        "name node_modules/.bin with --path",
    ),
    Tool(
        name="Vale", program="vale", read=_vale,
        arguments=("--config", str(HERE / "vale/vale.ini"), "--output=JSON"),
        how="name the program with --vale, put it on the path, or install Go so that it can be built",
    ),
)  # fmt: skip
