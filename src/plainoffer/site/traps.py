"""Crawler traps: calendars without end, filters of filters, pages that link to themselves with ever new queries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plainoffer.fetching.addresses import Address

MANY = 25  # variants of one page after which their likeness counts
LIKE = 0.9  # share of them that must be one and the same page
LONGEST = 2_000  # characters of an address
_NUMBER = re.compile(r"\d+")


@dataclass(slots=True)
class _Family:
    """The addresses that differ only in their query or in numbers; ``look`` is what most of them show."""

    pages: int = 0
    looks: Counter[int] = field(default_factory=Counter)
    look: int = 0

    def saw(self, look: int) -> None:
        """Note what one more of them shows."""
        self.pages += 1
        if len(self.looks) < 1000 or look in self.looks:
            self.looks[look] += 1
            if self.looks[look] > self.looks[self.look]:
                self.look = look

    @property
    def is_trap(self) -> bool:
        return self.pages >= MANY and self.looks[self.look] >= LIKE * self.pages


@dataclass(slots=True)
class Traps:
    """Notices families of addresses that all show the same page. ``sprung`` says which, in words."""

    families: dict[str, _Family] = field(default_factory=dict)
    sprung: dict[str, str] = field(default_factory=dict)

    def saw(self, address: Address, look: int) -> None:
        """Note what a page looked like: ``look`` is a number that is the same for pages with the same words."""
        key = family_of(address)
        family = self.families.setdefault(key, _Family())
        family.saw(look)
        if family.is_trap and key not in self.sprung:
            self.sprung[key] = (
                f"{address.site}{address.path} with ever new addresses: {family.pages} of them show the same page. "
                "No more of them were opened, and they count as one page."
            )

    def catches(self, address: Address) -> bool:
        """True for an address that should not be opened."""
        if len(address.url) > LONGEST or repeats_itself(address.path):
            key = f"{address.site} with addresses that repeat themselves"
            self.sprung.setdefault(
                key, f"{address.site} has addresses that repeat themselves, for example {address.url[:120]}."
            )
            return True
        return family_of(address) in self.sprung

    def copies(self, pages: Iterable[tuple[Address, int]]) -> Iterator[Address]:
        """Yield the pages of traps that show what an earlier one of the same trap shows."""
        kept: set[str] = set()
        for address, look in pages:
            key = family_of(address)
            if key in self.sprung and key in self.families and look == self.families[key].look:
                if key in kept:
                    yield address
                kept.add(key)


def family_of(address: Address) -> str:
    """Return what addresses of one family share: the site, and the path with its numbers left out."""
    return address.site + _NUMBER.sub("0", address.path) + ("?" if address.query else "")


def repeats_itself(path: str) -> bool:
    """True for ``/a/b/a/b/a/b``: the same folder or folders three times running, or one folder five times."""
    parts = [part for part in path.split("/") if part]
    if len(parts) < 3:
        return False
    if max(Counter(parts).values()) >= 5:
        return True
    for size in range(1, min(5, len(parts) // 3) + 1):
        for start in range(len(parts) - 3 * size + 1):
            first = parts[start : start + size]
            if parts[start + size : start + 2 * size] == first == parts[start + 2 * size : start + 3 * size]:
                return True
    return False
