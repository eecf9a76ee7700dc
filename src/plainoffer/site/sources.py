"""What an audit starts from: a website, a sitemap, a folder, or a list of addresses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct, field

from plainoffer.errors import LoadError
from plainoffer.fetching.addresses import BadAddress, parse
from plainoffer.site.folder import FOLDER_SITE, folder_pages
from plainoffer.site.scope import Scope, parse_all, scope_of_start
from plainoffer.site.sitemaps import read_sitemap


class Start(Struct, frozen=True, kw_only=True):
    """Where an audit begins.

    ``pages`` are the addresses to begin with; ``sitemaps`` are read first; ``folder`` is set when pages are files;
    ``home`` is the page that clicks are counted from.
    """

    name: str
    scope: Scope
    pages: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    folder: Path | None = None
    home: str = ""
    problems: tuple[str, ...] = field(default=())


def find_start(
    target: str, *, include: tuple[str, ...] = (), exclude: tuple[str, ...] = (), whole_site: bool = False,
    leave_out: Callable[[Path], bool] = lambda _: False,
) -> Start:  # fmt: skip
    """Return where an audit of ``target`` begins; ``leave_out`` says which files of a folder are not its pages.

    Raises:
        LoadError: there is no such file, or nothing in it to audit.
    """
    if target.lower().startswith(("http://", "https://")):
        return _from_address(target, include, exclude, whole_site)
    path = Path(target)
    if path.is_dir():
        return _from_folder(path, include, exclude, leave_out)
    if not path.is_file():
        hint = f" Did you mean https://{target} ?" if "." in target and "/" not in target.strip("/") else ""
        raise LoadError(f"{target} is neither a file, a folder, nor an address that begins with https://.{hint}")
    pages, further = read_sitemap(path.read_bytes())
    addresses = parse_all(pages)
    if not addresses and not further:
        raise LoadError(
            f"{target} holds no addresses. Give a sitemap, or a text file with one https:// address on each line."
        )
    if further:
        sites = frozenset(address.site for address in parse_all(further)) | {a.site for a in addresses}
        scope = Scope(sites=sites, include=include, exclude=exclude)
        return Start(name=target, scope=scope, pages=tuple(a.url for a in addresses), sitemaps=tuple(further))
    wanted = Scope(sites=frozenset(a.site for a in addresses), include=include, exclude=exclude)
    only = tuple(dict.fromkeys(address.url for address in addresses if wanted.holds(address)))
    scope = Scope(sites=wanted.sites, only=frozenset(only))
    return Start(name=target, scope=scope, pages=only, home=_home_of(only))


def _from_address(target: str, include: tuple[str, ...], exclude: tuple[str, ...], whole: bool) -> Start:
    try:
        address = parse(target.partition("#")[0])
    except BadAddress as error:
        raise LoadError(f"{target} is not an address that can be opened: {error}.") from None
    if "@" in urlsplit(target).netloc:
        raise LoadError(f"Leave the name and password out of the address of {address.site}: an audit does not sign in.")
    if address.path.lower().endswith((".xml", ".xml.gz")):
        scope = scope_of_start(address.site + "/", include=include, exclude=exclude)
        return Start(name=target, scope=scope, sitemaps=(address.url,))
    scope = scope_of_start(address.url, whole_site=whole, include=include, exclude=exclude)
    return Start(name=target, scope=scope, pages=(address.url,), home=address.url)


def _from_folder(
    folder: Path, include: tuple[str, ...], exclude: tuple[str, ...], leave_out: Callable[[Path], bool]
) -> Start:
    pages = folder_pages(folder, leave_out)
    if not pages:
        raise LoadError(f"{folder} has no pages to audit. Pages end in .html, .htm or .md.")
    scope = Scope(sites=frozenset({FOLDER_SITE}), include=include, exclude=exclude, name=f"the folder {folder}")
    kept = tuple(address.url for address in parse_all(pages) if scope.holds(address))
    return Start(name=str(folder), scope=scope, pages=kept, folder=folder, home=_home_of(kept))


def _home_of(pages: tuple[str, ...]) -> str:
    """Return the front page among some pages, or ""."""
    return next((page for page in pages if parse(page).is_home or (parse(page).path.count("/") == 1
                 and parse(page).path.startswith("/index."))), "")  # fmt: skip
