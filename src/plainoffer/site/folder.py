"""A folder of pages, seen as a website, so that one crawl serves both.

Pages get addresses on a site of their own whose name can never exist (RFC 6761), and a fetcher that reads files
answers for it; everything else goes to the network.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from urllib.parse import quote, unquote

from plainoffer.document import PAGE_SUFFIXES
from plainoffer.fetching.addresses import parse
from plainoffer.fetching.fetcher import Answer, Fault, Fetcher, Request

FOLDER_SITE = "http://folder.invalid"
_LEFT_OUT = frozenset({"node_modules", "__pycache__", "venv"})
_FRONT_PAGES = ("index.html", "index.htm", "index.md")


def folder_pages(folder: Path, leave_out: Callable[[Path], bool] = lambda _: False) -> list[str]:
    """Return the addresses of all pages in a folder, sorted; hidden folders are left out."""
    found = []
    for file in sorted(folder.rglob("*")):
        parts = file.relative_to(folder).parts
        if any(part.startswith(".") or part in _LEFT_OUT for part in parts):
            continue
        if file.suffix.lower() in PAGE_SUFFIXES and file.is_file() and not leave_out(file):
            found.append(f"{FOLDER_SITE}/{quote('/'.join(parts))}")
    return found


def path_in_folder(url: str) -> str | None:
    """Return the relative path of a page of the folder, or None for any other address."""
    if not url.startswith(FOLDER_SITE + "/"):
        return None
    return unquote(parse(url).path.lstrip("/")) or "."


class FolderFetcher:
    """Answers for the folder from its files, and asks ``network`` for everything else.

    When the folder has no front page it is not a website but a collection: an address from its root that is not
    there may well be somewhere else on the real site, so it is not called broken.
    """

    def __init__(self, folder: Path, network: Fetcher) -> None:
        self._folder = folder.resolve()
        self._network = network
        self._is_site = any((self._folder / name).is_file() for name in _FRONT_PAGES)

    async def fetch(self, request: Request) -> Answer:
        """Return a file, or what the network says."""
        path = path_in_folder(request.url)
        if path is None:
            return await self._network.fetch(request)
        file = self._file(path)
        if file is None:
            inside = self._is_site or (self._folder / path.split("/")[0]).exists()
            if inside or path.startswith("plainoffer-asks-"):
                return Answer(url=request.url, status=404)
            return Answer(url=request.url, fault=Fault.REFUSED, detail="not in the folder")
        kind = _content_type(file)
        if request.method == "HEAD" or (request.text_only and not kind.startswith("text/")):
            return Answer(url=request.url, status=200, headers={"content-type": kind}, truncated=True)
        with open(file, "rb") as stream:
            body = stream.read(request.max_bytes + 1)
        return Answer(
            url=request.url,
            status=200,
            headers={"content-type": kind},
            body=body[: request.max_bytes],
            truncated=len(body) > request.max_bytes,
        )

    def _file(self, path: str) -> Path | None:
        """Return the file that a path stands for; nothing outside the folder is ever read."""
        file = (self._folder / path).resolve()
        if not file.is_relative_to(self._folder):
            return None
        candidates = [file] if file.is_file() else [file / name for name in _FRONT_PAGES]
        if not file.suffix:
            candidates += [file.with_name(file.name + ending) for ending in (".html", ".md")]
        return next((candidate for candidate in candidates if candidate.is_file()), None)

    async def close(self) -> None:
        """Close the network part."""
        await self._network.close()

    async def __aenter__(self) -> FolderFetcher:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


def _content_type(file: Path) -> str:
    """Pages of every kind count as HTML, so that they are read as pages."""
    if file.suffix.lower() in PAGE_SUFFIXES:
        return "text/html"
    return mimetypes.guess_type(file.name)[0] or "application/octet-stream"
