"""Plugins add rules; a broken one is said and left out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from plainoffer.cli.output import all_formats, tell_plugins
from plainoffer.config import Config
from plainoffer.document import Document, Source
from plainoffer.engine.checker import Checker
from plainoffer.engine.registry import make_registry
from plainoffer.findings import Report
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


class Exits:
    __name__ = "exits"

    @hookimpl
    def plainoffer_register_rules(self) -> list[type[Rule]]:
        raise SystemExit(3)


class BreaksHalfway:
    __name__ = "breaks-halfway"

    @hookimpl
    def plainoffer_register_rules(self) -> Iterator[type[Rule]]:
        yield Shout
        raise RuntimeError("half way")


class WrongKinds:
    __name__ = "wrong-kinds"

    @hookimpl
    def plainoffer_register_rules(self) -> int:
        return 3

    @hookimpl
    def plainoffer_register_dictionaries(self) -> list[int]:
        return [3]

    @hookimpl
    def plainoffer_register_formats(self) -> dict[str, int]:
        return {"full": 3}

    @hookimpl
    def plainoffer_load_document(self, source: Source) -> int:
        return 3


def test_a_plugin_that_ends_the_program_does_not() -> None:
    registry = make_registry(extra=(Exits(), BreaksHalfway(), ToyPlugin()))
    said = " ".join(error.message for error in registry.errors)
    assert '"exits" failed in plainoffer_register_rules: SystemExit: 3' in said
    assert '"breaks-halfway" failed in plainoffer_register_rules: RuntimeError: half way' in said
    assert "shout" in registry.rules


def test_hooks_that_return_the_wrong_kind_are_said_once_and_pages_are_checked() -> None:
    checker = Checker(registry=make_registry(extra=(WrongKinds(),)))
    pages = [checker.check_source(Source(text="<p>Please utilise it.</p>", path=name))[0] for name in "abc"]
    assert [[finding.match for finding in page.findings] for page in pages] == [["utilise"]] * 3
    checker.registry.installed["wrong-kinds"] = "1"
    assert all_formats(checker.registry)["full"].name == "full"
    said = [error.message for error in checker.report(pages).errors]
    assert len(said) == len(set(said)) == 4
    assert all('The plugin "wrong-kinds" failed in plainoffer_' in message for message in said)


def test_the_finished_report_is_handed_to_plugins_and_a_failure_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    class Told:
        __name__ = "told"

        @hookimpl
        def plainoffer_report_finished(self, report: Report, settings: dict[str, object]) -> None:
            told.append((len(report.findings), settings["fail-on"]))
            raise RuntimeError("no dashboard")

    told: list[tuple[int, object]] = []
    checker = Checker(registry=make_registry(extra=(Told(),)))
    report = checker.report(checker.check_source(Source(text="<p>Please utilise it.</p>")))
    checker.registry.installed["told"] = "1"
    assert not tell_plugins(report, checker.registry, Config(fail_on="never"))
    assert told == [(1, "never")]
    assert "failed in plainoffer_report_finished: RuntimeError: no dashboard" in capsys.readouterr().err


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
