"""How a family lists its rules: by module name, imported when the registry is made."""

from __future__ import annotations

from importlib import import_module

from plainoffer.rule import Rule, SiteRule


def load_rules(package: str, modules: tuple[str, ...]) -> list[type[Rule]]:
    """Import the modules of a family and return the rules they define, in order."""
    rules: list[type[Rule]] = []
    for name in modules:
        module = import_module(f"{package}.{name}")
        rules.extend(
            item
            for item in vars(module).values()
            if isinstance(item, type)
            and issubclass(item, Rule)
            and item not in (Rule, SiteRule)
            and item.__module__ == module.__name__
            and "name" in vars(item)
        )
    return rules
