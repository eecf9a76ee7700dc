"""What is wrong with an address, seen from its text alone: fast enough for every save."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from plainoffer.address_guard import disguised_address, is_public, literal_address
from plainoffer.fetching.addresses import BadAddress, ascii_host
from plainoffer.fetching.contacts import Problem

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,30}):")
_ALMOST_HTTP = re.compile(r"(?:h?t?tps?|https?s|hhttps?|htpps?|htttps?|http?s?s)(?:[:;,]/{0,3}|/{2,3})", re.I)
_GOOD_START = re.compile(r"https?://(?![/:])", re.I)
_DOUBLED = re.compile(r"https?:/{0,2}https?[:/]", re.I)
_BARE_SITE = re.compile(
    r"(?:www(?:\.[a-z0-9-]{1,63}){2,6}"
    r"|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\.(?:gov|nhs|org|co|ac|sch)\.uk)(?=[/:?#]|$)[^\s@]*+",
    re.I,
)
_BARE_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_TEMPLATE = re.compile(r"\{\{|\{%|<%|<\?|\$\{|\[\[|%%|__[A-Z_]+__")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?)*", re.I)
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_TEST_LABELS = frozenset(
    {
        "staging",
        "stage",
        "stg",
        "uat",
        "dev",
        "test",
        "testing",
        "preprod",
        "pre-prod",
        "preview",
        "sandbox",
        "qa",
    }
)
_TEST_PARTS = frozenset({"staging", "stg", "uat", "preprod", "dev"})
_INNER_ENDINGS = (
    ".local",
    ".localhost",
    ".internal",
    ".intranet",
    ".lan",
    ".corp",
    ".home.arpa",
    ".test",
    ".invalid",
)
_SAFE_SCHEMES = frozenset(
    {"http", "https", "mailto", "tel", "sms", "whatsapp", "facetime", "skype", "geo", "callto", "data",
     "blob", "javascript", "webcal", "msteams", "fax", "cid", "about"}
)  # fmt: skip


def is_template(href: str) -> bool:
    """True for an address that a program still has to fill in: nothing can be said about it."""
    return _TEMPLATE.search(href) is not None


def scheme_of(href: str) -> str:
    """Return the scheme in lower case, or "" for a relative address."""
    found = _SCHEME.match(href.strip())
    return found[1].lower() if found else ""


def address_problem(href: str) -> Problem | None:
    """Return what is wrong with a web address as it stands in a link, or None.

    Relative addresses are fine unless they are plainly something else: ``www.example.org`` without
    https://, or an email address without mailto:.
    """
    text = href.strip()
    if not text or is_template(text) or text.startswith(("#", "?")):
        return None
    if _DOUBLED.match(text):
        return Problem(what="begins with http:// or https:// twice", repaired=_undouble(text))
    if not _GOOD_START.match(text):
        return _start_problem(text)
    return _web_problem(text)


def _undouble(text: str) -> str | None:
    rest = re.sub(r"^(?:https?:/{0,2})(?=https?:/)", "", text, flags=re.I)
    return rest if rest != text and _GOOD_START.match(rest) and not _DOUBLED.match(rest) else None


def _start_problem(text: str) -> Problem | None:
    scheme = scheme_of(text)
    if scheme in ("http", "https"):
        rest = text.partition(":")[2].lstrip("/\\")
        repaired = f"{scheme}://{rest}" if rest and _web_problem(f"{scheme}://{rest}") is None else None
        return Problem(what=f"needs exactly two slashes after {scheme}:", repaired=repaired)
    if _ALMOST_HTTP.match(text) and scheme not in _SAFE_SCHEMES:
        return Problem(what=f"begins with something like https:// that is not spelled right: {text[:20]}")
    if scheme and scheme not in _SAFE_SCHEMES and not _looks_like_host_and_port(text):
        return None
    if _BARE_SITE.fullmatch(text) and not scheme:
        return Problem(
            what="has no https:// in front, so browsers look for it on this website",
            repaired="https://" + text,
        )
    if _BARE_EMAIL.fullmatch(text):
        return Problem(what="is an email address without mailto: in front", repaired="mailto:" + text)
    return None


def _looks_like_host_and_port(text: str) -> bool:
    return re.match(r"[\w-]{1,63}(?:\.[\w-]{1,63})+:\d", text) is not None


def _web_problem(text: str) -> Problem | None:
    """Look at an address that begins with http:// or https://."""
    if re.search(r"\s", text):
        inner = re.sub(r"[\t\r\n]", "", text)
        repaired = inner.replace(" ", "%20") if " " not in urlsplit_host(inner) else None
        return Problem(what="has a space in it", repaired=repaired, works=repaired is not None)
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        wrong_port = "port" in str(error).lower()
        return Problem(what="has a port that is not a number" if wrong_port else "has a broken website name")
    if not host:
        return Problem(what="has no website name")
    if port == 0:
        return Problem(what="has port 0, which does not exist")
    problem = _host_problem(host)
    if problem is None and _BAD_ESCAPE.search(parts.path):
        repaired = _BAD_ESCAPE.sub("%25", text)
        return Problem(what="has a % that is not followed by two digits", repaired=repaired, works=True)
    return problem


def urlsplit_host(text: str) -> str:
    """Return what stands between ``//`` and the next slash."""
    return text.partition("//")[2].partition("/")[0]


def _host_problem(host: str) -> Problem | None:
    if ":" in host or literal_address(host) is not None:
        return None
    try:
        plain = ascii_host(host)
    except BadAddress:
        return Problem(what=f"has a website name with characters that are not allowed: {host}")
    if not _HOST.fullmatch(plain) or ".." in plain or len(plain) > 253:
        return Problem(what=f"has a website name that cannot be right: {host}")
    last = plain.rpartition(".")[2]
    if "." in plain and last.isdigit():
        return Problem(what=f"has a website name that cannot be right: {host}")
    return None


def inside_problem(href: str) -> str | None:
    """Return why only some people could open this address, or None: a file, an inner network, a test site."""
    text = href.strip()
    scheme = scheme_of(text)
    if scheme == "file" or text.startswith("\\\\") or re.match(r"[A-Za-z]:[\\/]", text):
        return "leads to a file on somebody's own computer or network"
    if scheme not in ("http", "https") and not text.startswith("//"):
        return None
    try:
        host = (urlsplit(text).hostname or "").rstrip(".").lower()
    except ValueError:
        return None
    literal = literal_address(host) if host else None
    if host == "localhost" or host.endswith(".localhost") or (literal is not None and literal.is_loopback):
        return f"leads to the computer of whoever opens it{_spelt_out(host)}"
    if literal is not None and not is_public(literal):
        return f"leads to an address inside a private network{_spelt_out(host)}"
    if host and "." not in host and ":" not in host:
        return "leads to a name that only works inside an organisation's network"
    if host.endswith(_INNER_ENDINGS):
        return "leads to a name that only works inside an organisation's network"
    return "leads to a test copy of a website" if _is_test_copy(host) else None


def _spelt_out(host: str) -> str:
    """Say which address a number stands for: nobody sees that 2130706433 is 127.0.0.1."""
    ip = disguised_address(host)
    return f" ({host} is {ip} written as a number)" if ip else ""


def _is_test_copy(host: str) -> bool:
    """Look at the names below the registered one: ``staging.example.org``, never ``stage-school.co.uk``."""
    labels = host.split(".")
    below = labels[: -3 if labels[-1] == "uk" else -2]
    return any(label in _TEST_LABELS or _TEST_PARTS & set(label.split("-")) for label in below)
