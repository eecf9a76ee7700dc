"""spaCy, where it is wanted: loaded on first use, never a trained model unless the user names one.

`blank("en")` has no model to download: it gives spaCy's tokens, and our own sentence boundaries. A trained pipeline
that the user has installed and named in the configuration gives its own boundaries and finds passives by grammar.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from plainoffer.errors import CheckFailed
from plainoffer.language.passive import Passive
from plainoffer.language.sentences import Sentence, split_sentences
from plainoffer.language.spacy_import import import_spacy

_PASSIVE_MARKS = frozenset({"auxpass", "aux:pass"})
_AGENT_MARKS = frozenset({"agent", "obl:agent"})


class Pipeline:
    """A spaCy pipeline.

    Args:
        nlp: the loaded spaCy language object.
    """

    def __init__(self, nlp: Any) -> None:
        self._nlp = nlp
        self._parses = nlp.has_pipe("parser")

    def tokens(self, text: str) -> list[tuple[int, int]]:
        """Return the place of each token of `text` in code points."""
        return [(token.idx, token.idx + len(token)) for token in self._nlp.make_doc(text)]

    def sentences(self, text: str) -> tuple[Sentence, ...]:
        """Return the sentences: the pipeline's own where it has a parser, otherwise those of `split_sentences`."""
        if not self._parses:
            return split_sentences(text)
        return tuple(Sentence(span.start_char, span.end_char) for span in self._nlp(text).sents)

    def passives(self, text: str) -> tuple[Passive, ...]:
        """Return the passives that the pipeline's parser finds.

        Raises:
            CheckFailed: the pipeline has no parser.
        """
        if not self._parses:
            raise CheckFailed(
                f'The spaCy pipeline "{self._nlp.meta.get("name", "")}" has no parser, so it cannot find passives. '
                "Name one that has, such as en_core_web_sm, or take spacy-pipeline out of the configuration."
            )
        return tuple(_passive(token) for token in self._nlp(text) if token.dep_ in _PASSIVE_MARKS)


def _passive(auxiliary: Any) -> Passive:
    """Read the passive that an auxiliary token marks."""
    verb = auxiliary.head
    agent = any(child.dep_ in _AGENT_MARKS for child in verb.children)
    return Passive(start=auxiliary.idx, end=verb.idx + len(verb), participle=verb.lower_, agent=agent)


def load_pipeline(name: str) -> Pipeline:
    """Load the pipeline that the user named.

    Raises:
        CheckFailed: it is not installed, its folder is not there, or it cannot be used with this version of spaCy.
    """
    if _is_path(name) and not Path(name).is_dir():
        raise CheckFailed(
            f"There is no folder {name} for the spaCy pipeline, so the rules that should use it were not run. Correct "
            "the path, or take spacy-pipeline out of the configuration."
        )
    try:
        return Pipeline(import_spacy().load(name))
    except OSError as error:
        if _is_path(name):
            raise CheckFailed(
                f"The folder {name} holds no spaCy pipeline, so the rules that should use it were not run. Name the "
                "folder that has the config.cfg of the pipeline, or take spacy-pipeline out of the configuration."
            ) from error
        raise CheckFailed(
            f'The spaCy pipeline "{name}" is not installed, so the rules that should use it were not run. Install it '
            f"with: python -m spacy download {name} — or take spacy-pipeline out of the configuration."
        ) from error
    except (ValueError, ImportError) as error:
        raise CheckFailed(
            f'The spaCy pipeline "{name}" cannot be used with the spaCy that is installed: {error}'
        ) from error


def _is_path(name: str) -> bool:
    """Say whether a pipeline is named by its folder. Names of packages have neither slashes nor stops at the start."""
    return "/" in name or "\\" in name or name.startswith((".", "~"))


@lru_cache(maxsize=1)
def blank_pipeline() -> Pipeline:
    """Return spaCy's tokeniser for English, loaded once in a process. It needs no model."""
    return Pipeline(import_spacy().blank("en"))
