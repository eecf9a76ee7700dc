"""Template code is masked before parsing, character for character, so that positions stay true."""

from __future__ import annotations

import re

from plainoffer.document.template_code import stands_for_words

PLACEHOLDER = "\ue000"
"""Stands for every character of a template expression. A private-use character: no page means it."""

JOINER = "\u2060"
"""Stands for code that prints nothing, in the middle of text: U+2060 WORD JOINER, which is dropped from blocks."""

MARK_OPEN, MARK_CLOSE = "\ue001", "\ue002"
"""Bracket the number of a text run while a damaged page is parsed."""

_OPENING = re.compile(
    r"""\{\{ | \{% | \{\#                    # {{ expression }}, {% statement %}, {# comment #}: Jinja, Twig, Liquid …
      | <\?(?:php\b|=|xml) | <%             # PHP; <% ERB, JSP, ASP %>
      | \$\{[^{}\n]{1,200}\}               # ${expression}
      | %%[\w.]{1,60}%%                    # %%name%% in letters and emails
      | \(\([^()\n]{1,80}\)\)              # ((name)) in GOV.UK Notify
    """,
    re.X,
)
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}", "<?php": "?>", "<?=": "?>", "<?xml": "?>", "<%": "%>"}
_LONGEST = {"<?php": 20_000, "<?=": 20_000, "<?xml": 500, "<%": 20_000}
"""Characters of code between opening and closing; 2,000 for the others."""
_SIGNS = {"{": ("{{", "{%", "{#", "${"), "%": ("<%", "%%"), "?": ("<?",), "(": ("((",)}
"""How code begins, by a character that it cannot be without: looking for one character is ten times as quick."""
_PRINTS = ("{{", "<?=", "<%=", "<%-", "${", "%%", "((")
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\f\r"})
_RESERVED = (PLACEHOLDER, MARK_OPEN, MARK_CLOSE, "\ufffe", "\uffff")
_UNREADABLE = re.compile(rf"[{_CONTROLS.decode()}{''.join(_RESERVED)}\ud800-\udfff]")


def mask(text: str, *, markdown: bool = False) -> str:
    """Return the text with template code and unreadable characters replaced, at the same length.

    What a template prints becomes placeholders, which rules see as "something stands here": ``{{ name }}`` anywhere,
    ``{% trans "Go" %}`` where words stand. What it only does (``{% if %}``, ``{# note #}``) becomes spaces, except in
    an attribute value and in Markdown, where spaces at the start of a line would mean something.
    """
    if not _is_readable(text):
        text = _UNREADABLE.sub("\ufffd", text)
    if "\f" in text:
        text = text.replace("\f", " ")  # white space in HTML, but lxml refuses to hold it
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    if any(rare in text and any(sign in text for sign in signs) for rare, signs in _SIGNS.items()):
        text = _without_code(text, markdown)
    return text


def _is_readable(text: str) -> bool:
    """Whether nothing of :data:`_UNREADABLE` is in the text, seen in a seventh of the time that it takes."""
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return False  # half of a pair of surrogates
    return len(data.translate(None, _CONTROLS)) == len(data) and not any(sign in text for sign in _RESERVED)


def _without_code(text: str, markdown: bool) -> str:
    parts: list[str] = []
    done = position = 0
    while opening := _OPENING.search(text, position):
        start, end = opening.start(), _end(text, opening)
        if end is None:
            position = start + 1
        else:
            parts.append(text[done:start])
            before = next((part[-1] for part in reversed(parts[-2:]) if part), "")
            parts.append(_stand_in(text, start, end, before, markdown))
            done = position = end
    return "".join([*parts, text[done:]])


def _end(text: str, opening: re.Match[str]) -> int | None:
    """Return where the code ends, or ``None`` if this opens none. A plain search is quick also where nothing closes."""
    closing = _CLOSING.get(opening[0])
    if closing is None:
        return opening.end()
    limit = opening.end() + _LONGEST.get(opening[0], 2000)
    found = text.find(closing, opening.end(), limit + len(closing))
    if found >= 0:
        return found + len(closing)
    runs_to_the_end = closing == "?>" and opening[0] != "<?xml" and len(text) <= limit
    return len(text) if runs_to_the_end else None


def _stand_in(text: str, start: int, end: int, before: str, markdown: bool) -> str:
    """What stands for the code; ``before`` is the last character before it, or of what stands for the code there."""
    code = text[start:end]
    after = text[end : end + 1]
    printed = code.startswith(_PRINTS) and not code.startswith("<%--")
    printed = printed or (before and before in "\"'=") or (markdown and not code.startswith("<?xml"))
    if printed or stands_for_words(text, start, end):
        return "".join("\n" if char == "\n" else PLACEHOLDER for char in code)
    # Inside a word or before a full stop, spaces would be a gap that no reader sees.
    filler = JOINER if before.strip().strip(">") and after.strip().strip("<") else " "
    return "".join(char if char in "\r\n" else filler for char in code)
