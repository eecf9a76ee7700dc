"""spaCy is imported without its command line, and nobody else can tell."""

from __future__ import annotations

import subprocess
import sys

import pytest

LOAD = "import sys; from plainoffer.language.pipeline import blank_pipeline; blank_pipeline(); "


@pytest.mark.parametrize(
    "program",
    [
        "assert 'spacy.cli' not in sys.modules and 'typer' not in sys.modules",
        "import spacy; assert callable(spacy.cli.download) and 'spacy.cli' in sys.modules",
        "from spacy.cli import download; import spacy; assert spacy.cli.download is download",
        "import spacy.cli.info; assert spacy.cli.info",
        "import spacy; assert spacy.info(silent=True)['spacy_version'] == spacy.__version__",
        "import spacy; assert not hasattr(spacy, 'nonsense'); spacy.blank('de')",
    ],
)
def test_the_command_line_of_spacy_comes_when_it_is_asked_for(program: str) -> None:
    subprocess.run([sys.executable, "-c", LOAD + program], check=True, timeout=120)


def test_a_spacy_that_is_there_is_left_as_it_is() -> None:
    check = "assert spacy.cli is before; assert spacy.info.__module__ == 'spacy.cli.info'"
    program = f"import spacy.cli; before = spacy.cli; {LOAD}{check}"
    subprocess.run([sys.executable, "-c", program], check=True, timeout=120)


def test_a_spacy_that_needs_its_command_line_is_imported_in_full(tmp_path) -> None:
    package = tmp_path / "spacy"
    (package / "cli").mkdir(parents=True)
    (package / "__init__.py").write_text("from .cli.other import other\nblank = other\n", "utf-8")
    (package / "cli" / "__init__.py").write_text("", "utf-8")
    (package / "cli" / "other.py").write_text("def other(name): return name\n", "utf-8")
    program = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); "
        "from plainoffer.language.spacy_import import import_spacy; "
        "assert import_spacy().blank('en') == 'en'; assert sys.modules['spacy.cli'].__file__"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=120)
