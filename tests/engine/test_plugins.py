"""Plugins add rules; a broken one is said and left out."""

from __future__ import annotations

from plainoffer.config import Config
from plainoffer.document import Document, Source
from plainoffer.engine.checker import Checker
from plainoffer.engine.registry import make_registry
from plainoffer.hookspecs import hookimpl
from plainoffer.rule import Rule

from .toy_rules import Shout, ToyPlugin


class RaisesInHook:
    __name__ = "raises-in-hook"

    @hookimpl
    def plainoffer_register_rules(self) -> list[type[Rule]]:
        raise RuntimeError("on purpose")


class UnknownHook:
    __name__ = "unknown-hook"

    @hookimpl
    def plainoffer_register_rulez(self) -> list[type[Rule]]:
        return []


class TakesAName:
    __name__ = "takes-a-name"

    @hookimpl
    def plainoffer_register_rules(self) -> list[type[Rule]]:
        return [type("Other", (Shout,), {"__doc__": "Another.", "name": "jargon"}), "not a rule"]  # type: ignore[list-item]


class Loads:
    __name__ = "loads"

    @hookimpl
    def plainoffer_load_document(self, source: Source) -> list[Document] | None:
        if not source.path.endswith(".pages"):
            return None
        return [Document(Source(text=part, path=f"{source.path}#{n}")) for n, part in enumerate(source.text.split("|"))]


def test_a_broken_plugin_is_said_and_the_others_work() -> None:
    registry = make_registry(extra=(RaisesInHook(), UnknownHook(), TakesAName(), ToyPlugin()))
    said = "\n".join(error.message for error in registry.errors)
    assert 'The plugin "raises-in-hook" failed in plainoffer_register_rules: RuntimeError: on purpose' in said
    assert 'The plugin "unknown-hook" could not be loaded' in said
    assert 'the name "jargon" is taken' in said
    assert "'not a rule' is not a rule class" in said
    assert "shout" in registry.rules
    report = Checker(Config(select=("toy",)), registry=registry).report([])
    assert report.exit_code == 2


def test_a_plugin_may_make_several_documents_of_a_source() -> None:
    checker = Checker(Config(select=("toy",)), registry=make_registry(extra=(ToyPlugin(), Loads())))
    pages = checker.check_source(Source(text="<p>LOUD</p>|<p>calm</p>", path="feed.pages"))
    assert [(page.path, len(page.findings)) for page in pages] == [("feed.pages#0", 1), ("feed.pages#1", 0)]
