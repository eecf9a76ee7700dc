"""The ``plainoffer`` command: one module a command, imported when it is used."""

from __future__ import annotations

import os
import sys
import warnings
from functools import partial
from importlib import import_module
from typing import Any

import click

from plainoffer import __version__
from plainoffer.errors import PlainofferError, did_you_mean
from plainoffer.garbage import collect_seldom

DEBUG = "PLAINOFFER_DEBUG"
"""Environment variable: show where in the code an unexpected error comes from."""

COMMANDS = {
    "init": "Write a first configuration, after a look at your folder.",
    "check": "Check pages and folders.",
    "audit": "Check a whole website, its links and how its pages hang together.",
    "history": "Show how past audits of a site went, and what changed.",
    "rules": "Show what the rules check, why, and how to set them.",
    "config": "Show the settings that apply to a path, and where each comes from.",
    "baseline": "Accept today's findings, so that only new ones fail.",
    "browser": "Show which browser and axe-core --browser would use, and install a newer axe-core.",
    "serve": "Run a service that checks pages for a CMS, with a page for authors.",
    "lsp": "Run the language server, for editors such as VS Code and Neovim.",
    "doctor": "Show what is installed, and which rules can run here.",
}


class _Commands(click.Group):
    """Knows the commands by name, so that ``plainoffer --version`` imports none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"plainoffer.cli.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            hint = did_you_mean(args[0], list(COMMANDS)) or " Run plainoffer --help to see the commands."
            if os.path.exists(args[0]):
                hint = f" To check it, run: plainoffer check {args[0]}"
            raise click.UsageError(f'There is no command "{args[0]}".{hint}')
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", message="plainoffer %(version)s")
def group() -> None:
    """Check that a SEND Local Offer is in plain English, accessible, complete and up to date.

    \b
    Start here:
      plainoffer init                   a first configuration for the folder you are in
      plainoffer check page.html        one page
      plainoffer check folder/          all pages in a folder
      plainoffer rules                  what is checked

    Exit codes: 0 nothing to put right, 1 findings, 2 something asked for could not be done.
    """


def _warn(otherwise: Any, message: Any, category: type[Warning], *place: Any, **more: Any) -> None:
    """Show a warning of our own as one sentence, without the line of code that it comes from."""
    if category.__module__.startswith("plainoffer."):
        print(f"plainoffer: {message}", file=sys.stderr)
    else:
        otherwise(message, category, *place, **more)


def main(arguments: list[str] | None = None) -> None:
    """Run the command. Errors are one sentence on standard error, and exit code 2."""
    warnings.showwarning = partial(_warn, warnings.showwarning)
    collect_seldom()
    try:
        code = group.main(args=arguments, prog_name="plainoffer", standalone_mode=False)
    except click.exceptions.Exit as stop:
        code = stop.exit_code
    except click.Abort:
        code = _complain("You stopped the command.")
    except click.ClickException as error:
        error.show()
        code = 2
    except PlainofferError as error:
        code = _complain(str(error))
    except KeyboardInterrupt:
        code = _complain("You stopped the command.")
    except BrokenPipeError:
        # The reader of our output has gone (as with "| head"): nothing is wrong, and nothing can be said.
        sys.stderr.close()
        code = 2
    except OSError as error:
        code = _complain(f"{error.strerror or error}{': ' + str(error.filename) if error.filename else ''}.")
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        # Never exit code 1, which says that pages have to be put right.
        code = _complain(
            f"something went wrong that should not ({type(error).__name__}: {error}). Please report it, "
            f"with what is printed when you set {DEBUG}=1 and run the command again."
        )
    sys.exit(code if isinstance(code, int) else 0)


def _complain(message: str) -> int:
    click.echo(f"plainoffer: {message}", err=True)
    return 2
