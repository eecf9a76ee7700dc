"""Writes the pages that are made from the code: one per rule, the index of rules, and the schemas.

``python docs/generate.py`` writes them; ``--check`` only says whether they are up to date (exit code 1 if not).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from plainoffer.cli.rules import to_toml
from plainoffer.cli.sections import section_keys
from plainoffer.engine.registry import Registry, make_registry
from plainoffer.rule import Bad, Need, Rule, Scope
from plainoffer.schema import config_schema

DOCS = Path(__file__).parent
HEADER = "<!-- Made from the rule itself by docs/generate.py. Change the rule, not this page. -->\n"
SEVERITIES = {
    "error": "Error: some people cannot use the page.",
    "warning": "Warning: the page is harder to use than it needs to be.",
    "advice": "Advice: worth a look when you edit the page.",
}
SCOPES = {Scope.FRAGMENT: "pages and parts of pages", Scope.PAGE: "whole pages", Scope.SITE: "a whole site"}
NEEDS = {
    Need.TREE: "nothing else",
    Need.TEXT: "nothing else",
    Need.NETWORK: "the network: it runs in an audit",
    Need.BROWSER: "a browser: it runs with `--browser`",
}


def rule_page(rule: type[Rule]) -> str:
    """Return the page of one rule."""
    parts = [f"{HEADER}\n# {rule.name}", rule.summary()]
    if rule.explanation():
        parts.append(rule.explanation())
    rows = [
        f"- Family: [{rule.family}](index.md#{rule.family})",
        f"- {SEVERITIES[rule.severity.value]}",
        f"- It checks {SCOPES[rule.scope]}, and needs {NEEDS[rule.needs]}.",
    ]
    if not rule.default:
        rows.append(f"- It runs only when you select it: `--extend-select {rule.name}`.")
    parts.append("\n".join(rows))
    parts += _references(rule) + _examples(rule) + _options(rule)
    parts.append(_setting_aside(rule))
    return "\n\n".join(parts) + "\n"


def _references(rule: type[Rule]) -> list[str]:
    if not rule.references:
        return []
    lines = [f"- [{r.name}]({r.url})" + (f", level {r.level}" if r.level else "") for r in rule.references]
    return ["## What it rests on", "\n".join(lines)]


def _examples(rule: type[Rule]) -> list[str]:
    parts: list[str] = []
    for title, bad in (("Reported", True), ("Left alone", False)):
        shown = [example for example in rule.examples if isinstance(example, Bad) is bad]
        if not shown:
            continue
        parts.append(f"## {title}")
        for example in shown:
            language = {"html": "html", "markdown": "markdown"}.get(example.kind, "text")
            if example.why:
                parts.append(example.why)
            fence = "````" if "```" in example.source else "```"
            parts.append(f"{fence}{language}\n{example.source.strip(chr(10))}\n{fence}")
            if isinstance(example, Bad) and example.fixed is not None:
                fixed = example.fixed.strip(chr(10))
                parts.append(f"After `--fix --unsafe-fixes`:\n\n{fence}{language}\n{fixed}\n{fence}")
    return parts


def _options(rule: type[Rule]) -> list[str]:
    if not rule.option_fields():
        return []
    lines = [f"[rules.{rule.name}]"]
    for name, (_, default, help) in rule.option_fields().items():
        shown = to_toml(default)
        lines += [f"# {help}", f"{name} = {shown}" if default is not None else f"# {name} ="]
    return ["## Options", "```toml\n" + "\n".join(lines) + "\n```"]


def _setting_aside(rule: type[Rule]) -> str:
    if rule.scope is Scope.SITE or rule.family == "suppression":
        return f'## Turn it off\n\nWrite `ignore = ["{rule.name}"]` in `plainoffer.toml`, with the reason beside it.'
    return (
        "## Set it aside\n\nFor one place, put this before it, with your reason:\n\n"
        f"```html\n<!-- plainoffer: ignore[{rule.name}] reason -->\n```\n\n"
        f'For all pages, write `ignore = ["{rule.name}"]` in `plainoffer.toml`.'
    )


def index_page(registry: Registry) -> str:
    """Return the index of rules."""
    parts = [f"{HEADER}\n# Rules", f"plainoffer has {len(registry.rules)} rules of its own. Plugins can add more."]
    for family in registry.families:
        rules = [rule for rule in registry.rules.values() if rule.family == family]
        rows = "\n".join(f"| [{r.name}]({r.name}.md) | {r.severity.value} | {r.summary()} |" for r in rules)
        parts.append(f"## {family}\n\n| Rule | Severity | What it asks |\n|---|---|---|\n{rows}")
    return "\n\n".join(parts) + "\n"


def pages() -> dict[Path, str]:
    """Return every made page by its path."""
    registry = make_registry_without_plugins()
    made = {DOCS / "rules" / f"{name}.md": rule_page(rule) for name, rule in registry.rules.items()}
    made[DOCS / "rules" / "index.md"] = index_page(registry)
    made[DOCS / "config.schema.json"] = json.dumps(config_schema(section_keys()), indent=2, ensure_ascii=False) + "\n"
    return made


def make_registry_without_plugins() -> Registry:
    """Return the registry of the built-in rules only: the docs must not depend on what is installed."""
    import os

    os.environ["PLAINOFFER_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    return make_registry()


def main() -> int:
    """Write the pages, or check them."""
    made = pages()
    stale = [path for path, text in made.items() if not path.is_file() or path.read_text("utf-8") != text]
    left_over = [path for path in (DOCS / "rules").glob("*.md") if path not in made]
    if "--check" in sys.argv:
        for path in (*stale, *left_over):
            print(f"{path.relative_to(DOCS.parent)} is not up to date. Run: python docs/generate.py")
        return 1 if stale or left_over else 0
    (DOCS / "rules").mkdir(exist_ok=True)
    for path in stale:
        path.write_text(made[path], "utf-8")
    for path in left_over:
        path.unlink()
    print(f"{len(made)} pages, {len(stale)} changed, {len(left_over)} removed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
