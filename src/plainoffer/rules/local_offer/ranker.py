"""Weighs the evidence: a logistic regression over the features of :mod:`evidence`, with its weights in a small file.

The weights were learned from labelled pages (``benchmarks/accuracy/train_topics.py``, which also measures them on pages
left out). They say how much each kind of evidence counts, and nothing about single requirements or phrases.
"""

from __future__ import annotations

import json
import math
from functools import cache
from operator import mul
from pathlib import Path

from msgspec import Struct

from plainoffer.rules.local_offer.evidence import FEATURES

WEIGHTS_FILE = Path(__file__).parents[2] / "data" / "topic_weights.json"


class Ranker(Struct, frozen=True):
    """How much each feature counts, and from which confidence on a requirement is tagged."""

    weights: tuple[float, ...]
    threshold: float

    def confidence(self, features: list[float]) -> float:
        """Return how likely it is that the page gives real information, from 0 to 1."""
        total = sum(map(mul, self.weights, features))
        return 1.0 / (1.0 + math.exp(-total))


@cache
def trained() -> Ranker:
    """Return the ranker that comes with the package.

    Raises:
        ValueError: the file of weights is for other features than the code has.
    """
    raw = json.loads(WEIGHTS_FILE.read_text("utf-8"))
    if tuple(raw["weights"]) != FEATURES:
        raise ValueError("topic_weights.json does not fit the features. Run benchmarks/accuracy/train_topics.py.")
    return Ranker(tuple(raw["weights"].values()), raw["threshold"])
