"""The elements of a page, found by tag name, attribute and id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain

from plainoffer.document.tree import Element
from plainoffer.lazy import cached_property


class Elements:
    """All elements of one page. The lists are made when they are first asked for.

    It knows nothing of the document that it belongs to. What upper layers keep in a document may hold it, and yet no
    circle arises that would keep a whole page in memory until Python looks for garbage.

    Args:
        root: the root element.
        all: all elements in document order, without comments.
        tags: the tag of each of them.
    """

    def __init__(self, root: Element, all: tuple[Element, ...], tags: Sequence[str]) -> None:
        self.root = root
        self.all = all
        self._tags = tags

    @cached_property
    def _by_tag(self) -> dict[str, list[int]]:
        """The numbers of the elements with a tag."""
        index: dict[str, list[int]] = defaultdict(list)
        for number, tag in enumerate(self._tags):
            index[tag].append(number)
        return dict(index)

    @cached_property
    def _by_attribute(self) -> dict[str, list[Element]]:
        index: dict[str, list[Element]] = defaultdict(list)
        for element in self.all:
            for name in element.keys():  # noqa: SIM118 - an element is not a mapping
                index[name].append(element)
        return dict(index)

    @cached_property
    def _by_id(self) -> dict[str, Element]:
        return {element.get("id"): element for element in reversed(self.by_attribute("id"))}

    def by_tag(self, *tags: str) -> list[Element]:
        """Return the elements with one of these tag names, in document order."""
        found = [self._by_tag[tag] for tag in dict.fromkeys(tags) if tag in self._by_tag]
        numbers = found[0] if len(found) == 1 else sorted(chain.from_iterable(found))
        return [*map(self.all.__getitem__, numbers)]

    def by_attribute(self, name: str) -> Sequence[Element]:
        """Return the elements that have this attribute, in document order."""
        return self._by_attribute.get(name, ())

    def by_id(self, ident: str) -> Element | None:
        """Return the first element with this id."""
        return self._by_id.get(ident)

    @property
    def attribute_names(self) -> frozenset[str]:
        """Every attribute name on the page."""
        return frozenset(self._by_attribute)
