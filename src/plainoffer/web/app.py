"""The service as an ASGI application."""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive

from plainoffer import __version__
from plainoffer.errors import CheckFailed
from plainoffer.web.assets import ASSETS, read_asset
from plainoffer.web.envelope import Envelope, say
from plainoffer.web.jobs import read_job
from plainoffer.web.openapi import description
from plainoffer.web.pool import Overloaded, Pool, Refused, TooSlow
from plainoffer.web.problems import Problem, overloaded, too_large, unauthorised
from plainoffer.web.settings import ServeSettings

_DRAINED = 32_000_000
"""Bytes of a request that is too large which are still read and dropped, so that its sender sees the answer."""
_GONE = Response(status_code=499)
"""For a client that has hung up: nobody reads it."""


class Service:
    """Answers requests.

    Args:
        settings: limits and profiles.
        pool: the workers.
        token: what callers must send; none is asked for when it is empty.
        log: write one line a request to standard error: method, address without query, status, milliseconds.
    """

    def __init__(self, settings: ServeSettings, pool: Pool, *, token: str = "", log: bool = False) -> None:
        self._settings = settings
        self._pool = pool
        self._token = token.encode("utf-8")
        self._log = log
        self._description = description(settings, bool(token))

    def application(self) -> ASGIApp:
        """Return the ASGI application. It starts the workers if they do not run yet, and stops them at the end."""
        application = Starlette(
            routes=[
                Route("/check", self.check, methods=["POST"]),
                Route("/health", self.health),
                Route("/openapi.json", self.openapi),
                Route("/", _asset("index.html")),
                *(Route(f"/page/{name}", _asset(name)) for name in ASSETS if name != "index.html"),
            ],
            exception_handlers={Problem: _problem, HTTPException: _http_problem},
            lifespan=self._lifespan,
        )
        return Envelope(application, log=self._log)

    @asynccontextmanager
    async def _lifespan(self, application: Starlette) -> AsyncIterator[None]:
        await self._pool.start()
        yield
        await self._pool.close()

    async def health(self, request: Request) -> Response:
        """Say whether checks can be made: 200 when at least one worker runs."""
        ready = self._pool.ready
        state = {
            "status": "ok" if ready else "starting",
            "version": __version__,
            "workers": ready,
            "requests": self._pool.inside,
        }
        return JSONResponse(state, 200 if ready else 503)

    async def openapi(self, request: Request) -> Response:
        """Describe the service (OpenAPI 3.1)."""
        return JSONResponse(self._description)

    async def check(self, request: Request) -> Response:
        """Check a page or a part of one."""
        self._refuse_strangers(request)
        limit = self._settings.max_body_bytes
        declared = request.headers.get("content-length", "")
        if declared.isascii() and declared.isdigit() and int(declared) > limit:
            await self._drain(request)
            raise too_large(limit)
        try:
            with self._pool.admit():
                body = await self._read(request, limit)
                content_type = request.headers.get("content-type", "")
                job = read_job(body, content_type, request.query_params, self._settings.profiles, limit)
                return await self._answer(request, job)
        except Overloaded:
            raise overloaded() from None
        except ClientDisconnect:
            return _GONE

    def _refuse_strangers(self, request: Request) -> None:
        origin = request.headers.get("origin")
        # Other websites must not use this service through the browser of somebody who can reach it.
        if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
            raise Problem(403, "origin", "Pages of other websites cannot use this service.")
        if self._token:
            kind, _, given = request.headers.get("authorization", "").partition(" ")
            if kind.lower() != "bearer" or not hmac.compare_digest(given.strip().encode("utf-8"), self._token):
                raise unauthorised()

    async def _read(self, request: Request, limit: int) -> bytes:
        pieces, size = [], 0
        try:
            async with asyncio.timeout(self._settings.read_seconds):
                async for piece in request.stream():
                    size += len(piece)
                    if size > limit:
                        break
                    pieces.append(piece)
        except TimeoutError:
            message = f"Your request did not arrive within {self._settings.read_seconds:g} seconds."
            raise Problem(408, "too-slow-to-send", message, {"Connection": "close"}) from None
        if size > limit:
            await self._drain(request)
            raise too_large(limit)
        return b"".join(pieces)

    async def _drain(self, request: Request) -> None:
        size = 0
        try:
            async with asyncio.timeout(self._settings.read_seconds):
                async for piece in request.stream():
                    size += len(piece)
                    if size > _DRAINED:
                        return
        except (TimeoutError, ClientDisconnect, RuntimeError):
            return

    async def _answer(self, request: Request, job: bytes) -> Response:
        checking = asyncio.create_task(self._pool.check(job))
        leaving = asyncio.create_task(_hang_up(request.receive))
        try:
            await asyncio.wait((checking, leaving), return_when=asyncio.FIRST_COMPLETED)
            if not checking.done():
                return _GONE
            return Response(checking.result(), media_type="application/json")
        except TooSlow:
            seconds = f"{self._settings.time_limit:g}"
            raise Problem(
                504, "check-too-slow", f"The check took longer than {seconds} seconds. Send a smaller part of the page."
            ) from None
        except Refused as error:
            raise Problem(422, "not-checkable", str(error)) from None
        except CheckFailed as error:
            say(f"a check failed: {error}")
            raise Problem(
                500, "failed", "The check failed. It is not your text's fault. Tell whoever runs this service."
            ) from None
        finally:
            leaving.cancel()
            checking.cancel()


async def _hang_up(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _asset(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def send(request: Request) -> Response:
        return Response(read_asset(name), media_type=ASSETS[name])

    return send


def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, Problem)
    return error.response()


def _http_problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    messages = {
        404: "There is nothing at this address. Checks are made with POST /check; /openapi.json describes it.",
        405: "This address does not take that method. Checks are made with POST /check.",
    }
    message = messages.get(error.status_code, error.detail)
    return Problem(error.status_code, "http", message, error.headers or {}).response()
