"""Other linters and plainoffer on the same pages, in one run.

    python benchmarks/peers/run.py FOLDER_OF_HTML_PAGES [--path FOLDER …] [--vale FILE]

For each tool: how long it takes on one tiny page (start-up), how many pages a second it reads with and without that,
how many things it says, and what it finds on a page of faults among character references and inline tags, with traps
that are no faults (see `faults.py`): how many at their place, and every message, shortened. A tool that is not
installed reads "not installed", with how to get it. Put the folders with the tools (node_modules/.bin, a virtual
environment's bin) on the path, or name them with --path. Vale is taken from --vale or the path, or built with Go.

The tools differ in what they look for, so the number of things said is no score, and what is said of no fault may be
right as well. Vale has no plain-English rules of its own: it runs the three small ones in `vale/`, with words of the
same guides.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from faults import Said, missed, read_page, score, told
from tools import TOOLS, Tool
from vale import find_vale

_SECONDS = 600


def run(tool: Tool, program: str, files: Sequence[Path], environment: Mapping[str, str]) -> tuple[float, list[Said]]:
    """Run a tool on files in as few calls as it can take; return the seconds and what it said."""
    seconds, said = 0.0, []
    for start in range(0, len(files), tool.most):
        command = tool.command(program, [str(path.resolve()) for path in files[start : start + tool.most]])
        begun = time.perf_counter()
        done = subprocess.run(
            command, capture_output=True, text=True, env=environment, timeout=_SECONDS, cwd=files[0].parent
        )
        seconds += time.perf_counter() - begun
        printed = done.stderr if tool.on_error else done.stdout
        try:
            said += tool.read(printed)
        except (ValueError, KeyError, TypeError):
            print(f"    {tool.name} printed something unexpected: {(done.stderr or printed)[:200]!r}")
    return seconds, said


def speed(tool: Tool, start: float, pages: int, seconds: float) -> str:
    """Say how many pages a tool reads in a second, with and without its start."""
    if not pages:
        return "no pages to time"
    reading = seconds - start * -(-pages // tool.most)
    without = f"{pages / reading:.0f}" if reading > start / 4 else "too few pages to tell"
    return f"{pages / seconds:.0f} pages a second, {without} without start-up"


def compare(pages: Sequence[Path], programs: Mapping[str, str | None], environment: Mapping[str, str]) -> None:
    """Print what each tool does on the pages and on the page of faults."""
    text, marks = read_page()
    with tempfile.TemporaryDirectory() as scratch:
        tiny, faulty = Path(scratch) / "tiny.html", Path(scratch) / "faults.html"
        tiny.write_text("<p>Hello.</p>\n", encoding="utf-8")
        faulty.write_text(text, encoding="utf-8")
        for tool in TOOLS:
            program = programs[tool.name]
            if program is None:
                print(f"\n{tool.name}: not installed ({tool.how})")
                continue
            start = min(run(tool, program, [tiny], environment)[0] for _ in range(3))
            seconds, said = run(tool, program, pages, environment) if pages else (0.0, [])
            _, found = run(tool, program, [faulty], environment)
            print(f"\n{tool.name}: start-up {start:.2f} s, {speed(tool, start, len(pages), seconds)}, "
                  f"{len(said)} things said")  # fmt: skip
            print(f"  on the page of faults: {score(marks, found)}")
            for line in told(marks, found):
                print(f"    {line}")
            if names := missed(marks, found):
                print(f"    missed: {'; '.join(names)}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run every tool that is there."""
    parser = argparse.ArgumentParser(description="Other linters and plainoffer on the same pages.")
    parser.add_argument("folder", type=Path, help="a folder with HTML pages")
    parser.add_argument("--path", action="append", default=[], help="a folder with programs; may be given again")
    parser.add_argument("--vale", type=Path, help="the program of Vale")
    parser.add_argument("--no-build", action="store_true", help="do not build Vale with Go, which needs the network")
    options = parser.parse_args(arguments)
    if not options.folder.is_dir():
        print(f"There is no folder {options.folder}.", file=sys.stderr)
        return 2
    pages = sorted(options.folder.rglob("*.html"))
    print(f"{len(pages)} pages, {sum(page.stat().st_size for page in pages) // 1024} kB")
    if not pages:
        print(f"There is no HTML page in {options.folder}, so nothing can be timed.")
    environment = dict(os.environ)
    folders = [str(Path(each).resolve()) for each in options.path]  # each tool is run in a folder of its own
    environment["PATH"] = os.pathsep.join([*folders, environment.get("PATH", "")])
    programs = {tool.name: shutil.which(tool.program, path=environment["PATH"]) for tool in TOOLS}
    programs["Vale"], how = find_vale(options.vale, environment, not options.no_build)
    print(f"Vale: {how}" if programs["Vale"] else f"Vale cannot be had: {how}")
    compare(pages, programs, environment)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
