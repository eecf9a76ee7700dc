"""The description of the service in OpenAPI 3.1."""

from __future__ import annotations

from typing import Any

from plainoffer import __version__
from plainoffer.web.jobs import MAX_PATH, RAW_TYPES, SCOPES
from plainoffer.web.settings import DEFAULT_PROFILE, ServeSettings

_SCHEMA_NOTE = "The same JSON as `plainoffer check --output-format json`; docs/report.schema.json describes it in full."


def description(settings: ServeSettings, with_token: bool) -> dict[str, Any]:
    """Return the description of the service as it is set up.

    Args:
        settings: limits and profiles.
        with_token: whether callers must send a token.
    """
    options = _options(settings)
    security: dict[str, Any] = {"security": [{"token": []}]} if with_token else {}
    schemes = {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}} if with_token else {}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "plainoffer",
            "version": __version__,
            "description": "Checks that a SEND Local Offer is in plain English and accessible. "
            "No address that you send is ever fetched, and no content is kept or logged.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "paths": {
            "/check": {"post": {**_check(settings, options, with_token), **security}},
            "/health": {"get": _health()},
            "/openapi.json": {"get": _simple("describe", "This description", "OpenAPI 3.1")},
        },
        "components": {"schemas": {"Problem": _PROBLEM, "Report": _REPORT, "Request": _request(options)}, **schemes},
    }


def _options(settings: ServeSettings) -> dict[str, Any]:
    return {
        "scope": {
            "enum": [*SCOPES],
            "default": "auto",
            "description": "A whole page, or a fragment such as a rich-text field; auto decides by looking.",
        },
        "lang": {"type": "string", "description": "Language of content that does not say, such as en or cy."},
        "profile": {
            "enum": [DEFAULT_PROFILE, *settings.profiles],
            "default": DEFAULT_PROFILE,
            "description": "Set of settings to check with.",
        },
        "path": {"type": "string", "maxLength": MAX_PATH, "description": "What the report calls the page."},
        "reading": {"type": "boolean", "default": False, "description": "Also give reading age and number of words."},
    }


def _request(options: dict[str, Any]) -> dict[str, Any]:
    content = {
        "html": {"type": "string", "description": "HTML, a whole page or a part of one."},
        "text": {"type": "string", "description": "Plain text."},
        "markdown": {"type": "string", "description": "Markdown."},
    }
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {**content, **options},
        "oneOf": [{"required": [name]} for name in content],
    }


def _check(settings: ServeSettings, options: dict[str, Any], with_token: bool) -> dict[str, Any]:
    raw = {media: {"schema": {"type": "string"}} for media in RAW_TYPES}
    problems = {
        "400": "The request cannot be understood",
        "408": f"The request did not arrive within {settings.read_seconds:g} seconds",
        "413": f"The request is larger than {settings.max_body_bytes} bytes",
        "415": "The content type or charset is not known",
        "422": "The content is not text",
        "500": "The check failed",
        "504": f"The check took longer than {settings.time_limit:g} seconds",
    }
    if with_token:
        problems["401"] = "The token is missing or wrong"
    report = {"schema": {"$ref": "#/components/schemas/Report"}}
    return {
        "operationId": "check",
        "summary": "Check a page or a part of one",
        "description": "Send JSON, or the content itself with the options in the query.",
        "parameters": [
            {"name": name, "in": "query", "required": False, "schema": schema, "description": "Not with JSON."}
            for name, schema in options.items()
        ],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Request"}}, **raw},
        },
        "responses": {
            "200": {"description": "The report, with findings or without", "content": {"application/json": report}},
            **{status: _problem(text) for status, text in sorted(problems.items())},
            "503": {
                **_problem("There is too much to do"),
                "headers": {"Retry-After": {"schema": {"type": "integer"}, "description": "Seconds to wait."}},
            },
        },
    }


def _problem(text: str) -> dict[str, Any]:
    return {
        "description": text,
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }


def _health() -> dict[str, Any]:
    return {
        **_simple("health", "Whether checks can be made", "At least one worker runs"),
        "responses": {"200": {"description": "At least one worker runs"}, "503": {"description": "No worker runs"}},
    }


def _simple(name: str, summary: str, text: str) -> dict[str, Any]:
    return {
        "operationId": name,
        "summary": summary,
        "responses": {"200": {"description": text, "content": {"application/json": {"schema": {"type": "object"}}}}},
    }


_PROBLEM = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message"],
            "properties": {
                "code": {"type": "string", "description": "A fixed word for programs."},
                "message": {"type": "string", "description": "A sentence for people."},
            },
        }
    },
}
_REPORT = {
    "type": "object",
    "description": _SCHEMA_NOTE,
    "required": ["version", "findings", "outcomes", "summary", "exit_code"],
    "properties": {
        "version": {"const": 1},
        "findings": {
            "type": "array",
            "items": {
                "type": "object",
                "description": "Offsets are code points from the start of the content; lines and columns start at 1.",
                "required": ["rule", "severity", "message", "start", "end", "line", "column"],
                "properties": {
                    "rule": {"type": "string"},
                    "severity": {"enum": ["error", "warning", "advice"]},
                    "confidence": {"enum": ["certain", "likely", "review"]},
                    "message": {"type": "string"},
                    "advice": {"type": "string"},
                    "match": {"type": "string"},
                    **{
                        name: {"type": ["integer", "null"]}
                        for name in ("start", "end", "line", "column", "end_line", "end_column")
                    },
                    "fix": {"type": ["object", "null"]},
                },
            },
        },
        "topics": {"type": "array"},
        "outcomes": {"type": "array"},
        "suppressed": {"type": "array"},
        "errors": {"type": "array", "description": "Rules that failed. The others ran."},
        "facts": {"type": "object", "description": "With `reading`: words, sentences and age under that name."},
        "summary": {"type": "object"},
        "versions": {"type": "object"},
        "exit_code": {"enum": [0, 1, 2], "description": "0: nothing at or above fail-on. 1: findings. 2: see errors."},
    },
}
