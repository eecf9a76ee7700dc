"""The language server, as an editor meets it: a process, JSON-RPC on its standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason='the language server needs "plainoffer[lsp]"')

from lsprotocol import types
from pygls.lsp.client import LanguageClient

TIMEOUT = 60


class Editor:
    """A client that keeps what the server says."""

    def __init__(self, client: LanguageClient) -> None:
        self.client = client
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.shown: asyncio.Queue[str] = asyncio.Queue()
        self.version = 0

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def keep(params: types.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(params)

        @client.feature(types.WINDOW_SHOW_MESSAGE)
        def show(params: types.ShowMessageParams) -> None:
            self.shown.put_nowait(params.message)

    def open(self, file: Path, text: str, language: str = "html") -> str:
        self.version = 1
        item = types.TextDocumentItem(uri=file.as_uri(), language_id=language, version=1, text=text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=item))
        return item.uri

    def change(self, uri: str, text: str) -> None:
        self.version += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                text_document=types.VersionedTextDocumentIdentifier(uri=uri, version=self.version),
                content_changes=[types.TextDocumentContentChangeWholeDocument(text=text)],
            )
        )

    async def diagnostics(self) -> types.PublishDiagnosticsParams:
        return await asyncio.wait_for(self.published.get(), TIMEOUT)

    async def message(self) -> str:
        return await asyncio.wait_for(self.shown.get(), TIMEOUT)

    async def actions(self, uri: str, place: types.Range, only: list[str] | None = None) -> list[types.CodeAction]:
        found = await self.client.text_document_code_action_async(
            types.CodeActionParams(
                text_document=types.TextDocumentIdentifier(uri=uri),
                range=place,
                context=types.CodeActionContext(diagnostics=[], only=only),
            )
        )
        return [action for action in found or [] if isinstance(action, types.CodeAction)]


@asynccontextmanager
async def editor(folder: Path, encodings: list[str] | None = None) -> AsyncIterator[Editor]:
    client = LanguageClient("test", "1")
    made = Editor(client)
    await client.start_io(sys.executable, "-m", "plainoffer", "lsp", "--stdio", cwd=folder)
    general = types.GeneralClientCapabilities(position_encodings=encodings) if encodings else None
    try:
        await asyncio.wait_for(
            client.initialize_async(
                types.InitializeParams(capabilities=types.ClientCapabilities(general=general), root_uri=folder.as_uri())
            ),
            TIMEOUT,
        )
        client.initialized(types.InitializedParams())
        yield made
    finally:
        await asyncio.wait_for(client.shutdown_async(None), TIMEOUT)
        client.exit(None)
        await asyncio.wait_for(client.stop(), TIMEOUT)


def run(test: Any) -> None:
    asyncio.run(asyncio.wait_for(test, 4 * TIMEOUT))


def only(params: types.PublishDiagnosticsParams, rule: str) -> types.Diagnostic:
    (found,) = [item for item in params.diagnostics if item.code == rule]
    return found


def cut(text: str, place: types.Range) -> str:
    """Return what an editor that counts UTF-16 units marks, on one line."""
    line = text.split("\n")[place.start.line].rstrip("\r").encode("utf-16-le")
    return line[2 * place.start.character : 2 * place.end.character].decode("utf-16-le")


@pytest.mark.parametrize(
    "before",
    ["", "👩‍👧 ", "𝔘𝔘𝔘 &amp; ", "<b>🎉</b> café ", "\x0c\x0b ", "\u2028 "],
    ids=["plain", "emoji", "letters beyond the BMP", "tags", "form feed", "line separator"],
)
def test_columns_count_utf16_units(tmp_path: Path, before: str) -> None:
    async def test() -> None:
        text = f"<h2>🎉 Help</h2>\r\n<p>{before}Please utilise the form 🎉.</p>\n"
        async with editor(tmp_path) as ide:
            ide.open(tmp_path / "page.html", text)
            found = only(await ide.diagnostics(), "jargon")
            assert found.range.start.line == 1
            assert cut(text, found.range) == "utilise"

    run(test())


def test_an_editor_that_counts_code_points_gets_code_points(tmp_path: Path) -> None:
    async def test() -> None:
        text = "<p>🎉🎉 Please utilise the form.</p>\n"
        async with editor(tmp_path, ["utf-32"]) as ide:
            ide.open(tmp_path / "page.html", text)
            found = only(await ide.diagnostics(), "jargon")
            assert found.range.start.character == text.index("utilise")

    run(test())


def test_a_quick_fix_puts_the_plain_word_after_an_emoji(tmp_path: Path) -> None:
    async def test() -> None:
        text = "<p>🎉 Please utilise the form.</p>\n"
        async with editor(tmp_path) as ide:
            uri = ide.open(tmp_path / "page.html", text)
            found = only(await ide.diagnostics(), "jargon")
            (action,) = [a for a in await ide.actions(uri, found.range) if a.kind == "quickfix"]
            assert action.edit
            assert action.edit.document_changes
            (change,) = action.edit.document_changes
            assert isinstance(change, types.TextDocumentEdit)
            assert change.text_document.version == 1
            (edit,) = change.edits
            assert isinstance(edit, types.TextEdit)
            assert (cut(text, edit.range), edit.new_text) == ("utilise", "use")

    run(test())


def test_a_hover_explains_the_rule(tmp_path: Path) -> None:
    async def test() -> None:
        async with editor(tmp_path) as ide:
            uri = ide.open(tmp_path / "page.html", '<p>Read this. <a href="/x">Click here</a></p>\n')
            found = only(await ide.diagnostics(), "vague-link-text")
            identifier = types.TextDocumentIdentifier(uri=uri)
            hover = await ide.client.text_document_hover_async(
                types.HoverParams(text_document=identifier, position=found.range.start)
            )
            assert hover
            assert isinstance(hover.contents, types.MarkupContent)
            assert "vague-link-text" in hover.contents.value
            assert "WCAG 2.2 2.4.9" in hover.contents.value
            elsewhere = await ide.client.text_document_hover_async(
                types.HoverParams(text_document=identifier, position=types.Position(line=0, character=4))
            )
            assert elsewhere is None

    run(test())


def test_a_change_is_checked_after_a_pause_and_only_the_last_one(tmp_path: Path) -> None:
    async def test() -> None:
        async with editor(tmp_path) as ide:
            uri = ide.open(tmp_path / "page.html", "<p>Please ask.</p>")
            assert (await ide.diagnostics()).version == 1
            for count in range(1, 6):
                ide.change(uri, f"<p>Please utilise the form {count}.</p>")
            last = await ide.diagnostics()
            assert last.version == 6
            assert ide.published.empty()
            assert only(last, "jargon")

    run(test())


def test_the_configuration_nearest_to_the_file_is_used_and_read_again(tmp_path: Path) -> None:
    async def test() -> None:
        folder = tmp_path / "site"
        folder.mkdir()
        settings = folder / "plainoffer.toml"
        settings.write_text('ignore = ["jargon"]\n')
        text = '<p>Please utilise the form.</p>\n<img src="a.png">\n'
        async with editor(tmp_path) as ide:
            uri = ide.open(folder / "page.html", text)
            assert {item.code for item in (await ide.diagnostics()).diagnostics} == {"missing-alt"}
            settings.write_text('ignore = ["missing-alt"]\n')
            change = types.FileEvent(uri=settings.as_uri(), type=types.FileChangeType.Changed)
            ide.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes=[change]))
            assert {item.code for item in (await ide.diagnostics()).diagnostics} == {"jargon"}
            settings.write_text('ignroe = ["jargon"]\n')
            ide.change(uri, text + " ")
            assert 'Did you mean "ignore"' in await ide.message()

    run(test())


def test_markdown_and_closing(tmp_path: Path) -> None:
    async def test() -> None:
        async with editor(tmp_path) as ide:
            uri = ide.open(tmp_path / "page.md", "# Help\n\nPlease utilise the form.\n", "markdown")
            assert only(await ide.diagnostics(), "jargon").range.start == types.Position(line=2, character=7)
            identifier = types.TextDocumentIdentifier(uri=uri)
            ide.client.text_document_did_close(types.DidCloseTextDocumentParams(text_document=identifier))
            assert not (await ide.diagnostics()).diagnostics

    run(test())


def test_all_safe_fixes_in_one_action(tmp_path: Path) -> None:
    async def test() -> None:
        async with editor(tmp_path) as ide:
            text = "<p>Ask us about the the form.</p>\n<p>Please utilise it.</p>\n"
            uri = ide.open(tmp_path / "page.html", text)
            await ide.diagnostics()
            whole = types.Range(start=types.Position(line=0, character=0), end=types.Position(line=2, character=0))
            (action,) = await ide.actions(uri, whole, ["source.fixAll"])
            assert action.kind == "source.fixAll.plainoffer"
            assert fixed(text, action) == "<p>Ask us about the form.</p>\n<p>Please use it.</p>\n"
            assert {item.kind for item in await ide.actions(uri, whole)} == {"quickfix"}

    run(test())


def fixed(text: str, action: types.CodeAction) -> str:
    """Apply the edits of an action to a text of ASCII only, last first."""
    assert action.edit
    assert action.edit.document_changes
    (change,) = action.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    places = [
        (starts[e.range.start.line] + e.range.start.character, starts[e.range.end.line] + e.range.end.character, e)
        for e in change.edits
    ]
    for start, end, edit in sorted(places, key=lambda place: -place[0]):
        assert isinstance(edit, types.TextEdit)
        text = text[:start] + edit.new_text + text[end:]
    return text
