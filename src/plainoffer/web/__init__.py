"""The HTTP service: ``POST /check`` for a CMS, and a page at ``/`` for people who write.

The extra ``serve`` brings what it stands on. Nothing of it is imported before :func:`make_application` is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from plainoffer.config import Config

__all__ = ["make_application"]


def make_application(config: Config | None = None, *, token: str = "") -> ASGIApp:
    """Return the service as an ASGI application, for those who run a server of their own.

    Args:
        config: settings, with those of the service in its section ``serve``.
        token: what callers must send as a bearer token; none is asked for when it is empty.

    Raises:
        ConfigError: a setting cannot be used.
        MissingExtra: the extra ``serve`` is not installed.
    """
    from plainoffer.config import Config
    from plainoffer.errors import MissingExtra

    try:
        from plainoffer.web.app import Service
    except ImportError as error:
        raise MissingExtra("serve", "The HTTP service") from error
    from plainoffer.web.pool import Pool
    from plainoffer.web.settings import read_settings

    config = config or Config()
    settings = read_settings(config)
    return Service(settings, Pool(config, settings), token=token).application()
