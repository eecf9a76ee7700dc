from __future__ import annotations

import warnings
from datetime import date
from pathlib import Path

import pytest

from plainoffer.errors import DictionaryError
from plainoffer.language.dictionaries import (
    DictionaryWarning,
    load,
    merge,
    shipped,
    shipped_folder,
    shipped_terms,
)
from plainoffer.language.dictionary_lines import parse
from plainoffer.language.terms import Kind, Part, Term


def one(line: str) -> Term:
    dictionary = parse(line, "list.txt")
    assert not dictionary.problems, dictionary.problems
    return dictionary.terms[-1]


def problem(text: str) -> str:
    (found,) = parse(text, "list.txt").problems
    return str(found)


def test_shortest_line_is_a_term_and_what_to_write() -> None:
    term = one("utilise = use")
    assert (term.term, term.alternatives, term.part, term.kind) == (
        "utilise",
        ("use",),
        Part.FIXED,
        Kind.JARGON,
    )


def test_line_may_have_everything() -> None:
    term = one(
        "address (verb only) = deal with; solve | Say what you do. | kind: jargon"
        "| unless: email/postal ~; near street | severity: advice | confidence: review | fix: no"
        "| source: https://example.org | review: 2027-04-01"
    )
    assert term.part is Part.VERB
    assert term.certain_part
    assert term.alternatives == ("deal with", "solve")
    assert term.note == "Say what you do."
    assert term.unless[0].before == (frozenset({"email", "postal"}),)
    assert term.unless[1].near == {"street"}
    assert (term.severity, term.confidence, term.fix) == ("advice", "review", "no")
    assert term.source is not None
    assert term.source.url == "https://example.org"
    assert term.review == date(2027, 4, 1)


def test_a_line_may_be_for_thorough_checks_only() -> None:
    assert one("provide (verb) = give | thorough: yes").thorough
    assert not one("utilise (verb) = use").thorough


def test_alternatives_may_hold_commas() -> None:
    assert one("EHC = education, health and care | kind: abbreviation").alternatives == ("education, health and care",)


def test_advice_in_a_bracket_may_hold_a_semicolon() -> None:
    assert one("promptly = (leave it out; say when); soon").alternatives == ("(leave it out; say when)", "soon")


def test_note_may_hold_a_colon() -> None:
    assert one("pathway = steps | Say which: the steps to a plan.").note == "Say which: the steps to a plan."


def test_comments_and_empty_lines_are_skipped() -> None:
    assert [term.term for term in parse("# a comment\n\nhub = centre  # another\n", "x").terms] == ["hub"]


def test_section_gives_defaults_until_the_next_one() -> None:
    first, second = parse("[One] | kind: wordy | fix: safe\na lot of = many\n[Two]\nhub = centre", "x").terms
    assert (first.kind, first.fix) == (Kind.WORDY, "safe")
    assert (second.kind, second.fix) == (Kind.JARGON, "")


def test_declared_source_is_used_by_its_short_name() -> None:
    term = one("@g = A guide | https://example.org/guide\nhub = centre | source: g")
    assert term.source is not None
    assert (term.source.name, term.source.url) == ("A guide", "https://example.org/guide")


def test_terms_to_keep_need_no_alternative() -> None:
    assert one("[Names] | kind: keep\nAccess to Work").kind is Kind.KEEP


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("utilise use", "list.txt:1: Write what to use instead: 'utilise use = …'."),
        ("\n\nutilise =", "list.txt:3: There is nothing after the '=' of 'utilise'"),
        ("= use", "list.txt:1: There is no term before the '='."),
        ("-- = use", "has no letters"),
        ("hub = centre | sorce: x", "Did you mean 'source'?"),
        ("hub = centre | source: x", "No source 'x' is declared"),
        ("hub = centre | severity: bad", "'severity' must be error, warning or advice, not 'bad'."),
        ("hub = centre | review: soon", "Write the review date as 2027-04-01, not 'soon'."),
        (
            "hub = centre | unless: wheel",
            "Put ~ where the term stands in 'wheel' (email ~), or write 'near wheel'.",
        ),
        ("hub = centre | unless: near wheel, ~ cap", "'near' takes words and commas only"),
        ("hub (nuon) = centre", "'(nuon)' is not known"),
        ("hub = centre | one note | two notes", "two notes"),
        ("[Open | kind: wordy", "Close the section heading"),
        ("[Done] | words", "only options can follow"),
        ("@g", "A source is written"),
    ],
)
def test_wrong_line_is_named_with_the_reason(text: str, says: str) -> None:
    assert says in problem(text)


def test_every_wrong_line_is_reported_and_the_rest_is_read() -> None:
    dictionary = parse("one\nhub = centre\ntwo", "x")
    assert [term.term for term in dictionary.terms] == ["hub"]
    assert [found.line for found in dictionary.problems] == [1, 3]


def test_merging_a_wrong_dictionary_says_which_line() -> None:
    with pytest.raises(DictionaryError, match=r"x:1: Write what to use instead"):
        merge(parse("utilise", "x"))


def test_repeated_line_is_said() -> None:
    assert "'hub' is here twice: the same line is line 1." in problem("hub = centre\nhub = centre")


def test_contradiction_is_said_and_the_first_line_counts() -> None:
    dictionary = parse("hub = centre\nhub = website", "x")
    assert "contradicts line 1" in dictionary.problems[0].message
    with pytest.warns(DictionaryWarning, match="contradicts line 1"):
        terms = merge(dictionary)
    assert [term.alternatives for term in terms.entries] == [("centre",)]


@pytest.mark.parametrize(
    "text",
    ["hub (noun) = centre\nhub = website", "[Fine] | kind: keep\nhub\n[Not] | kind: jargon\nhub (noun) = centre"],
)
def test_contradiction_between_parts_of_speech_is_said(text: str) -> None:
    assert "'hub' contradicts line" in problem(text)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("hub (noun) = centre\nhubs = centres", "'hubs' is a form of 'hub' on line 1"),
        ("utilise (verb) = use\nutilize = work with", "'utilize' is a form of 'utilise' on line 1"),
        ("co-production = working together\ncoproduction = planning", "'coproduction' is a form of 'co-production'"),
        ("co production = working together\nco-production = planning", "'co-production' is a form of 'co production'"),
        (
            "assist = facilitate\nfacilitate = assist",
            "'facilitate' is to become 'assist', and line 1 says the opposite",
        ),
    ],
)
def test_lines_about_the_same_words_in_a_file_are_said(text: str, says: str, tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text(text, "utf-8")
    (found,) = load(path).problems
    assert says in found.message
    assert (found.file, found.line, found.fatal) == (str(path), 2, False)


@pytest.mark.parametrize(
    "text",
    [
        "triage (verb) = decide\ntriage (noun) = deciding", "lead (noun) = person in charge\nleading = main",
        "CCG = board | kind: outdated\nCCGs = boards | kind: abbreviation", "hub = centre\nhub club = club",
        "assist = help\nhelp desk = people who help",
    ],
)  # fmt: skip
def test_lines_about_other_words_are_no_conflict(text: str, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text(text, "utf-8")
    assert load(tmp_path / "words.txt").problems == ()


def test_a_term_that_becomes_itself_is_refused() -> None:
    assert "'gold pathway' is to become 'gold pathway'" in problem("gold pathway = gold pathway")


def test_verb_and_noun_of_the_same_word_are_two_terms() -> None:
    assert not parse("triage (verb) = decide\ntriage (noun) = deciding", "x").problems


def test_later_dictionary_replaces_a_term() -> None:
    terms = merge(parse("hub (noun) = centre", "a"), parse("hub (noun) = website", "b"))
    assert [term.alternatives for term in terms.entries] == [("website",)]


def test_later_term_without_a_part_of_speech_replaces_every_part() -> None:
    terms = merge(parse("triage (verb) = decide\ntriage (noun) = deciding", "a"), parse("triage = sort", "b"))
    assert [term.alternatives for term in terms.entries] == [("sort",)]


def test_keeping_a_term_takes_it_out() -> None:
    terms = merge(parse("hub (noun) = centre", "a"), parse("[Ours] | kind: keep\nhub (noun)", "b"))
    assert [term.kind for term in terms.entries] == [Kind.KEEP]


def test_keeping_a_term_leaves_its_abbreviation_alone() -> None:
    terms = merge(parse("CCG = clinical commissioning group | kind: abbreviation", "a"), parse("CCG = board", "b"))
    assert len(terms) == 2
    assert "CCG" in terms.abbreviations


def test_missing_file_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(DictionaryError, match=r"words\.txt cannot be read: No such file"):
        load(tmp_path / "words.txt")


def test_binary_file_is_one_clear_sentence(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(DictionaryError, match="not UTF-8 text"):
        load(path)


def test_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("hub = centre\r\n", encoding="utf-8-sig")
    assert [term.term for term in load(path).terms] == ["hub"]


# --- the dictionaries that come with plainoffer


def test_shipped_dictionaries_have_no_problem() -> None:
    assert [str(found) for dictionary in shipped() for found in dictionary.problems] == []


def test_shipped_terms_load_without_a_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        merge(*shipped())


def test_shipped_dictionaries_are_found_next_to_the_package_or_in_the_checkout() -> None:
    assert shipped_folder().joinpath("jargon.txt").is_file()


def test_shipped_dictionary_is_large_and_cited() -> None:
    terms = shipped_terms()
    plain = terms.of_kind(Kind.JARGON, Kind.WORDY, Kind.LATIN, Kind.METAPHOR)
    assert len(plain) > 1500
    uncited = [term.term for term in terms.entries if term.kind not in (Kind.KEEP, Kind.WELL_KNOWN) and not term.source]
    assert not uncited


def test_no_shipped_term_stands_in_two_files() -> None:
    seen: dict[object, str] = {}
    for dictionary in shipped():
        for term in dictionary.terms:
            assert seen.setdefault(term.key, dictionary.name) == dictionary.name, term.term


def test_outdated_terms_say_when_to_look_at_them_again() -> None:
    assert not [term.term for term in shipped_terms().of_kind(Kind.OUTDATED) if not term.review]


def test_safe_fixes_have_a_text_to_write() -> None:
    assert not [term.term for term in shipped_terms().entries if term.fix == "safe" and not term.replacements]


def test_ehcp_is_not_outdated() -> None:
    assert "EHCP" not in {term.term for term in shipped_terms().of_kind(Kind.OUTDATED)}
    assert shipped_terms().abbreviations["EHCP"].alternatives == ("education, health and care plan",)


def test_ambiguous_abbreviations_have_several_expansions() -> None:
    for short in ("PA", "SLD", "ISP", "CDC", "LD"):
        assert len(shipped_terms().abbreviations[short].alternatives) > 1


def test_well_known_abbreviations_are_listed() -> None:
    assert {"NHS", "GP", "UK", "PDF", "MP", "VAT"} <= shipped_terms().well_known
    assert "EHCP" not in shipped_terms().well_known


def test_abbreviation_can_be_called_well_known_by_a_project() -> None:
    terms = merge(*shipped(), parse("[Ours] | kind: well-known\nEHCP", "ours.txt"))
    assert "EHCP" in terms.well_known


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("EHCP = education, health and care plan", Kind.ABBREVIATION),
        ("PA = personal assistant; passenger assistant", Kind.ABBREVIATION),
        ("SENCo = special educational needs co-ordinator", Kind.ABBREVIATION),
        ("SENDIASS = SEND information, advice and support service", Kind.ABBREVIATION),
        ("EHCP = EHC plan", Kind.JARGON),
        ("LA = council", Kind.JARGON),
        ("PA = personal assistant; helper", Kind.JARGON),
        ("TBC = not decided yet", Kind.JARGON),
        ("EHCP = education, health and care plan | kind: jargon", Kind.JARGON),
        ("ehcp = education, health and care plan", Kind.JARGON),
    ],
)
def test_capitals_with_their_full_words_are_an_abbreviation(line: str, kind: Kind) -> None:
    assert one(line).kind is kind


def test_a_group_of_words_serves_many_terms() -> None:
    lines = "&outdoors = pond", "pathway = steps | unless: near &outdoors; near gate", "hub = x | only: near &outdoors"
    read = parse("\n".join(lines), "x")
    assert not read.problems
    pathway, hub = read.terms
    assert pathway.unless[0].near == {"pond"}
    assert pathway.unless[1].near == {"gate"}
    assert hub.only[0].near is pathway.unless[0].near


def test_a_group_can_stand_among_other_words() -> None:
    (term,) = parse("&outdoors = pond, river\npathway = steps | unless: near &outdoors, Gate", "x").terms
    assert term.unless[0].near == {"pond", "river", "gate"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("pathway = steps | unless: near &outdoors", "No group '&outdoors' is declared above with '&outdoors = …'."),
        ("&outdoors", "A group of words is written '&outdoors = pond, river, wood'."),
        ("&outdoors =", "A group of words is written '&outdoors = pond, river, wood'."),
    ],
)
def test_wrong_group_is_said(text: str, message: str) -> None:
    (problem,) = parse(text, "x").problems
    assert problem.message == message


def test_sources_of_outdated_terms_speak_of_them() -> None:
    """A section's source is no source for a line about something else."""
    outdated = [term for term in shipped_terms().entries if term.kind is Kind.OUTDATED]
    about_covid = [term for term in outdated if "ovid" in term.term or "COVID" in term.term or "pandemic" in term.term]
    assert about_covid
    assert all(term.source and "COVID" in term.source.name for term in about_covid)
    care = [term.term for term in outdated if term.source and "Care Act 2014" in term.source.name]
    assert care == ["Fair Access to Care Services", "FACS"]
    dfe = [
        term.term for term in outdated if term.source and term.source.name.startswith("Department for Education, GOV")
    ]
    assert not {"CRB", "DDA", "Directgov", "Her Majesty's Revenue and Customs"} & set(dfe)
