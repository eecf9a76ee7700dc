"""The GitHub action and the GitLab job: read as they are, and their steps run for real in a small repository."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
GITLAB: dict[str, Any] = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text("utf-8"))
WORKFLOW: dict[str, Any] = yaml.safe_load((ROOT / ".github" / "workflows" / "test.yml").read_text("utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
GOOD = "<h2>Ask for help</h2>\n<p>Phone the team. They can tell you what to do next.</p>\n"
BAD = '<h2>Ask</h2>\n<p>Please utilise the form.</p>\n<img src="a.png">\n'

needs_shell = pytest.mark.skipif(
    os.name == "nt" or not (shutil.which("bash") and shutil.which("git")), reason="needs bash and git"
)


class Job:
    """A small repository, and what a runner gives to a step."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "site"
        self.temp = folder / "temp"
        self.folder.mkdir()
        (self.temp / "plainoffer" / "bin").mkdir(parents=True)
        # As if installed: the environment that runs the tests, under the name that the install step makes.
        (self.temp / "plainoffer" / "bin" / "python").symlink_to(sys.executable)
        self.git("init", "--quiet", "--initial-branch=main")
        self.write("good.html", GOOD)
        self.write("old fault.html", BAD)

    def write(self, name: str, text: str) -> str:
        (self.folder / name).write_text(text, "utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", name)
        return self.git("rev-parse", "HEAD").strip()

    def git(self, *arguments: str) -> str:
        named = ("-c", "user.name=Ashdale", "-c", "user.email=web@ashdale.example", "-c", "commit.gpgsign=false")
        return subprocess.run(
            ["git", *named, *arguments], cwd=self.folder, capture_output=True, text=True, check=True
        ).stdout

    def run(self, script: str, environment: dict[str, str], shell: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_", "CI_"))}
        for name in ("output", "summary"):
            (self.temp / name).write_text("", "utf-8")
        # A link to a virtual environment's python does not know where its packages are.
        packages = os.pathsep.join(path for path in sys.path if path)
        given = {
            "RUNNER_TEMP": str(self.temp), "GITHUB_OUTPUT": str(self.temp / "output"),
            "GITHUB_STEP_SUMMARY": str(self.temp / "summary"), "GITHUB_ACTION_PATH": str(ROOT),
            "PLAINOFFER_CACHE_DIR": str(self.temp / "kept"), "PYTHONPATH": packages,
        }  # fmt: skip
        return subprocess.run(
            [*shell, "-c", script], cwd=self.folder, env={**kept, **given, **environment}, capture_output=True,
            text=True, encoding="utf-8", timeout=300,
        )  # fmt: skip

    def check(self, **inputs: str) -> subprocess.CompletedProcess[str]:
        """Run the action's check step with these inputs (hyphens as underscores)."""
        given = {name: value["default"] for name, value in ACTION["inputs"].items()}
        given |= {name.replace("_", "-"): value for name, value in inputs.items()}
        step = STEPS["Check the pages"]
        return self.run(step["run"], filled(step["env"], given), ("bash", "--noprofile", "--norc", "-eo", "pipefail"))

    @property
    def summary(self) -> str:
        return (self.temp / "summary").read_text("utf-8")

    @property
    def output(self) -> str:
        return (self.temp / "output").read_text("utf-8")


def filled(environment: dict[str, str], inputs: dict[str, str]) -> dict[str, str]:
    """Put inputs in the place of expressions, as the runner does. What the event would say is empty here."""

    def value(match: re.Match[str]) -> str:
        found = (inputs.get(part.strip().removeprefix("inputs."), "") for part in match[1].split("||"))
        return next((text for text in found if text), "")

    return {name: re.sub(r"\$\{\{(.+?)\}\}", value, text) for name, text in environment.items()}


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job(tmp_path)


@needs_shell
def test_findings_become_annotations_and_a_summary(job: Job) -> None:
    done = job.check()
    assert done.returncode == 1, done.stderr
    assert "::error file=old fault.html,line=3,endLine=3,col=1," in done.stdout
    assert "::warning file=old fault.html,line=2," in done.stdout
    assert "missing-alt" in job.summary
    assert job.output == "exit-code=1\n"


@needs_shell
def test_good_pages_pass(job: Job) -> None:
    done = job.check(paths="good.html\n")
    assert (done.returncode, job.output) == (0, "exit-code=0\n")


@needs_shell
def test_sarif_and_html_are_written(job: Job) -> None:
    job.check(sarif="out/plainoffer.sarif", html="out/report.html")
    results = json.loads((job.folder / "out" / "plainoffer.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert "missing-alt" in {result["ruleId"] for result in results}
    assert "<html" in (job.folder / "out" / "report.html").read_text("utf-8")


@needs_shell
def test_only_changed_pages(job: Job) -> None:
    before = job.git("rev-parse", "HEAD").strip()
    job.write("new.html", GOOD)
    assert job.check(changed_only="true", base=before).returncode == 0
    job.write("new fault.html", BAD)
    done = job.check(changed_only="true", base=before)
    assert done.returncode == 1
    assert "file=new fault.html" in done.stdout
    assert "old fault.html" not in done.stdout


@needs_shell
def test_only_changed_pages_of_a_shallow_checkout(job: Job, tmp_path: Path) -> None:
    before = job.git("rev-parse", "HEAD").strip()
    job.write("new fault.html", BAD)
    job.git("config", "uploadpack.allowAnySHA1InWant", "true")
    origin, job.folder = job.folder, tmp_path / "shallow"
    subprocess.run(["git", "clone", "--quiet", "--depth=1", origin.as_uri(), str(job.folder)], check=True)
    done = job.check(changed_only="true", base=before)
    assert (done.returncode, done.stdout.count("file=new fault.html") > 0) == (1, True), done.stderr
    assert "old fault.html" not in done.stdout


@needs_shell
@pytest.mark.parametrize("base", ["", "0" * 40])
def test_a_new_branch_checks_all_pages(job: Job, base: str) -> None:
    done = job.check(changed_only="true", base=base)
    assert "all pages are checked" in done.stdout
    assert "file=old fault.html" in done.stdout


@needs_shell
def test_an_unknown_commit_is_said(job: Job) -> None:
    done = job.check(changed_only="true", base="1" * 40)
    assert done.returncode == 2
    assert "fetch-depth: 0" in done.stderr
    assert job.output == "exit-code=2\n"


@needs_shell
def test_a_baseline_lets_old_faults_pass(job: Job) -> None:
    subprocess.run(
        [sys.executable, "-m", "plainoffer", "baseline", "write", ".", "--file", "known.json"],
        cwd=job.folder,
        check=True,
    )
    assert job.check(baseline="known.json").returncode == 0
    job.write("new fault.html", BAD)
    done = job.check(baseline="known.json")
    assert done.returncode == 1
    assert "old fault.html" not in done.stdout


@needs_shell
def test_arguments_and_severity(job: Job) -> None:
    assert job.check(fail_on="never").returncode == 0
    assert job.check(args="--select\njargon").returncode == 0
    assert job.check(args="--select\njargon", fail_on="warning").returncode == 1


@needs_shell
@pytest.mark.parametrize("hostile", ["$(touch pwned)`touch pwned`\"; touch pwned; '", "--upload-pack=touch pwned;"])
def test_inputs_are_never_run(job: Job, hostile: str) -> None:
    job.git("remote", "add", "origin", job.folder.as_uri())
    for name in ("paths", "base", "baseline", "fail_on", "sarif", "args"):
        job.check(**{name: hostile, "changed_only": "true"})
    for name in ("PATHS", "BASELINE", "FAIL_ON"):
        environment = {**GITLAB["variables"], f"PLAINOFFER_{name}": hostile}
        job.run("\n".join(GITLAB["plainoffer"]["script"]), environment, ("sh", "-e"))
    assert not list(job.folder.parent.rglob("pwned"))


@needs_shell
def test_names_with_spaces_signs_and_dashes_are_names(job: Job) -> None:
    (job.folder / "Hilfe für alle").mkdir()
    names = ["Hilfe für alle/short break; ls $HOME.html", "-rf.html", "--fix.html", "* 'quoted'.html", "a::b%0A,c.html"]
    for name in names:
        job.write(name, BAD)
    done = job.check(paths="\n".join(["", *names]))
    assert done.returncode == 1, done.stderr
    for name in names:
        escaped = name.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
        assert f"::error file={escaped},line=3," in done.stdout
        assert (job.folder / name).read_text("utf-8") == BAD
    assert "old fault.html" not in done.stdout
    assert {line.split()[0] for line in done.stdout.splitlines() if line.startswith("::")} == {"::error", "::warning"}


@needs_shell
@pytest.mark.parametrize(
    ("plugins", "installed"),
    [
        ("", ["plainoffer"]),
        (
            "plainoffer-devon==1.2\n\nplainoffer_kent >= 2",
            ["plainoffer", "plainoffer-devon==1.2", "plainoffer_kent >= 2"],
        ),
        ("$(touch pwned)\n`touch pwned`; touch pwned", ["plainoffer", "$(touch pwned)", "`touch pwned`; touch pwned"]),
        ("good\n--index-url=https://evil.example", None),
        ("-rrequirements.txt", None),
    ],
)
@pytest.mark.parametrize("system", ["github", "gitlab"])
def test_what_the_install_steps_ask_pip_for(job: Job, system: str, plugins: str, installed: list[str] | None) -> None:
    asked = job.temp / "asked"
    stand_in = job.temp / "plainoffer" / "bin" / "python"
    stand_in.unlink()
    stand_in.write_text(f'#!/bin/sh\n[ "$2" = venv ] || printf "%s\\n" "$@" > "{asked}"\n', "utf-8")
    stand_in.chmod(0o755)
    path = f"{stand_in.parent}{os.pathsep}{os.environ['PATH']}"
    if system == "github":
        step = STEPS["Install plainoffer"]
        given = {**filled(step["env"], {"plugins": plugins}), "PYTHON": str(stand_in), "PATH": path}
        done = job.run(step["run"], given, ("bash", "--noprofile", "--norc", "-eo", "pipefail"))
        installed = installed and [str(ROOT), *installed[1:]]
    else:
        given = {**GITLAB["variables"], "PLAINOFFER_PLUGINS": plugins, "PATH": path}
        done = job.run("\n".join(GITLAB["plainoffer"]["before_script"]), given, ("sh", "-e"))
    assert done.returncode == (2 if installed is None else 0), done.stderr
    if installed is not None:
        options = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        assert asked.read_text("utf-8").splitlines() == [*options, *installed]
    else:
        assert "not an option" in done.stdout
        assert not asked.exists()
    assert not list(job.folder.parent.rglob("pwned"))


@needs_shell
@pytest.mark.slow
def test_the_install_step_installs_this_code(tmp_path: Path) -> None:
    job = Job(tmp_path)
    shutil.rmtree(job.temp / "plainoffer")
    step = STEPS["Install plainoffer"]
    environment = {**filled(step["env"], {}), "PYTHON": getattr(sys, "_base_executable", sys.executable)}
    bash = ("bash", "--noprofile", "--norc", "-eo", "pipefail")
    refused = job.run(step["run"], {**environment, "PLUGINS": "--index-url=https://evil.example"}, bash)
    assert refused.returncode == 2
    assert "not an option" in refused.stdout
    # Packages are lent by the environment that runs the tests: only our own code is installed.
    lent = {"PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0", "PIP_NO_INDEX": "1"}
    done = job.run(step["run"], {**environment, **lent}, bash)
    assert done.returncode == 0, done.stderr
    python = job.temp / "plainoffer" / "bin" / "python"
    where = job.run('"$PYTHON" -m pip show --files plainoffer', {"PYTHON": str(python), "PYTHONPATH": ""}, bash)
    assert "plainoffer/dictionaries/jargon.txt" in where.stdout


@needs_shell
def test_the_gitlab_job(job: Job) -> None:
    bin_folder = job.temp / "plainoffer" / "bin"
    command = bin_folder / "plainoffer"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m plainoffer "$@"\n', "utf-8")
    command.chmod(0o755)
    before = job.git("rev-parse", "HEAD").strip()
    job.write("new fault.html", BAD)
    environment = {**GITLAB["variables"], "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}"}
    script = "\n".join(GITLAB["plainoffer"]["script"])
    done = job.run(script, environment, ("sh", "-e"))
    assert done.returncode == 1
    report = json.loads((job.folder / "gl-code-quality-report.json").read_text("utf-8"))
    assert {item["location"]["path"] for item in report} == {"old fault.html", "new fault.html"}
    for name in GITLAB["plainoffer"]["artifacts"]["reports"].values():
        assert (job.folder / name).is_file()
    job.git("clean", "--quiet", "--force")
    changed = {"PLAINOFFER_CHANGED_ONLY": "true", "CI_MERGE_REQUEST_DIFF_BASE_SHA": before}
    job.run(script, {**environment, **changed}, ("sh", "-e"))
    report = json.loads((job.folder / "gl-code-quality-report.json").read_text("utf-8"))
    assert {item["location"]["path"] for item in report} == {"new fault.html"}


def test_no_step_puts_an_input_into_a_script() -> None:
    jobs = [ACTION["runs"], *WORKFLOW["jobs"].values()]
    for step in (step for part in jobs for step in part["steps"]):
        assert "${{" not in step.get("run", ""), step


def test_actions_of_others_are_pinned_by_commit() -> None:
    jobs = [ACTION["runs"], *WORKFLOW["jobs"].values()]
    used = [step["uses"] for part in jobs for step in part["steps"] if "uses" in step]
    assert used
    for name in used:
        assert name == "./" or re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", name), name


def test_the_matrix_is_what_the_package_promises() -> None:
    matrix = WORKFLOW["jobs"]["test"]["strategy"]["matrix"]
    assert set(matrix["system"]) == {"ubuntu-latest", "windows-latest", "macos-latest"}
    classifiers = (ROOT / "pyproject.toml").read_text("utf-8")
    assert matrix["python"] == re.findall(r"Python :: (3\.\d+)", classifiers)
    assert WORKFLOW["permissions"] == {"contents": "read"}
