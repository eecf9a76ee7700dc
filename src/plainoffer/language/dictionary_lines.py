"""Reads the lines of a dictionary, and says in plain words which line is wrong and why."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import Any

from msgspec.structs import replace

from plainoffer.language.definitions import spells_out
from plainoffer.language.terms import Context, Key, Kind, Part, Term, TermSource

OPTIONS = (
    "kind",
    "source",
    "unless",
    "only",
    "forms",
    "severity",
    "confidence",
    "fix",
    "names",
    "thorough",
    "since",
    "review",
)
_CHOICES = {
    "kind": tuple(Kind),
    "severity": ("error", "warning", "advice"),
    "confidence": ("certain", "likely", "review"),
    "fix": ("safe", "unsafe", "no"),
    "names": ("yes", "no"),
    "thorough": ("yes", "no"),
}
_WORD = re.compile(r"\w")
_PART = re.compile(r"\s*\(([a-z ]+)\)$")
_PARTS = {f"{part}{only}": (part, bool(only)) for part in Part for only in ("", " only")}
_OPTION = re.compile(r"([a-z-]+):\s*(.*)", re.DOTALL)
_BETWEEN_ALTERNATIVES = re.compile(r";(?![^()]*\))")  # but not in a bracket: "(leave it out; say when)"
_COMMENT = re.compile(r"(?:^|\s)#.*")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a dictionary; `fatal` when the line cannot be used, else a warning."""

    file: str
    line: int
    message: str
    fatal: bool = True

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dictionary:
    """The terms of one file, and what is wrong with it."""

    name: str
    terms: tuple[Term, ...]
    problems: tuple[Problem, ...] = ()


class _LineError(ValueError):
    """A line that cannot be read; the message says what to write."""


@dataclass(slots=True)
class _Reader:
    name: str
    sources: dict[str, TermSource] = field(default_factory=dict)
    groups: dict[str, frozenset[str]] = field(default_factory=dict)
    defaults: dict[str, Any] = field(default_factory=dict)
    terms: dict[Key, Term] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def read(self, number: int, line: str) -> None:
        try:
            if line.startswith("@"):
                self._read_source(line)
            elif line.startswith("&"):
                self._read_group(line)
            elif line.startswith("["):
                self._read_section(line)
            else:
                self._keep(self._read_term(line, number), number)
        except _LineError as problem:
            self.problems.append(Problem(self.name, number, str(problem)))

    def _read_source(self, line: str) -> None:
        key, sign, rest = line[1:].partition("=")
        if not sign:
            raise _LineError("A source is written '@short = name | address'.")
        name, _, url = rest.partition("|")
        self.sources[key.strip()] = TermSource(name=name.strip(), url=url.strip())

    def _read_group(self, line: str) -> None:
        name, sign, words = line.partition("=")
        if not sign or not words.strip():
            raise _LineError("A group of words is written '&outdoors = pond, river, wood'.")
        self.groups[name.strip()] = _listed_words(words)

    def _read_section(self, line: str) -> None:
        title, _, rest = line.partition("]")
        if "]" not in line:
            raise _LineError(f"Close the section heading with a bracket: '{title.strip()}]'.")
        self.defaults = {}
        for part in filter(None, (part.strip() for part in rest.split("|"))):
            name, value = self._option(part) or (None, None)
            if name is None:
                raise _LineError(f"After a section heading only options can follow, not '{part}'.")
            self.defaults[name] = value

    def _read_term(self, line: str, number: int) -> Term:
        head, *rest = line.split("|")
        head, sign, alternatives = head.partition("=")
        word, part, certain = _split_part(" ".join(head.split()))
        if not word:
            raise _LineError("There is no term before the '='.")
        values = self._fields(rest, self.defaults) if rest else self.defaults
        if not sign and values.get("kind") not in (Kind.KEEP, Kind.WELL_KNOWN):
            raise _LineError(f"Write what to use instead: '{word} = …'.")
        choices = tuple(filter(None, map(str.strip, _BETWEEN_ALTERNATIVES.split(alternatives))))
        if sign and not choices:
            raise _LineError(f"There is nothing after the '=' of '{word}'. Write what to use instead.")
        if word in choices and values.get("kind") not in (Kind.ABBREVIATION, Kind.WELL_KNOWN):
            raise _LineError(f"'{word}' is to become '{word}'. Write another word after the '='.")
        if not _WORD.search(word):
            raise _LineError(f"'{word}' has no letters.")
        if "kind" not in values and choices and all(spells_out(word, choice) for choice in choices):
            values = {**values, "kind": Kind.ABBREVIATION}
        return Term(
            term=word, part=part, certain_part=certain, alternatives=choices,
            origin=self.name, line=number, **values,
        )  # fmt: skip

    def _fields(self, fields: list[str], defaults: dict[str, Any]) -> dict[str, Any]:
        values = defaults.copy()
        note = ""
        for text in filter(None, map(str.strip, fields)):
            option = self._option(text)
            if option:
                values[option[0]] = option[1]
            elif note:
                raise _LineError(f"There are two notes on this line: '{note}' and '{text}'.")
            else:
                values["note"] = note = text
        return values

    def _option(self, text: str) -> tuple[str, Any] | None:
        found = _OPTION.fullmatch(text)
        if not found:
            return None
        name, value = found[1], found[2].strip()
        if name not in OPTIONS:
            close = get_close_matches(name, OPTIONS, 1)
            if close:
                raise _LineError(f"There is no option '{name}'. Did you mean '{close[0]}'?")
            return None
        return name, self._value(name, value)

    def _value(self, name: str, value: str) -> Any:
        if name in _CHOICES:
            if value not in _CHOICES[name]:
                raise _LineError(f"'{name}' must be {_listed(_CHOICES[name])}, not '{value}'.")
            return {"kind": Kind, "names": "yes".__eq__, "thorough": "yes".__eq__}.get(name, str)(value)
        if name in ("unless", "only"):
            return tuple(self._context(text.strip()) for text in value.split(";") if text.strip())
        if name == "forms":
            return tuple(form.strip() for form in value.split(";"))
        if name == "source":
            return self._source(value)
        if name == "review":
            return _date(value)
        return value

    def _context(self, text: str) -> Context:
        if not text.startswith("near ") or "&" not in text:
            return _context(text)
        names = [word.strip() for word in text[5:].split(",")]
        for name in names:
            if name.startswith("&") and name not in self.groups:
                raise _LineError(f"No group '{name}' is declared above with '{name} = …'.")
        if len(names) == 1:
            return Context(near=self.groups[names[0]])  # one set for every term that names the group
        return Context(near=frozenset().union(*(self.groups.get(name, {name.lower()}) for name in names)))

    def _source(self, value: str) -> TermSource:
        if value in self.sources:
            return self.sources[value]
        if value.startswith("http"):
            return TermSource(name=value, url=value)
        if " " not in value:
            known = ", ".join(sorted(self.sources)) or "none"
            raise _LineError(f"No source '{value}' is declared with '@{value} = …'. Declared: {known}.")
        return TermSource(name=value)

    def _keep(self, term: Term, number: int) -> None:
        earlier = self._rival(term)
        if earlier is None:
            self.terms[term.key] = term
            return
        if replace(earlier, line=0) == replace(term, line=0):
            message = f"'{term.term}' is here twice: the same line is line {earlier.line}."
        else:
            message = f"'{term.term}' contradicts line {earlier.line}. The first one counts; take one of them out."
        self.problems.append(Problem(self.name, number, message, fatal=False))

    def _rival(self, term: Term) -> Term | None:
        """An earlier line about the same term: of the same part of speech, or where one of them speaks for all."""
        if term.term not in self.names:
            self.names.add(term.term)  # nearly always
            return None
        for key in term.keys_of_all_parts:
            earlier = self.terms.get(key)
            if earlier and (earlier.part is term.part or Part.FIXED in (earlier.part, term.part)
                            or earlier.kind != term.kind):  # fmt: skip
                return earlier
        return None


def parse(text: str, name: str) -> Dictionary:
    """Read a dictionary; `name` is the file name that its problems carry.

    Wrong lines become problems, the rest is read, so that one run reports every wrong line.
    """
    reader = _Reader(name)
    for number, line in enumerate(text.splitlines(), start=1):
        content = _COMMENT.sub("", line).strip() if "#" in line else line.strip()
        if content:
            reader.read(number, content)
    return Dictionary(name=name, terms=tuple(reader.terms.values()), problems=tuple(reader.problems))


def _split_part(word: str) -> tuple[str, Part, bool]:
    found = _PART.search(word) if word.endswith(")") else None
    if not found:
        return word, Part.FIXED, False
    part, certain = _PARTS.get(found[1], (None, False))
    if part is None:
        raise _LineError(f"'({found[1]})' is not known. Write (verb), (noun), (adjective) or, say, (verb only).")
    return word[: found.start()], part, certain


def _context(text: str) -> Context:
    if text == "alone":
        return Context(alone=True)
    if text == "opening":
        return Context(opening=True)
    if text.startswith("near "):
        if "~" in text:
            raise _LineError(f"Part '{text}' with a semicolon: 'near' takes words and commas only.")
        return Context(near=_listed_words(text[5:]))
    before, sign, after = text.partition("~")
    if not sign or not (before + after).strip():
        raise _LineError(f"Put ~ where the term stands in '{text}' (email ~), or write 'near {text}'.")
    return Context(before=_places(before), after=_places(after))


def _listed_words(text: str) -> frozenset[str]:
    return frozenset(filter(None, (word.strip().lower() for word in text.split(","))))


def _places(text: str) -> tuple[frozenset[str], ...]:
    return tuple(_place(word) for word in text.lower().replace("-", " ").split())


def _place(word: str) -> frozenset[str]:
    return frozenset() if word == "*" else frozenset(word.split("/"))


def _date(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise _LineError(f"Write the review date as 2027-04-01, not '{value}'.") from None


def _listed(choices: tuple[str, ...]) -> str:
    return f"{', '.join(choices[:-1])} or {choices[-1]}"
