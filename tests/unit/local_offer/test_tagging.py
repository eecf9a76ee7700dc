"""Pages are tagged with the requirements they inform about, and mentions are not information."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainoffer.document import Document, Source
from plainoffer.rules.local_offer.catalogue import shipped
from plainoffer.rules.local_offer.evidence import FEATURES, Piece
from plainoffer.rules.local_offer.page_kind import page_kind, subject
from plainoffer.rules.local_offer.page_text import read_page
from plainoffer.rules.local_offer.ranker import trained
from plainoffer.rules.local_offer.tagging import Tagger, sentence_spans

DATA = Path(__file__).parents[2] / "data" / "local_offer"
TAGGER = Tagger(shipped())


def pages(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (DATA / name).read_text("utf-8").splitlines()]


def tags(title: str, *texts: str) -> dict[str, float]:
    pieces = [Piece(subject(title), "title"), *(Piece(text) for text in texts)]
    return {tag.requirement: tag.confidence for tag in TAGGER.tag(pieces).tags}


@pytest.mark.parametrize(
    ("name", "floor"),
    [
        ("topic-pages-dev.jsonl", 0.90),
        ("topic-pages-more.jsonl", 0.90),
        ("topic-pages-broad.jsonl", 0.90),
        ("topic-pages-common.jsonl", 0.84),
        ("topic-pages-fresh-1.jsonl", 0.86),
        ("topic-pages-fresh-2.jsonl", 0.83),
        ("topic-pages-none.jsonl", 0.0),
    ],
)
def test_labelled_pages_are_tagged_as_people_tagged_them(name: str, floor: float) -> None:
    right = wrong = missed = stray = 0
    for page in pages(name):
        found, gold = set(tags(str(page["title"]), str(page["text"]))), set(page["topics"])  # type: ignore[call-overload]
        right, wrong, missed = right + len(found & gold), wrong + len(found - gold), missed + len(gold - found)
        stray += 0 if gold else len(found)
    assert 2 * right / max(1, 2 * right + wrong + missed) >= floor
    assert stray == 0


def test_weights_fit_the_features() -> None:
    assert len(trained().weights) == len(FEATURES)


def test_service_page_is_tagged_with_its_topic() -> None:
    found = tags("Children's wheelchair service", "Ask your GP to refer your child. Call 01629 533190.")
    assert found["4.40-wheelchair-services"] > 0.8


def test_title_is_the_subject_of_the_sentences_below_it() -> None:
    assert "4.54-managing-personal-support" in tags(
        "Direct payments", "You can use the money to employ a personal assistant."
    )


def test_heading_is_the_subject_of_its_section_only() -> None:
    pieces = [
        Piece("Money", "title"),
        Piece("Direct payments", "heading"),
        Piece("You can employ a personal assistant and we help with payroll."),
        Piece("Bills", "heading"),
        Piece("Ask your supplier about the personal assistant on your phone."),
    ]
    places = [place for tag in TAGGER.tag(pieces).tags for place in tag.places if "managing" in tag.requirement]
    assert places
    assert all(place.piece in (1, 2) for place in places)


def test_same_information_is_tagged_for_each_paragraph_that_asks_for_it() -> None:
    found = tags("SENDIASS", "SENDIASS gives free and impartial information, advice and support. Call the helpline.")
    assert {"4.30-information-advice-support", "4.59-where-to-get-advice"} <= set(found)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Glossary of terms", "CAMHS: child and adolescent mental health services. Portage: home visiting."),
        ("Latest news", "The short breaks team has won an award. Contact the press office."),
        ("Privacy notice", "We collect data about children with EHC plans and their speech and language therapy."),
        ("Teaching assistant vacancies", "Apply to work with pupils with autism at our special schools."),
        ("Council tax disabled band reduction", "Apply if a disabled child lives with you."),
        ("School term dates", "Special schools may differ. Contact the school."),
        ("SEND strategy on a page", "Priorities: early identification, preparing for adulthood, short breaks."),
        ("Browse", "Education. Health. Social care. Short breaks. Portage. Transport. Leisure. CAMHS."),
        ("Neighbour mediation", "If you disagree with a neighbour call the mediation charity."),
        ("School meals", "Free school meals for children whose parents get benefits."),
    ],
)
def test_mentions_are_not_information(title: str, text: str) -> None:
    assert tags(title, text) == {}


def test_words_that_are_only_links_are_not_information() -> None:
    pieces = [Piece("Help for families", "title"), Piece("Wheelchair services", link=True), Piece("Portage", link=True)]
    assert TAGGER.tag(pieces).tags == ()


def test_passage_is_the_sentence_that_shows_it() -> None:
    text = "We are open all year. Portage is home visiting for young children. Bring a coat."
    tag = next(t for t in TAGGER.tag([Piece("Portage", "title"), Piece(text)]).tags if t.requirement == "4.38-portage")
    assert [text[p.start : p.end] for p in tag.places] == ["Portage is home visiting for young children."]
    assert "title names it" in tag.reason


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Portage - BCP Council", "Portage"),
        ("Local Offer - Short breaks", "Short breaks"),
        ("Preparing for Adulthood (Local Offer)", "Preparing for Adulthood"),
        ("Derbyshire SEND Local Offer", "Derbyshire SEND Local Offer"),
        ("Post-16 travel: students aged 19 to 25", "Post-16 travel - students aged 19 to 25"),
    ],
)
def test_name_of_the_site_is_not_the_subject(title: str, expected: str) -> None:
    assert subject(title) == expected


ADVERT = (
    "Salary: £31,000 a year, 37 hours a week. We are looking for an officer who writes education, health and care "
    "plans and deals with complaints. You get 27 days of leave and a pension. Closing date: 4 May. Interviews "
    "will be on 12 May."
)
WORK_WITH_SUPPORT = (
    "A job coach helps you to find work. We help you to write your application form and go with you to the interview. "
    "You get a salary like everybody else. Some of our partners are Disability Confident employers."
)


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("SEN officer", ADVERT, "vacancy"),
        ("Supported employment", WORK_WITH_SUPPORT, "information"),
        ("Our autism strategy, 2026 to 2031", "We want autistic people to live full lives.", "strategy"),
        ("Accessibility strategy", "How we make our schools easier to get into and to learn in.", "information"),
        ("Sleep strategies for your child", "Keep to the same bedtime every day.", "information"),
        ("What the law says about the Local Offer", "Councils must publish a Local Offer.", "law"),
    ],
)
def test_kind_of_a_page(title: str, text: str, kind: str) -> None:
    assert page_kind([Piece(title, "title"), Piece(text)]) == kind


def test_a_link_with_a_few_words_on_what_is_behind_it_gives_no_information() -> None:
    menu = "".join(
        f'<li><a href="/{name}">{name.title()}</a>: {rest}</li>'
        for name, rest in (
            ("health", "therapies, school nursing and wheelchairs"), ("travel", "school transport and travel training"),
            ("care", "short breaks, direct payments and assessments"), ("school", "SEN support and EHC plans"),
            ("work", "supported internships and job coaches"), ("play", "clubs, sports and holiday schemes"),
        )
    )  # fmt: skip
    document = Document(Source(text=f"<title>Help</title><main><h1>Help</h1><ul>{menu}</ul></main>"))
    pieces = read_page(document).pieces
    assert all(piece.link for piece in pieces if piece.role == "text")
    assert not TAGGER.tag(pieces).tags


def test_a_sentence_that_begins_with_a_link_is_no_link() -> None:
    text = '<p><a href="/portage">Portage</a> – a visitor comes to your home. Ring us to ask for it.</p>'
    document = Document(Source(text=f"<title>Early years</title><main>{text}<p>More.</p></main>"))
    assert not any(piece.link for piece in read_page(document).pieces)


def test_news_is_known_by_its_title() -> None:
    assert page_kind([Piece("Newsletter, spring", "title")]) == "news"
    assert page_kind([Piece("Portage", "title"), Piece("Call us.")]) == "information"


@pytest.mark.parametrize(
    "texts", [[], [""], ["\n"], ["…!?.."], ["a " * 5000], ["ΩΩ 日本語 İstanbul ﬁ"], ["(EHCP)" * 300]]
)
def test_odd_texts_are_read(texts: list[str]) -> None:
    TAGGER.tag([Piece(text) for text in texts])


@given(st.text(alphabet="ab .!?2,5(EHC)é\n’'", max_size=80))
def test_sentences_are_cut_as_the_matcher_cuts_them(text: str) -> None:
    assert len(list(sentence_spans(text))) == len(TAGGER.reader.matcher.scan([text]).piece_of)


@given(
    st.lists(
        st.sampled_from(["wheelchair service", "Ask your GP.", "(EHCP)", "mediation", "tribunal?", "£6,000"]),
        max_size=12,
    )
)
def test_places_lie_in_their_pieces(parts: list[str]) -> None:
    pieces = [Piece("Wheelchair service", "title"), Piece(" ".join(parts))]
    for tag in TAGGER.tag(pieces).tags:
        for place in tag.places:
            assert 0 <= place.start < place.end <= len(pieces[place.piece].text)
