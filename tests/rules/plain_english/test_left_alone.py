"""What the rules on words leave alone, whatever it says: what is not the author's own English prose."""

from __future__ import annotations

import time

import pytest

from plainoffer.testing import finds, silent

RULES = ("jargon", "outdated-term", "undefined-abbreviation")


@pytest.mark.parametrize(
    "text",
    [
        "Dear #{utilise} and {utilise} and ${utilise} and {{utilise}}.",
        "Dear %UTILISE% and %%UTILISE%% and %utilise_name%.",
        "Dear [[utilise]] and [[Utilise: XQTV]].",
        "Dear [insert CCG name], [enter the XQTV number], [your XQTV] and [CCG name].",
        "Dear &lt;insert XQTV here&gt; and &lt;%= utilise %&gt;.",
    ],
)
def test_words_to_fill_in(text: str) -> None:
    silent(f"<p>{text}</p>", *RULES)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Ask the [CCG] to help.", "outdated-term@1:13"),
        ("We utilise 5% of it and 10% more.", "jargon@1:7"),
        ("{Note} We utilise [the name of] it.", "jargon@1:14"),
        ("5 &lt; 6: utilise it &gt; here.", "jargon@1:14"),
    ],
)
def test_other_brackets_and_signs_are_read(text: str, at: str) -> None:
    finds(f"<p>{text}</p>", at)


@pytest.mark.parametrize(
    "text",
    [
        "<del>We utilise the CCG.</del> Open.",
        "<s>We utilise the CCG.</s> <strike>We utilise it.</strike> Open.",
        "The <span translate='no'>utilise via CCG</span> is open.",
        "The <span lang=''>utilise XQTV</span> is open.",
        "Elle dit : « We utilise the CCG. »",
    ],
)
def test_what_is_crossed_out_or_of_no_language(text: str) -> None:
    silent(f"<p lang='en'>{text}</p>", *RULES)


def test_block_of_an_unknown_language() -> None:
    silent("<html lang='en'><body><p lang=''>We utilise the CCG.</p></body></html>", *RULES)


@pytest.mark.parametrize(
    "html",
    [
        "<html lang=''><body><p>We utilise it.</p></body></html>",
        "<html lang='en' translate='no'><body><p>We utilise it.</p></body></html>",
        "<html lang='en'><body lang=''><p translate='yes'>We utilise it.</p></body></html>",
    ],
)
def test_whole_page_without_a_language_is_read(html: str) -> None:
    finds(html, f"jargon@1:{html.index('utilise') + 1}")


def test_inserted_words_are_read() -> None:
    finds("<p><ins>We utilise it.</ins></p>", "jargon@1:12")


def test_inches_are_no_quotation() -> None:
    finds('<p>He is 5\'10" tall and we utilise a 6" ruler.</p>', "jargon@1:28")


@pytest.mark.parametrize("piece", ["[insert ", "{a ", "[[a", "%NAME ", "&lt;name ", '"utilise ', "{utilise} "])
def test_odd_signs_are_read_once(piece: str) -> None:
    begun = time.process_time()
    silent(f"<p>{piece * 20_000}</p>", "disability-language", "all-caps-text", "undefined-abbreviation")
    assert time.process_time() - begun < 5
