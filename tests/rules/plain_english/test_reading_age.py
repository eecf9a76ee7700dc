from __future__ import annotations

import re

import pytest

from plainoffer.errors import ConfigError
from plainoffer.findings import OutcomeKind, Severity
from plainoffer.testing import check, finds, silent

RULE = "reading-age"
HARD = (
    "Practitioners undertaking statutory assessments should systematically consider the individual developmental "
    "trajectory of every participating adolescent. "
)
EASY = "We can help you. Ask us for a form. Fill it in and send it back. We will tell you what comes next. "


LINKS = "<a href='/a'>Occupational rehabilitation administration</a>"


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


def test_one_endless_sentence_is_told_to_get_full_stops() -> None:
    assert "are a single sentence" in outcome(f"<p>{'word ' * 300}</p>")[1]
    assert "Put a full stop" in outcome(f"<p>{'word ' * 300}</p>")[1]
    assert "Put a full stop" not in outcome("<p>We can help you.</p>")[1]


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
        f"<div class='menu'><ul>{f'<li>{LINKS}</li>' * 12}</ul></div>",
        f"<ul>{f'<li>{LINKS} (PDF, 2MB)</li>' * 12}</ul>",
        f"<p>{' | '.join([LINKS] * 12)}</p>",
        f"<p>{LINKS}</p>" * 12,
        "<p><a href='/a'>Find out about occupational rehabilitation.</a></p>" * 12,
        "<footer><p>" + HARD * 4 + "</p></footer>",
        "<main><p>We help.</p><footer><p>" + HARD * 4 + "</p></footer></main>",
        "<div class='site-footer wide'><p>" + HARD * 4 + "</p></div>",
        "<div id='cookie-banner'><p>" + HARD * 4 + "</p></div>",
        "<div class='govuk-cookie-banner'><div><p>" + HARD * 4 + "</p></div></div>",
        "<table>" + "<tr><td>Occupational rehabilitation administration</td></tr>" * 12 + "</table>",
        "<ul>" + "<li>accommodation verification</li>" * 12 + "</ul>",
    ],
)
def test_what_is_not_prose_does_not_count(noise: str) -> None:
    options = {RULE: {"target": 1, "margin": 0}}
    (plain,) = check(f"<p>{EASY * 6}</p>", RULE, options=options).findings
    (noisy,) = check(f"<p>{EASY * 6}</p>{noise}", RULE, options=options).findings
    assert noisy.data["age"] == pytest.approx(plain.data["age"], abs=0.35)


@pytest.mark.parametrize(
    "prose",
    [
        f"<p>{HARD * 4} See {LINKS}.</p>",
        "<ul><li>" + HARD + "</li><li>" + HARD + "</li></ul>",
        "<ul>" + "<li>how the authority will coordinate the rehabilitation of adolescents</li>" * 4 + "</ul>",
        "<table><tr><td>" + HARD * 4 + "</td></tr></table>",
        "<aside><p>" + HARD * 4 + "</p></aside>",
        "<div class='page-with-menu has-cookie-banner no-footer'><p>" + HARD * 4 + "</p></div>",
        "<div class='menu'><main><p>" + HARD * 4 + "</p></main></div>",
    ],
)
def test_what_is_prose_counts(prose: str) -> None:
    options = {RULE: {"target": 1, "margin": 0}}
    (plain,) = check(f"<p>{EASY * 6}</p>", RULE, options=options).findings
    (noisy,) = check(f"<p>{EASY * 6}</p>{prose}", RULE, options=options).findings
    assert noisy.data["age"] > plain.data["age"] + 0.8


def test_legal_terms_are_not_among_what_costs_most() -> None:
    legal = "The local authority must make special educational provision in your education, health and care plan. "
    (found,) = finds(f"<p>{legal * 8}{HARD}</p>", RULE)
    words = {cost["text"] for cost in found.data["costly_words"]}
    assert not words & {"authority", "educational", "education", "provision"}
    assert found.data["costly_sentences"][0]["text"] == HARD.strip()
    assert "developmental" in words


def test_words_of_legal_terms_count_where_they_stand_alone() -> None:
    (found,) = finds(f"<p>{'The authority has special educational provision for all of us. ' * 12}</p>", RULE)
    assert [cost["text"] for cost in found.data["costly_words"]] == ["authority"]


def test_legal_terms_stay_in_the_age_without_what_costs_most() -> None:
    text = "Ask the local authority for special educational provision or alternative provision. " * 10
    (found,) = finds(f"<p>{text}</p>", RULE, options={RULE: {"target": 2, "sentences": 0}})
    assert found.data["costly_words"] == []
    assert found.data["age_without_costs"] == found.data["age"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"target": -3}, "target is a reading age in years, such as 9, 11 or 14"),
        ({"target": 0}, "from 1 to 99, not 0"),
        ({"target": 150}, "from 1 to 99, not 150"),
        ({"target": float("nan")}, "from 1 to 99, not nan"),
        ({"minimum-words": -1}, "minimum-words must be 0 or more"),
    ],
)
def test_options_that_make_no_sense_are_refused(options: dict[str, float], words: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(words)):
        check("<p>Hello.</p>", RULE, options={RULE: options})


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
