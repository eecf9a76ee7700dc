"""Other linters and plainoffer on the same pages, in one run.

    python benchmarks/peers/run.py FOLDER_OF_HTML_PAGES [--path FOLDER …]

For each tool: how long it takes on one tiny page (start-up), how many pages a second it reads with and without that,
how many things it says, and what it finds on `faults.html`: nine faults, each alone on its line among character
references and inline tags, and seven traps that are no faults. "At its place" means the line and the column are right.
A tool that is not installed reads "not installed". Put the folders with the tools (node_modules/.bin, a virtual
environment's bin, the folder with vale) on the path, or name them with --path.

The tools differ in what they look for, so the number of things said is no score. Vale has no plain-English rules of
its own: it runs the three small ones in `vale/`, written for these faults.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
PAGE = HERE / "faults.html"
FAULTS = (
    "utilised by", "<b>comm", "facilitates", "in order to", "<em>was", "EHCP", "the</a>", "utilises each", "Commence<",
)  # fmt: skip
TRAPS = ("<code>", "hidden", 'lang="cy"', 'class="', "/utilise/", "<!-- ", "<script>")
Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """One linter: its program, how to call it on files, and how to read places from what it prints."""

    name: str
    program: str
    call: Callable[[Sequence[str]], list[str]]
    places: Callable[[str], list[Place]]
    most: int = 400
    folder: Path | None = None


def _json_places(text: str) -> list[Place]:
    return [(each["line"], each["column"]) for each in json.loads(text)["findings"] if each["line"]]


def _textlint(text: str) -> list[Place]:
    return [(each["line"], each["column"]) for file in json.loads(text) for each in file["messages"]]


def _proselint(text: str) -> list[Place]:
    files = json.loads(text)["result"].values()
    return [(each["pos"][0], each["pos"][1]) for file in files for each in file.get("diagnostics", ())]


def _vale(text: str) -> list[Place]:
    return [(each["Line"], each["Span"][0]) for file in json.loads(text).values() for each in file]


def _write_good(text: str) -> list[Place]:
    """Write-good counts columns from 0."""
    return [(int(line), int(column) + 1) for line, column in re.findall(r"^\S+?:(\d+):(\d+):", text, re.M)]


def _alex(text: str) -> list[Place]:
    return [(int(line), int(column)) for line, column in re.findall(r"^\s*(\d+):(\d+)-", text, re.M)]


TOOLS = (
    Tool(
        name="plainoffer",
        program="plainoffer",
        call=lambda files: ["plainoffer", "check", "--select", "plain-english", "--output-format", "json",
                            "--no-cache", *files],
        places=_json_places,
    ),
    Tool(name="proselint", program="proselint", places=_proselint,
         call=lambda files: ["proselint", "check", "-o", "json", *files]),
    Tool(name="write-good", program="write-good", places=_write_good,
         call=lambda files: ["write-good", *files, "--parse"]),
    Tool(name="alex", program="alex", places=_alex, call=lambda files: ["alex", "--html", *files]),
    Tool(
        name="textlint + html + write-good",
        program="textlint",
        places=_textlint,
        call=lambda files: ["textlint", "--plugin", "html", "--rule", "write-good", "--rule", "unexpanded-acronym",
                            "-f", "json", *files],
    ),
    Tool(name="Vale", program="vale", places=_vale, folder=HERE / "vale",
         call=lambda files: ["vale", "--config", str(HERE / "vale/vale.ini"), "--output=JSON", *files]),
)  # fmt: skip


def run(tool: Tool, files: Sequence[Path], environment: dict[str, str], folder: Path) -> tuple[float, list[Place]]:
    """Run a tool on files in as few calls as it can take; return the seconds and the places."""
    seconds, places = 0.0, []
    for start in range(0, len(files), tool.most):
        command = tool.call([str(path.resolve()) for path in files[start : start + tool.most]])
        begun = time.perf_counter()
        done = subprocess.run(
            command, capture_output=True, text=True, env=environment, timeout=600, cwd=tool.folder or folder
        )
        seconds += time.perf_counter() - begun
        printed = done.stderr if tool.program == "alex" else done.stdout
        try:
            places += tool.places(printed)
        except (ValueError, KeyError, TypeError):
            places.append((0, 0))
            print(f"    {tool.name} printed something unexpected: {(done.stderr or printed)[:200]!r}")
    return seconds, places


def score(places: Sequence[Place]) -> str:
    """Say how many faults were found, at their place, and how many traps."""
    lines = PAGE.read_text(encoding="utf-8").split("\n")
    told = {line for line, _ in places}
    exact = on_line = trapped = 0
    for number, line in enumerate(lines, 1):
        fault = next((words for words in FAULTS if words in line), None)
        if fault is not None and "<!--" not in line:
            column = line.index(fault) + 1 + (re.match(r"<\w+>", fault).end() if fault.startswith("<") else 0)
            on_line += number in told
            exact += _is_at(places, number, column, line)
        elif any(words in line for words in TRAPS):
            trapped += number in told
    return f"{exact} of {len(FAULTS)} faults at their place, {on_line} on their line, {trapped} of {len(TRAPS)} traps"


def _is_at(places: Sequence[Place], line: int, column: int, text: str) -> bool:
    """Say whether a place is that of the fault, or of a passive whose "was" stands right before it."""
    wanted = {column}
    if text[column - 5 : column - 1] == "was ":
        wanted.add(column - 4)
    return any((line, each) in places for each in wanted)


def main() -> int:
    """Run every tool that is there."""
    parser = argparse.ArgumentParser(description="Other linters and plainoffer on the same pages.")
    parser.add_argument("folder", type=Path, help="a folder with HTML pages")
    parser.add_argument("--path", action="append", default=[], help="a folder with programs; may be given again")
    options = parser.parse_args()
    pages = sorted(options.folder.rglob("*.html"))
    print(f"{len(pages)} pages, {sum(page.stat().st_size for page in pages) // 1024} kB")
    environment = dict(os.environ)
    folders = [str(Path(each).resolve()) for each in options.path]  # each tool is run in a folder of its own
    environment["PATH"] = os.pathsep.join([*folders, environment.get("PATH", "")])
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        tiny = folder / "tiny.html"
        tiny.write_text("<p>Hello.</p>\n", encoding="utf-8")
        for tool in TOOLS:
            if shutil.which(tool.program, path=environment["PATH"]) is None:
                print(f"{tool.name}: not installed")
                continue
            start = min(run(tool, [tiny], environment, folder)[0] for _ in range(3))
            seconds, places = run(tool, pages, environment, folder)
            _, faults = run(tool, [PAGE], environment, folder)
            reading = seconds - start * -(-len(pages) // tool.most)
            speed = f"{len(pages) / reading:.0f}" if reading > start / 4 else "too few pages to tell"
            print(f"{tool.name}: start-up {start:.2f} s, {len(pages) / seconds:.0f} pages a second, "
                  f"{speed} without start-up, {len(places)} things said; {score(faults)}")  # fmt: skip
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
