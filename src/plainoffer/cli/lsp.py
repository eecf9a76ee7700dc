"""``plainoffer lsp``: the language server."""

from __future__ import annotations

import click


@click.command("lsp")
@click.option("--stdio", is_flag=True, help="Talk on standard input and output. This is always so.")
def command(stdio: bool) -> int:
    """Run the language server, for editors such as VS Code and Neovim.

    Your editor starts it and talks to it on standard input and output; docs/editors.md shows the settings. It uses the
    configuration of the folder that a file is in.
    """
    from plainoffer.lsp import run

    run()
    return 0
