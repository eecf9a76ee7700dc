"""The catalogue says what Annex A of the terms of reference says, and both its files agree."""

from __future__ import annotations

import datetime
import json
import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest
import yaml

from plainoffer.errors import ConfigError
from plainoffer.rules.local_offer.catalogue import JSON_FILE, YAML_FILE, Requirement, load_catalogue, shipped

DATA = Path(__file__).parents[2] / "data" / "local_offer"
PARTS = re.compile(r"Code of Practice Ref\. (\d\.\d+)\**\s*(?:</b>)?\**\s*\(page (\d+)\)", re.I)
FORCE_NOT_WORDED = {
    "4.18-comments-inform-review",  # points at a statutory duty without the word must
    "4.24-ongoing-publication",  # "this is expected to be an ongoing process"
    "4.58-complaints-mediation-appeals",  # the list under "This should provide" has ended, so "must include" holds
}


def plain(text: str) -> str:
    text = re.sub(r"</?(?:b|p|ol|ul)[^>]*>|\*\*", "", text)
    text = re.sub(r"<li>|•", "\n- ", text.replace("</li>", "\n"))
    text = unescape(text).replace("’", "'").replace("–", "-")
    return re.sub(r"[ \t]+", " ", text)


@cache
def annex() -> dict[str, str]:
    """Return the text of Annex A by paragraph of the code."""
    text = (DATA / "terms-of-reference.md").read_text("utf-8")
    text = text[text.index("Code of Practice Ref. 4.1") - 60 :]
    marks = list(PARTS.finditer(text))
    out: dict[str, str] = {}
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        part = text[mark.end() : following.start() if following else len(text)]
        out[mark[1]] = f"{out.get(mark[1], '')}\n{plain(part)}"
    return out


def flat(text: str) -> str:
    return re.sub(r"[\s-]+", " ", plain(text)).strip()


def governing_word(paragraph: str, wording: str) -> str:
    """Return the must or should that governs some words: that of their bracket or item, or of the last lead."""
    compact = re.sub(r"[-\s]+", " ", paragraph.replace("\n- ", " • "))
    place = compact.index(flat(wording))
    before, words = compact[:place], compact[place : place + len(flat(wording))]
    own = re.findall(r"\b(must|should)\b", words)
    if own:
        return own[0]
    open_bracket = before.rfind("(")
    if open_bracket > before.rfind(")"):
        inner = re.findall(r"\b(must|should)\b", before[open_bracket:])
        if inner:
            return inner[-1]
    outside = before
    while "(" in outside and (shorter := re.sub(r"\([^()]*\)", "", outside)) != outside:
        outside = shorter
    outside = re.sub(r"\(?\b(?:this should include(?! information)|these must be treated)[^•:]*(?=•)", "", outside)
    leads = re.findall(r"\b(must|should)\b", outside)
    return leads[-1] if leads else ""


def test_both_files_agree() -> None:
    source = yaml.safe_load(YAML_FILE.read_text("utf-8"))
    assert json.loads(JSON_FILE.read_text("utf-8")) == source, "run python -m plainoffer.rules.local_offer.catalogue"


def test_every_paragraph_of_annex_a_is_there() -> None:
    assert {item.cop_ref for item in shipped()} == set(annex())


def test_there_are_192_requirements_with_their_own_ids() -> None:
    assert len(shipped()) == len(set(shipped().ids)) == 192


@pytest.mark.parametrize("item", shipped(), ids=lambda item: item.id)
def test_entry_rests_on_words_of_annex_a(item: Requirement) -> None:
    assert flat(item.wording) in flat(annex()[item.cop_ref]), item.wording
    assert item.id.startswith(f"{item.cop_ref}-")


@pytest.mark.parametrize("item", shipped(), ids=lambda item: item.id)
def test_page_of_the_code_is_that_of_annex_a(item: Requirement) -> None:
    text = (DATA / "terms-of-reference.md").read_text("utf-8")
    assert (item.cop_ref, str(item.page)) in {(m[1], m[2]) for m in PARTS.finditer(text)}


@pytest.mark.parametrize("item", [i for i in shipped() if i.id not in FORCE_NOT_WORDED], ids=lambda item: item.id)
def test_must_and_should_are_as_worded(item: Requirement) -> None:
    assert item.force == governing_word(annex()[item.cop_ref], item.wording)


def test_what_an_entry_implies_exists() -> None:
    catalogue = shipped()
    for item in catalogue:
        assert {*item.implies, *item.implies_when_main} <= set(catalogue.ids)


def test_every_entry_has_phrases_and_can_be_read() -> None:
    for item in shipped():
        assert item.evidence, item.id
        assert item.summary.endswith("."), item.id


def overlay(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "own.yaml"
    file.write_text(text, "utf-8")
    return file


def test_project_may_give_owners_and_phrases(tmp_path: Path) -> None:
    file = overlay(tmp_path, "requirements:\n- id: 4.38-portage\n  owner: Early years team\n  hints: [home visitor]\n")
    item = load_catalogue([file])["4.38-portage"]
    assert (item.owner, item.hints, item.force) == ("Early years team", ("home visitor",), "should")


def test_project_may_add_requirements(tmp_path: Path) -> None:
    file = overlay(
        tmp_path,
        "requirements:\n- id: own-bus-map\n  force: should\n  summary: Has a map of buses.\n  evidence: [bus map]\n",
    )
    catalogue = load_catalogue([file])
    assert len(catalogue) == 193
    assert catalogue["own-bus-map"].theme == "other"


def test_another_nation_may_replace_the_list(tmp_path: Path) -> None:
    file = overlay(
        tmp_path,
        "replace: true\nrequirements:\n- {id: wales-1, force: must, summary: Explains ALN., evidence: [aln]}\n",
    )
    assert load_catalogue([file]).ids == ("wales-1",)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("requirements:\n- id: 4.38-portage\n- id: 4.38-portige\n  owner: X\n", 3, "Did you mean"),
        ("requirements:\n- id: 4.38-portage\n  ownr: X\n", 3, 'Did you mean "owner"'),
        ("requirements:\n- id: 4.38-portage\n  force: may\n", 3, "must or should"),
        ("requirements:\n- id: 4.38-portage\n  evidence: portage\n", 3, "list of texts"),
        ("requirements:\n- id: 4.38-portage\n  page: '70'\n", 3, "whole number"),
        ("requirements:\n- id: 4.38-portage\n  evidence:\n  - ask for <nothing>\n", 3, "no group of words"),
        ("requirements:\n- owner: X\n", 2, 'needs an "id"'),
        ("requirments: []\n", 1, "Did you mean"),
        ("- a\n", 1, "requirements:"),
        ("requirements:\n- id: [\n", 3, "not valid YAML"),
        ("requirements: 5\n", 1, "as a list"),
    ],
)
def test_mistakes_are_pointed_to_by_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_catalogue([overlay(tmp_path, text)])
    assert f"own.yaml, line {line}:" in str(caught.value)
    assert said in str(caught.value)


def test_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"cannot be read"):
        load_catalogue([tmp_path / "none.yaml"])


def test_implying_what_does_not_exist_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="implies"):
        load_catalogue([overlay(tmp_path, "requirements:\n- id: 4.38-portage\n  implies: [4.99-nothing]\n")])


def test_what_changes_with_time_has_a_source_and_a_date_to_look_again() -> None:
    dated = [item for item in shipped() if item.outdated_terms or item.deadline or item.source]
    assert len(dated) >= 8
    for item in dated:
        assert item.source, item.id
        assert datetime.date.fromisoformat(item.review) > datetime.date(2026, 1, 1)
