"""``plainoffer serve``: the HTTP service."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from plainoffer.cli.options import configuration_options, read_configuration
from plainoffer.errors import ConfigError

_DEFAULT_PORT = 8642


@click.command("serve")
@configuration_options
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=_DEFAULT_PORT,
    show_default=True,
    help="Port to listen on. 0: any that is free.",
)
@click.option("--token-file", metavar="FILE", help="File with the token that callers must send.")
@click.option("--workers", type=click.IntRange(min=0), help="Processes that check. 0: as many as processors.")
@click.option("--queue", type=click.IntRange(min=0), help="Requests that may wait; more are answered with 503.")
@click.option("--time-limit", type=click.FloatRange(min=0.1), help="Longest check, in seconds.")
@click.option("--max-body-bytes", type=click.IntRange(min=1), help="Largest request, in bytes.")
@click.option("--log", is_flag=True, help="Write a line for each request to standard error, never its content.")
def command(**options: Any) -> int:
    """Run a service that checks pages for a CMS, with a page for authors.

    Only this machine can reach it, unless you say --host and give a token. It never fetches an address that a caller
    sends, and keeps nothing.

    \b
    Examples:
      plainoffer serve
      curl http://127.0.0.1:8642/check -H 'Content-Type: text/html' --data '<p>Please utilise the form.</p>'

    The token is read from the environment variable PLAINOFFER_TOKEN, or from --token-file.
    """  # fmt: skip
    from plainoffer.web.run import run
    from plainoffer.web.settings import read_settings

    picked = ("configs", "isolated", "select", "extend_select", "ignore", "exclude", "scope")
    config = read_configuration(Path.cwd(), **{name: options[name] for name in picked})
    limits = ("workers", "queue", "time_limit", "max_body_bytes")
    settings = read_settings(config, **{name: options[name] for name in limits})
    run(
        config, settings, host=options["host"], port=options["port"], token=_token(options["token_file"]),
        log=options["log"], ready=_say_ready,
    )  # fmt: skip
    click.echo("Stopped.", err=True)
    return 0


def _say_ready(address: str) -> None:
    click.echo(f"Listening on {address} (the page for authors). Press Ctrl+C to stop.", err=True)


def _token(file: str | None) -> str:
    from plainoffer.web.pool import TOKEN_VARIABLE

    if file is None:
        return os.environ.get(TOKEN_VARIABLE, "")
    try:
        token = Path(file).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise ConfigError(f"The token file {file} cannot be read.") from None
    if not token:
        raise ConfigError(f"The token file {file} is empty.")
    return token
