from __future__ import annotations

import pytest

from plainoffer.findings import OutcomeKind, Severity
from plainoffer.testing import check, finds, silent

RULE = "reading-age"
HARD = (
    "Practitioners undertaking statutory assessments should systematically consider the individual developmental "
    "trajectory of every participating adolescent. "
)
EASY = "We can help you. Ask us for a form. Fill it in and send it back. We will tell you what comes next. "


def outcome(text: str) -> tuple[str, str]:
    (found,) = check(text, RULE).outcomes
    return found.outcome, found.reason


def test_hard_page() -> None:
    (found,) = finds(f"<p>{HARD * 8}</p>", RULE)
    assert found.data["age"] > found.data["target"]
    assert found.severity is Severity.WARNING


def test_it_says_what_costs_most_and_what_the_age_would_be() -> None:
    long = "They " + "go and " * 40 + "stop. "
    (found,) = finds(f"<p>{EASY * 5}{long}{HARD * 3}</p>", RULE)
    costs = found.data["costly_sentences"]
    assert costs[0]["text"].startswith(("They go", "Practitioners"))
    assert {"practitioners", "developmental"} & {cost["text"] for cost in found.data["costly_words"]}
    assert found.data["age_without_costs"] < found.data["age"]
    assert "Without them the reading age would be about" in found.advice


def test_where_all_sentences_are_alike_the_hardest_is_named_once() -> None:
    (found,) = finds(f"<p>{HARD * 8}</p>", RULE)
    assert [cost["text"] for cost in found.data["costly_sentences"]] == [HARD.strip()]
    assert "This sentence costs most" in found.advice


def test_decimals_and_addresses_of_pages_end_no_sentence() -> None:
    text = "It costs £2.50 on GOV.UK, or 1.5 times as much from 9.30am, e.g. for those who come with a friend or two. "
    (found,) = finds(f"<p>{text * 6}</p>", RULE, options={RULE: {"target": 1}})
    assert found.data["sentences"] == 6


def test_place_of_a_costly_sentence() -> None:
    text = f"<p>{EASY * 5}</p><p>{HARD * 4}</p>"
    (found,) = finds(text, RULE)
    cost = found.data["costly_sentences"][0]
    assert text[cost["start"] : cost["end"]] == cost["text"]


def test_easy_page() -> None:
    silent(f"<p>{EASY * 6}</p>", RULE)


@pytest.mark.parametrize("text", ["<p>Short.</p>", f"<p>{HARD}</p>", f"<p>{'word ' * 300}</p>"])
def test_short_text_and_one_endless_sentence_cannot_tell(text: str) -> None:
    kind, reason = outcome(text)
    assert kind == OutcomeKind.CANNOT_TELL
    assert "steady" in reason


@pytest.mark.parametrize("text", ["", "<h1>Only a heading</h1>", "<nav><p>Menu of words.</p></nav>"])
def test_nothing_to_read(text: str) -> None:
    assert outcome(text)[0] == OutcomeKind.INAPPLICABLE


@pytest.mark.parametrize(
    "noise",
    [
        "<nav><p>" + HARD * 4 + "</p></nav>",
        "<address>" + HARD * 4 + "</address>",
        "<blockquote>" + HARD * 4 + "</blockquote>",
        "<p><code>" + HARD * 4 + "</code></p>",
        "<p lang='cy'>" + HARD * 4 + "</p>",
        "<p hidden>" + HARD * 4 + "</p>",
        "<p>Phone 01629 533 660 or 0300 123 4567.</p>",
        "<p>Go to https://www.derbyshire.example.gov.uk/education/special-educational-needs/assessments.aspx.</p>",
        "<p>Mail sen.information.administration@derbyshire.example.gov.uk.</p>",
        "<ul>" + "<li>Elizabeth Alexandra Featherstonehaugh</li>" * 20 + "</ul>",
    ],
)
def test_what_is_not_prose_does_not_count(noise: str) -> None:
    options = {RULE: {"target": 1, "margin": 0}}
    (plain,) = check(f"<p>{EASY * 6}</p>", RULE, options=options).findings
    (noisy,) = check(f"<p>{EASY * 6}</p>{noise}", RULE, options=options).findings
    assert noisy.data["age"] == pytest.approx(plain.data["age"], abs=0.35)


def test_legal_terms_are_shown_apart() -> None:
    text = "You can ask for an education, health and care plan. " * 12
    (found,) = finds(f"<p>{text}</p>", RULE, options={RULE: {"target": 2}})
    assert found.data["masked_age"] < found.data["age"]
    assert "without fixed legal terms" in found.message
    silent(f"<p>{text}</p>", RULE, options={RULE: {"target": 6, "judge-masked": True}})


def test_a_little_over_the_target_is_advice() -> None:
    (found,) = finds(f"<p>{HARD * 8}</p>", RULE, options={RULE: {"target": 25, "margin": 30}})
    assert found.severity is Severity.ADVICE


@pytest.mark.parametrize("formula", ["smog", "coleman-liau", "automated-readability", "median"])
def test_other_formulas(formula: str) -> None:
    (found,) = finds(f"<p>{HARD * 8}</p>", RULE, options={RULE: {"formula": formula}})
    assert found.data["formula"] == formula


def test_textstat_itself_can_be_asked() -> None:
    formula = "textstat:automated-readability"
    (own,) = finds(f"<p>{HARD * 8}</p>", RULE, options={RULE: {"formula": "automated-readability"}})
    (other,) = finds(f"<p>{HARD * 8}</p>", RULE, options={RULE: {"formula": formula}})
    assert other.data["age"] == pytest.approx(own.data["age"], abs=0.2)


def test_textstat_without_its_corpus_is_untested_and_downloads_nothing() -> None:
    import nltk

    from plainoffer.config import Config
    from plainoffer.document import Source
    from plainoffer.engine.checker import Checker

    try:
        nltk.data.find("corpora/cmudict")
        pytest.skip("nltk's cmudict is on this machine, so textstat can answer")
    except LookupError:
        pass
    checker = Checker(Config(select=(RULE,), rules={RULE: {"formula": "textstat:smog"}}))
    result = checker.check_source(Source(text=f"<p>{HARD * 8}</p>"))[0]
    assert result.outcomes[0].outcome == "untested"
    assert "python -m nltk.downloader cmudict" in result.errors[0].message
