"""The matrix of Annex A over a whole site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plainoffer.config import Config
from plainoffer.engine.checker import Checker
from plainoffer.errors import ConfigError
from plainoffer.findings import PageResult
from plainoffer.formats.coverage import read_coverage
from plainoffer.rules.local_offer.catalogue import theme_name
from plainoffer.testing import TODAY

from .sites import FILLER, audit, found, page

PORTAGE = page(
    "Portage", "<p>Portage is home visiting for children under 3 with SEND. Ask your health visitor to refer you.</p>"
)


def row(report: object, name: str) -> dict[str, object]:
    rows = report.facts["coverage"]["requirements"]  # type: ignore[attr-defined]
    return next(row for row in rows if row["id"] == name)


def test_page_with_information_is_evidence_with_its_passage() -> None:
    report = audit({**FILLER, "portage.html": PORTAGE}, "coverage")
    found_row = row(report, "4.38-portage")
    assert found_row["state"] == "evidence found"
    assert found_row["pages"][0]["path"] == "portage.html"  # type: ignore[index]
    assert "Portage is home visiting" in found_row["pages"][0]["passages"][0]  # type: ignore[index]


def test_every_requirement_has_a_row_in_the_order_of_annex_a() -> None:
    rows = audit(FILLER, "coverage").facts["coverage"]["requirements"]
    assert len(rows) == 192
    assert rows[0]["cop_ref"] == "4.1"
    assert rows[-1]["cop_ref"] == "4.62"


def test_what_the_council_does_is_for_people_to_confirm() -> None:
    report = audit(FILLER, "coverage")
    assert row(report, "4.8-involve-reviewing")["state"] == "for people to confirm"
    assert row(report, "4.38-portage")["state"] == "not found"


def test_report_never_says_compliant() -> None:
    report = audit({**FILLER, "portage.html": PORTAGE}, "coverage")
    said = json.dumps(report.facts) + " ".join(f.message + f.advice for f in report.findings)
    assert "complian" not in said.lower()
    assert "not the whole law" in report.facts["coverage"]["note"]


def test_gaps_are_one_finding_of_musts_and_one_of_shoulds() -> None:
    musts, shoulds = sorted(found(FILLER, "coverage"), key=lambda f: f.data["force"])
    assert (musts.severity.value, shoulds.severity.value) == ("warning", "advice")
    assert "4.30-childcare" in musts.data["requirements"]
    assert "4.38-portage" in shoulds.data["requirements"]
    assert f"No page was found for {len(musts.data['requirements'])} of the 105 things" in musts.message
    assert "do: Education (24), Training and employment (" in musts.message


def test_each_gap_is_a_finding_when_asked_for() -> None:
    report = audit(FILLER, "coverage", settings={"rules": {"coverage": {"each": True}}})
    gaps = {f.data["requirement"]: f.severity.value for f in report.findings}
    assert gaps["4.30-childcare"] == "warning"
    assert gaps["4.38-portage"] == "advice"


@pytest.mark.parametrize(
    ("theme", "name"),
    [
        ("early-years", "Early years"),
        ("ehc-process", "Education, health and care process"),
        ("access", "Ways to reach the Local Offer"),
        ("our_own theme", "Our own theme"),
        ("", ""),
    ],
)
def test_themes_are_named_in_words(theme: str, name: str) -> None:
    assert theme_name(theme) == name


def test_gaps_wait_for_a_person() -> None:
    assert audit(FILLER, "coverage").exit_code == 0


def test_one_page_is_too_few_to_miss_anything() -> None:
    report = audit({"portage.html": PORTAGE}, "coverage")
    assert not report.findings
    assert row(report, "4.38-portage")["state"] == "evidence found"
    assert any("only 1 page" in outcome.reason for outcome in report.outcomes)


def test_no_page_at_all() -> None:
    report = audit({}, "coverage")
    assert "coverage" not in report.facts
    assert not report.findings


def test_site_in_another_language_is_not_judged() -> None:
    pages = {f"{n}.html": page("Cartref").replace("lang='en'", "lang='cy'") for n in range(8)}
    report = audit(pages, "coverage")
    assert not report.findings
    assert any("English" in outcome.reason for outcome in report.outcomes)


def test_owners_of_themes(tmp_path: Path) -> None:
    report = audit(FILLER, "coverage", settings={"local_offer": {"owners": {"transport": "Travel team"}}})
    assert row(report, "4.48-transport-arrangements")["owner"] == "Travel team"
    assert row(report, "4.38-portage")["owner"] == ""


def test_pin_adds_and_veto_takes_away(tmp_path: Path) -> None:
    pins = tmp_path / "plainoffer-topics.toml"
    pins.write_text(
        '[[topic]]\npage = "filler-1.html"\nrequirement = "4.30-childcare"\n'
        'reason = "The table is an image."\nby = "Jo"\n'
        '[[topic]]\npage = "portage.html"\nrequirement = "4.38-portage"\nis = "no information"\n'
        '[[topic]]\npage = "gone.html"\nrequirement = "4.30-dsa"\n',
        "utf-8",
    )
    settings = {"local_offer": {"pins": pins.name}, "root": str(tmp_path)}
    report = audit({**FILLER, "portage.html": PORTAGE}, "coverage", "topics", settings=settings)
    assert row(report, "4.30-childcare")["state"] == "evidence found"
    assert row(report, "4.38-portage")["state"] == "not found"
    assert [f.data["page"] for f in report.findings if "page" in f.data] == ["gone.html"]
    topic = next(t for t in report.topics if t.requirement == "4.30-childcare")
    assert "Jo" in topic.reason
    assert "The table is an image." in topic.reason


def test_a_pin_is_for_the_same_page_from_whatever_folder_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pins.toml").write_text('[[topic]]\npage = "filler-1.html"\nrequirement = "4.30-childcare"\n', "utf-8")
    settings = {"local_offer": {"pins": "pins.toml"}, "root": str(tmp_path)}
    monkeypatch.chdir(tmp_path.parent)
    named = {f"{tmp_path.name}/{name}": text for name, text in FILLER.items()}
    report = audit(named, "coverage", settings=settings)
    assert row(report, "4.30-childcare")["state"] == "evidence found"
    assert not [f for f in report.findings if "page" in f.data]


def test_a_faulty_catalogue_is_told_once_before_any_page(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("requirements:\n- id: 4.38-portage\n  force: maybe\n", "utf-8")
    config = Config(local_offer={"catalogue": "own.yaml"}, root=str(tmp_path))
    with pytest.raises(ConfigError, match='line 3: "force" must be must or should'):
        Checker(config, today=TODAY, lazy=True)


def test_own_catalogue_has_its_row(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(
        "requirements:\n- id: own-toys\n  force: should\n  summary: Has a toy library.\n  theme: play\n"
        "  evidence: [toy library]\n",
        "utf-8",
    )
    settings = {"local_offer": {"catalogue": "own.yaml"}, "root": str(tmp_path)}
    pages = {**FILLER, "toys.html": page("Toy library", "<p>The toy library lends toys. Call us to join.</p>")}
    assert row(audit(pages, "coverage", settings=settings), "own-toys")["state"] == "evidence found"


def test_formats_can_read_the_matrix() -> None:
    matrix = read_coverage(audit({**FILLER, "portage.html": PORTAGE}, "coverage"))
    assert matrix is not None
    assert len(matrix.requirements) == 192
    assert len(matrix.musts) == 105


def test_matrix_names_the_surest_pages_only() -> None:
    facts = {"kind": "information", "english": True, "topics": [["4.38-portage", 0.8, ["P."]]] * 4}
    pages = [PageResult(path=f"{n}.html", facts={"coverage": facts}) for n in range(500)]
    report = Checker(Config(select=("coverage",)), today=TODAY).report(pages, site=True)
    assert len(row(report, "4.38-portage")["pages"]) == 10  # type: ignore[arg-type]
    assert row(report, "4.38-portage")["count"] == 2000
