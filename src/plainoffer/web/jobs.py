"""Reads what a caller asks for, and says in a sentence what is wrong with it."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from typing import Any

from plainoffer.document import Kind, source_from_bytes
from plainoffer.errors import LoadError, did_you_mean
from plainoffer.web.problems import Problem
from plainoffer.web.settings import DEFAULT_PROFILE

CONTENT: Mapping[str, Kind] = {"html": "html", "text": "text", "markdown": "markdown"}
OPTIONS = ("scope", "lang", "profile", "path", "reading")
RAW_TYPES: Mapping[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "markdown",
}
SCOPES = ("page", "fragment", "auto")
MAX_PATH = 500
_LANG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,7}")  # BCP 47, well formed as far as it matters here
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def read_job(
    body: bytes, content_type: str, query: Mapping[str, str], profiles: Collection[str], max_bytes: int
) -> bytes:
    """Return the job for a worker, as JSON.

    Args:
        body: the body of the request.
        content_type: its header, with parameters.
        query: options of a body that is not JSON.
        profiles: names of the profiles there are, besides ``default``.
        max_bytes: largest body.

    Raises:
        Problem: the request cannot be understood.
    """
    media, _, parameters = content_type.partition(";")
    media = media.strip().lower()
    if media == "application/json":
        job = _from_json(body)
    elif media in RAW_TYPES:
        job = _from_raw(body, RAW_TYPES[media], parameters, query, max_bytes)
    else:
        known = ", ".join(("application/json", *RAW_TYPES))
        named = f'"{media[:80]}"' if media else "nothing"
        raise Problem(415, "content-type", f"The header Content-Type says {named}. It must be one of: {known}.")
    return json.dumps(_checked(job, profiles)).encode("ascii")


def _bad(code: str, message: str) -> Problem:
    return Problem(400, code, message)


def _from_json(body: bytes) -> dict[str, Any]:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError) as error:
        place = f" at line {error.lineno}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise _bad("not-json", f"The body is not valid JSON{place}.") from None
    if not isinstance(data, dict):
        raise _bad("not-an-object", 'The body must be a JSON object, such as {"html": "<p>Ask for help.</p>"}.')
    known = (*CONTENT, *OPTIONS)
    for key in data:
        if key not in known:
            raise _bad("unknown-key", f'There is no key "{key[:80]}".{did_you_mean(key[:80], known)}')
    given = [key for key in CONTENT if data.get(key) is not None]
    if len(given) != 1:
        raise _bad("content", f"Send exactly one of {', '.join(CONTENT)}. You sent {' and '.join(given) or 'none'}.")
    text = data[given[0]]
    if not isinstance(text, str):
        raise _bad("content", f'"{given[0]}" must be a text.')
    return {"text": text, "kind": CONTENT[given[0]], **{key: data[key] for key in OPTIONS if key in data}}


def _from_raw(body: bytes, kind: Kind, parameters: str, query: Mapping[str, str], max_bytes: int) -> dict[str, Any]:
    for key in query:
        if key not in OPTIONS:
            raise _bad("unknown-key", f'There is no option "{key[:80]}".{did_you_mean(key[:80], OPTIONS)}')
    charset = re.search(r"charset=\"?([A-Za-z0-9_.:-]{1,40})", parameters, re.I)
    options: dict[str, Any] = dict(query)
    if "reading" in options:
        options["reading"] = options["reading"] == "true"
    try:
        if charset and charset[1].lower() not in ("utf-8", "utf8"):
            return {"text": body.decode(charset[1], "replace"), "kind": kind, **options}
        source = source_from_bytes(body, path="The body", kind=kind, max_bytes=max_bytes)
    except (LookupError, ValueError):
        raise Problem(415, "charset", "The charset in the header Content-Type is not known. Send UTF-8.") from None
    except LoadError as error:
        raise Problem(422, "not-text", str(error)) from None
    return {"text": source.text, "kind": kind, **options}


def _checked(job: Mapping[str, Any], profiles: Collection[str]) -> dict[str, Any]:
    for key in ("scope", "lang", "profile", "path"):
        if job.get(key) is not None and not isinstance(job[key], str):
            raise _bad(key, f'"{key}" must be a text.')
    scope, lang = job.get("scope") or "auto", job.get("lang") or None
    profile, path = job.get("profile") or DEFAULT_PROFILE, job.get("path") or ""
    reading = job.get("reading", False)
    if scope not in SCOPES:
        raise _bad("scope", f'"scope" must be one of {", ".join(SCOPES)}.{did_you_mean(scope[:40], SCOPES)}')
    if lang is not None and not (len(lang) <= 35 and _LANG.fullmatch(lang)):
        raise _bad("lang", '"lang" must be a language tag such as en or cy.')
    if profile != DEFAULT_PROFILE and profile not in profiles:
        known = (DEFAULT_PROFILE, *profiles)
        raise _bad(
            "unknown-profile",
            f'There is no profile "{profile[:80]}".{did_you_mean(profile[:80], known)} '
            f"This service has: {', '.join(known)}.",
        )
    if len(path) > MAX_PATH or _CONTROL.search(path):
        raise _bad("path", f'"path" must be a name of at most {MAX_PATH} characters, without line breaks.')
    if not isinstance(reading, bool):
        raise _bad("reading", '"reading" must be true or false.')
    return {
        "text": _whole(job["text"]),
        "kind": job["kind"],
        "scope": None if scope == "auto" else scope,
        "lang": lang,
        "profile": profile,
        "path": _whole(path),
        "reading": reading,
    }


def _whole(text: str) -> str:
    """Return the text with halves of characters replaced: JSON can hold them, and no encoding can."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
