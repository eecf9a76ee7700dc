"""Every word of a page is placed where it stands in the source."""

# ruff: noqa: E501 - the tables of odd texts read better whole

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plainoffer.document import Document, Source

from .positions import misplaced, words

SHARED = Path(__file__).parents[3] / "shared"
EXAMPLES = Path(__file__).parents[2] / "examples" / "local-offer"

CASES = [
    "<p>Tom &amp; Ana &ndash; the chairman.</p>",
    "<p>a&nbsp;b &#x2019;c&rsquo; caf&eacute; &notit; &bogus; 5 &lt; 6</p>",
    "<p>one\r\ntwo\r\n\tthree</p>\r\n<p>four</p>",
    "<p>\U0001f468\u200d\U0001f469\u200d\U0001f467 family \U0001f600 smile</p>",
    "<p>in<b>side</b> <i>and <u>out</u></i>side<!-- note -->ways</p>",
    "<p>line<br>break<br/>again<br />end</p>",
    "<p title=\"a &quot;quoted&quot; tip\">x</p><img alt='An &Eacute;cole' src=a><img alt=plain src=b>",
    "<p>one <b>two <i>three</b> four</i> five",
    "<ul><li>a<li>b<ul><li>c</ul>d</ul>",
    "<table><p>lost</p><tr><td>cell<td>cell2</table>after",
    "text</p> more </b> text </div> end",
    "<p>x</p></body></html>after the end<p>still</p>",
    "<title>A &amp; B</title><textarea>\nkept &lt;text&gt;</textarea>",
    "<p>soft\u00adhyphen zero\u200bwidth \ufeffmark</p>",
    "<p>Hello {{ user.name }}, {% if x %}your plan{% endif %} <?php echo $x ?> is <%= y %> here</p>",
    "<a href=\"{{ url }}\">see {{ title }}</a>",
    "<svg><title>Drawing</title><text>inside</text></svg><math><mi>x</mi></math>",
    "<p/>self closed<div/>more",
    "<p a=1 a=2 =x \"y\" <b>odd</b></p>",
    "before<script>var a = '<p>not text</p>'</script>after<style>p{}</style>end",
    "<!DOCTYPE html>\n<html lang=en>\n <head>\n <title>T</title></head>\n\n<body>\n text",
    "<p>a<p>b<p>c</p></p></p>",
    "<p>1 < 2 and 3 > 2 & done <3</p>",
    "<select><option>one<option selected>two</select>",
    "<noscript><p>no script</p></noscript><template><p>template</p></template>",
    "<p>\x00null \x01control</p>",
    "<p>unclosed <!-- comment",
    "</b><p>form\x0cfeed &#12; and &#8 and &#x1F;</p></i>",
    "<button>Press <span>here</span></button><label>Name<input></label>",
    "<iframe src=a title=\"A &amp; B\"><p>raw</p></iframe>after",
]  # fmt: skip


@pytest.mark.parametrize("source", CASES)
def test_each_word_stands_where_its_place_says(source: str) -> None:
    assert misplaced(source) == []
    assert words(source)


_INLINE = ("b", "i", "em", "strong", "span", "a href='/x'", "code", "abbr title='T &amp; t'", "q", "span lang=cy")
_BLOCK = ("p", "div", "li", "ul", "h2", "td", "table", "tr", "blockquote", "section", "label", "dd", "pre")
_WORD = st.sampled_from(
    ("plan", "caf\u00e9", "&amp;", "&nbsp;", "a&nbsp;b", "&#8217;", "<br>", "\r\n", "\t", "  ", "\U0001f600", "&lt;p&gt;",
     "<!-- c -->", "{{ x }}", "soft\u00adhyphen", "&copy", "&unknown;", "< ", ">", "&", "'", '"', "word.", "\n\n", "\u200b")
)  # fmt: skip


@st.composite
def pages(draw: st.DrawFn, depth: int = 3) -> str:
    parts: list[str] = []
    for _ in range(draw(st.integers(1, 5))):
        choice = draw(st.integers(0, 3 if depth else 0))
        if choice == 0:
            parts.extend(draw(st.lists(_WORD, min_size=1, max_size=5)))
        elif choice == 1:
            tag = draw(st.sampled_from(_INLINE))
            parts.append(f"<{tag}>{draw(pages(depth=depth - 1))}</{tag.split()[0]}>")
        else:
            tag = draw(st.sampled_from(_BLOCK))
            parts.append(f"<{tag}>{draw(pages(depth=depth - 1))}</{tag}>")
    return draw(st.sampled_from(("", " ", "\n"))).join(parts)


def damaged(page: str, seed: int) -> str:
    """The page with characters cut out, doubled, and swapped at random."""
    chance = random.Random(seed)
    characters = list(page)
    for _ in range(chance.randint(1, 6)):
        if not characters:
            break
        at = chance.randrange(len(characters))
        action = chance.randrange(4)
        if action == 0:
            del characters[at : at + chance.randint(1, 8)]
        elif action == 1:
            characters[at:at] = characters[at : at + chance.randint(1, 12)]
        elif action == 2:
            characters.insert(at, chance.choice("<>/\"'&; =ap!-"))
        else:
            other = chance.randrange(len(characters))
            characters[at], characters[other] = characters[other], characters[at]
    return "".join(characters)


@settings(max_examples=150, deadline=None)
@given(pages())
def test_generated_pages_are_placed(page: str) -> None:
    assert misplaced(page) == []


@settings(max_examples=150, deadline=None)
@given(pages(), st.integers(0, 10_000))
def test_pieces_cover_each_text_whole(page: str, seed: int) -> None:
    # A text is collapsed as one, its pieces are made later and one by one: both have to come to the same.
    for text in (page, damaged(page, seed)):
        for block in Document(Source(text=text)).blocks:
            starts = [piece[0] for piece in block._pieces]
            ends = [piece[0] + piece[1] for piece in block._pieces]
            assert starts == [0, *ends[:-1]]
            assert len(block.text) in (ends[-1], ends[-1] - 1)  # a line break at the end is not part of the text


def in_order(text: str) -> None:
    """On a damaged page a tag may swallow words, so only what holds for any page is asked.

    Each element's place is a start tag of its name, and each block's places lie inside the source and never overlap
    with those of another block.
    """
    document = Document(Source(text=text))
    for element in document.elements:
        span = document.span(element)
        if span is not None:
            assert document.masked[span.start : span.end].lower().startswith(f"<{element.tag}")
    last = 0
    for block in document.blocks:
        for word in re.finditer(r"[a-z]+", block.text):
            span = block.span(*word.span())
            assert 0 <= span.start < span.end <= len(text)
            # Letters are never made up: the slice holds the word, with only tags, comments and entities between.
            assert span.end - span.start >= len(word[0]) or "&" in text[span.start : span.end]
        whole = block.span(0, len(block.text))
        last = max(last, whole.start)


@settings(max_examples=150, deadline=None)
@given(pages(), st.integers(0, 10_000))
@example("<p>a</p><b title='x>y", 1)
def test_damaged_pages_are_placed(page: str, seed: int) -> None:
    in_order(damaged(page, seed))


_MARKDOWN = st.lists(
    st.sampled_from(
        (
            "# Heading with *emphasis*\n\n", "Plain words &amp; more.\n\n", "A **bold** word and `code` here.\n\n",
            "- item one\n- item *two*\n  continued\n\n", "1. first\n2. second\n\n", "> quoted text\n> goes on\n\n",
            "[link text](/x \"tip\") and <b>raw</b> html\n\n", "| a | b |\n|---|---|\n| cell | a \\| b |\n\n",
            "![An alt &eacute; text](a.png)\n\n", "<p>Raw <b>block</b></p>\n\n", "Setext\n======\n\n", "line one  \nline two\n\n",
            "Escaped \\* star and 2 * 3 * 4\n\n", "<https://example.org/a>\n\n", "    code block\n\n", "```\nfenced & code\n```\n\n",
            "Snow\u2603 and \U0001f600 emoji\n\n", "\\[not a link\\] a_b_c __init__\n\n", "<div>\n\ninside *div*\n\n</div>\n\n",
            "text with {{ template }} in it\n\n", "- a\n\n  para in item\n\n", "> - nested\n>   more\n\n", "trailing *open\n\n",
        )
    ), min_size=1, max_size=8,
)  # fmt: skip


def markdown_misplaced(text: str) -> list[tuple[str, str]]:
    """As for HTML, but what stands there may have Markdown's own marks between the letters."""
    marks = re.compile(r"[*_`\\~#|>[]|\]\([^)]*\)")
    return [
        (word, there)
        for word, there in misplaced(text, "markdown")
        if marks.sub("", word).strip() != marks.sub("", there).strip()
    ]


@settings(max_examples=100, deadline=None)
@given(_MARKDOWN)
def test_generated_markdown_is_placed(parts: list[str]) -> None:
    assert markdown_misplaced("".join(parts)) == []


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_markdown_words_are_at_their_line_and_column(newline: str) -> None:
    lines = ["---", "title: T", "---", "", "Some *words* &amp; a [link](/x).", "", "> second **line**", "> third"]
    document = Document(Source(text=newline.join(lines), kind="markdown"))
    places = {}
    for block in document.blocks:
        for word in re.finditer(r"\w+", block.text):
            places[word[0]] = document.line_column(block.span(*word.span()).start)
    assert places["words"] == (5, 7)
    assert places["link"] == (5, 23)
    assert places["line"] == (7, 12)
    assert places["third"] == (8, 3)


def test_line_70_000_has_its_own_number() -> None:
    text = "<p>x</p>\n" * 69_999 + "<p>here</p>"
    document = Document(Source(text=text))
    assert document.line_column(document.blocks[-1].span(0, 4).start) == (70_000, 4)


def test_text_2_000_levels_down_is_placed() -> None:
    text = "<div>" * 2000 + "deep" + "</div>" * 2000 + "<p>after</p>"
    document = Document(Source(text=text))
    assert [block.text for block in document.blocks] == ["deep", "after"]
    assert document.blocks[0].span(0, 4).start == 10_000
    assert not document.problems


def test_100_000_levels_keep_their_text_and_say_so() -> None:
    document = Document(Source(text="<div>" * 100_000 + "deep" + "</div>" * 100_000 + "<p>after</p>"))
    assert [block.text for block in document.blocks] == ["deep", "after"]
    assert "2,000 levels" in document.problems[0]


def test_a_tag_that_never_ends_is_said() -> None:
    document = Document(Source(text='<p>seen</p>\n<a href="/x>link</a><p>lost</p>'))
    assert [block.text for block in document.blocks] == ["seen"]
    assert "line 2, column 1" in document.problems[0]


def _real_pages() -> list[Path]:
    found = sorted(EXAMPLES.rglob("*.html")) + sorted(EXAMPLES.rglob("*.md"))
    if SHARED.is_dir():
        found += sorted(SHARED.glob("samples/**/*.html")) + sorted(SHARED.glob("samples/**/*.md"))
    return found


@pytest.mark.parametrize("page", _real_pages(), ids=lambda page: page.name)
def test_real_pages_are_placed(page: Path) -> None:
    text = page.read_bytes().decode("utf-8")
    if page.suffix == ".md":
        assert markdown_misplaced(text) == []
    else:
        assert misplaced(text) == []


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared W3C test cases are not beside this checkout")
def test_w3c_test_cases_are_placed() -> None:
    wrong = {
        page.name: bad
        for page in sorted(SHARED.glob("act/testcases/**/*.html"))
        if (bad := misplaced(page.read_bytes().decode("utf-8")))
    }
    assert wrong == {}
