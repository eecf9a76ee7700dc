from collections.abc import Callable

import pytest

from plainoffer.aria import Aria
from plainoffer.document import Document, Element, Source


class Page:
    """A piece of HTML with its accessibility facts; elements are found by id."""

    def __init__(self, html: str) -> None:
        self.document = Document(Source(text=html, scope="fragment"))
        self.aria = self.document.part(Aria)

    def __getitem__(self, ident: str) -> Element:
        element = self.aria.by_id(ident)
        assert element is not None, f"no element has the id {ident}"
        return element

    def name(self, ident: str = "x") -> str:
        return self.aria.name(self[ident])

    def role(self, ident: str = "x") -> str:
        return self.aria.role(self[ident])


@pytest.fixture
def page() -> Callable[[str], Page]:
    return Page
