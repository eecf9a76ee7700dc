"""Finding the newest copy of axe-core on this machine.

Which axe runs decides what is found: on W3C's ACT test cases 4.14.1 finds 191 of 256 faults with its standard
rules, 4.12.1 finds 173 and 3.1.1 of 2018 finds 129 with 58 false alarms.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from plainoffer.errors import CheckFailed

OLDEST_GOOD = (4, 10)
# Current copies begin with a banner. Those of version 3 may lack it, and only set their version somewhere.
_BANNER = re.compile(r"\ba[xX]e v(\d+)\.(\d+)\.(\d+)")
_SET = re.compile(r"\baxe[^\"';]{0,12}\.version ?= ?[\"'](\d+)\.(\d+)\.(\d+)[\"']")
_RULE_ID = re.compile(r"""\bid: ?["']([a-z0-9-]+)["'], ?(?:impact|selector|reviewOnFail|matches|excludeHidden)""")
_LARGEST = 4_000_000
_IN_NPM = Path("node_modules", "axe-core", "axe.min.js")
_INSTALL = 'pip install --upgrade "plainoffer[browser]"   or   plainoffer browser --install-axe'


class AxeCopy(Struct, frozen=True):
    """One ``axe.min.js``: where it is, its version and who brought it."""

    path: Path
    version: tuple[int, int, int]
    origin: str

    @property
    def text(self) -> str:
        """The version as people write it, for example ``4.14.1``."""
        return ".".join(map(str, self.version))

    @property
    def usable(self) -> bool:
        """Whether it may run at all: version 3 and older may not."""
        return self.version >= (4, 0, 0)

    @property
    def outdated(self) -> bool:
        """Whether it runs, but finds clearly less than a current one."""
        return self.usable and self.version[:2] < OLDEST_GOOD

    def source(self) -> str:
        """Return the script."""
        return self.path.read_text(encoding="utf-8")

    def rule_ids(self) -> frozenset[str]:
        """Return the names of its rules, as ``color-contrast``."""
        return frozenset(_RULE_ID.findall(self.source()))


def newest_axe(configured: Path | None = None, start: Path | None = None) -> AxeCopy:
    """Return the copy of axe-core to use: the configured one, or else the newest that is installed.

    Args:
        configured: the path of an ``axe.min.js`` that the user named.
        start: the folder from which ``node_modules`` is looked for upwards; the current folder when ``None``.

    Raises:
        CheckFailed: when there is none, or only a copy of version 3 or older.
    """
    if configured is not None:
        copy = read_copy(configured, "your configuration")
        if copy is None:
            raise CheckFailed(f"{configured} is not an axe-core script. Name the file axe.min.js of axe-core.")
        return _refuse_old(copy)
    copies = axe_copies(start)
    if not copies:
        raise CheckFailed(f"No axe-core was found. Install it with: {_INSTALL}")
    return _refuse_old(copies[0])


def axe_copies(start: Path | None = None) -> tuple[AxeCopy, ...]:
    """Return all installed copies, the newest first."""
    seen: dict[Path, AxeCopy] = {}
    for path, origin in _places(start or Path.cwd()):
        copy = read_copy(path, origin)
        if copy is not None:
            seen.setdefault(path.resolve(), copy)
    return tuple(sorted(seen.values(), key=lambda copy: copy.version, reverse=True))


def read_copy(path: Path, origin: str) -> AxeCopy | None:
    """Return what the file says of itself, or ``None`` when it is not axe-core."""
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            head = file.read(2000)
            found = _BANNER.search(head)
            if found is None and "axe" in path.name:
                found = _SET.search(head + file.read(_LARGEST))
    except OSError:
        return None
    if found is None:
        return None
    major, minor, patch = map(int, found.groups())
    return AxeCopy(path, (major, minor, patch), origin)


def user_folder() -> Path:
    """Return the folder where :func:`install_axe` puts axe-core."""
    from platformdirs import user_data_path

    return user_data_path("plainoffer", appauthor=False) / "axe"


def install_axe(version: str = "latest", folder: Path | None = None) -> AxeCopy:
    """Install axe-core with npm into the user's data folder and return it. This asks the network.

    Raises:
        CheckFailed: when npm is missing or fails.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise CheckFailed("npm was not found. Install Node.js, or download axe.min.js and configure its path.")
    if not re.fullmatch(r"[\w.^~-]{1,40}", version):
        raise CheckFailed(f'"{version}" is not a version of axe-core. Write for example 4.14.1 or latest.')
    folder = folder or user_folder()
    folder.mkdir(parents=True, exist_ok=True)
    command = [npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--ignore-scripts"]
    try:
        done = subprocess.run(
            [*command, f"axe-core@{version}"], capture_output=True, text=True, timeout=300, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise CheckFailed("npm did not finish within five minutes. Try again later.") from error
    copy = read_copy(folder / _IN_NPM, "plainoffer's own folder")
    if done.returncode or copy is None:
        last = (done.stderr.strip() or done.stdout.strip() or "no message").splitlines()[-1]
        raise CheckFailed(f"npm could not install axe-core: {last}")
    return copy


def _refuse_old(copy: AxeCopy) -> AxeCopy:
    if copy.usable:
        return copy
    raise CheckFailed(
        f"axe-core {copy.text} of {copy.origin} is too old: it misses half of the faults and reports "
        f"many that are none. Install a current one with: {_INSTALL}"
    )


def _places(start: Path) -> Iterator[tuple[Path, str]]:
    yield user_folder() / _IN_NPM, "plainoffer's own folder"
    for folder in (start, *start.parents):
        yield folder / _IN_NPM, f"npm in {folder}"
    for folder in _global_npm():
        yield folder / "axe-core" / "axe.min.js", "npm, installed for the machine"
    yield from _in_package("axe_playwright_python", Path("axe.min.js"))
    yield from _in_package("axe_selenium_python", _IN_NPM)


def _global_npm() -> Iterator[Path]:
    if sys.platform == "win32":
        if roaming := os.environ.get("APPDATA"):
            yield Path(roaming, "npm", "node_modules")
    elif npm := shutil.which("npm"):
        yield Path(npm).parent.parent / "lib" / "node_modules"
    yield Path("/usr/local/lib/node_modules")
    yield Path("/usr/share/nodejs")


def _in_package(package: str, inside: Path) -> Iterator[tuple[Path, str]]:
    # find_spec of a top-level name does not import it, so playwright is never loaded for the sake of one file
    spec = importlib.util.find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        yield Path(folder) / inside, package.replace("_", "-")
