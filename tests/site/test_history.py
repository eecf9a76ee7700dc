"""Audits are remembered, and compared honestly: what was not looked at is neither fixed nor new."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("aiohttp")
pytest.importorskip("protego")

from click.testing import CliRunner

from plainoffer.cli.history import command
from plainoffer.config import Config
from plainoffer.errors import ConfigError
from plainoffer.fetching.state import State
from plainoffer.findings import Report
from plainoffer.site.audit import Audit
from plainoffer.site.history import History

from .helpers import settings

PLAIN = "<!doctype html><html lang=en><title>{0}</title><main><h1>{0}</h1>{1}</main></html>"
JARGON = "<p>You can utilise the service.</p>"
PORTAGE = "<p>Portage is home visiting for children under 3 with SEND. Ask your health visitor to refer you.</p>"
RULES = ("jargon", "coverage")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    for n in range(6):
        write(folder, f"p{n}", JARGON if n < 2 else "<p>Call us.</p>")
    return folder


def write(folder: Path, name: str, body: str) -> None:
    (folder / f"{name}.html").write_text(PLAIN.format(f"Page {name}", body), "utf-8")


def audit(site: Path, day: str, *rules: str, **more: Any) -> Report:
    given = settings(state=site.parent / "audit.sqlite", links=False, **more)
    today = datetime.date.fromisoformat(day)
    return Audit(str(site), Config(select=rules or RULES), given, today=today).run()


def counts(report: Report) -> tuple[int, int, int]:
    changes = report.facts["changes"]
    return changes["new"], changes["fixed"], changes["open"]


def test_the_first_audit_has_nothing_to_be_compared_with(site: Path) -> None:
    report = audit(site, "2026-02-24")
    assert "changes" not in report.facts
    assert [(past["date"], past["pages"], past["new"]) for past in report.facts["history"]] == [("2026-02-24", 6, None)]


def test_new_fixed_and_still_open(site: Path) -> None:
    audit(site, "2026-02-24", "jargon")
    write(site, "p0", "<p>Call us.</p>")
    write(site, "p5", JARGON)
    report = audit(site, "2026-05-26", "jargon")
    assert counts(report) == (1, 1, 1)
    changes = report.facts["changes"]
    assert changes["since"] == "2026-02-24"
    assert changes["new-by-rule"] == [{"rule": "jargon", "count": 1, "page-count": 1, "pages": ["p5.html"]}]
    assert changes["fixed-by-rule"][0]["pages"] == ["p0.html"]
    assert changes["new-findings"] == [f.fingerprint for f in report.findings if f.path == "p5.html"]


def test_a_finding_that_only_moved_down_the_page_is_still_open(site: Path) -> None:
    audit(site, "2026-02-24", "jargon")
    write(site, "p0", "<p>Hello.</p>\n\n" + JARGON)
    assert counts(audit(site, "2026-05-26", "jargon")) == (0, 0, 2)


def test_findings_of_a_page_that_is_gone_are_fixed(site: Path) -> None:
    audit(site, "2026-02-24", "jargon")
    (site / "p0.html").unlink()
    assert counts(audit(site, "2026-05-26", "jargon")) == (0, 1, 1)


def test_what_a_smaller_audit_did_not_look_at_is_not_fixed(site: Path) -> None:
    write(site, "p5", JARGON)
    audit(site, "2026-02-24", "jargon")
    report = audit(site, "2026-05-26", "jargon", max_pages=2)
    assert counts(report) == (0, 0, 2)
    assert report.facts["changes"]["not-looked-at"] == 1


def test_findings_of_a_rule_that_did_not_run_before_are_not_new(site: Path) -> None:
    audit(site, "2026-02-24", "coverage")
    report = audit(site, "2026-05-26")
    assert counts(report)[0] == 0
    assert report.facts["changes"]["first-looked-for"] == 2
    again = audit(site, "2026-08-25", "coverage")
    assert counts(again)[1] == 0
    assert again.facts["changes"]["not-looked-at"] == 2


def test_a_second_audit_on_a_day_takes_the_place_of_the_first(site: Path) -> None:
    audit(site, "2026-02-24", "jargon")
    write(site, "p0", "<p>Call us.</p>")
    audit(site, "2026-05-26", "jargon")
    report = audit(site, "2026-05-26", "jargon")
    assert [past["date"] for past in report.facts["history"]] == ["2026-02-24", "2026-05-26"]
    assert counts(report) == (0, 1, 1)


def test_duties_that_gain_and_lose_evidence_and_how_long_gaps_last(site: Path) -> None:
    audit(site, "2026-02-24")
    write(site, "p5", PORTAGE)
    report = audit(site, "2026-05-26")
    gained = {duty["id"]: (duty["before"], duty["now"]) for duty in report.facts["changes"]["gained"]}
    assert gained["4.38-portage"][0] == "not found"
    assert gained["4.38-development-at-home"] == ("not found", "evidence found")
    assert report.facts["changes"]["gap-since"]["4.30-childcare"] == "2026-02-24"
    assert "4.38-development-at-home" not in report.facts["changes"]["gap-since"]
    write(site, "p5", "<p>Call us.</p>")
    again = audit(site, "2026-08-25")
    lost = {duty["id"]: duty["pages"] for duty in again.facts["changes"]["lost"]}
    assert [page.rpartition("/")[2] for page in lost["4.38-portage"]] == ["p5.html"]
    assert again.facts["changes"]["gap-since"]["4.38-development-at-home"] == "2026-08-25"
    assert again.facts["changes"]["rule-since"]["jargon"] == "2026-02-24"


def test_only_two_audits_keep_single_findings_and_figures_stay(site: Path) -> None:
    days = ("2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05")
    for day in days:
        audit(site, day, "jargon")
    with State(site.parent / "audit.sqlite", read_only=True) as state:
        history = History(state)
        name = str(site.resolve())
        assert [record.date for record in history.records(name)] == list(days)
        assert [history.prints(name, day) is not None for day in days] == [False, False, True, True]
        assert not any(record.evidence for record in history.records(name)[:-2])


def test_an_audit_that_was_stopped_is_not_kept(site: Path) -> None:
    audit(site, "2026-02-24", "jargon")
    given = settings(state=site.parent / "audit.sqlite", links=False)
    stopped = Audit(str(site), Config(select=RULES), given, today=datetime.date(2026, 5, 26))
    stopped.interrupt()
    report = stopped.run()
    assert report.stopped
    assert [past["date"] for past in report.facts["history"]] == ["2026-02-24"]
    assert "changes" not in report.facts


def test_sites_in_one_file_do_not_mix(site: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    write(other, "a", JARGON)
    audit(site, "2026-02-24", "jargon")
    assert "changes" not in audit(other, "2026-05-26", "jargon").facts


def test_a_site_in_another_language_has_no_figure_for_duties(tmp_path: Path) -> None:
    folder = tmp_path / "cy"
    folder.mkdir()
    for n in range(6):
        text = PLAIN.format(f"Tudalen {n}", "<p>Croeso i'r Cynnig Lleol.</p>").replace("lang=en", "lang=cy")
        (folder / f"{n}.html").write_text(text, "utf-8")
    report = audit(folder, "2026-02-24", "local-offer")
    assert report.facts["history"][0]["musts_found"] is None
    assert "not in English" in report.facts["coverage"]["unjudged"]
    assert not report.findings


def test_a_folder_is_audited_with_its_exclude_patterns(site: Path) -> None:
    given = settings(state=site.parent / "audit.sqlite", links=False)
    config = Config(select=("jargon",), exclude=("p0.html",), root=str(site))
    assert "p0.html" not in Audit(str(site), config, given).run().pages


def test_the_command_shows_a_table_and_json(site: Path) -> None:
    audit(site, "2026-02-24")
    audit(site, "2026-05-26")
    state = str(site.parent / "audit.sqlite")
    lines = CliRunner().invoke(command, [state], standalone_mode=False).output.splitlines()
    assert lines[0] == str(site.resolve())
    assert lines[1].split()[:3] == ["Audit", "Pages", "Errors"]
    assert [line.split()[0] for line in lines[2:]] == ["2026-02-24", "2026-05-26"]
    assert "of 105" in lines[2]
    plain = json.loads(CliRunner().invoke(command, [state, "--json"], standalone_mode=False).output)
    assert plain["audits"][1]["open"] == len(plain["audits"][1]["rules"]) + 2
    assert plain["audits"][0]["states"]["4.38-portage"] == "not found"


def test_the_command_says_when_there_is_nothing(tmp_path: Path) -> None:
    with State(tmp_path / "links.sqlite"):
        pass
    done = CliRunner().invoke(command, [str(tmp_path / "links.sqlite")], standalone_mode=False)
    assert "No whole audit is on record yet" in done.output
    (tmp_path / "page.html").write_text("<p>not a state file, whatever it is called</p>" * 50, "utf-8")
    done = CliRunner().invoke(command, [str(tmp_path / "page.html")], standalone_mode=False)
    assert isinstance(done.exception, ConfigError)
    assert "is not the state file of an audit" in str(done.exception)
    done = CliRunner().invoke(command, ["https://nowhere.example/"], standalone_mode=False)
    assert isinstance(done.exception, ConfigError)
    assert "No audit of https://nowhere.example/ is on record" in str(done.exception)
