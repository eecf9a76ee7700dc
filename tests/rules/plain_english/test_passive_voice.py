from __future__ import annotations

import pytest

from plainoffer.testing import check, finds, silent

RULE = "passive-voice"


def test_across_tags_and_entities() -> None:
    (found,) = finds("<p>Tom &amp; Ana&rsquo;s form <b>has been</b> <i>sent</i> back.</p>", f"{RULE}@1:38")
    assert found.match == "been sent"


def test_one_note_a_sentence() -> None:
    finds("<p>It was sent and was read. It was lost by us.</p>", f"{RULE}@1:7", f"{RULE}@1:33")


@pytest.mark.parametrize(
    "text",
    [
        "He was born here.",
        "The group is called Sunflowers.",
        "Schools are closed in August.",
        "We are interested in your views.",
        "You are entitled to free travel.",
        "The office is based in Ashdale.",
        "It is located by the river.",
        "Get involved with us. How to get started.",
        "No letter is needed.",
        "There are reduced fees for families.",
        "We are registered nurses.",
        "Are you worried about money?",
        "The plan has ended. She had finished.",
        "My name is Ahmed.",
        "This is indeed a need.",
        "You need to be prepared to wait.",
        "He is used to noise.",
        "The team is made up of nurses.",
        "The course is aimed at parents.",
        "It is for children who are looked after.",
        "Lunch is included. All staff are trained in first aid.",
        "It is designed for under 5s.",
        "No booking is required.",
        "Once you are signed up, come along.",
        "The bed is red.",
        "They are well known. It is family-friendly.",
        "She is gifted in maths, and her speech is delayed.",
        "He is adopted. They are visually impaired. My son is partially sighted.",
        "Pupils are well behaved and well read. We are well placed to help.",
        "We are very limited in what we can do. The room was too crowded.",
        "Parents are frightened to ask. He is overwhelmed by noise. Are you affected by this?",
        "We are faced with a choice. I was fed up. Your data is kept safe. The bus is fitted with a ramp.",
        "The course is accredited, the café is licensed and carers must be insured.",
        "The seats are raised. The course is advanced. The school is oversubscribed.",
        "You get paid holidays. You will get reduced fees.",
        "Many parents are tired by the end of the day, and exhausted by Friday.",
        "Two places are left. The office will be closed by noon.",
        "The team is split between two sites. The course is fully booked.",
    ],
)
def test_states_and_names_are_left_alone(text: str) -> None:
    silent(f"<p>{text}</p>", RULE)


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("A plan will be prepared.", "be prepared"),
        ("You are required to attend.", "are required"),
        ("A bid was made.", "was made"),
        ("They are looked after by carers.", "are looked"),
        ("The form must be filled in.", "be filled"),
        ("Money is used to pay staff.", "is used"),
        ("You will be told the date.", "be told"),
        ("It was, in most cases, agreed.", "was, in most cases, agreed"),
        ("How is the money spent by schools?", "is the money spent"),
        ("Families were interested by the talk.", "were interested"),
        ("They got fired.", "got fired"),
        ("The letter wasn't sent.", "wasn't sent"),
        ("You’re asked to wait.", "You’re asked"),
        ("It can be re-assessed.", "be re-assessed"),
        ("Uniform must be worn.", "be worn"),
        ("Children should never be left alone.", "be left"),
        ("Your child will be left with a carer.", "be left"),
        ("A place has been reserved for you.", "been reserved"),
        ("Trips are run by volunteers.", "are run"),
        ("Parents were split by the vote.", "were split"),
        ("The news was broadcast again.", "was broadcast"),
        ("Her coat was torn.", "was torn"),
        ("The scheme was begun in May.", "was begun"),
        ("The bus is being fixed.", "is being fixed"),
        ("He was frightened by the dog.", "was frightened"),
        ("He was adopted in May.", "was adopted"),
        ("Your award may be delayed.", "be delayed"),
        ("The money was well spent by the school.", "was well spent"),
        ("You will get paid £5.", "get paid"),
    ],
)
def test_actions_are_found(text: str, match: str) -> None:
    assert [finding.match for finding in check(f"<p>{text}</p>", RULE).findings] == [match]


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("How are decisions made?", "are decisions made"),
        ("When are meetings held?", "are meetings held"),
        ("Has the form been lost?", "been lost"),
        ("How often is the plan checked?", "is the plan checked"),
        ("Is the plan reviewed yearly?", "Is the plan reviewed"),
        ("Are copies of the form sent by post?", "Are copies of the form sent"),
        ("If so, is Tom assessed at home?", "is Tom assessed"),
        ("What is the money spent on?", "is the money spent"),
        ("Why are so few plans finalised on time?", "are so few plans finalised"),
    ],
)
def test_questions_with_a_noun_as_subject(text: str, match: str) -> None:
    assert [finding.match for finding in check(f"<p>{text}</p>", RULE).findings] == [match]


@pytest.mark.parametrize(
    "text",
    [
        "Are cooked meals free?",
        "Are trained staff on hand? Are some more relaxed? Is the floor covered in mats?",
        "What are the services offered to families?",
        "Is your child gifted? Are places limited? Is the group aimed at teenagers?",
        "Is Tom interested in art? How is your child involved? Are there reduced fees?",
    ],
)
def test_questions_about_states_and_things(text: str) -> None:
    silent(f"<p>{text}</p>", RULE)


@pytest.mark.parametrize("ending", ["Friday", "post", "law", "the end of term", "the age of 5", "hand", "next week"])
def test_time_and_means_are_nobody(ending: str) -> None:
    (found,) = finds(f"<p>It must be sent by {ending}.</p>", f"{RULE}@1:12")
    assert "does not say who" in found.message


@pytest.mark.parametrize("ending", ["the school", "your GP", "the day nursery", "Ann", "the end user"])
def test_people_and_bodies_are_somebody(ending: str) -> None:
    (found,) = finds(f"<p>It must be sent by {ending}.</p>", f"{RULE}@1:12")
    assert "after “by”" in found.message


def test_agent_is_mentioned() -> None:
    (found,) = finds("<p>It was made by us.</p>", f"{RULE}@1:7")
    assert "by" in found.message


def test_limit_of_notes() -> None:
    finds("<p>It was made. It was sold.</p>", f"{RULE}@1:7", options={RULE: {"most": 1}})


def test_states_on_request() -> None:
    finds("<p>It is closed.</p>", f"{RULE}@1:7", options={RULE: {"states": True}})


def test_pipeline_that_is_not_installed_is_untested_and_says_how_to_install_it() -> None:
    from plainoffer.config import Config
    from plainoffer.document import Source
    from plainoffer.engine.checker import Checker

    checker = Checker(Config(select=(RULE,), spacy_pipeline="en_core_web_none"))
    result = checker.check_source(Source(text="<p>It was made.</p>"))[0]
    (outcome,) = result.outcomes
    assert outcome.outcome == "untested"
    assert "python -m spacy download en_core_web_none" in result.errors[0].message


def test_what_is_shared_with_somebody_is_an_action() -> None:
    finds("<p>Your information is shared with the NHS.</p>", f"{RULE}@1:21")
    silent("<p>The garden is shared. The club is licensed.</p>", RULE)
