from __future__ import annotations

import pytest

from plainoffer.errors import CheckFailed
from plainoffer.language import readability
from plainoffer.language.hyphenation import count_parts
from plainoffer.language.readability import count_text, grade, reading_age
from plainoffer.language.syllables import count_syllables, known_counts
from plainoffer.language.textstat_reference import textstat_grade

TEXT = (
    "Every child with special educational needs can get help. Ask the school first. The school must tell you what it "
    "will do and when. If that is not enough, you can ask the council for an assessment. The council has six weeks to "
    "answer you. You can appeal to a tribunal if you do not agree with the decision."
)


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("cat", 1), ("needs", 1), ("asked", 1), ("needed", 2), ("table", 2), ("make", 1), ("makes", 1), ("places", 2),
        ("education", 4), ("organisation", 5), ("special", 2), ("experience", 4), ("society", 4), ("science", 2),
        ("quiet", 2), ("created", 3), ("being", 2), ("didn't", 2), ("autism", 3), ("safely", 2), ("something", 2),
        ("homework", 2), ("safeguarding", 3), ("area", 3), ("areas", 3), ("people", 2), ("businesses", 3),
        ("well-known", 2), ("co-ordinator", 5), ("café", 2), ("child’s", 1), ("NHS", 1), ("queue", 1), ("rhythm", 2),
        ("reassess", 3), ("family", 3), ("temperature", 3), ("“Every", 3), ("several", 2), ("interested", 3),
        ("SENDIASS", 2), ("2014", 1), ("16-year-olds", 1), ("don’t", 1), ("parents'", 2), ("ναι", 1),
    ],
)  # fmt: skip
def test_syllables(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_words_that_no_dictionary_has_are_counted_as_pyphen_hyphenates_them() -> None:
    from pyphen import Pyphen

    pyphen = Pyphen(lang="en_US")
    words = [
        "sendiass",
        "16yearolds",
        "neurodivergence",
        "coproduction",
        "x",
        "ab",
        "",
        "don't",
        "zzz",
        *known_counts(),
    ]
    assert [word for word in words if count_parts(word) != len(pyphen.positions(word)) + 1] == []


def test_the_list_has_only_words_that_hyphenation_counts_wrongly() -> None:
    assert len(known_counts()) > 20_000
    assert [word for word, count in known_counts().items() if count == count_parts(word)] == []


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "It costs 2.50 for each child, or 4.75 for two. Bring e.g. a letter or a bill, i.e. something with your name.",
        "Ask Dr. Smith. Yes. He knows! Do you agree? We – that is, the council – do. It is a well-known scheme/plan.",
        "Don't wait: the school’s SENCO isn't the 'boss' o'clock. Read http://example.org/a.b and tell us.",
        "One two. … Three four five … six seven eight.\nNine ten eleven\n\ntwelve thirteen fourteen — fifteen",
        "No stop at all in this line of words",
    ],
)
def test_running_text_is_counted_as_in_textstat(text: str) -> None:
    import textstat

    counts = count_text(text)
    assert counts.sentences == textstat.sentence_count(text)
    assert counts.words == textstat.lexicon_count(text)
    assert counts.words + counts.marks == textstat.lexicon_count(text, removepunct=False)
    assert counts.characters == textstat.char_count(text)
    assert counts.letters == textstat.letter_count(text)


def test_formulas_by_hand() -> None:
    counts = readability.Counts.of(sentences=10, words=100, syllables=150, long_words=10, characters=470, letters=450)
    assert readability.flesch_kincaid(counts) == pytest.approx(0.39 * 10 + 11.8 * 1.5 - 15.59)
    assert readability.smog(counts) == pytest.approx(1.043 * 30**0.5 + 3.1291)
    assert readability.coleman_liau(counts) == pytest.approx(0.0588 * 450 - 0.296 * 10 - 15.8, abs=0.4)
    assert readability.automated_readability(counts) == pytest.approx(4.71 * 4.7 + 5 - 21.43)
    assert reading_age(counts) == grade(counts) + 5


def test_no_words_have_no_grade() -> None:
    assert grade(count_text("")) == 0.0
    assert grade(count_text("… – !")) == 0.0


def test_longer_words_and_sentences_cost() -> None:
    easy = count_text("We can help you. Ask us now. We will tell you what to do.")
    long_words = count_text(
        "Practitioners facilitate participation. Accessibility considerations predominate everywhere."
    )
    assert grade(long_words) > grade(easy)


@pytest.mark.parametrize("formula", ["coleman-liau", "automated-readability"])
def test_agrees_with_textstat_where_textstat_needs_no_download(formula: str) -> None:
    assert grade(count_text(TEXT), formula) == pytest.approx(textstat_grade(TEXT, f"textstat:{formula}"), abs=0.05)


@pytest.mark.parametrize("formula", ["flesch-kincaid", "smog"])
def test_agrees_with_textstat_where_cmudict_is_at_hand(formula: str) -> None:
    try:
        expected = textstat_grade(TEXT, f"textstat:{formula}")
    except CheckFailed as error:
        pytest.skip(f"benchmarks/accuracy/run.py compares the two. {error}")
    assert grade(count_text(TEXT), formula) == pytest.approx(expected, abs=0.2)


def test_import_is_light() -> None:
    import subprocess
    import sys

    code = (
        "import sys, plainoffer.language.reading_age, plainoffer.language.passive;"
        "print([name for name in ('spacy', 'textstat', 'nltk', 'pyphen') if name in sys.modules])"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )
