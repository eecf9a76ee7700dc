"""How far an audit is: two bars on a terminal, a line now and then otherwise."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from plainoffer.site.crawl import Progress

Tell = Callable[["Progress"], None]
_EVERY = 15.0
"""Seconds between lines where there is no terminal."""


@contextmanager
def show_progress(wanted: bool) -> Iterator[Tell | None]:
    """Give a function to call with the progress, or None when none is wanted."""
    if not wanted:
        yield None
    elif sys.stderr.isatty():
        with _bars() as tell:
            yield tell
    else:
        yield _Lines()


@contextmanager
def _bars() -> Iterator[Tell]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        pages = bars.add_task("Pages", total=None, rate="")
        links = bars.add_task("Links", total=None, rate="")

        def tell(now: Progress) -> None:
            seconds = max(now.seconds, 0.1)
            bars.update(
                pages, completed=now.pages_done, total=now.pages_known, rate=f"{now.pages_done / seconds:.1f} a second"
            )
            bars.update(
                links, completed=now.links_done, total=now.links_known, rate=f"{now.links_done / seconds:.0f} a second"
            )

        yield tell


class _Lines:
    """Prints a line at most every quarter of a minute."""

    def __init__(self) -> None:
        self._last = 0.0

    def __call__(self, now: Progress) -> None:
        if now.seconds - self._last >= _EVERY:
            self._last = now.seconds
            click.echo(line(now), err=True)


def line(now: Progress) -> str:
    """Say in one line where an audit stands, how fast it is, and how long what is known will take."""
    done, known = now.pages_done + now.links_done, now.pages_known + now.links_known
    rate = done / max(now.seconds, 0.1)
    left = (known - done) / rate if rate else 0.0
    return (
        f"{now.pages_done} of {now.pages_known} pages, {now.links_done} of {now.links_known} links, "
        f"{rate:.1f} a second, about {in_words(left)} left for what is known so far"
    )


def in_words(seconds: float) -> str:
    """Return a time as people say it."""
    if seconds < 90:
        return f"{seconds:.0f} seconds"
    return f"{seconds / 60:.0f} minutes" if seconds < 5400 else f"{seconds / 3600:.1f} hours"
