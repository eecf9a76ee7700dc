"""Which declarations apply to an element: the page's own `<style>` sheets and its `style` attribute, cascaded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plainoffer.aria.css import (
    MAX_RULES,
    Declaration,
    StyleRule,
    parse_declarations,
    parse_selector,
    pixels,
)
from plainoffer.document import Element, Elements

_NOTHING: dict[str, Declaration] = {}
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.S)
_STRING = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_SCREEN = re.compile(r"(?:only\s+)?(?:all|screen)?", re.I)


_STYLING = re.compile(r"@(?:media\s+(?!print\b)|import|supports|layer|container|scope)", re.I)


def _style_rules(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of selector list and body, with `@media screen` looked into and every other at-rule skipped."""
    position, end = 0, len(text)
    closers = 0
    while position < end:
        opening = text.find("{", position)
        closing = text.find("}", position)
        if closers and closing != -1 and (opening == -1 or closing < opening):
            closers, position = closers - 1, closing + 1
            continue
        if opening == -1:
            return
        prelude = text[position:opening].rpartition(";")[2].strip().lstrip("}").strip()
        if prelude.startswith("@"):
            name, _, condition = prelude[1:].partition(" ")
            if name.lower() == "media" and _SCREEN.fullmatch(condition.strip()):
                closers, position = closers + 1, opening + 1
            else:
                position = _skip_block(text, opening)
            continue
        body_end = text.find("}", opening)
        body_end = end if body_end == -1 else body_end
        yield prelude, text[opening + 1 : body_end]
        position = body_end + 1


def _skip_block(text: str, opening: int) -> int:
    depth = 0
    for match in re.compile(r"[{}]").finditer(text, opening):
        depth += 1 if match.group() == "{" else -1
        if depth == 0:
            return match.end()
    return len(text)


class Styles:
    """The cascade of one document, without inheritance: what is declared for each element."""

    def __init__(self, sheets: Iterable[str]) -> None:
        self.has_generated_text = False
        self.is_partly_unread = False
        """Whether there is more in the sheets than this knows how to read: pseudo-classes, imports, other media."""
        self._by_key: dict[str, list[StyleRule]] = {}
        self._cache: dict[Element, dict[str, Declaration]] = {}
        count = 0
        for sheet in sheets:
            self.is_partly_unread |= _STYLING.search(sheet) is not None
            for selectors, body in _style_rules(_COMMENT.sub(" ", sheet)):
                declarations = parse_declarations(body)
                if not declarations:
                    continue
                for selector in selectors.split(","):
                    count += 1
                    if count <= MAX_RULES:
                        self._add(selector, declarations, count)

    def _add(self, selector: str, declarations: dict[str, Declaration], order: int) -> None:
        parsed = parse_selector(selector)
        if parsed is None:
            self.is_partly_unread = True
            return
        compounds, pseudo, specificity = parsed
        if pseudo and "content" in declarations:
            self.has_generated_text = True
        rule = StyleRule(
            compounds=compounds,
            pseudo=pseudo,
            declarations=declarations,
            specificity=specificity,
            order=order,
        )
        last = compounds[-1]
        if last.id:
            key = f"#{last.id}"
        elif last.classes:
            key = f".{min(last.classes)}"
        else:
            key = last.tag or "*"
        self._by_key.setdefault(key, []).append(rule)

    def may_declare(self, properties: frozenset[str], elements: Elements) -> Iterator[Element]:
        """The elements for which a sheet may declare one of these properties; some that it does not are among them."""
        keys = {
            key
            for key, rules in self._by_key.items()
            if any(not rule.pseudo and not properties.isdisjoint(rule.declarations) for rule in rules)
        }
        if "*" in keys:
            yield from elements.all
            return
        yield from elements.by_tag(*(key for key in keys if key[0] not in "#."))
        if any(key[0] == "#" for key in keys):
            yield from (el for el in elements.by_attribute("id") if f"#{el.get('id')}" in keys)
        if classes := {key[1:] for key in keys if key[0] == "."}:
            yield from (el for el in elements.by_attribute("class") if not classes.isdisjoint(el.get("class").split()))

    def _may_match(self, element: Element) -> bool:
        keys = self._by_key
        if not keys:
            return False
        if "*" in keys or element.tag in keys:
            return True
        ident, classes = element.get("id"), element.get("class")
        if ident and f"#{ident}" in keys:
            return True
        return classes is not None and any(f".{name}" in keys for name in classes.split())

    def _matching(self, element: Element, pseudo: str) -> list[StyleRule]:
        keys = ["*", str(element.tag)]
        if ident := element.get("id"):
            keys.append(f"#{ident}")
        if classes := element.get("class"):
            keys += [f".{name}" for name in set(classes.split())]
        found = [
            rule
            for key in keys
            for rule in self._by_key.get(key, ())
            if rule.pseudo == pseudo and rule.matches(element)
        ]
        found.sort(key=lambda rule: (rule.specificity, rule.order))
        return found

    def declared(self, element: Element) -> dict[str, Declaration]:
        """The winning declaration of each relevant property on this element."""
        inline = element.get("style")
        if not self._may_match(element):
            return parse_declarations(inline) if inline else _NOTHING
        known = self._cache.get(element)
        if known is None:
            known = {}
            for rule in self._matching(element, ""):
                _merge(known, rule.declarations)
            if inline:
                _merge(known, parse_declarations(inline))
            self._cache[element] = known
        return known

    def value(self, element: Element, name: str) -> str:
        """The declared value of one property, or "" if none is declared."""
        declaration = self.declared(element).get(name)
        return declaration.value if declaration else ""

    def pseudo_text(self, element: Element, pseudo: str) -> str:
        """The text that `::before` or `::after` puts in: only its quoted strings can be known."""
        if not self.has_generated_text:
            return ""
        merged: dict[str, Declaration] = {}
        for rule in self._matching(element, pseudo):
            _merge(merged, rule.declarations)
        if "content" not in merged or merged.get("display", Declaration("")).value == "none":
            return ""
        # `content: "→" / "next"`: what follows the slash is the alternative text (CSS Content 3)
        shown, slash, spoken = merged["content"].value.partition("/")
        return "".join(a or b for a, b in _STRING.findall(spoken if slash else shown))

    def font_size(self, element: Element) -> float:
        """The font size in pixels as far as the source tells; 16 where nothing is said."""
        chain: list[str] = []
        node: Element | None = element
        while node is not None and len(chain) < 256:
            if size := self.value(node, "font-size"):
                chain.append(size)
                if not size.endswith(("em", "%", "er", "ex", "ch")) or size.endswith("rem"):
                    break
            node = node.getparent()
        size_now = 16.0
        for size in reversed(chain):
            size_now = _FONT_WORDS.get(size) or pixels(size, size_now, size_now) or size_now
        return size_now


_FONT_WORDS = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0, "xx-large": 32.0,
}  # fmt: skip


def _merge(known: dict[str, Declaration], newer: dict[str, Declaration]) -> None:
    for name, declaration in newer.items():
        held = known.get(name)
        if held is None or declaration.important or not held.important:
            known[name] = declaration
