"""One pass over HTML source that notes where every start tag and every run of text stands.

lxml knows neither: ``sourceline`` is the line where a tag ends, there are no columns, and lines stop at 65,535.
So each start tag gets its number as a private attribute before lxml sees it, and the runs of text are kept in
order. The expressions follow the tokeniser of WHATWG HTML (13.2.5); all repeats are possessive, so that no page
can make them slow.
"""

from __future__ import annotations

import html
import re
from itertools import count, groupby, islice, pairwise

from msgspec import Struct, field

from plainoffer.document.blocks import Piece
from plainoffer.document.masking import MARK_CLOSE, MARK_OPEN

# A name, then a value, or no sign that a quoted value begins: a quotation mark that never closes must not be skipped.
ATTRIBUTE = r"""[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|(?!["'])[^\s>]*+)|(?!\s*+=\s*+["']))"""
_TOKEN = re.compile(
    rf"""<(?:
        (?P<name>[a-zA-Z][^\s/>]*+)(?:[\s/]++|{ATTRIBUTE})*+>     # start tag
      | /[a-zA-Z][^\s/>]*+(?:[\s/]++|{ATTRIBUTE})*+>              # end tag
      | !--(?:-?>|(?s:.)*?(?:--!?>|\Z))                            # comment
      | [!?][^>]*+>?                                               # doctype, processing instruction
      | /[^>a-zA-Z][^>]*+>? | />                                   # broken end tag: a comment to a browser
      | (?P<open>/?[a-zA-Z](?s:.)*+)                               # a tag that never ends
    )""",
    re.X,
)
_ATTRIBUTE_PARTS = re.compile(
    r"""([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|(?!["'])([^\s>]*+)))?+""",
)
MAX_ATTRIBUTES = 500
"""Attributes of one tag that are read; no page that people write has as many."""

WHITE_SPACE = " \t\n\r\f"
"""White space to an HTML parser, which a no-break space is not (WHATWG Infra 4.5)."""

# Characters that lxml refuses to hold, but an entity such as &#12; may stand for (XML 1.0, 2.2).
_NOT_IN_A_TREE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TAG_HEAD = re.compile(r"<[^\s/>]*")
_ENTITY = re.compile(r"&(?:#[0-9]++;?|#[xX][0-9a-fA-F]++;?|[A-Za-z][A-Za-z0-9]{1,31};?)")
RAW_NAMES = ("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes")
"""Elements whose content is text to the parser, whatever it looks like (WHATWG 13.2.5.2 and 13.2.5.3)."""

DECODED_NAMES = frozenset({"title", "textarea"})
"""Those of them in which entities are decoded."""

_RAW = {name: re.compile(rf"</{name}(?=[\s/>])", re.I) for name in RAW_NAMES}

# Left out, because browsers put what follows </body> into the body and lxml would lose it (WHATWG 13.2.6.4.22).
# Both cases by hand: re finds "</" at once, but not where it is told to ignore case.
ENDS_PAGE = re.compile(r"</(?:[bB][oO][dD][yY]|[hH][tT][mM][lL])[\s/>]")
_RAW["plaintext"] = re.compile(r"(?!)")


class Run(Struct, gc=False):
    """A stretch of text as a reader sees it, entities decoded, and where its characters stand in the source."""

    text: str
    pieces: tuple[Piece, ...]


class Markup(Struct):
    """HTML for lxml in parts, with the tags and runs that the parts stand for.

    A part is a string, or the number of a run; ``shown[number]`` is that run as it is written in HTML. ``tags`` are
    the places of start tags, and ``attributes`` their values where a tag is not written as HTML. ``notes``
    are the comments that speak to plainoffer: start, end, text.
    """

    attribute: str
    parts: list[str | int] = field(default_factory=list)
    tags: list[tuple[int, int]] = field(default_factory=list)
    attributes: dict[int, dict[str, Run]] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    notes: list[tuple[int, int, str]] = field(default_factory=list)
    unclosed: int | None = None

    def plain(self) -> str:
        """Return the HTML with the text in place."""
        shown = self.shown
        return "".join([part if part.__class__ is str else shown[part] for part in self.parts])  # type: ignore[index]

    def numbered(self) -> str:
        """Return the HTML with each run replaced by its number between private-use characters."""
        return "".join([part if isinstance(part, str) else f"{MARK_OPEN}{part}{MARK_CLOSE}" for part in self.parts])

    def add_run(self, run: Run, shown: str) -> None:
        """Add text."""
        self.parts.append(len(self.runs))
        self.runs.append(run)
        self.shown.append(shown)

    def join_runs(self) -> None:
        """Make one run of runs with nothing between them: they are one text node to a parser."""
        if not any(first.__class__ is int and second.__class__ is int for first, second in pairwise(self.parts)):
            return
        parts, runs, shown = self.parts, self.runs, self.shown
        self.parts, self.runs, self.shown = [], [], []
        for is_run, group in groupby(parts, key=lambda part: part.__class__ is int):
            if is_run:
                numbers: list[int] = list(group)  # type: ignore[arg-type]
                self.add_run(joined([runs[number] for number in numbers]), "".join([shown[n] for n in numbers]))
            else:
                self.parts += group

    def add_tag(self, name: str, rest: str, start: int, end: int, attributes: dict[str, Run] | None = None) -> None:
        """Add a start tag.

        Args:
            name: the tag's name.
            rest: all that follows the name, with the closing ``>``.
            start: where it stands in the source.
            end: where it ends there.
            attributes: values by name, where the tag is not written as HTML (Markdown).
        """
        if attributes is not None:
            self.attributes[len(self.tags)] = attributes
        self.parts.append(f'<{name} {self.attribute}="{len(self.tags)}"{rest}')
        self.tags.append((start, end))


def joined(runs: list[Run]) -> Run:
    """Return one run for runs that follow each other."""
    pieces: list[Piece] = []
    length = 0
    for run in runs:
        pieces += [(start + length, width, source, source_width) for start, width, source, source_width in run.pieces]
        length += len(run.text)
    return Run("".join([run.text for run in runs]), tuple(pieces))


def is_blank(text: str) -> bool:
    """Whether a text is white space to an HTML parser and nothing else."""
    return not text.strip(WHITE_SPACE)


def fit_for_tree(text: str) -> str:
    """Return what an entity stands for, as lxml can hold it."""
    return _NOT_IN_A_TREE.sub("\ufffd", text.replace("\f", " "))


def unused_attribute(text: str) -> str:
    """Return an attribute name that stands nowhere in the text."""
    return next(name for number in count() if (name := f"po{number}") not in text)


def lean(tag: str) -> str:
    """Return a start tag with no more than :data:`MAX_ATTRIBUTES`, at the same length.

    lxml compares each attribute with all others of the tag, so that 20,000 of them would take minutes.
    """
    if len(tag) < MAX_ATTRIBUTES * 3:
        return tag
    head = _TAG_HEAD.match(tag)
    start = head.end() if head else 0
    excess = next(islice(_ATTRIBUTE_PARTS.finditer(tag, start, len(tag) - 1), MAX_ATTRIBUTES, None), None)
    return tag if excess is None else tag[: excess.start()] + " " * (len(tag) - excess.start() - 1) + ">"


def decode_run(source: str, start: int, end: int, shift: int = 0) -> Run:
    """Decode the entities of ``source[start:end]`` and remember where each character came from.

    ``shift`` is added to every source position (for HTML that stands inside Markdown).
    """
    raw = source[start:end]
    if "&" not in raw:
        return Run(raw, ((0, end - start, start + shift, end - start),))
    pieces: list[Piece] = []
    out: list[str] = []
    done, length = start, 0
    for match in _ENTITY.finditer(source, start, end):
        decoded = fit_for_tree(html.unescape(match[0]))
        if decoded == match[0]:
            continue
        if match.start() > done:
            pieces.append((length, match.start() - done, done + shift, match.start() - done))
            out.append(source[done : match.start()])
            length += match.start() - done
        pieces.append((length, len(decoded), match.start() + shift, len(match[0])))
        out.append(decoded)
        length += len(decoded)
        done = match.end()
    if done < end:
        pieces.append((length, end - done, done + shift, end - done))
        out.append(source[done:end])
    return Run("".join(out), tuple(pieces))


def read_html(source: str, markup: Markup, shift: int = 0) -> None:
    """Add a stretch of HTML to ``markup``.

    Args:
        source: masked HTML.
        markup: what to add to.
        shift: where ``source`` begins in the document.
    """
    position, limit = 0, len(source)
    add = markup.parts.append
    tags, names, attribute = markup.tags, markup.names, markup.attribute
    while position < limit:
        for token in _TOKEN.finditer(source, position):
            start = token.start()
            if start > position:
                _add_text(source, position, start, markup, shift)
            position = token.end()
            name = token["name"]
            if name is None:
                if token["open"] is not None:
                    markup.unclosed = start + shift
                written = source[start:position]
                if "plainoffer:" in written and written.startswith("<!--"):
                    markup.notes.append((start + shift, position + shift, written))
                if not ENDS_PAGE.match(written):
                    add(written)
                continue
            add(f'<{name} {attribute}="{len(tags)}"{lean(token[0])[len(name) + 1 :]}')
            tags.append((start + shift, position + shift))
            name = name.lower()
            names.add(name)
            if name in _RAW:
                closing = _RAW[name].search(source, position)
                end = closing.start() if closing else limit
                if end > position:
                    _add_text(source, position, end, markup, shift, raw=name not in DECODED_NAMES)
                position = end
                break
        else:
            if position < limit:
                _add_text(source, position, limit, markup, shift)
            return


def _add_text(source: str, start: int, end: int, markup: Markup, shift: int, raw: bool = False) -> None:
    shown = source[start:end]
    if is_blank(shown):
        markup.parts.append(shown)
    elif raw:
        markup.add_run(Run(shown, ((0, end - start, start + shift, end - start),)), shown)
    elif is_blank((run := decode_run(source, start, end, shift)).text):
        markup.parts.append(" ")  # &#32; and the like, and entities that stand for nothing
    else:
        markup.add_run(run, shown)


def attribute_run(source: str, start: int, end: int, name: str) -> Run | None:
    """Return the value of an attribute in the tag ``source[start:end]``, or ``None`` if the tag does not have it."""
    head = _TAG_HEAD.match(source, start)
    if head is None:
        return None
    for match in _ATTRIBUTE_PARTS.finditer(source, head.end(), end - 1):
        if match[1].lower() == name:
            for group in (2, 3, 4):
                if match[group] is not None:
                    return decode_run(source, match.start(group), match.end(group))
            return Run("", ((0, 0, match.end(1), 0),))
    return None
