from __future__ import annotations

import pytest

from plainoffer.engine.fixing import apply_fixes
from plainoffer.errors import DictionaryError
from plainoffer.findings import Confidence, Severity
from plainoffer.rules.plain_english.jargon import Jargon
from plainoffer.testing import check, findings, finds, silent


def fixed(text: str, *, unsafe: bool = False) -> str:
    return apply_fixes(text, check(text, "jargon").findings, unsafe=unsafe).text


@pytest.mark.parametrize(
    "form",
    ["utilise", "utilises", "utilised", "utilising", "utilisation", "utilize", "utilized", "utilizing",
    "utilization"],
)  # fmt: skip
def test_every_form_is_found(form: str) -> None:
    (found,) = findings(f"<p>They say {form} here.</p>", "jargon")
    assert found.match == form


@pytest.mark.parametrize(
    "words",
    [
        "multi-agency", "multi agency", "multiagency", "in order not to", "prior to", "in receipt of",
        "co-produced",
        "person centred", "signposting", "stakeholders", "wraparound support", "going forward", "per annum",
        "inter alia",
        "graduated approach", "ordinarily available provision", "commissioned", "holistically",
        "eligibility criteria",
    ],
)  # fmt: skip
def test_words_of_councils_are_found(words: str) -> None:
    assert [found.match for found in findings(f"<p>This is {words} for us.</p>", "jargon")] == [words]


NEAR_MISSES = [
    "Tell us your new address and your email address.",
    "Address the envelope to the school office, at this address.",
    "The magazine has a new issue, and the library has a back issue.",
    "Key stage 2 tests are in May. Key workers can book first. Bring the front door key.",
    "Your child's key person is Sam. The piano has a broken key. Press the return key.",
    "There is a key safe by the door.",
    "Wheelchair access is at the side, and there is level access to the pool.",
    "We deliver parcels and meals. The midwife delivered the baby. Milk is delivered daily.",
    "She gave birth in the delivery room. Home delivery is free.",
    "You can drive a car at 17. He drives the minibus to school. The drive is gravel.",
    "Foster parents and foster carers look after children. You can foster a child.",
    "The impact of the change is small. Cuts have an impact.",
    "The target age is 8 to 12. Sam hit the target.",
    "Support is free, and we provide a leaflet.",
    "The land is flat. The plane will land at noon.",
    "The team tackled hard. Fishing tackle is in the shed.",
    "We went forward two steps. Look forward to it.",
    "The path goes through the garden. The garden pathway is wide.",
    "There are solar panels on the roof. The control panel is on the wall.",
    "The front door is open. Step up onto the bus.",
    "The school journey takes an hour by bus. Have a good journey.",
    "The agenda for the meeting is here. Item 2 on the agenda is parking.",
    "The builder put up scaffolding. The building was robust furniture.",
    "The game has a champion. She is the swimming champion.",
    "Her engagement ring is gold.",
    "Get an eye test if you have lost some vision. A vision test is free.",
    "She offered me a place. The shop has a special offer.",
    "The Local Offer lists services near you.",
    "Access to Work pays for equipment. Ask about Connect to Work.",
    "Take the tablets by mouth. The knife has an acute angle.",
    "The bridge was strengthened. Exercises strengthen your muscles.",
    "The embedded video shows the pool.",
    "Turn to the statutory instrument. You may get statutory sick pay.",
    "The school has governors, and school governance is their job.",
    "Hold the baton and pass it on. The fridge has a transparent door.",
    "Goal setting and a beautiful setting. Change your browser settings. The setting sun.",
    "There is a hub on the wheel.",
    "Save the file, then complete list A.",
    "The river flows through a wide landscape. Print the page in landscape.",
    "The dog crossed the threshold of the door. The income threshold is £16,000.",
    "He asked the client's solicitor.",
    "The lock is in the door. Send the form to SEND. I will send it.",
    "The commissioner for oaths is in town. The Information Commissioner can help.",
]


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_everyday_senses_are_left_alone(text: str) -> None:
    found = [item for item in findings(f"<p>{text}</p>", "jargon") if item.severity is not Severity.ADVICE]
    assert not found, [(item.match, item.message) for item in found]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Ask the Derby Multi-Agency Team.</p>",
        "<p>Read “A holistic guide to stakeholders”.</p>",
        "<p>Read <q>a holistic guide</q>.</p>",
        "<blockquote><p>They utilised it.</p></blockquote>",
        "<p>Type <code>utilise</code>.</p>",
        "<pre>utilise</pre>",
        "<p lang='cy'>utilise</p>",
        "<p hidden>utilise</p>",
        "<p>Go to https://example.org/utilise/holistic or utilise@example.org.</p>",
        '<p><a href="/utilise">Book</a></p>',
        "<script>utilise()</script>",
        "<p>{{ utilise }}</p>",
        "<!-- utilise -->",
        "<address>Stakeholder House</address>",
        "<dl><dt>Signposting</dt><dd>Telling you where to get help</dd></dl>",
        "<p>Signposting means telling you where to get help. Signposting is free.</p>",
        "<p>EHC plan, special educational provision and SEN support.</p>",
    ],
)
def test_names_quotations_code_and_explained_words_are_left_alone(html: str) -> None:
    silent(html, "jargon")


def test_places_are_exact_through_tags_and_entities() -> None:
    html = "<p>A &amp; B <b>multi</b>-<i>agency</i> team, prior&nbsp;to&#32;May</p>"
    first, second = finds(html, "jargon@1:17", "jargon@1:47")
    assert (first.match, second.match) == ("multi-agency", "prior to")
    assert html[first.start : first.end] == "multi</b>-<i>agency"
    assert first.fix is None


def test_headings_buttons_alt_texts_and_labels_are_read() -> None:
    html = '<h2>Utilise it</h2><img alt="utilise"><button>Utilise</button><label>utilise</label><li>utilise'
    assert len(findings(html, "jargon")) == 5


def test_finding_says_what_to_write_and_where_that_comes_from() -> None:
    (found,) = findings("<p>We signposted you.</p>", "jargon")
    assert found.advice.startswith("Write “told people about”, “pointed people to”")
    assert found.references
    assert found.data["term"] == "signpost"
    assert found.confidence is Confidence.CERTAIN


def test_safe_fix_keeps_case_and_inflection() -> None:
    assert fixed("<p>Utilised prior to May. Commencing whilst it rains.</p>") == (
        "<p>Used before May. Starting while it rains.</p>"
    )


def test_latin_is_fixed_with_its_full_stops() -> None:
    assert fixed("<p>Bring it, e.g. a letter, i.e. this one.</p>") == (
        "<p>Bring it, for example a letter, that is this one.</p>"
    )


def test_fix_that_may_change_the_meaning_is_unsafe() -> None:
    text = "<p>We request a form.</p>"
    assert fixed(text) == text
    assert fixed(text, unsafe=True) == "<p>We ask for a form.</p>"


def test_fixed_text_has_nothing_left_to_fix() -> None:
    text = fixed("<p>Utilised prior to May, in order to commence.</p>")
    assert fixed(text) == text


def test_words_of_a_wordy_phrase_are_reported_once() -> None:
    html = "<p>In the vicinity of the school, in addition to this form.</p>"
    found = check(html, "jargon", "wordy-phrase").findings
    assert [(item.rule, item.match) for item in found] == [
        ("wordy-phrase", "In the vicinity of"),
        ("wordy-phrase", "in addition to this"),
    ]


def test_longer_jargon_wins_over_a_wordy_phrase_in_it() -> None:
    rules = ("jargon", "wordy-phrase")
    options = {rule: {"thorough": True} for rule in rules}
    found = check("<p>In addition to the form</p>", *rules, options=options).findings
    assert [(item.rule, item.match) for item in found] == [("jargon", "In addition to")]


# --- options


def test_words_over_which_editors_differ_are_reported_on_request_only() -> None:
    html = "<p>We provide help to identify needs, and facilitate meetings.</p>"
    assert [item.match for item in findings(html, "jargon")] == ["facilitate"]
    thorough = findings(html, "jargon", options={"jargon": {"thorough": True}})
    assert [item.match for item in thorough] == ["provide", "identify", "facilitate"]
    assert "jargon" not in thorough[0].message
    assert "jargon" in thorough[2].message


def test_a_phrase_that_is_left_out_does_not_hide_a_word_in_it() -> None:
    options = {"jargon": {"add": ["facilitate the hubs = meet | thorough: yes", "hub (noun) = centre"]}}
    assert [item.match for item in findings("<p>We facilitate the hubs</p>", "jargon", options=options)] == [
        "facilitate",
        "hubs",
    ]


def test_accepted_term_is_left_alone_in_all_forms() -> None:
    silent("<p>Utilised, utilising</p>", "jargon", options={"jargon": {"accept": ["utilise"]}})


@pytest.mark.parametrize("accepted", ["utilize", "utilise", "utilised", "utilising", "utilization", "Utilise"])
def test_accepted_word_is_accepted_in_every_form_and_spelling(accepted: str) -> None:
    html = "<p>They utilise, utilize, utilised and utilized it. Utilising, utilizing, utilisation, utilization.</p>"
    silent(html, "jargon", options={"jargon": {"accept": [accepted]}})


@pytest.mark.parametrize("accepted", ["co-production", "co production", "coproduction"])
def test_accepted_word_is_accepted_with_a_hyphen_a_space_or_nothing(accepted: str) -> None:
    html = "<p>We like co-production, co production, coproduction and co\u2013production.</p>"
    assert len(findings(html, "jargon")) == 4
    silent(html, "jargon", options={"jargon": {"accept": [accepted]}})


def test_accepted_word_accepts_no_neighbour() -> None:
    html = "<p>We utilise a holistic plan.</p>"
    (found,) = findings(html, "jargon", options={"jargon": {"accept": ["utilize"]}})
    assert found.match == "holistic"


@pytest.mark.parametrize(
    "text",
    [
        "co\u2013production with families", "co\u2011production with families", "a person-centered plan",
        "a person\u2013centred plan", "a pro-active team", "an inter-disciplinary team", "a multi-disciplinary team",
    ],
)  # fmt: skip
def test_other_hyphens_and_spellings_are_found(text: str) -> None:
    assert findings(f"<p>Ask about {text}.</p>", "jargon")


def test_dash_between_clauses_is_no_hyphen() -> None:
    silent("<p>Ask about the co \u2013 production of milk is up.</p>", "jargon")


def test_accepted_phrase_protects_the_words_in_it() -> None:
    html = "<p>The holistic hub pathway is a holistic idea.</p>"
    (found,) = findings(html, "jargon", options={"jargon": {"accept": ["holistic hub pathway"]}})
    assert found.column == 34


def test_accepted_part_of_a_word_accepts_nothing_else() -> None:
    assert findings("<p>stakeholders</p>", "jargon", options={"jargon": {"accept": ["stake"]}})


def test_accepted_term_of_the_project_counts_for_every_dictionary_rule() -> None:
    silent("<p>We utilise it.</p>", "jargon", settings={"accept": ("utilise",)})


def test_a_word_that_readers_know_may_still_be_outdated_or_hurtful() -> None:
    html = "<p>Ask the CCG about the handicapped.</p>"
    rules = ("jargon", "undefined-abbreviation", "outdated-term", "disability-language")
    found = check(html, *rules, settings={"accept": ("CCG", "the handicapped")}).findings
    assert [finding.rule for finding in found] == ["outdated-term", "disability-language"]
    own = {"outdated-term": {"accept": ["CCG"]}}
    assert "outdated-term" not in [finding.rule for finding in check(html, *rules, options=own).findings]


def test_accepted_jargon_never_silences_another_rule() -> None:
    html = "<p>This CCG is holistic.</p>"
    found = check(html, "jargon", "outdated-term", options={"jargon": {"accept": ["CCG", "holistic"]}}).findings
    assert [item.rule for item in found] == ["outdated-term"]


def test_added_line_is_found_in_its_forms() -> None:
    options = {"jargon": {"add": ["widget (noun) = tool | severity: error"]}}
    (found,) = findings("<p>Two widgets</p>", "jargon", options=options)
    assert (found.match, found.severity) == ("widgets", Severity.ERROR)
    assert "“tools”" in found.advice


def test_added_line_replaces_a_term() -> None:
    (found,) = findings("<p>We utilise it.</p>", "jargon", options={"jargon": {"add": ["utilise (verb) = spend"]}})
    assert "“spend”" in found.advice


def test_wrong_added_line_says_which() -> None:
    rule = Jargon(Jargon.Options(add=("hub centre",)))
    with pytest.raises(DictionaryError, match='option "add" of jargon:1: Write what to use instead'):
        rule._own  # noqa: B018


def test_legal_names_are_explained_once_when_the_project_asks() -> None:
    html = "<p>Your annual review is soon. The annual review is yearly.</p>"
    silent(html, "jargon")
    (found,) = findings(html, "jargon", options={"jargon": {"explain-legal-terms": True}})
    assert "legal name" in found.message


def test_dictionary_of_the_project_is_used(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "ours.txt"
    path.write_text("[Ours] | kind: jargon\ngizmo (noun) = tool\n[Fine] | kind: keep\nutilise (verb)\n", "utf-8")
    (found,) = findings("<p>We utilise a gizmo.</p>", "jargon", settings={"dictionaries": (str(path),)})
    assert found.match == "gizmo"


@pytest.mark.parametrize("text", ["", "<p></p>", "<p>" + "word " * 30_000 + "</p>", "<p>" + "a" * 100_000 + "</p>"])
def test_odd_pages_are_read(text: str) -> None:
    silent(text, "jargon", "wordy-phrase", "outdated-term", "disability-language")


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("The autism pathway has three stages.", "pathway"),
        ("We need a robust plan.", "robust"),
        ("The ecosystem of support is wide.", "ecosystem"),
        ("We signpost families to clubs.", "signpost"),
        ("Your child needs acute care.", "acute"),
        ("We may terminate the contract.", "terminate"),
        ("The landscape of services has changed.", "landscape"),
        ("The course is a stepping stone to work.", "stepping stone"),
        ("More places are in the pipeline.", "in the pipeline"),
        ("Funding is a lever for change.", "lever"),
        ("We look at it through the lens of the family.", "lens"),
        ("The team is a catalyst for change.", "catalyst"),
        ("Services converge to help families.", "converge"),
        ("We are at the heart of change.", "at the heart of"),
        ("Bridge the gap in attainment.", "Bridge the gap"),
        ("This decision feeds into the review.", "feeds into"),
        ("We are tackling long waiting times.", "tackling"),
        ("Our team tackles poverty.", "tackles"),
        ("We are addressing the lack of places.", "addressing"),
        ("A draft plan is issued within 16 weeks.", "issued"),
        ("Book via the website.", "via"),
        ("Early support is key.", "key"),
        ("There are in-year admissions.", "in-year admissions"),
        ("In order always to help, we call first.", "In order always to"),
        ("We set the bar for inclusion.", "set the bar"),
    ],
)
def test_jargon_beside_no_everyday_word_is_found(text: str, match: str) -> None:
    assert match in [finding.match for finding in findings(f"<p>{text}</p>", "jargon")]


def test_via_is_reported_unless_it_names_the_way_of_a_journey() -> None:
    (found,) = findings("<p>Tell us via email.</p>", "jargon")
    assert found.severity is Severity.ADVICE
    silent("<p>The train to Leeds goes via York. Take the bus via Belper.</p>", "jargon")
