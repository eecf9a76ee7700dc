"""The built wheels, installed in an environment of their own: the command, the word lists and the example plugin work.

The environments hold only what is installed here. The packages that plainoffer depends on are lent by the environment
that runs the tests, so that nothing has to be fetched.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from plainoffer import __version__

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "plugins" / "plainoffer-example"
PAGE = "<h2>Who to ask</h2>\n<p>The gold pathway team can utilise rooms from 09:00.</p>\n"

needs_build = pytest.mark.skipif(
    not (importlib.util.find_spec("build") and importlib.util.find_spec("hatchling")),
    reason='building wheels needs: pip install "plainoffer[dev]"',
)
pytestmark = needs_build


class Environment:
    """A virtual environment."""

    def __init__(self, folder: Path) -> None:
        # pip of the running environment can install into another one; without it the new one gets its own.
        self._own_pip = importlib.util.find_spec("pip") is None
        venv.create(folder, with_pip=self._own_pip, symlinks=os.name != "nt")
        self.folder = folder
        self.scripts = folder / ("Scripts" if os.name == "nt" else "bin")
        self.python = self.scripts / ("python.exe" if os.name == "nt" else "python")
        names = {"base": str(folder), "platbase": str(folder)}
        self.packages = Path(sysconfig.get_path("purelib", "venv", names))
        lent = dict.fromkeys((sysconfig.get_path("purelib"), sysconfig.get_path("platlib")))
        (self.packages / "lent.pth").write_text("\n".join(lent) + "\n", "utf-8")

    def install(self, *arguments: str | Path) -> None:
        pip = (
            [str(self.python), "-m", "pip"] if self._own_pip else [sys.executable, "-m", "pip", "--python", self.python]
        )
        run(*pip, "install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check", *arguments)

    def add_plugin(self, name: str, code: str) -> None:
        """Put a module there that is registered as a plugin, as an installed package would be."""
        (self.packages / f"{name}.py").write_text(code, "utf-8")
        information = self.packages / f"{name}-1.0.dist-info"
        information.mkdir()
        (information / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", "utf-8")
        (information / "entry_points.txt").write_text(f"[plainoffer]\n{name} = {name}\n", "utf-8")

    def plainoffer(self, *arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
        return run(self.scripts / "plainoffer", *arguments, cwd=cwd, check=False)


def run(*command: str | Path, cwd: Path | None = None, check: bool = True) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    environment |= {"PYTHONUTF8": "1", "PYTHONNOUSERSITE": "1"}
    if cwd is not None:
        environment["PLAINOFFER_CACHE_DIR"] = str(cwd / ".kept")
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8",
        timeout=300,
    )  # fmt: skip
    assert not check or done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("dist")
    for source in (ROOT, EXAMPLE):
        run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, source)
    return sorted(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheels: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Environment:
    environment = Environment(tmp_path_factory.mktemp("environment"))
    environment.install(*wheels)
    return environment


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    return tmp_path


def test_the_command_works(installed: Environment, tmp_path: Path) -> None:
    assert installed.plainoffer("--version", cwd=tmp_path).stdout == f"plainoffer {__version__}\n"
    where = run(installed.python, "-c", "import plainoffer; print(plainoffer.__file__)", cwd=tmp_path).stdout
    assert Path(where.strip()).is_relative_to(installed.packages)


def test_all_that_is_not_code_is_in_the_wheel(installed: Environment) -> None:
    package = installed.packages / "plainoffer"
    for name in os.listdir(ROOT / "dictionaries"):
        if name.endswith(".txt"):
            assert (package / "dictionaries" / name).read_bytes() == (ROOT / "dictionaries" / name).read_bytes()
    source = ROOT / "src" / "plainoffer"
    missing = [
        file.relative_to(source)
        for file in source.rglob("*")
        if file.is_file() and file.suffix != ".pyc" and not (package / file.relative_to(source)).is_file()
    ]
    assert not missing


def test_rule_word_list_and_format_of_the_example_work(installed: Environment, folder: Path) -> None:
    done = installed.plainoffer("check", "page.html", "--output-format", "checklist", cwd=folder)
    lines = done.stdout.splitlines()
    assert lines[0] == "page.html:"
    assert [line for line in lines if "Write “9am”" in line]
    assert [line for line in lines if "the plan for children who need the most help" in line]
    assert [line for line in lines if "Write “use”" in line]
    assert (done.returncode, done.stderr) == (0, "")
    assert "example              0.1.0" in installed.plainoffer("doctor", cwd=folder).stdout


def test_the_example_passes_its_own_tests(installed: Environment, tmp_path: Path) -> None:
    run(installed.python, "-m", "pytest", "-q", "-p", "no:cacheprovider", EXAMPLE / "tests", cwd=tmp_path)


def test_a_broken_plugin_is_said_and_does_not_stop_the_run(wheels: list[Path], folder: Path, tmp_path: Path) -> None:
    environment = Environment(tmp_path / "environment")
    environment.install(*wheels)
    environment.add_plugin("half_written", "import a_module_that_is_not_there\n")
    done = environment.plainoffer("check", "page.html", "--output-format", "concise", cwd=folder)
    assert done.returncode == 2
    assert 'The plugin "half_written" could not be loaded: ModuleNotFoundError' in done.stderr
    assert "page.html:2:8: jargon" in done.stdout
    assert "page.html:2:49: clock-time" in done.stdout
    without = environment.plainoffer("check", "page.html", "--config", 'disable-plugins = ["half_written"]', cwd=folder)
    assert (without.returncode, without.stderr) == (0, "")


def test_a_plugin_that_fails_is_said_in_every_run(wheels: list[Path], folder: Path, tmp_path: Path) -> None:
    environment = Environment(tmp_path / "environment")
    environment.install(*wheels)
    code = "import plainoffer\n@plainoffer.hookimpl\ndef plainoffer_register_rules():\n    raise OSError('no list')\n"
    environment.add_plugin("fails_later", code)
    for _ in range(2):
        done = environment.plainoffer("check", "page.html", cwd=folder)
        assert done.returncode == 2
        assert 'The plugin "fails_later" failed in plainoffer_register_rules: OSError: no list.' in done.stderr


def test_an_editable_install_finds_the_word_lists(folder: Path, tmp_path: Path) -> None:
    environment = Environment(tmp_path / "environment")
    environment.install("--no-build-isolation", "--editable", ROOT)
    assert not (ROOT / "src" / "plainoffer" / "dictionaries").exists()
    done = environment.plainoffer("check", "page.html", "--output-format", "concise", cwd=folder)
    assert "page.html:2:30: jargon" in done.stdout
