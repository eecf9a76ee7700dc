"""Talks to the editor: takes documents, waits for a pause in writing, checks, and answers."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import cast

from lsprotocol import types
from pygls import uris
from pygls.lsp.server import LanguageServer

from plainoffer import __version__
from plainoffer.errors import PlainofferError
from plainoffer.lsp import answers
from plainoffer.lsp.answers import Checked
from plainoffer.lsp.checking import Checkers
from plainoffer.lsp.positions import Encoding, Lines

PAUSE_SECONDS = 0.4
"""How long an author must pause before the page is checked again."""

_log = logging.getLogger(__name__)


class PlainofferServer(LanguageServer):
    """A language server. The whole text is sent at each change, so that both sides agree on where lines end."""

    def __init__(self) -> None:
        super().__init__("plainoffer", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self._checkers = Checkers(Path.cwd())
        self._checked: dict[str, Checked] = {}
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="plainoffer")
        self._complaint = ""

    def look_up(self, uri: str) -> Checked | None:
        """Return a document's findings, if they belong to the text that the editor has now."""
        checked = self._checked.get(uri)
        if checked is None or checked.text != self.workspace.get_text_document(uri).source:
            return None
        return checked

    def check_soon(self, uri: str, pause: float = PAUSE_SECONDS) -> None:
        """Check a document after a pause, which starts anew at each call."""
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()
        self._waiting[uri] = asyncio.get_running_loop().call_later(pause, self._start, uri)

    def check_all(self) -> None:
        """Read the configuration again and check all open documents."""
        self._thread.submit(self._checkers.forget)
        for uri in list(self.workspace.text_documents):
            self.check_soon(uri, 0)

    def close(self, uri: str) -> None:
        """Forget a document."""
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()
        self._checked.pop(uri, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=[]))

    def _start(self, uri: str) -> None:
        self._waiting.pop(uri, None)
        task = asyncio.get_running_loop().create_task(self.check_now(uri))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def check_now(self, uri: str) -> None:
        """Check a document and tell the editor, unless its text has changed meanwhile."""
        if uri not in self.workspace.text_documents:
            return
        document = self.workspace.get_text_document(uri)
        text, version, language = document.source, document.version, document.language_id or ""
        name = uris.to_fs_path(uri) if uri.startswith("file:") else None
        file = Path(name) if name else None
        try:
            checker, findings = await asyncio.get_running_loop().run_in_executor(
                self._thread, lambda: self._checkers.check(text, file=file, language=language)
            )
        except PlainofferError as error:
            self._complain(str(error))
            return
        except Exception as error:
            _log.error("check failed: %s", type(error).__name__)
            self._complain(f"The check failed ({type(error).__name__}). Your text is not the reason.")
            return
        self._complaint = ""
        if uri not in self.workspace.text_documents or self.workspace.get_text_document(uri).source != text:
            return
        encoding = cast("Encoding", str(getattr(self._encoding, "value", self._encoding)))
        checked = Checked(
            uri=uri, version=version, text=text, lines=Lines(text, encoding), findings=findings, checker=checker
        )
        self._checked[uri] = checked
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=uri, version=version, diagnostics=answers.diagnostics(checked))
        )

    @property
    def _encoding(self) -> object:
        return self.workspace.position_encoding or types.PositionEncodingKind.Utf16

    def _complain(self, message: str) -> None:
        """Show an error, once until it changes: a broken configuration would otherwise interrupt at each pause."""
        if message != self._complaint:
            self._complaint = message
            self.window_show_message(types.ShowMessageParams(type=types.MessageType.Error, message=message))


def make_server() -> PlainofferServer:
    """Return a server with all that it can do."""
    server = PlainofferServer()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        server.close(params.text_document.uri)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_files(params: types.DidChangeWatchedFilesParams) -> None:
        server.check_all()

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        checked = server.look_up(params.text_document.uri)
        return answers.hover(checked, params.position) if checked else None

    kinds = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix, answers.FIX_ALL])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)
    def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        checked = server.look_up(params.text_document.uri)
        only = [str(getattr(kind, "value", kind)) for kind in params.context.only] if params.context.only else None
        return answers.actions(checked, params.range, only) if checked else []

    return server
