"""Which template code prints something, and where it stands for words: in what would otherwise be an empty element."""

from __future__ import annotations

import re

_STATEMENT = re.compile(r"\{%[-+~]?\s*(\w*)\s*([^%]*)")
_SILENT = frozenset(
    (
        "assign autoescape break cache capture case comment continue csrf_token cycle decrement default do else elif"
        " elseif elsif empty extends filter flush for form_theme from if ifchanged ifequal ifnotequal import language"
        " layout load localize localtime macro paginate raw regroup sandbox set spaceless switch tablerow timezone"
        " unless use verbatim when while with"
    ).split()
)
"""Statements of Django, Jinja, Twig, Nunjucks and Liquid that print nothing themselves; so do those in ``end…``."""
_AROUND = frozenset("block blocktrans blocktranslate slot trans translate".split())
"""Statements with a text of their own up to their end: that text can be read, unless there is none."""
_KEPT = re.compile(r"\bas\s+\w+[\s-]*$")
_PHP = re.compile(
    r"\b(?:echo|print|printf|include|include_once|require|require_once)\b|\b(?:the_|_e\b|\w*_e\()"
    r"|^<\?php\s+(?!(?:if|else|elseif|for|foreach|while|switch|case|function|use|namespace|declare|defined)\b)[\\\w:]+\s*\("
)
_SCRIPT = re.compile(r"\b(?:print|write|include|render|yield|concat|partial)", re.I)
_HOLDERS = (
    r"a|abbr|b|button|caption|dd|div|dt|em|figcaption|figure|h[1-6]|i|label|legend|li|option|p|small|span|strong|summary|td|th"
    r"|title"
)
EXTENDS = re.compile(r"(?:\s|\{#(?:[^#]|#(?!\}))*+#\}|\{%(?!-?\s*extends\b)[^%]*+%\})*+\{%-?\s*extends\b")
"""How a template begins that fills in the parts of another one."""
_AFTER = re.compile(rf"<(?:{_HOLDERS})(?=[\s>])", re.I)
_BEFORE = re.compile(rf"</(?:{_HOLDERS})\s*>", re.I)
_TAG = re.compile(r"<[a-z]", re.I)
_REACH = 2000


def stands_for_words(text: str, start: int, end: int) -> bool:
    """Whether the code at ``start:end`` prints what the page then shows at this place, so that nobody can know it.

    Code between other parts of a page, such as an included header, prints whole elements. It is passed over: in a
    head or in a table a parser would take text as the end of it.
    """
    return _prints(text[start:end], text[end : end + 80]) and _is_place_of_words(text, start, end)


def _prints(code: str, following: str) -> bool:
    if code.startswith("<?"):
        return _PHP.search(code) is not None
    if code.startswith("<%"):
        return not code.startswith(("<%--", "<%@", "<%#")) and (code[2] == ":" or _SCRIPT.search(code) is not None)
    if not (statement := _STATEMENT.match(code)):
        return False
    name, rest = statement[1], statement[2]
    if name in _SILENT or name.startswith("end") or not name or _KEPT.search(rest):
        return False
    if name in ("block", "slot") or (name in _AROUND and not rest.strip("- ")):
        return re.match(rf"\s*\{{%[-+~]?\s*end{name}\b", following) is not None
    return name not in ("blocktrans", "blocktranslate")


def _is_place_of_words(text: str, start: int, end: int) -> bool:
    """Whether the place is inside a tag, at the beginning of an element for words, or at the end of one."""
    opening = start
    for _ in range(8):
        opening = text.rfind("<", max(0, opening - _REACH), opening)
        if opening < 0 or text[opening + 1 : opening + 2] not in ("%", "?"):
            break
    if opening >= 0 and _AFTER.match(text, opening):
        return True
    if opening >= 0 and _TAG.match(text, opening) and text.find(">", opening, start) < 0:
        return True
    closing = end
    for _ in range(8):
        closing = text.find("<", closing, closing + _REACH)
        if closing < 0 or text[closing + 1 : closing + 2] not in ("%", "?"):
            break
        closing += 1
    return closing >= 0 and _BEFORE.match(text, closing) is not None
