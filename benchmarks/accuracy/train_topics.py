"""Learn the weights and word profiles of the topic tagger from labelled pages.

    python benchmarks/accuracy/train_topics.py             learn from the shipped sets and write data/topic_*.json
    python benchmarks/accuracy/train_topics.py --check     the same in parts: learn from nine tenths, tag the rest

The profiles hold words of a requirement's phrases and of the pages that inform about it. The weights are learned on
pages that the profiles have not seen, part by part, so that they do not trust the profiles too much. Needs numpy,
which comes with spaCy.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from topics import SETS, THRESHOLD, Score, pieces_of, read_pages, score, tags_of

from plainoffer.rules.local_offer.catalogue import Catalogue, shipped
from plainoffer.rules.local_offer.evidence import FEATURES, Piece, features
from plainoffer.rules.local_offer.page_kind import page_kind, subject
from plainoffer.rules.local_offer.ranker import WEIGHTS_FILE, Ranker
from plainoffer.rules.local_offer.tagging import Tagger
from plainoffer.rules.local_offer.vocabulary import WORDS_FILE, Profiles, content_words, phrase_words, unit

RIDGE = 0.1
PARTS = 5
TITLE_SHARE = 2.0
"""How much more a word counts that stands in the title of a labelled page."""
PAGES_SHARE = 2.0
"""How much the words of labelled pages count against those of the phrases, where there are many pages."""
LONG = 4
"""Short pages that a long one is put together from."""
MOST_WORDS = 90
"""Words kept for a requirement."""

LEAST = 0.1
"""The least share of a word in a profile: less tells nothing and costs time on every page."""

MOST_MEMBERS = 20
"""Requirements kept for a word, those that it says most for. "School" would belong to 66 and tell none apart."""

Page = dict[str, Any]


def learn_profiles(pages: Sequence[Page], catalogue: Catalogue) -> Profiles:
    """Return the words that belong to each requirement."""
    phrases = [phrase_words(item) for item in catalogue]
    spread = Counter(word for counts in phrases for word in counts)
    weight = {word: math.log(len(phrases) / count) for word, count in spread.items()}
    on_pages = Counter(word for page in pages for word in set(content_words(f"{page['title']}. {page['text']}")))
    rarity = {word: math.log((len(pages) + 1) / (count + 1)) for word, count in on_pages.items()}
    kinds = {**rarity, **weight}
    members: dict[str, list[tuple[int, float]]] = {}
    for number, item in enumerate(catalogue):
        own = unit({word: (1 + math.log(max(1, n))) * weight[word] for word, n in phrases[number].items()})
        labelled = [page for page in pages if item.id in page["topics"]]
        profile = Counter(own)
        share = PAGES_SHARE * len(labelled) / (len(labelled) + 2)
        for word, value in unit(page_words(labelled, rarity)).items():
            profile[word] += share * value
        for word, value in unit(dict(profile.most_common(MOST_WORDS))).items():
            if value * kinds.get(word, 0.0) >= LEAST:
                members.setdefault(word, []).append((number, round(value, 3)))
    members = {word: sorted(shares, key=lambda share: -share[1])[:MOST_MEMBERS] for word, shares in members.items()}
    kept = {word: round(kinds[word], 2) for word in sorted(members)}
    return Profiles(catalogue.ids, kept, {word: tuple(members[word]) for word in kept})


def page_words(pages: Sequence[Page], rarity: dict[str, float]) -> dict[str, float]:
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update(set(content_words(page["text"])))
        for word in set(content_words(subject(page["title"]))):
            counts[word] += TITLE_SHARE  # type: ignore[assignment]
    return {word: count / len(pages) * rarity.get(word, 0.0) for word, count in counts.items()}


def rows_of(tagger: Tagger, page: Page) -> Iterator[tuple[list[float], float]]:
    """Yield features and label of each requirement that a page may be about."""
    pieces = page["pieces"] if "pieces" in page else pieces_of(page)
    if page_kind(pieces) == "information":
        evidence = tagger.reader.read(pieces)
        requirements = tagger.catalogue.requirements
        for number in tagger.candidates(evidence):
            yield features(number, requirements[number], evidence), float(requirements[number].id in page["topics"])


def long_pages(pages: Sequence[Page]) -> Iterator[Page]:
    """Yield pages of several subjects, put together from short ones: councils have both kinds."""
    informing = [page for page in pages if page["topics"]]
    for start in range(0, len(informing) - LONG, 2 * LONG):
        parts = informing[start : start + LONG]
        pieces = [Piece("Help for families", "title")]
        for page in parts:
            pieces += [Piece(subject(page["title"]), "heading"), Piece(page["text"])]
        yield {"pieces": pieces, "topics": {name for page in parts for name in page["topics"]}}


def blank(profiles: Profiles) -> Tagger:
    return Tagger(shipped(), Ranker((0.0,) * len(FEATURES), THRESHOLD), profiles)


def learn_weights(pages: Sequence[Page]) -> tuple[float, ...]:
    """Learn the weights on pages that the profiles have not seen."""
    rows: list[tuple[list[float], float]] = []
    for part in range(PARTS):
        tagger = blank(learn_profiles([p for n, p in enumerate(pages) if n % PARTS != part], shipped()))
        unseen = [page for n, page in enumerate(pages) if n % PARTS == part]
        rows += [row for page in (*unseen, *long_pages(unseen)) for row in rows_of(tagger, page)]
    return fit([row for row, _ in rows], [label for _, label in rows])


def fit(rows: Sequence[Sequence[float]], labels: Sequence[float]) -> tuple[float, ...]:
    """Fit a logistic regression with a ridge penalty, by Newton's method."""
    import numpy as np

    x, y = np.array(rows), np.array(labels)
    weights, ridge = np.zeros(x.shape[1]), RIDGE * len(y) / 100
    for _ in range(50):
        chance = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (chance - y) + ridge * weights
        curve = (x.T * (chance * (1 - chance))) @ x + ridge * np.eye(len(weights))
        step = np.linalg.solve(curve, slope)
        weights -= step
        if abs(step).max() < 1e-7:
            break
    return tuple(round(float(weight), 3) for weight in weights)


def trained_on(pages: Sequence[Page]) -> Tagger:
    return Tagger(shipped(), Ranker(learn_weights(pages), THRESHOLD), learn_profiles(pages, shipped()))


def check(pages: Sequence[Page], parts: int = 10) -> Score:
    """Tag each tenth of the pages with what is learned from the others."""
    taggings: list[set[str]] = [set()] * len(pages)
    for part in range(parts):
        tagger = trained_on([page for n, page in enumerate(pages) if n % parts != part])
        for number in range(part, len(pages), parts):
            taggings[number] = tags_of(tagger, pages[number])
    return score(pages, taggings)


def write(pages: Sequence[Page]) -> None:
    profiles = learn_profiles(pages, shipped())
    lines = (
        f"{json.dumps(word)}:{json.dumps([profiles.weight[word], profiles.members[word]], separators=(',', ':'))}"
        for word in profiles.weight
    )
    words = ",\n".join(lines)
    head = f'"ids":{json.dumps(profiles.ids)},\n'
    WORDS_FILE.write_text(f'{{{head}"words":{{\n{words}\n}}}}\n', "utf-8")
    weights = dict(zip(FEATURES, learn_weights(pages), strict=True))
    text = json.dumps({"threshold": THRESHOLD, "pages": len(pages), "weights": weights}, indent=1)
    WEIGHTS_FILE.write_text(text + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    if arguments.check:
        result = check(read_pages(SETS))
        print(f"P {result.precision:.3f} R {result.recall:.3f} F1 {result.f1:.3f} stray {result.stray}")
    else:
        write(read_pages(SETS))


if __name__ == "__main__":
    main()
