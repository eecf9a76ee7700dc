"""Small rules to see the engine work: real rules, only simple ones."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.engine.registry import Registry, make_registry
from plainoffer.hookspecs import hookimpl
from plainoffer.rule import Draft, Rule, Scope, Severity, SiteFact, SiteRule


class Shout(Rule):
    """Words must not be shouted."""

    name, family = "shout", "toy"

    def check(self, document: Document) -> Iterator[Draft]:
        for block in document.prose:
            for start in (i for i in range(len(block.text)) if block.text.startswith("LOUD", i)):
                yield self.finding(block.passage(start, start + 4), "Do not shout.", fix="quiet", safe=True)


class NoTitle(Rule):
    """A page needs a title."""

    name, family, scope, severity = "no-title", "toy", Scope.PAGE, Severity.ERROR

    def check(self, document: Document) -> Iterator[Draft]:
        if not document.title:
            yield self.finding(None, "This page has no title.")


class Crash(Rule):
    """Fails on pages that say crash."""

    name, family = "crash", "toy"

    def check(self, document: Document) -> Iterator[Draft]:
        if "crash" in document.text:
            raise ZeroDivisionError("on purpose")
        return iter(())


class Unsure(Rule):
    """Cannot tell."""

    name, family = "unsure", "toy"

    def check(self, document: Document) -> Iterator[object]:  # type: ignore[override]
        yield self.cannot_tell("the text is too short")


class Rare(Rule):
    """Applies to tables only."""

    name, family = "rare", "toy"

    def applies(self, document: Document) -> bool:
        return bool(document.by_tag("table"))

    def check(self, document: Document) -> Iterator[Draft]:
        yield self.finding(document.by_tag("table")[0], "A table.")


class Hidden(Rule):
    """Runs only when it is selected."""

    name, family, default = "hidden-rule", "toy", False

    def check(self, document: Document) -> Iterator[Draft]:
        yield self.finding(None, "Ran.")


class SameWord(SiteRule):
    """Pages must not have the same text."""

    name, family = "same-word", "toy"

    def collect(self, document: Document) -> dict[str, str]:
        return {"text": document.text}

    def conclude(self, facts):  # type: ignore[no-untyped-def]
        seen: dict[str, str] = {}
        for path, values in facts:
            if values["text"] in seen:
                yield self.finding(None, f"The same as {seen[values['text']]}.", path=path)
            seen.setdefault(values["text"], path)
        yield SiteFact("texts", len(seen))


class ToyPlugin:
    """Registers the toy rules."""

    __name__ = "toy"

    @hookimpl
    def plainoffer_register_rules(self) -> list[type[Rule]]:
        return [Shout, NoTitle, Crash, Unsure, Rare, Hidden, SameWord]


def toy_registry(*more: object) -> Registry:
    return make_registry(extra=(ToyPlugin(), *more))
