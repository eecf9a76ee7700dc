"""The commands in the tutorials work: each page is followed from top to bottom in an empty folder.

A fenced block whose language is followed by a file name is written to that file. In a ``console`` block, a line that
begins with ``$`` is run; the lines after it must appear in what it prints, in this order (white space and dots that
fill a line aside). Installing is left out: it is done already.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
TUTORIALS = sorted((ROOT / "docs").glob("tutorial-*.md"))
_BLOCK = re.compile(r"^```(?P<language>[\w-]+)(?: (?P<file>\S+))?\n(?P<text>.*?)^```$", re.M | re.S)
_FINDS = ("plainoffer check", "pytest", "git commit", "plainoffer audit")
"""Commands that may end with 1: they found something."""


class Reader:
    """Somebody who follows a page."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        who = {"NAME": "Ashdale", "EMAIL": "web@ashdale.example"}
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
        self.environment = kept | {
            "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
            "PLAINOFFER_CACHE_DIR": str(folder.parent / "kept"),
            "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
            "PYTHONUTF8": "1",
            "COLUMNS": "200",
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": "commit.gpgsign",
            "GIT_CONFIG_VALUE_0": "false",
            **{f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()},
        }

    def write(self, name: str, text: str) -> None:
        if name == ".pre-commit-config.yaml":
            text = self._with_local_hooks(text)
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def _with_local_hooks(self, text: str) -> str:
        """The same hooks, from this environment: fetching them is tested elsewhere."""
        hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
        config = yaml.safe_load(text)
        for repository in config["repos"]:
            assert repository.pop("repo").endswith("/plainoffer")
            assert repository.pop("rev")
            repository["repo"] = "local"
            repository["hooks"] = [{**hooks[hook["id"]], "language": "system"} for hook in repository["hooks"]]
        self._run("git init --quiet")
        return yaml.safe_dump(config)

    def follow(self, console: str) -> None:
        command, expected = "", []
        for line in [*console.splitlines(), "$ "]:
            if not line.startswith("$ "):
                expected.append(line)
                continue
            if command and not command.startswith("pip install"):
                self._see(command, expected)
            command, expected = line.removeprefix("$ "), []

    def _see(self, command: str, expected: list[str]) -> None:
        done = self._run(command)
        printed = done.stdout + done.stderr
        allowed = (0, 1) if command.startswith(_FINDS) else (0,)
        assert done.returncode in allowed, f"$ {command}\n{printed}"
        rest = " ".join(printed.split())
        for line in filter(str.strip, expected):
            place = re.search(r"[.…]*".join(re.escape(" ".join(part.split())) for part in line.split("…")), rest)
            assert place, f"$ {command}\ndoes not print {line!r} here:\n{printed}"
            rest = rest[place.end() :]

    def _run(self, command: str) -> subprocess.CompletedProcess[str]:
        words = shlex.split(command)
        program = shutil.which(words[0], path=self.environment["PATH"])
        assert program, f"{words[0]} is not installed"
        return subprocess.run(
            [program, *words[1:]], cwd=self.folder, env=self.environment, capture_output=True, text=True,
            encoding="utf-8", timeout=300,
        )  # fmt: skip


@pytest.mark.parametrize("page", TUTORIALS, ids=lambda page: page.stem)
def test_the_commands_of_a_tutorial_work(page: Path, tmp_path: Path) -> None:
    if "pre-commit install" in page.read_text("utf-8"):
        pytest.importorskip("pre_commit", reason='needs: pip install "plainoffer[dev]"')
    (tmp_path / "site").mkdir()
    reader = Reader(tmp_path / "site")
    followed = 0
    for block in _BLOCK.finditer(page.read_text("utf-8")):
        if block["file"]:
            reader.write(block["file"], block["text"])
        elif block["language"] == "console":
            reader.follow(block["text"])
            followed += 1
    assert followed


def test_there_is_a_tutorial_for_each_kind_of_user() -> None:
    assert [page.stem for page in TUTORIALS] == [
        "tutorial-auditors",
        "tutorial-authors",
        "tutorial-ci",
        "tutorial-developers",
    ]


@pytest.mark.parametrize(
    "page", [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"], ids=lambda page: page.name
)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
