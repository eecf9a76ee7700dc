"""The hooks under the real pre-commit, installed from this repository, and then without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GOOD = "<h2>Ask for help</h2>\n<p>Phone the team. They can tell you what to do next.</p>\n"
BAD = '<h2>Ask</h2>\n<p>Please utilise the form.</p>\n<img src="a.png">\n'
# Addresses where nobody answers: whatever tries to reach the network fails at once.
_NO_NETWORK = {
    **dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), "http://127.0.0.1:9"),
    "PIP_NO_INDEX": "1",
}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("git"), reason="needs git"),
]


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    env |= {"PYTHONUTF8": "1", **environment}
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", timeout=900
    )


def git(*arguments: str | Path, cwd: Path) -> str:
    named = ("-c", "user.name=Ashdale", "-c", "user.email=web@ashdale.example", "-c", "commit.gpgsign=false")
    done = run("git", *named, *arguments, cwd=cwd)
    assert done.returncode == 0, done.stderr
    return done.stdout


def commit_all(folder: Path) -> str:
    git("add", "--all", cwd=folder)
    git("commit", "--quiet", "--no-verify", "--message", "Pages", cwd=folder)
    return git("rev-parse", "HEAD", cwd=folder).strip()


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A copy of this repository as it now is, and its commit."""
    folder = tmp_path_factory.mktemp("plainoffer")
    if not (ROOT / ".git").exists():
        pytest.skip("this is not a checkout")
    for name in git("ls-files", "--cached", "--others", "--exclude-standard", "-z", cwd=ROOT).split("\0"):
        if name.startswith(("src/", "dictionaries/")) or (name and "/" not in name):
            source, target = ROOT / name, folder / name
            if source.is_file():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
    git("init", "--quiet", cwd=folder)
    return folder, commit_all(folder)


class Site:
    """A repository with pages and the hook."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self.environment = {"PRE_COMMIT_HOME": str(home), "PLAINOFFER_CACHE_DIR": str(folder.parent / "kept")}

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")
        git("add", "--all", cwd=self.folder)

    def pre_commit(self, *arguments: str, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        command = (*before, sys.executable, "-m", "pre_commit", *arguments)
        return run(*command, cwd=self.folder, **self.environment)


@pytest.fixture(scope="module")
def site(repository: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site whose hook is installed. This fetches packages, as it does for everybody, once."""
    pytest.importorskip("pre_commit", reason='needs: pip install "plainoffer[dev]"')
    source, commit = repository
    folder = tmp_path_factory.mktemp("site") / "pages"
    folder.mkdir()
    git("init", "--quiet", cwd=folder)
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {source.as_posix()}\n    rev: {commit}\n    hooks:\n      - id: plainoffer\n", "utf-8"
    )
    made = Site(folder, tmp_path_factory.mktemp("home"))
    made.write("good.html", GOOD)
    commit_all(folder)
    done = made.pre_commit("install-hooks")
    if done.returncode and os.environ.get("CI", "").lower() not in ("1", "true"):
        pytest.skip(f"the hook cannot be installed here: {done.stdout[-500:]}")
    assert done.returncode == 0, done.stdout
    return made


@pytest.fixture(autouse=True)
def _clean(request: pytest.FixtureRequest) -> None:
    if "site" in request.fixturenames:
        folder = request.getfixturevalue("site").folder
        git("reset", "--quiet", "--hard", cwd=folder)


def test_a_commit_with_a_fault_is_stopped_with_what_to_do(site: Site) -> None:
    site.write("bad.html", BAD)
    done = site.pre_commit("run")
    assert done.returncode == 1
    assert "bad.html" in done.stdout
    assert "3:1  error  missing-alt" in done.stdout
    assert "Say in the alt attribute what the image tells." in done.stdout
    assert "good.html" not in done.stdout


def test_a_good_page_passes(site: Site) -> None:
    site.write("new.md", "# Ask for help\n\nPhone the team.\n")
    done = site.pre_commit("run")
    assert done.returncode == 0, done.stdout
    assert "Passed" in done.stdout


def test_settings_of_the_site_count_for_files_that_are_named(site: Site) -> None:
    site.write("plainoffer.toml", 'exclude = ["bad.html"]\n')
    site.write("bad.html", BAD)
    assert site.pre_commit("run", "--all-files").returncode == 0


def test_it_works_without_a_network(site: Site) -> None:
    """In a network of its own where the system allows that, else with every way out closed."""
    site.write("bad.html", BAD)
    apart = ("unshare", "--map-root-user", "--net")
    allowed = bool(shutil.which("unshare")) and run(*apart, "true", cwd=site.folder).returncode == 0
    site.environment |= _NO_NETWORK
    try:
        done = site.pre_commit("run", before=apart if allowed else ())
    finally:
        for name in _NO_NETWORK:
            del site.environment[name]
    assert done.returncode == 1
    assert "3:1  error  missing-alt" in done.stdout


def test_the_fixing_hook_changes_the_page(site: Site, repository: tuple[Path, str]) -> None:
    config = (site.folder / ".pre-commit-config.yaml").read_text("utf-8")
    site.write(".pre-commit-config.yaml", config.replace("id: plainoffer", "id: plainoffer-fix"))
    site.write("twice.html", "<h2>Ask</h2>\n<p>Ask the the team.</p>\n")
    done = site.pre_commit("run")
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    assert "Ask the team." in (site.folder / "twice.html").read_text("utf-8")


def test_the_manifest_is_valid() -> None:
    pytest.importorskip("pre_commit", reason='needs: pip install "plainoffer[dev]"')
    from pre_commit.clientlib import load_manifest

    hooks = {hook["id"]: hook for hook in load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))}
    assert set(hooks) == {"plainoffer", "plainoffer-fix"}
    assert all(hook["require_serial"] and hook["types_or"] == ["html", "markdown"] for hook in hooks.values())
