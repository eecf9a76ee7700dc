"""The language server: findings, explanations and fixes in editors such as VS Code and Neovim.

The extra ``lsp`` brings what it stands on; it is imported when :func:`run` is called.
"""

from __future__ import annotations

__all__ = ["run"]


def run() -> None:
    """Serve an editor on standard input and output until it says goodbye.

    Raises:
        MissingExtra: the extra ``lsp`` is not installed.
    """
    from plainoffer.errors import MissingExtra

    try:
        from plainoffer.lsp.server import make_server
    except ImportError as error:
        raise MissingExtra("lsp", "The language server") from error
    make_server().start_io()
