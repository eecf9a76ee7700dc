"""What rules can rely on: blocks and their roles, zones, scope, languages, places of elements."""

from __future__ import annotations

import gzip
import random
import zlib

import pytest

from plainoffer.document import Document, Source, source_from_bytes
from plainoffer.errors import LoadError

PAGE = """<!doctype html>
<html lang="en-GB"><head><title>Help &amp; advice</title><meta name="description" content="Where to get help"></head>
<body>
<header><a href="/">Home</a></header>
<nav><ul><li><a href="/a">A</a></li></ul></nav>
<main>
<h1>Help</h1>
<p>First <strong>bold</strong> and <a href="/x">a link</a> and <code>code</code>.</p>
<blockquote><p>They said so.</p></blockquote>
<table><caption>Times</caption><tr><th>Day</th><td>Monday</td></tr></table>
<dl><dt>Term</dt><dd>Meaning</dd></dl>
<p lang="cy">Cymraeg</p>
<p>In Welsh it is <span lang="cy">cymorth</span>.</p>
<p hidden>Nobody sees this.</p>
<p>Icon <span aria-hidden="true">→</span> next.</p>
<details><summary>More</summary><p>Inside</p></details>
<form><label for="n">Your name</label><input id="n" placeholder="Jo Bloggs"><button>Send</button></form>
<img src="a.png" alt="A garden" title="Our garden">
<script>var notText = "x";</script><style>p { color: red }</style><pre>kept
as is</pre>
<div role="heading" aria-level="3">Made heading</div>
</main>
<footer><p>Foot</p></footer>
</body></html>
"""


@pytest.fixture(scope="module")
def page() -> Document:
    return Document(Source(text=PAGE, path="p.html"))


def test_blocks_have_the_roles_that_readers_meet(page: Document) -> None:
    roles = {block.text: (block.role, block.level, block.region) for block in page.blocks}
    assert roles["Help & advice"][0] == "document-title"
    assert roles["Where to get help"][0] == "meta-description"
    assert roles["Home"] == ("link", 0, "header")
    assert roles["A"] == ("list-item", 0, "navigation")
    assert roles["Help"] == ("heading", 1, "main")
    assert roles["They said so."][0] == "quote"
    assert roles["Times"][0] == "caption"
    assert roles["Day"][0] == "header-cell"
    assert roles["Monday"][0] == "cell"
    assert (roles["Term"][0], roles["Meaning"][0]) == ("term", "definition")
    assert roles["More"][0] == "summary"
    assert (roles["Your name"][0], roles["Jo Bloggs"][0], roles["Send"][0]) == ("label", "placeholder", "button")
    assert (roles["A garden"][0], roles["Our garden"][0]) == ("alt", "title")
    assert roles["Made heading"] == ("heading", 3, "main")
    assert roles["kept as is"][0] == "preformatted"
    assert roles["Foot"] == ("paragraph", 0, "footer")
    assert not any("notText" in text or "color" in text for text in roles)


def test_prose_is_what_language_rules_may_read(page: Document) -> None:
    texts = [block.text for block in page.prose]
    for left_out in ("Cymraeg", "Nobody sees this.", "kept as is"):
        assert left_out not in texts
    assert "Icon next." in texts


def test_zones_name_stretches_inside_inline_elements(page: Document) -> None:
    block = next(block for block in page.blocks if block.text.startswith("First"))
    assert [(zone.kind, block.text[zone.start : zone.end]) for zone in block.zones] == [
        ("emphasis", "bold"),
        ("link", "a link"),
        ("code", "code"),
    ]
    welsh = next(block for block in page.blocks if "cymorth" in block.text)
    assert welsh.in_zone(16, 20, "language")
    assert not welsh.in_zone(0, 5, "language")


def test_elements_and_attributes_have_their_places(page: Document) -> None:
    image = page.by_tag("img")[0]
    span, value = page.span(image), page.attribute_span(image, "alt")
    assert span
    assert PAGE[span.start : span.end].startswith('<img src="a.png"')
    assert value
    assert PAGE[value.start : value.end] == "A garden"
    assert page.attribute_span(image, "width") is None
    paragraph = page.by_tag("p")[0]
    extent = page.extent(paragraph)
    assert extent
    assert PAGE[extent.start : extent.end].endswith("</code>.</p>")
    assert page.line_column(PAGE.index("<h1>")) == (7, 1)


def test_the_parser_s_own_elements_have_no_place() -> None:
    document = Document(Source(text="<p>x"))
    assert document.span(document.tree) is None


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("<p>A field.</p>", True),
        ("<!DOCTYPE html><p>x", False),
        ("<html><p>x", False),
        ("<body>x", False),
        ("<header>x</header>", True),
        ("plain words", True),
        ("<p>about &lt;html></p>", True),
    ],
)
def test_a_fragment_is_told_from_a_page(text: str, fragment: bool) -> None:
    assert Document(Source(text=text)).is_fragment is fragment


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("caf\u00e9".encode(), "caf\u00e9", "utf-8"),
        (b"\xef\xbb\xbfcaf\xc3\xa9", "caf\u00e9", "utf-8"),
        (b"it\x92s", "it\u2019s", "windows-1252"),
        (b'<meta charset="utf-8">it\x92s', '<meta charset="utf-8">it\u2019s', "windows-1252"),
        (b"<meta charset=iso-8859-2>\xb1", "<meta charset=iso-8859-2>\u0105", "iso-8859-2"),
        (b"<meta charset=latin1>caf\xc3\xa9", "<meta charset=latin1>caf\u00e9", "utf-8"),
        ("\ufeffhi".encode("utf-16-le"), "hi", "utf-16-le"),
    ],
)
def test_bytes_are_decoded_as_browsers_do(data: bytes, text: str, encoding: str) -> None:
    source = source_from_bytes(data, path="a.html")
    assert (source.text, source.encoding) == (text, encoding)


@pytest.mark.parametrize("data", [b"%PDF-1.7 ...", b"PK\x03\x04zip", b"\x00" * 50 + b"x" * 50])
def test_files_that_are_not_text_are_refused(data: bytes) -> None:
    with pytest.raises(LoadError, match="is not a text file"):
        source_from_bytes(data, path="a.html")


@pytest.mark.parametrize("placeholder", ["((utilise name))", "%%utilise.name%%", "${utilise}"])
def test_placeholders_of_letters_are_masked(placeholder: str) -> None:
    document = Document(Source(text=f"<p>Dear {placeholder}, your plan (see (a) and (b)) is 100%% done.</p>"))
    assert document.blocks[0].text == "Dear \ufffc, your plan (see (a) and (b)) is 100%% done."


def test_templates_are_masked_and_never_linted() -> None:
    text = (
        '<p>Hello {{ user.utilise }}, {% if x %}your plan{% endif %}.</p><a href="{{ url }}">go</a><?php utilise() ?>'
    )
    document = Document(Source(text=text))
    assert "utilise" not in " ".join(block.text for block in document.blocks)
    assert document.blocks[0].text == "Hello \ufffc, your plan."
    assert document.by_tag("a")[0].get("href")


def test_a_block_inside_a_hidden_inline_element_is_hidden() -> None:
    document = Document(Source(text="<span hidden><div>Nobody sees this.</div> Or this.</span><div>Seen.</div>"))
    assert [(block.text, block.hidden) for block in document.blocks] == [("Nobody sees this.", True), ("Seen.", False)]


def test_a_link_around_blocks_covers_the_text_after_them() -> None:
    document = Document(Source(text='<a href="/x">Card <h3>Title</h3> more</a> <p>and <b>bold <br></b>end</p>'))
    zones = {block.text: [block.text[zone.start : zone.end] for zone in block.zones] for block in document.blocks}
    assert zones == {"Card": [], "Title": [], "more": ["more"], "and bold\nend": ["bold"]}


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<title>\n Help &amp; {{ name }}</title><h1>Other</h1>", "Help & \ufffc"),
        ("<svg><title>A drawing</title></svg><h1>Help</h1>", "Help"),
        ("<title> </title><h2>Not this</h2><h1>Help</h1>", "Help"),
        ("<p>No title</p>", ""),
    ],
)
def test_the_title_is_read_without_the_blocks(page: str, title: str) -> None:
    document = Document(Source(text=page))
    assert document.title == title
    assert ("blocks" in vars(document)) is ("<title>\n" not in page)


_LONG = "<p>Ask the café for a plan.</p>\n" * 200


@pytest.mark.parametrize("size", [200, 1000, 5000, 100_000])
def test_random_bytes_are_no_page(size: int) -> None:
    data = random.Random(size).randbytes(size)
    with pytest.raises(LoadError, match="is not a text file"):
        source_from_bytes(data, path="page.html")


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(_LONG.encode()),
        zlib.compress(random.Random(1).randbytes(2000)),
        b"\x7fELF\x02\x01\x01" + bytes(57),
        b"SQLite format 3\x00\x10\x00\x01\x01\x00\x40\x20\x20" + bytes(76),
        "<p>Ask us.</p>".encode("utf-16-le"),  # without a byte order mark nobody can tell it from data
    ],
    ids=["gzip", "zlib", "program", "database", "no-mark"],
)
def test_binary_files_are_no_pages(data: bytes) -> None:
    with pytest.raises(LoadError, match="is not a text file"):
        source_from_bytes(data, path="page.html")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<p>one \x00 null byte</p>",
        b"\x01\x02\x03 ask us",
        _LONG.replace("café", "caf\x02\xe9 \x0b").encode(),  # as pasted from a PDF or from Word
        _LONG.encode("windows-1252"),
        "Школа для детей. ".encode("koi8-r") * 50,
        "学校のご案内です。".encode("iso2022_jp") * 50,  # its escapes are no binary bytes
        "学校のご案内です。".encode("shift_jis") * 50,
        "\ufeff<p>caf\u00e9</p>".encode("utf-16-le"),
        "\ufeff<p>caf\u00e9</p>".encode("utf-16-be"),
        _LONG.encode() + random.Random(2).randbytes(200),  # what stands behind a page is for the parser
        "".join(map(chr, range(0xA0, 0x250))).encode(),
    ],
    ids=["empty", "null", "few", "pasted", "1252", "koi8", "2022-jp", "shift-jis", "utf-16", "utf-16-be", "end", "odd"],
)
def test_text_with_odd_bytes_is_still_a_page(data: bytes) -> None:
    assert source_from_bytes(data, path="page.html").text is not None
