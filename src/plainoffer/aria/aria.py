"""What assistive technology makes of a page, from its source: names, roles, hiddenness, focus, tables.

`Aria` is the one door: `document.part(Aria)` gives every rule the same instance, and each answer is worked out once.
"""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.aria.focus import Focus, tab_index
from plainoffer.aria.implicit import NATIVE_TAGS
from plainoffer.aria.labels import Labels
from plainoffer.aria.names import Names
from plainoffer.aria.ownership import Ownership
from plainoffer.aria.roles import ROLES, Role
from plainoffer.aria.semantics import Semantics
from plainoffer.aria.styles import Styles
from plainoffer.aria.tables import Grid, Grids, is_regular, uneven_tables
from plainoffer.aria.visibility import FROM_ASSISTIVE_TECHNOLOGY, FROM_SIGHT, Hidden, Visibility
from plainoffer.document import Document, Element
from plainoffer.lazy import cached_property

_NO_ROLE = Role(name="")


class Aria:
    """Accessibility facts about one document: `document.part(Aria)` makes one and shares it."""

    def __init__(self, document: Document) -> None:
        # Not the document: it holds this object, and a circle would keep the page in memory.
        elements = document.index
        self.by_tag, self.by_attribute, self.by_id = elements.by_tag, elements.by_attribute, elements.by_id
        self.attribute_names = elements.attribute_names
        self._is_fragment = document.is_fragment
        self.styles = Styles("".join(style.itertext()) for style in self.by_tag("style"))
        self._visibility = Visibility(self.styles, elements)
        self._focus = Focus(self._visibility)
        self._by_role: dict[frozenset[str], list[Element]] = {}
        self._grids = Grids()
        self._labels = Labels(elements)
        self._semantics = Semantics(self._focus, self._grids.direction)
        self._names = Names(
            self.styles,
            self._visibility,
            self._semantics,
            elements=elements,
            labels=self._labels,
            is_fragment=document.is_fragment,
        )

    @cached_property
    def has_unread_styles(self) -> bool:
        """Whether style sheets apply that cannot be read here: linked ones, or any where only a part is checked."""
        sheets = ("stylesheet" in (link.get("rel") or "").lower() for link in self.by_tag("link"))
        return self._is_fragment or self.styles.is_partly_unread or any(sheets)

    # Finding elements

    def by_role(self, *roles: str) -> list[Element]:
        """Elements in the accessibility tree with one of these roles; those that have it by nature come first."""
        wanted = frozenset(roles)
        known = self._by_role.get(wanted)
        if known is None:
            tags = {tag for role in roles for tag in NATIVE_TAGS.get(role, ())}
            found = dict.fromkeys(self.by_tag(*sorted(tags)))
            found.update(dict.fromkeys(self.by_attribute("role")))
            role, hidden = self._semantics.role, self._visibility.hidden
            known = [el for el in found if role(el) in wanted and not hidden(el) & FROM_ASSISTIVE_TECHNOLOGY]
            self._by_role[wanted] = known
        return list(known)

    # What an element is

    def role(self, element: Element) -> str:
        """Its role; "none" if presentational, "" if there is no corresponding role."""
        return self._semantics.role(element)

    def explicit_role(self, element: Element) -> str:
        """The first valid role in its role attribute ("none" for "presentation"), or ""."""
        return self._semantics.explicit(element)

    def implicit_role(self, element: Element) -> str:
        """The role that HTML gives it."""
        return self._semantics.implicit(element)

    def conflicts(self, element: Element) -> bool:
        """Whether the focus or a global aria- attribute forbids a presentational role here."""
        return self._semantics.has_conflict(element)

    def with_presentational_children(self) -> list[Element]:
        """Elements in the accessibility tree whose descendants are not: buttons, options, images and so on."""
        return self.by_role(*(name for name, role in ROLES.items() if role.children_presentational))

    def role_facts(self, element: Element) -> Role:
        """What WAI-ARIA says of its role."""
        return ROLES.get(self._semantics.role(element), _NO_ROLE)

    # What it is called

    def name(self, element: Element) -> str:
        """Its accessible name, white space collapsed."""
        return self._names.name(element)

    def description(self, element: Element) -> str:
        """Its accessible description."""
        return self._names.description(element)

    def content_name(self, element: Element) -> str:
        """The name that its content alone would give."""
        return self._names.subtree_text(element)

    def labels_of(self, element: Element) -> tuple[Element, ...]:
        """The `<label>` elements of a control."""
        return self._labels.of(element)

    # Who can perceive and reach it

    def is_rendered(self, element: Element) -> bool:
        """Whether it takes part in the page at all: not display: none, not hidden."""
        return not self._visibility.hidden(element) & Hidden.NOT_RENDERED

    def is_hidden(self, element: Element) -> bool:
        """Whether assistive technology does not get it (the opposite of "in the accessibility tree")."""
        return bool(self._visibility.hidden(element) & FROM_ASSISTIVE_TECHNOLOGY)

    def is_visible(self, element: Element) -> bool:
        """Whether it can be seen, as far as the source tells: rendered and not moved out of sight."""
        return not self._visibility.hidden(element) & FROM_SIGHT

    def is_perceived(self, element: Element) -> bool:
        """Whether anybody gets it: it can be seen, or assistive technology has it."""
        flags = self._visibility.hidden(element)
        return not flags or not (flags & FROM_SIGHT and flags & FROM_ASSISTIVE_TECHNOLOGY)

    def is_focusable(self, element: Element) -> bool:
        """Whether it can take the focus, by script as well."""
        return self._focus.is_focusable(element)

    def in_tab_order(self, element: Element) -> bool:
        """Whether the Tab key stops here."""
        return self._focus.in_tab_order(element)

    def is_disabled(self, element: Element) -> bool:
        """Whether it is a disabled form control."""
        return self._focus.is_disabled(element)

    def tabbable_within(self, element: Element) -> Iterator[Element]:
        """The element and its descendants that the Tab key stops at, in document order."""
        for node in element.iter():
            if isinstance(node.tag, str) and self._focus.in_tab_order(node):
                yield node

    def tab_index(self, element: Element) -> int | None:
        """Its tabindex, or None."""
        return tab_index(element)

    # How it belongs with others

    @cached_property
    def _ownership(self) -> Ownership:
        return Ownership(
            self._semantics,
            self._visibility,
            owners=self.by_attribute("aria-owns"),
            by_id=self.by_id,
        )

    def parent(self, element: Element) -> Element | None:
        """Its parent in the accessibility tree."""
        return self._ownership.parent(element)

    def children(self, element: Element) -> Iterator[Element]:
        """Its children in the accessibility tree."""
        return self._ownership.children(element)

    @cached_property
    def _uneven(self) -> set[Element]:
        return uneven_tables(self.by_attribute)

    def is_regular(self, table: Element) -> bool:
        """Whether a `<table>` is so plain that every header has its cells, told without placing them."""
        return table not in self._uneven and is_regular(table)

    def grid(self, table: Element) -> Grid:
        """The cells of a `<table>` in rows and columns."""
        return self._grids.of(table)
