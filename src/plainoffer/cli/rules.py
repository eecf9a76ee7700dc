"""``plainoffer rules``: what is checked, why it matters, examples and options."""

from __future__ import annotations

import json
from typing import Any

import click

from plainoffer.engine.registry import Registry, make_registry
from plainoffer.errors import ConfigError, did_you_mean
from plainoffer.rule import Bad, Need, Rule, Scope

_NEEDS = {
    Need.TREE: "the page itself",
    Need.TEXT: "the page itself, read as language",
    Need.NETWORK: "the network: it runs in an audit, or when you ask for links",
    Need.BROWSER: "a browser: it runs with --browser",
}
_SCOPES = {
    Scope.FRAGMENT: "pages and parts of pages",
    Scope.PAGE: "whole pages",
    Scope.SITE: "a whole site",
}


@click.command("rules")
@click.argument("names", nargs=-1, metavar="[NAME...]")
@click.option("--family", metavar="NAME", help="Only rules of this family.")
@click.option("--json", "as_json", is_flag=True, help="Write the rules as JSON.")
def command(names: tuple[str, ...], family: str | None, as_json: bool) -> int:
    """Show what the rules check, why it matters, examples and options.

    Without NAME all rules are listed, a line each.
    """
    registry = make_registry()
    for name in names:
        if name not in registry.rules:
            raise ConfigError(f'There is no rule "{name}".{did_you_mean(name, list(registry.rules))}')
    if family and family not in registry.families:
        hint = did_you_mean(family, registry.families) or f" Families: {', '.join(registry.families)}."
        raise ConfigError(f'There is no family "{family}".{hint}')
    rules = [registry.rules[name] for name in names] or list(registry.rules.values())
    rules = [rule for rule in rules if family in (None, rule.family)]
    if as_json:
        click.echo(json.dumps([rule_to_dict(rule, registry) for rule in rules], indent=1, ensure_ascii=False))
    elif names:
        click.echo("\n\n".join(_described(rule) for rule in rules))
    else:
        click.echo(_listed(rules))
    return 0


def _listed(rules: list[type[Rule]]) -> str:
    width = max((len(rule.name) for rule in rules), default=0)
    lines: list[str] = []
    family = ""
    for rule in rules:
        if rule.family != family:
            family = rule.family
            lines.append(f"\n{family}" if lines else family)
        off = "" if rule.default else " (only when you select it)"
        lines.append(f"  {rule.name:<{width}}  {rule.severity.value:<7}  {rule.summary()}{off}")
    lines.append("\nRead more about one with: plainoffer rules NAME")
    return "\n".join(lines)


def _described(rule: type[Rule]) -> str:
    parts = [f"{rule.name}\n{'=' * len(rule.name)}", rule.summary()]
    if rule.explanation():
        parts.append(rule.explanation())
    facts = [
        f"Family:    {rule.family}",
        f"Severity:  {rule.severity.value}",
        f"Checks:    {_SCOPES[rule.scope]}",
        f"Needs:     {_NEEDS[rule.needs]}",
    ]
    facts += [
        f"Rests on:  {item.name}{f' (level {item.level})' if item.level else ''}\n           {item.url}"
        for item in rule.references
    ]
    parts.append("\n".join(facts))
    for title, kind in (("Reported:", True), ("Left alone:", False)):
        shown = [_example(example.source) for example in rule.examples if isinstance(example, Bad) is kind]
        if shown:
            parts.append(title + "\n" + "\n".join(shown))
    if rule.option_fields():
        options = "\n".join(
            f"  {name} = {to_toml(default)}\n      {help}" for name, (_, default, help) in rule.option_fields().items()
        )
        parts.append(f"Options, under [rules.{rule.name}]:\n{options}")
    return "\n\n".join(parts)


def _example(source: str) -> str:
    lines = source.strip("\n").split("\n")
    return "\n".join(("  • " if number == 0 else "    ") + line for number, line in enumerate(lines))


def to_toml(value: Any) -> str:
    """Write a plain value as TOML does."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple | list | set | frozenset):
        return "[" + ", ".join(to_toml(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(str(key))} = {to_toml(item)}" for key, item in value.items()) + "}"
    if value is None:
        return "(not set)"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else str(value)


def rule_to_dict(rule: type[Rule], registry: Registry) -> dict[str, Any]:
    """Return what there is to know about a rule as plain values."""
    return {
        "name": rule.name,
        "family": rule.family,
        "summary": rule.summary(),
        "explanation": rule.explanation(),
        "severity": rule.severity.value,
        "confidence": rule.confidence.value,
        "scope": rule.scope.name.lower(),
        "needs": rule.needs.name.lower(),
        "default": rule.default,
        "plugin": registry.origin[rule.name],
        "references": [{"name": r.name, "url": r.url, "level": r.level} for r in rule.references],
        "options": {
            name: {"default": to_toml(default), "help": help}
            for name, (_, default, help) in rule.option_fields().items()
        },
    }
