"""Imports spaCy without its command line, which takes a third of the time of the import and is not used here.

`import spacy` imports `spacy.cli`, with its downloads, templates and web clients, for one function: `spacy.info`. Here
both are left until somebody asks for them. To everybody else spaCy looks as it always does.
"""

from __future__ import annotations

import sys
import threading
from importlib import import_module
from types import ModuleType
from typing import Any

_COMMAND_LINE = ("spacy.cli", "spacy.cli.info")
_lock = threading.Lock()


def import_spacy() -> Any:
    """Return the module `spacy`, imported if it was not."""
    with _lock:
        if "spacy" not in sys.modules:
            _import_lean()
        return import_module("spacy")


def _import_lean() -> None:
    """Import spaCy with stand-ins for its command line, and take them away again."""
    cli, info = map(ModuleType, _COMMAND_LINE)
    info.info = _info  # type: ignore[attr-defined]
    cli.__path__ = []
    sys.modules.update(zip(_COMMAND_LINE, (cli, info), strict=True))
    try:
        spacy = import_module("spacy")
        spacy.__dict__.setdefault("__getattr__", _later)
    except ImportError:
        # Another version of spaCy needs more of its command line: it is imported in full.
        for name in [name for name in sys.modules if name == "spacy" or name.startswith("spacy.")]:
            del sys.modules[name]
    finally:
        for name, stand_in in zip(_COMMAND_LINE, (cli, info), strict=True):
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]


def _info(*values: Any, **named: Any) -> Any:
    """What `spacy.info` does, with the command line imported when it is called."""
    return import_module("spacy.cli.info").info(*values, **named)


def _later(name: str) -> Any:
    if name == "cli":
        return import_module("spacy.cli")
    raise AttributeError(f"module 'spacy' has no attribute {name!r}")
