"""Template code is masked before parsing, character for character, so that positions stay true."""

from __future__ import annotations

import re

PLACEHOLDER = "\ue000"
"""Stands for every character of a template expression. A private-use character: no page means it."""

JOINER = "\u2060"
"""Stands for code that prints nothing, in the middle of text: U+2060 WORD JOINER, which is dropped from blocks."""

MARK_OPEN, MARK_CLOSE = "\ue001", "\ue002"
"""Bracket the number of a text run while a damaged page is parsed."""

_TEMPLATE = re.compile(
    r"""\{\{(?:(?!\}\}).){0,2000}\}\}      # {{ expression }} in Jinja, Twig, Liquid, Handlebars, Django
      | \{%(?:(?!%\}).){0,2000}%\}         # {% statement %}
      | \{\#(?:(?!\#\}).){0,2000}\#\}      # {# comment #}
      | <\?(?:php\b|=)(?:(?!\?>).){0,20000}(?:\?>|\Z)
      | <\?xml(?:(?!\?>).){0,500}\?>
      | <%(?:(?!%>).){0,20000}%>           # <% ERB, JSP, ASP %>
      | \$\{[^{}\n]{1,200}\}               # ${expression}
      | %%[\w.]{1,60}%%                    # %%name%% in letters and emails
      | \(\([^()\n]{1,80}\)\)             # ((name)) in GOV.UK Notify
    """,
    re.S | re.X,
)
_SIGNS = ("{{", "{%", "{#", "<?", "<%", "${", "%%", "((")
_PRINTS = ("{{", "<?=", "<%=", "<%-", "${", "%%", "((")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ue000\ue001\ue002\ud800-\udfff\ufffe\uffff]")


def mask(text: str, *, markdown: bool = False) -> str:
    """Return the text with template code and unreadable characters replaced, at the same length.

    What a template prints becomes placeholders, which rules see as "something stands here". What it only does
    (``{% if %}``, ``{# note #}``) becomes spaces, except in an attribute value and in Markdown, where spaces at
    the start of a line would mean something.
    """
    if _UNREADABLE.search(text):
        text = _UNREADABLE.sub("\ufffd", text)
    if "\f" in text:
        text = text.replace("\f", " ")  # white space in HTML, but lxml refuses to hold it
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    if any(sign in text for sign in _SIGNS):
        text = _TEMPLATE.sub(lambda m: _stand_in(m, markdown), text)
    return text


def _stand_in(match: re.Match[str], markdown: bool) -> str:
    code = match[0]
    before = match.string[match.start() - 1 : match.start()]
    after = match.string[match.end() : match.end() + 1]
    if code.startswith(_PRINTS) or (before and before in "\"'=") or (markdown and not code.startswith("<?xml")):
        return "".join("\n" if char == "\n" else PLACEHOLDER for char in code)
    # Inside a word or before a full stop, spaces would be a gap that no reader sees.
    filler = JOINER if before.strip(">") and after.strip("<") else " "
    return "".join(char if char in "\r\n" else filler for char in code)
