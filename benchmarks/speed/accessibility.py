"""What the static accessibility rules cost: python benchmarks/speed/accessibility.py [--runs 30] [--rules 15].

The page has the size of the one that other tools were timed on: about 94 kB and 5,400 elements (HTMLHint took 20 ms,
html-validate 200, AccessLint in jsdom 1,280). It is put together as a council's pages are: menus, sections, lists,
contact cards, tables of opening times, forms and images, some with the faults that authors make. Each run gets other
words and addresses, so that nothing can be kept from the run before.

Times are processor time of this process. Machines are noisy, so the total is also given as a ratio to lxml's bare
parse of the same pages in the same runs: compare ratios between machines.
"""

from __future__ import annotations

import argparse
import gc
import random
import statistics
import time
from collections import defaultdict

from lxml import html

import plainoffer
from plainoffer.document import Document, Source

ASKED = 25.0
_WORDS = (
    "children family support school travel short break plan help group club team adviser local council respite autism"
    " speech therapy nursery early years college health visitor hearing sight transport money benefits carer advice"
).split()
_BEGINNINGS = (
    "Ash Alder Birch Brook Elm Ember Fern Glen Hazel Holly Kings Lark Mill Oak Rush Stone Thorn Willow".split()
)
_ENDINGS = "bourne bury by combe dale field ford gate grange ham hill hurst leigh mead stead thorpe ton worth".split()
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


class _Writer:
    """Writes one page; `seed` decides its words."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._number = 0

    def words(self, count: int) -> str:
        return " ".join(self._random.choices(_WORDS, k=count)).capitalize()

    def prose(self) -> str:
        """A sentence as people write them, with the small words that make up half of it."""
        return f"You can ask the {self.words(2)} for {self.words(2)} if your child needs it and we will help you"

    def place(self) -> str:
        return f"{self._random.choice(_BEGINNINGS)}{self._random.choice(_ENDINGS)} {self._random.choice(_WORDS)}"

    def next(self) -> int:
        self._number += 1
        return self._number

    def link(self) -> str:
        place = self.place()
        return f'<a href="/{place[:8].strip().lower()}-{place[-6:].strip()}">{place}</a>'

    def menu(self, count: int) -> str:
        return "<ul>" + "".join(f"<li>{self.link()}</li>" for _ in range(count)) + "</ul>"

    def table(self, rows: int) -> str:
        head = "<tr><th>Club</th>" + "".join(f'<th scope="col">{day}</th>' for day in _DAYS) + "</tr>"
        hours = lambda: f"<td>{self._random.randrange(1, 12)}pm</td>"  # noqa: E731
        body = "".join(f"<tr><td>{self.words(1)}</td>{''.join(hours() for _ in _DAYS)}</tr>" for _ in range(rows))
        return f"<table><caption>{self.words(2)}</caption><thead>{head}</thead><tbody>{body}</tbody></table>"

    def card(self) -> str:
        number = self.next()
        return (
            f'<div class="card"><div><h3>{self.words(2)} {number}</h3>'
            f"<div><span>Phone</span><b>01632 960 {number}</b></div>"
            f"<dl><dt>Age</dt><dd>{number % 18}</dd><dt>Cost</dt><dd>Free</dd></dl>"
            f"<p>See {self.words(3)} at {self.link()}.</p></div></div>"
        )

    def field(self) -> str:
        number = self.next()
        return f'<div><label for="f{number}">{self.words(2)}</label><input id="f{number}" name="f{number}"></div>'

    def faults(self) -> str:
        """What authors do wrong, in a page that is otherwise sound."""
        return (
            f'<img src="{self.words(1)}.png"><p><b>{self.words(3)}</b></p><p>&nbsp;</p>'
            f'<p style="text-align: justify">{self.prose()} <a href="/x">click here</a></p><h5>{self.words(2)}</h5>'
        )

    def section(self) -> str:
        lists = "".join(f"<li>{self.words(1)}</li>" for _ in range(26))
        return (
            f'<section><h2 id="s{self.next()}">{self.words(3)}</h2><p>{self.prose()}. <em>{self.words(1)}</em></p>'
            f'<ul>{lists}</ul><img src="/i/{self.next()}.png" alt="{self.words(4)}">'
            f"{self.card()}{self.card()}{self.card()}{self.table(19)}{self.menu(12)}"
            f"<details><summary>{self.words(2)}</summary><p>{self.prose()}.</p></details></section>"
        )

    def page(self, sections: int) -> str:
        parts = [self.section() + (self.faults() if number % 6 == 0 else "") for number in range(sections)]
        main = "\n".join(parts)
        form = f"<form>{''.join(self.field() for _ in range(12))}<button>Send</button></form>"
        return (
            '<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<title>{self.words(3)} - Ashdale Council</title></head><body>"
            f'<a href="#main">Skip to main content</a><header><nav aria-label="Main">{self.menu(40)}</nav></header>'
            f'<main id="main"><h1>{self.words(3)}</h1>{main}{form}</main>'
            f"<footer>{self.menu(30)}</footer></body></html>"
        )


def council_page(seed: int, sections: int = 21) -> str:
    """A page of about 94 kB and 5,400 elements; another seed gives other words and addresses."""
    return _Writer(seed).page(sections)


def measure(runs: int) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Processor milliseconds of each part of the work, and of each rule, one figure a run."""
    checker = plainoffer.Plainoffer(select=["accessibility"])
    checker.check(council_page(-1))
    gc.collect()
    gc.freeze()
    parts: dict[str, list[float]] = defaultdict(list)
    rules: dict[str, list[float]] = defaultdict(list)
    for seed in range(runs):
        page = council_page(seed)
        started = time.process_time()
        html.fromstring(page)
        bare = time.process_time()
        document = Document(Source(text=page))
        len(document.blocks)
        read = time.process_time()
        del document  # a check has one page in memory, not two
        began = time.process_time()
        report = checker.check(page)
        done = time.process_time()
        parts["bare lxml parse"].append((bare - started) * 1000)
        parts["parse, places and blocks"].append((read - bare) * 1000)
        parts["whole check"].append((done - began) * 1000)
        for outcome in report.outcomes:
            rules[outcome.rule].append(outcome.seconds * 1000)
    return parts, rules


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--rules", type=int, default=15, help="how many of the dearest rules to list")
    values = parser.parse_args()
    page = council_page(0)
    elements = len(Document(Source(text=page)).elements)
    print(f"page: {len(page) / 1000:.0f} kB, {elements} elements")
    parts, rules = measure(values.runs)
    medians = {name: statistics.median(times) for name, times in parts.items()}
    for name, value in medians.items():
        print(f"{name:<28} {value:>6.1f} ms, best {min(parts[name]):.1f}")
    ratio = medians["whole check"] / medians["bare lxml parse"]
    print(f"{'ratio to the bare parse':<28} {ratio:>6.1f}; asked for the whole check: {ASKED:g} ms\n")
    dearest = sorted(rules.items(), key=lambda item: -statistics.median(item[1]))[: values.rules]
    for name, times in dearest:
        print(f"  {name:<26} {statistics.median(times):>6.2f} ms")
    print(f"  {'all rules together':<26} {sum(statistics.median(times) for times in rules.values()):>6.2f} ms")


if __name__ == "__main__":
    main()
