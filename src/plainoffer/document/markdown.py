"""Markdown becomes the same kind of marked HTML, so that rules meet one kind of tree.

markdown-it-py parses; its tokens know lines but not columns. Each inline token therefore notes where it began, and
each line of a block is matched to the end of its source line (indents and quote marks are all that is missing at
its beginning). Raw HTML inside goes through the same pass as any page.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from plainoffer.document.markup import Markup, Run, fit_for_tree, is_blank, read_html

_FRONT_MATTER = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\n(.*?\n)?\1[ \t]*(?:\n|\Z)", re.S)
_HEADING_MARKS = re.compile(r"[ \t>]*#{1,6}[ \t]*")


class _State(StateInline):
    """Inline state that notes in each token's ``meta`` where it begins in the block's text."""

    def pushPending(self) -> Token:
        text, end = self.pending, self.pos
        # The rules trim spaces before a line break, and a link is pushed after its bracket: step back over these.
        while end > 0 and not self.src.startswith(text, max(0, end - len(text))) and self.src[end - 1] in " \t\n[":
            end -= 1
        token = super().pushPending()
        token.meta["at"] = max(0, end - len(text))
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        at = self.pos
        if ttype == "text" and len(self.tokens) > 1:
            before = self.tokens[-2]
            if before.info == "auto":
                at += 1
            elif before.type == "text" and before.meta.get("from") == self.pos:
                at = before.meta["at"] + len(before.content)
        token.meta["at"], token.meta["from"] = at, self.pos
        return token


class _Inline(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


@cache
def _parser() -> MarkdownIt:
    md = MarkdownIt("commonmark")
    # Addresses stay as the author wrote them: encoded ones would not be what stands in the source.
    md.normalizeLink = str  # type: ignore[method-assign,assignment]
    md.normalizeLinkText = str  # type: ignore[method-assign,assignment]
    rules = md.inline.ruler.get_active_rules()
    pairs = md.inline.ruler2.get_active_rules()
    md.inline = _Inline()
    md.inline.ruler.enableOnly(rules)
    md.inline.ruler2.enableOnly([name for name in pairs if name != "fragments_join"])
    md.core.ruler.disable(["text_join"])
    md.enable(["table", "strikethrough"])
    md.inline.ruler2.disable(["fragments_join"], ignoreInvalid=True)
    return md


def front_matter(text: str) -> tuple[str, int]:
    """Return the front matter between ``---`` or ``+++`` lines, and where the page itself begins."""
    match = _FRONT_MATTER.match(text)
    return (match[2] or "", match.end()) if match else ("", 0)


def read_markdown(source: str, markup: Markup) -> None:
    """Add a Markdown page to ``markup``.

    Args:
        source: masked Markdown, with ``\\n`` for newlines.
        markup: what to add to.
    """
    _, begin = front_matter(source)
    body = source[begin:]
    _Writer(body, begin, markup).write(_parser().parse(body))


class _Writer:
    """Writes tokens as marked HTML."""

    def __init__(self, body: str, shift: int, markup: Markup) -> None:
        self._body = body
        self._shift = shift
        self._markup = markup
        self._lines = [0, *(match.end() for match in re.finditer("\n", body))]
        self._row_place = (-1, 0)
        self._content_lines: tuple[list[int], list[int]] = ([], [])
        self._content = ""

    def write(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            kind = token.type
            if kind == "inline":
                self._locate(token)
                self._inline(token.children or [])
            elif kind == "html_block":
                self._html(token)
            elif kind in ("fence", "code_block"):
                self._code(token)
            elif token.hidden:
                self._markup.parts.append("\n")
            elif token.nesting == -1:
                self._markup.parts.append(f"</{token.tag}>\n")
            else:
                start, end = self._line_place(token.map)
                self._tag(token, start, end)

    def _line_place(self, lines: list[int] | None) -> tuple[int, int]:
        if lines is None or lines[0] >= len(self._lines):
            at = self._content_lines[1][-1] if self._content_lines[1] else 0
            return at, at
        start = self._lines[lines[0]]
        end = self._body.find("\n", start)
        end = len(self._body) if end < 0 else end
        while start < end and self._body[start] in " \t":
            start += 1
        return start, end

    def _tag(self, token: Token, start: int, end: int, values: dict[str, Run] | None = None) -> None:
        written = "".join(f' {name}="{html.escape(str(value))}"' for name, value in token.attrs.items())
        self._markup.add_tag(token.tag, written + ">", start + self._shift, end + self._shift, values or {})

    # Places of inline text

    def _locate(self, token: Token) -> None:
        """Find where each line of an inline token's content begins in the body."""
        self._content = token.content
        first = (token.map or [0])[0]
        starts, places = [], []
        begin = 0
        content_lines = token.content.split("\n")
        for number, line in enumerate(content_lines):
            row = min(first + number, len(self._lines) - 1)
            place = self._place_in_row(row, line, single=len(content_lines) == 1)
            starts.append(begin)
            places.append(place)
            if "|" in line and self._body[place : place + len(line)] != line:
                # Each pipe in a table cell is written with a backslash, which shifts what follows it.
                pipes = [match.start() for match in re.finditer(r"\|", line)]
                starts += [begin + pipe for pipe in pipes]
                places += [place + pipe + number + 1 for number, pipe in enumerate(pipes)]
            begin += len(line) + 1
        self._content_lines = (starts, places)

    def _place_in_row(self, row: int, line: str, *, single: bool) -> int:
        start = self._lines[row]
        end = self._lines[row + 1] if row + 1 < len(self._lines) else len(self._body)
        text = self._body[start:end].rstrip()
        stripped = line.rstrip()
        if "|" in text and single and (cell := self._cell(row, start, text, line)) is not None:
            return cell
        if text.endswith(stripped):
            return start + len(text) - len(stripped) - (len(line) - len(line.lstrip()) if not stripped else 0)
        marks = _HEADING_MARKS.match(text)
        after = marks.end() if marks else 0
        found = text.find(stripped, after)
        return start + max(found, 0)

    def _cell(self, row: int, start: int, text: str, line: str) -> int | None:
        """Place of a table cell: cells are taken in order, each from where the last one ended."""
        after = self._row_place[1] if self._row_place[0] == row else start
        written = line.replace("|", "\\|")
        found = self._body.find(written, after, start + len(text))
        if found < 0:
            return None
        self._row_place = (row, found + len(written))
        return found

    def _at(self, index: int) -> int:
        starts, places = self._content_lines
        number = max(0, bisect_right(starts, index) - 1)
        return places[number] + index - starts[number] + self._shift

    def _run(self, text: str, at: int, length: int | None = None) -> Run:
        """A run for text that stands at ``at`` in the content, as it is or as one unit of another length."""
        if length is not None and length != len(text):
            return Run(text, ((0, len(text), self._at(at), length),))
        starts = self._content_lines[0]
        cuts = [at, *starts[bisect_right(starts, at) : bisect_left(starts, at + len(text))], at + len(text)]
        pieces = tuple((low - at, high - low, self._at(low), high - low) for low, high in pairwise(cuts))
        return Run(text, pieces)

    # Inline tokens

    def _inline(self, tokens: Sequence[Token]) -> None:
        for index, token in enumerate(tokens):
            kind, at = token.type, token.meta.get("at", 0)
            if kind == "text":
                if token.content:
                    self._text(self._run(token.content, at))
            elif kind == "text_special":
                self._text(self._run(fit_for_tree(token.content), at, len(token.markup)))
            elif kind in ("softbreak", "hardbreak"):
                self._line_end(kind, at)
            elif kind == "code_inline":
                self._code_inline(token, at)
            elif kind == "html_inline":
                self._html_inline(token, at)
            elif kind == "image":
                self._image(token, at)
            elif kind == "link_open":
                self._link(token, at, tokens, index + 1)
            elif token.nesting == 1:
                place = self._at(at) - self._shift
                self._tag(token, place, place + len(token.markup))
            elif token.nesting == -1:
                self._markup.parts.append(f"</{token.tag}>")

    def _text(self, run: Run) -> None:
        if is_blank(run.text):
            self._markup.parts.append(run.text)
        else:
            self._markup.add_run(run, html.escape(run.text, quote=False))

    def _line_end(self, kind: str, at: int) -> None:
        if kind == "softbreak":
            self._markup.parts.append("\n")
        else:
            place = self._at(at)
            self._markup.add_tag("br", ">", place, place, {})

    def _code_inline(self, token: Token, at: int) -> None:
        place = self._at(at)
        self._markup.add_tag("code", ">", place, place + len(token.markup), {})
        begin = at + len(token.markup)
        if token.content and self._content[begin : begin + len(token.content)] != token.content:
            begin += 1 if self._content[begin : begin + 1] in " \n" else 0
        if token.content:
            self._text(self._run(token.content, begin))
        self._markup.parts.append("</code>")

    def _html_inline(self, token: Token, at: int) -> None:
        if "\n" not in token.content:
            read_html(token.content, self._markup, self._at(at))
        elif token.content[1:2].isalpha():
            name = re.match(r"<([^\s/>]+)", token.content)
            if name:
                place, end = self._at(at), self._at(at + len(token.content) - 1) + 1
                self._markup.add_tag(name[1], token.content[name.end() :], place, end)
        else:
            self._markup.parts.append(token.content)

    def _link(self, token: Token, at: int, tokens: Sequence[Token], following: int) -> None:
        place = self._at(at) - self._shift
        if token.info == "auto":
            address = tokens[following].content
            self._tag(token, place, place + len(address) + 2, {"href": self._run(address, at + 1)})
            return
        depth, label_end = 1, at
        for later in map(tokens.__getitem__, range(following, len(tokens))):
            depth += {"link_open": 1, "link_close": -1}.get(later.type, 0)
            if not depth:
                label_end = later.meta.get("at", at)
                break
        values, end = self._destination(label_end, "href")
        self._tag(token, place - 1, self._at(max(end, at) - 1) - self._shift + 1, values)

    def _destination(self, label_end: int, name: str) -> tuple[dict[str, Run], int]:
        """Read ``](address "title")`` for the places of the address and title."""
        content = self._content
        if content[label_end : label_end + 2] != "](":
            return {}, label_end + 1
        values: dict[str, Run] = {}
        helpers = _parser().helpers
        position, limit = label_end + 2, len(content)
        while position < limit and content[position] in " \t\n":
            position += 1
        result = helpers.parseLinkDestination(content, position, limit)
        if not result.ok:
            return {}, label_end + 1
        bracket = content[position : position + 1] == "<"
        begin, stop = (position + 1, result.pos - 1) if bracket else (position, result.pos)
        if stop >= begin:
            values[name] = self._run(content[begin:stop], begin)
        position = result.pos
        while position < limit and content[position] in " \t\n":
            position += 1
        if content[position : position + 1] in ('"', "'", "("):
            titled = helpers.parseLinkTitle(content, position, limit, None)
            if titled.ok:
                values["title"] = self._run(content[position + 1 : titled.pos - 1], position + 1)
                position = titled.pos
        closing = content.find(")", position)
        return values, (closing if closing >= 0 else position) + 1

    def _image(self, token: Token, at: int) -> None:
        values, end = self._destination(at + 2 + len(token.content), "src")
        parts = [(child, child.meta.get("at", 0) + at + 2) for child in token.children or []]
        alt = _plain_alt(token)
        pieces: list[tuple[int, int, int, int]] = []
        length = 0
        for child, place in parts:
            if child.type in ("text", "text_special") and child.content:
                written = len(child.markup) if child.type == "text_special" else len(child.content)
                pieces.append((length, len(child.content), self._at(place), written))
                length += len(child.content)
        values["alt"] = Run(alt, tuple(pieces) or ((0, 0, self._at(at + 2), 0),))
        token.attrs["alt"] = alt
        self._tag(token, self._at(at) - self._shift, self._at(max(end, at + 1) - 1) - self._shift + 1, values)

    # Blocks of raw HTML and code

    def _html(self, token: Token) -> None:
        """Raw HTML: as one stretch where it stands in the body as it is, otherwise line by line."""
        first = (token.map or [0])[0]
        start = self._lines[first]
        found = self._body.find(token.content, start, start + len(token.content) + 8)
        if found >= 0:
            read_html(token.content, self._markup, found + self._shift)
            return
        for number, line in enumerate(token.content.split("\n")):
            row = min(first + number, len(self._lines) - 1)
            place = self._place_in_row(row, line, single=False)
            read_html(line + "\n", self._markup, place + self._shift)

    def _code(self, token: Token) -> None:
        start, end = self._line_place(token.map)
        self._markup.add_tag("pre", "><code>", start + self._shift, end + self._shift, {})
        first = (token.map or [0])[0] + (1 if token.type == "fence" else 0)
        for number, line in enumerate(token.content.split("\n")):
            if line.strip():
                row = min(first + number, len(self._lines) - 1)
                place = self._place_in_row(row, line, single=False) + self._shift
                run = Run(line + "\n", ((0, len(line) + 1, place, len(line) + 1),))
                self._markup.add_run(run, html.escape(line, quote=False) + "\n")
        self._markup.parts.append("</code></pre>\n")


def _plain_alt(token: Token) -> str:
    return "".join(child.content if child.type in ("text", "text_special") else "" for child in token.children or [])


def parse_front_matter(text: str) -> dict[str, Any]:
    """Read front matter as YAML (``---``) or TOML (``+++``). What cannot be read counts as none."""
    raw, _ = front_matter(text)
    if not raw.strip():
        return {}
    try:
        if text.lstrip("\ufeff").startswith("+++"):
            import tomllib

            return tomllib.loads(raw)
        import yaml

        value = yaml.safe_load(raw)
    except (ValueError, yaml.YAMLError):
        return {}
    return value if isinstance(value, dict) else {}
