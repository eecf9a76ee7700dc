"""The shape of the code: layers, public names, and what an import costs."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import plainoffer

SRC = Path(__file__).parents[1] / "src" / "plainoffer"

# A module may import from its own layer's listed rooms and from below, never from above.
LAYERS: tuple[frozenset[str], ...] = (
    frozenset({"address_guard", "errors", "findings", "garbage", "lazy", "log_in"}),
    frozenset({"document"}),
    frozenset({"formats"}),
    frozenset({"language", "aria", "fetching", "browser"}),
    frozenset({"hookspecs", "rule"}),
    frozenset({"plugins", "rules", "config"}),
    frozenset({"engine"}),
    frozenset({"site"}),
    frozenset({"api", "schema", "testing"}),
    frozenset({"cli", "pytest_plugin", "web", "lsp"}),
)
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}
# Rooms of one layer that do not know each other.
APART = (frozenset({"language", "aria", "fetching", "browser"}),)


def imports(path: Path) -> set[str]:
    """Rooms of plainoffer that a module imports, wherever in it; not those for type checking only."""
    tree = ast.parse(path.read_text("utf-8"))
    checking = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if id(node) in checking:
            continue
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module] if node.module != "plainoffer" else [f"plainoffer.{a.name}" for a in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        found |= {name.split(".")[1] for name in names if name.startswith("plainoffer.")}
    return found


def modules() -> list[Path]:
    return sorted(path for path in SRC.rglob("*.py") if path.parent != SRC or path.stem not in ("__init__", "__main__"))


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(SRC).as_posix())
def test_modules_import_from_below_only(path: Path) -> None:
    room = path.relative_to(SRC).parts[0].removesuffix(".py")
    for other in imports(path) - {room, "__version__"}:
        assert other in LEVEL, f"{other} has no layer"
        assert LEVEL[other] <= LEVEL[room], f"{room} imports {other}, which stands above it"
        assert not any({room, other} <= group for group in APART), f"{room} and {other} do not know each other"


def test_public_names_are_what_they_say() -> None:
    assert sorted(plainoffer.__all__, key=str.lower) == sorted(set(plainoffer.__all__), key=str.lower)
    for name in plainoffer.__all__:
        value = getattr(plainoffer, name)
        assert value is not None
        assert name == "__version__" or value.__doc__ or callable(value)


def loaded_after(code: str) -> set[str]:
    result = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys\nprint(' '.join(sys.modules))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.split(".")[0] for name in result.stdout.split()}


HEAVY = {"spacy", "numpy", "nltk", "textstat", "selenium", "aiohttp", "openpyxl", "rich", "yaml"}


def test_importing_plainoffer_loads_nothing_heavy() -> None:
    assert not loaded_after("import plainoffer") & (HEAVY | {"lxml", "click", "sqlite3"})


def test_checking_the_tree_of_a_page_loads_nothing_heavy() -> None:
    code = (
        "import plainoffer\n"
        "report = plainoffer.Plainoffer(select=['accessibility']).check('<p>Text.</p><img src=a.png>')\n"
        "assert report.findings"
    )
    assert not loaded_after(code) & (HEAVY - {"yaml"})


def test_no_page_reaches_the_network() -> None:
    """With sockets taken away a check of all rules says the same."""
    code = (
        "import socket\n"
        "def refuse(*a, **k): raise AssertionError('a socket was opened')\n"
        "socket.socket.connect = refuse; socket.getaddrinfo = refuse; socket.create_connection = refuse\n"
        "import plainoffer\n"
        "page = '<p>Please utilise the EHCP form.</p><a href=\"https://example.org/x\">click here</a>'\n"
        "report = plainoffer.check(page)\n"
        "assert report.findings and not report.errors, report.errors\n"
    )
    loaded_after(code)
