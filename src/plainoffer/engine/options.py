"""Options of rules, checked against what each rule declares."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from typing import Any

from plainoffer.errors import ConfigError, did_you_mean
from plainoffer.rule import Rule


def make_options(rule: type[Rule], values: Mapping[str, Any]) -> Any:
    """Return the rule's options with the project's values in place.

    Raises:
        ConfigError: an option is unknown or has the wrong kind of value.
    """
    known = rule.option_fields()
    hints = typing.get_type_hints(rule.Options) if known else {}
    given: dict[str, Any] = {}
    for key, value in values.items():
        if key not in known:
            raise ConfigError(
                f'The rule "{rule.name}" has no option "{key}".{did_you_mean(key, list(known))} '
                f"Run plainoffer rules {rule.name} to see its options."
            )
        name = key.replace("-", "_")
        given[name] = _converted(rule.name, key, value, hints[name])
    try:
        return rule.Options(**given)
    except (TypeError, ValueError) as error:
        raise ConfigError(f'The options of the rule "{rule.name}" cannot be used: {error}') from None


def _converted(rule: str, key: str, value: Any, hint: Any) -> Any:
    origin = typing.get_origin(hint)
    arguments = typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        for argument in arguments:
            try:
                return _converted(rule, key, value, argument)
            except ConfigError:
                continue
        raise _wrong(rule, key, value, " or ".join(_name(a) for a in arguments))
    if origin is typing.Literal:
        if value not in arguments:
            raise _wrong(rule, key, value, "one of " + ", ".join(map(str, arguments)))
        return value
    if origin in (tuple, list, frozenset, set):
        if not isinstance(value, list | tuple):
            raise _wrong(rule, key, value, "a list")
        return origin(value)
    if origin in (dict, Mapping) or hint in (dict, Mapping):
        if not isinstance(value, Mapping):
            raise _wrong(rule, key, value, "a table")
        return dict(value)
    if hint is type(None):
        if value is not None:
            raise _wrong(rule, key, value, "nothing")
        return value
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(hint, type) and (not isinstance(value, hint) or (hint is not bool and isinstance(value, bool))):
        raise _wrong(rule, key, value, _name(hint))
    return value


def _name(hint: Any) -> str:
    names = {bool: "true or false", int: "a whole number", float: "a number", str: "a text"}
    return names.get(hint, getattr(hint, "__name__", str(hint)))


def _wrong(rule: str, key: str, value: Any, wanted: str) -> ConfigError:
    return ConfigError(f'The option "{key}" of the rule "{rule}" must be {wanted}, not {value!r}.')
