"""The comparison with other linters runs on what there is, and says what there is not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "benchmarks" / "peers" / "run.py"


def compare(*arguments: str, path: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": str(path), "PYTHONUTF8": "1"}
    command = [sys.executable, str(SCRIPT), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, timeout=300)


def test_an_empty_folder_has_no_pages_to_time_and_the_page_of_faults_is_read(tmp_path: Path) -> None:
    done = compare(str(tmp_path), "--no-build", "--vale", str(tmp_path / "vale"), path=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "There is no HTML page in" in done.stdout
    assert f"Vale cannot be had: there is no file {tmp_path / 'vale'}" in done.stdout
    assert "alex: not installed (npm install alex" in done.stdout
    assert "0 of 8 traps" in done.stdout
    assert "hidden-verb: 'make an application'" in done.stdout


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    done = compare(str(tmp_path / "nowhere"), path=tmp_path)
    assert done.returncode == 2
    assert done.stderr == f"There is no folder {tmp_path / 'nowhere'}.\n"


def test_help_runs_nothing(tmp_path: Path) -> None:
    for script in ("peers/run.py", "accuracy/jargon.py", "run.py"):
        command = [sys.executable, str(ROOT / "benchmarks" / script), "--help"]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60)
        assert done.stdout.startswith("usage:")
