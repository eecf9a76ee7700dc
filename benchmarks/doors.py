"""What the doors cost: pytest in a project that does not use plainoffer, and the pre-commit hook on ten pages.

``python benchmarks/doors.py`` prints a table. Each figure is taken several times; medians are shown. On a busy machine
the processor's time says more than the clock.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

PAGES = sorted((Path(__file__).parents[1] / "examples" / "local-offer").glob("*.html"))[:10]
HOOK = ("check", "--no-progress", "--no-site", "--force-exclude")


class Taken(NamedTuple):
    """Seconds that a run took: by the clock, and of the processor."""

    clock: float
    busy: float


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        environment = {**os.environ, "PLAINOFFER_CACHE_DIR": str(here / "kept"), "PYTHONDONTWRITEBYTECODE": ""}

        def run(*arguments: str) -> Taken:
            started, before = time.perf_counter(), os.times()
            done = subprocess.run([sys.executable, "-m", *arguments], cwd=here, env=environment, capture_output=True)
            assert done.returncode in (0, 1), done.stderr.decode()
            after = os.times()
            busy = after.children_user + after.children_system - before.children_user - before.children_system
            return Taken(time.perf_counter() - started, busy)

        rows = [*pytest_rows(here, run), *hook_rows(here, run)]
    print(f"{'':<50}{'clock':>9}{'processor':>12}")
    for name, taken in rows:
        clock, busy = (statistics.median(values) * 1000 for values in zip(*taken, strict=True))
        print(f"{name:<50}{clock:>6.0f} ms{busy:>9.0f} ms")


def pytest_rows(here: Path, run: Callable[..., Taken], times: int = 21) -> list[tuple[str, list[Taken]]]:
    """A project with one test, with and without the plugin, in turns."""
    (here / "test_one.py").write_text("def test_one():\n    assert True\n", "utf-8")
    common = ("pytest", "-q", "-p", "no:cacheprovider")
    run(*common)
    without, with_it = [], []
    for _ in range(times):
        without.append(run(*common, "-p", "no:plainoffer"))
        with_it.append(run(*common))
    differences = [Taken(b.clock - a.clock, b.busy - a.busy) for a, b in zip(without, with_it, strict=True)]
    return [
        ("pytest, plugin switched off", without),
        ("pytest, plugin installed and not used", with_it),
        ("  difference, run by run", differences),
    ]


def hook_rows(here: Path, run: Callable[..., Taken], times: int = 5) -> list[tuple[str, list[Taken]]]:
    """Ten pages of the example site: changed, then unchanged."""
    names = [page.name for page in PAGES]
    for page in PAGES:
        shutil.copy(page, here / page.name)
    changed, unchanged = [], []
    for number in range(times):
        for name in names:
            with (here / name).open("a", encoding="utf-8") as stream:
                stream.write(f"<!-- {number} -->\n")
        changed.append(run("plainoffer", *HOOK, *names))
        unchanged.append(run("plainoffer", *HOOK, *names))
    size = sum(page.stat().st_size for page in PAGES) // 1000
    return [
        (f"pre-commit hook, 10 changed pages ({size} kB)", changed),
        ("pre-commit hook, the same pages unchanged", unchanged),
    ]


if __name__ == "__main__":
    main()
