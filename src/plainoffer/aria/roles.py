"""The role model of WAI-ARIA: what each role supports, needs, owns and lives in.

Sources: WAI-ARIA 1.2, section 5.4 (https://www.w3.org/TR/wai-aria-1.2/#role_definitions), DPUB-ARIA 1.1
(https://www.w3.org/TR/dpub-aria-1.1/) and the WAI-ARIA Graphics Module (https://www.w3.org/TR/graphics-aria-1.0/).
Abstract roles are left out on purpose: authors must not use them, so they are not valid values.
"""

from __future__ import annotations

from msgspec import Struct


class Role(Struct, frozen=True, kw_only=True):
    """One role. Attribute names are full ("aria-level"); `owns` and `context` name other roles.

    `owns`: roles that its accessibility children may have (empty: any). `context`: roles one of which its
    accessibility parent must have (empty: any). `groups`: children may be wrapped in role "group".
    """

    name: str
    supports: frozenset[str] = frozenset()
    requires: frozenset[str] = frozenset()
    owns: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    groups: bool = False
    name_from_content: bool = False
    name_prohibited: bool = False
    children_presentational: bool = False


_RANGE = "valuemax valuemin valuenow valuetext"
_CELL = "colindex colindextext colspan rowindex rowindextext rowspan"
_GRIDCELL = f"{_CELL} expanded readonly required selected"
_TEXTBOX = "activedescendant autocomplete multiline placeholder readonly required"
_GRID = "activedescendant colcount multiselectable readonly rowcount"
_SET = "posinset setsize"

# role: non-global attributes that it supports, required ones included
_SUPPORTS = {
    "alertdialog": "modal",
    "application": "activedescendant expanded",
    "article": _SET,
    "button": "expanded pressed",
    "cell": _CELL,
    "checkbox": "checked expanded readonly required",
    "columnheader": f"{_GRIDCELL} sort",
    "combobox": "activedescendant autocomplete expanded readonly required placeholder",
    "dialog": "modal",
    "doc-backlink": "expanded",
    "doc-biblioentry": f"level {_SET}",
    "doc-biblioref": "expanded",
    "doc-endnote": f"level {_SET}",
    "doc-glossref": "expanded",
    "doc-noteref": "expanded",
    "doc-pagebreak": f"orientation {_RANGE}",
    "graphics-object": "activedescendant",
    "grid": _GRID,
    "gridcell": _GRIDCELL,
    "group": "activedescendant",
    "heading": "level",
    "link": "expanded",
    "listbox": "activedescendant expanded multiselectable orientation readonly required",
    "listitem": f"level {_SET}",
    "menu": "activedescendant orientation",
    "menubar": "activedescendant orientation",
    "menuitem": f"expanded {_SET}",
    "menuitemcheckbox": f"checked expanded readonly required {_SET}",
    "menuitemradio": f"checked expanded readonly required {_SET}",
    "meter": _RANGE,
    "option": f"checked selected {_SET}",
    "progressbar": _RANGE,
    "radio": f"checked {_SET}",
    "radiogroup": "activedescendant orientation readonly required",
    "row": f"activedescendant colindex expanded level rowindex rowindextext selected {_SET}",
    "rowheader": f"{_GRIDCELL} sort",
    "scrollbar": f"orientation {_RANGE}",
    "searchbox": _TEXTBOX,
    "separator": f"orientation {_RANGE}",
    "slider": f"orientation readonly {_RANGE}",
    "spinbutton": f"activedescendant readonly required {_RANGE}",
    "switch": "checked expanded readonly required",
    "tab": f"expanded selected {_SET}",
    "table": "colcount rowcount",
    "tablist": "activedescendant multiselectable orientation",
    "textbox": _TEXTBOX,
    "toolbar": "activedescendant orientation",
    "tree": "activedescendant multiselectable orientation required",
    "treegrid": f"{_GRID} orientation required",
    "treeitem": f"checked expanded level selected {_SET}",
}

_REQUIRES = {
    "checkbox": "checked",
    "combobox": "controls expanded",
    "heading": "level",
    "menuitemcheckbox": "checked",
    "menuitemradio": "checked",
    "meter": "valuenow",
    "radio": "checked",
    "scrollbar": "controls valuenow",
    "slider": "valuenow",
    "switch": "checked",
}

_MENU_ITEMS = "menuitem menuitemcheckbox menuitemradio"
_OWNS = {
    "feed": "article",
    "grid": "caption row rowgroup",
    "list": "listitem",
    "listbox": "option",
    "menu": _MENU_ITEMS,
    "menubar": _MENU_ITEMS,
    "row": "cell columnheader gridcell rowheader",
    "rowgroup": "row",
    "table": "caption row rowgroup",
    "tablist": "tab",
    "tree": "treeitem",
    "treegrid": "caption row rowgroup",
}
_GROUPED = frozenset({"listbox", "menu", "menubar", "tree"})

_CONTEXT = {
    "cell": "row",
    "columnheader": "row",
    "gridcell": "row",
    "listitem": "directory list",
    "menuitem": "group menu menubar",
    "menuitemcheckbox": "group menu menubar",
    "menuitemradio": "group menu menubar",
    "option": "group listbox",
    "row": "grid rowgroup table treegrid",
    "rowgroup": "grid table treegrid",
    "rowheader": "row",
    "tab": "tablist",
    "treeitem": "group tree",
}

_NAME_FROM_CONTENT = frozenset(
    (
        "button cell checkbox columnheader doc-backlink doc-biblioref doc-glossref doc-noteref doc-subtitle"
        " gridcell heading link menuitem menuitemcheckbox menuitemradio option radio row rowheader switch tab"
        " tooltip treeitem"
    ).split()
)
# ARIA 1.2, section 5.2.8.6, roles which cannot be named
_NAME_PROHIBITED = frozenset(
    (
        "caption code deletion emphasis generic insertion none paragraph presentation strong subscript superscript"
    ).split()
)
_CHILDREN_PRESENTATIONAL = frozenset(
    (
        "button checkbox doc-cover doc-pagebreak graphics-symbol img menuitemcheckbox menuitemradio meter option"
        " progressbar radio scrollbar separator slider switch tab"
    ).split()
)
_PLAIN = (
    "alert banner blockquote caption code comment complementary contentinfo definition deletion directory document"
    " emphasis feed figure form generic img insertion list log main mark marquee math menu navigation none note"
    " paragraph presentation region rowgroup search status strong subscript suggestion superscript tabpanel term"
    " time timer tooltip graphics-document graphics-symbol"
    " doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-bibliography doc-chapter doc-colophon"
    " doc-conclusion doc-cover doc-credit doc-credits doc-dedication doc-endnotes doc-epigraph doc-epilogue"
    " doc-errata doc-example doc-footnote doc-foreword doc-glossary doc-index doc-introduction doc-notice"
    " doc-pagefooter doc-pageheader doc-pagelist doc-part doc-preface doc-prologue doc-pullquote doc-qna"
    " doc-subtitle doc-tip doc-toc"
)


def _attributes(names: str) -> frozenset[str]:
    return frozenset(f"aria-{name}" for name in names.split())


def _build() -> dict[str, Role]:
    names = {*_PLAIN.split(), *_SUPPORTS}
    return {
        name: Role(
            name=name,
            supports=_attributes(_SUPPORTS.get(name, "")),
            requires=_attributes(_REQUIRES.get(name, "")),
            owns=frozenset(_OWNS.get(name, "").split()),
            context=frozenset(_CONTEXT.get(name, "").split()),
            groups=name in _GROUPED,
            name_from_content=name in _NAME_FROM_CONTENT,
            name_prohibited=name in _NAME_PROHIBITED,
            children_presentational=name in _CHILDREN_PRESENTATIONAL,
        )
        for name in names
    }


MENU_ITEMS = frozenset(_MENU_ITEMS.split())

ROLES: dict[str, Role] = _build()
"""Every role that an author may use, by name. "image" and "presentation" have the synonyms "img" and "none"."""

SYNONYMS = {"image": "img", "presentation": "none"}

LINK_ROLES = frozenset({"link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref"})
FIELD_ROLES = frozenset(
    (
        "checkbox combobox listbox menuitemcheckbox menuitemradio radio searchbox slider spinbutton switch textbox"
    ).split()
)
"""Form field roles: the input roles whose value a person changes (ACT rule e086e5)."""

WIDGET_ROLES = frozenset(
    (
        "button checkbox combobox grid gridcell link listbox menu menubar menuitem menuitemcheckbox menuitemradio"
        " option progressbar radio radiogroup scrollbar searchbox separator slider spinbutton switch tab tablist"
        " tabpanel textbox tree treegrid treeitem"
    ).split()
)

LANDMARK_ROLES = frozenset("banner complementary contentinfo form main navigation region search".split())
