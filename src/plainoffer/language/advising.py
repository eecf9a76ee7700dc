"""Says what to write instead of a term, as a sentence that fits the form in which the term was met."""

from __future__ import annotations

from functools import lru_cache

from plainoffer.language.inflection import Inflection
from plainoffer.language.matching import Match
from plainoffer.language.rewording import fits_passive, is_passive, reworded
from plainoffer.language.terms import Part, Term


def advice(match: Match) -> str:
    """What to write instead, as a sentence: Write “show”, “tell” or “point to”."""
    choices = reworded(match)
    if not is_passive(match):
        # A noun made from a verb: "prioritisation" is not "put first", but a sentence with "put first" says the same.
        from_verb = match.form.inflection is Inflection.NOMINAL and match.term.part is Part.VERB
        return _advice(match.form.term, "Say it with a verb:" if from_verb else "Write", choices)
    bases = match.term.replacements
    passive = tuple(each for each, base in zip(choices, bases, strict=True) if fits_passive(base))
    if passive:
        return _advice(match.form.term, "Write", passive)
    return _advice(match.form.term, "Begin with who does it:", bases)


@lru_cache(maxsize=4096)
def _advice(term: Term, lead: str, choices: tuple[str, ...]) -> str:
    sentences = []
    if choices:
        quoted = [f"“{choice}”" for choice in choices]
        listed = quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"
        sentences.append(f"{lead} {listed}.")
    for hint in term.alternatives:
        if hint.startswith("("):
            sentences.append(_sentence(hint.strip("()")))
    if term.note:
        sentences.append(_sentence(term.note))
    return " ".join(sentences)


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "?", "!", "”", '"')) else text + "."
