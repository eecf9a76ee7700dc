"""The JSON schema of configuration files, made from the settings themselves."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from typing import Any

from plainoffer.config import _CHOICES, _LISTS, SETTINGS
from plainoffer.engine.registry import make_registry
from plainoffer.rule import Rule

_SEVERITY = {"enum": ["error", "warning", "advice"]}


def config_schema(sections: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """Return the schema of ``plainoffer.toml`` (JSON Schema 2020-12).

    Args:
        sections: what each section may set: its keys, each with a few words on what it is.
    """
    properties = {key: _property(key, sections) for key in SETTINGS}
    of_pages = {key: value for key, value in properties.items() if not SETTINGS[key].metadata["run"]}
    override = {
        "type": "object",
        "required": ["paths"],
        "additionalProperties": False,
        "properties": {"paths": {"type": "array", "items": {"type": "string"}}, **of_pages},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "plainoffer.toml",
        "description": "Settings of plainoffer. In pyproject.toml they stand under [tool.plainoffer].",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "extend": {
                "type": "string",
                "description": "Another configuration file, whose settings come first.",
            },
            **properties,
            "overrides": {"type": "array", "items": override, "description": "Settings for some paths only."},
        },
    }


def _property(key: str, sections: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    item = SETTINGS[key]
    described: dict[str, Any] = {"description": item.metadata["help"]}
    if key in sections:
        known = {name: {"description": words} if words else {} for name, words in sections[key].items()}
        return {**described, "type": "object", "additionalProperties": False, "properties": known}
    if key in _CHOICES:
        return {**described, "enum": list(_CHOICES[key]), "default": item.default}
    if key in _LISTS:
        return {**described, "type": "array", "items": {"type": "string"}}
    if key == "ignore":
        names = {"type": "array", "items": {"type": "string"}}
        return {**described, "anyOf": [names, {"type": "object", "additionalProperties": {"type": "string"}}]}
    if key == "severity":
        return {**described, "type": "object", "additionalProperties": _SEVERITY}
    if key == "rules":
        rules = make_registry(extra=()).rules
        return {
            **described,
            "type": "object",
            "properties": {name: _options(rule) for name, rule in sorted(rules.items()) if rule.option_fields()},
        }
    if isinstance(item.default, bool):
        return {**described, "type": "boolean", "default": item.default}
    if isinstance(item.default, int):
        return {**described, "type": "integer", "minimum": 0, "default": item.default}
    if isinstance(item.default, str):
        return {**described, "type": "string", "default": item.default}
    return {**described, "type": "object"}


def _options(rule: type[Rule]) -> dict[str, Any]:
    hints = typing.get_type_hints(rule.Options)
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            name: {**_type(hints[name.replace("-", "_")]), "description": help}
            for name, (_, _, help) in rule.option_fields().items()
        },
    }


def _type(hint: Any) -> dict[str, Any]:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [_type(argument) for argument in arguments]}
    if origin is typing.Literal:
        return {"enum": list(arguments)}
    if origin in (tuple, list, set, frozenset):
        return {"type": "array"}
    plain = {bool: "boolean", int: "integer", float: "number", str: "string", type(None): "null"}
    return {"type": plain[hint]} if hint in plain else {"type": "object"}
