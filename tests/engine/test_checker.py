"""Rules are planned, run, timed and survived; what was not run is said."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from plainoffer.config import Config, Override
from plainoffer.document import Source
from plainoffer.engine.checker import Checker
from plainoffer.errors import ConfigError
from plainoffer.findings import OutcomeKind, Severity

from .toy_rules import toy_registry

PAGE = "<!doctype html><html><body><p>LOUD words</p></body></html>"


def checker(**settings: object) -> Checker:
    settings.setdefault("select", ("toy",))
    return Checker(Config(**settings), registry=toy_registry())  # type: ignore[arg-type]


def outcomes(text: str, **settings: object) -> dict[str, tuple[OutcomeKind, str]]:
    page = checker(**settings).check_source(Source(text=text, path="a.html"))[0]
    return {outcome.rule: (outcome.outcome, outcome.reason) for outcome in page.outcomes}


def test_each_outcome_is_told_apart() -> None:
    found = outcomes(PAGE)
    assert found["shout"] == (OutcomeKind.FAILED, "")
    assert found["unsure"] == (OutcomeKind.CANNOT_TELL, "the text is too short")
    assert found["rare"][0] is OutcomeKind.INAPPLICABLE
    assert found["crash"][0] is OutcomeKind.PASSED
    assert outcomes(PAGE, ignore={"shout": "we like it"})["shout"] == (
        OutcomeKind.UNTESTED,
        "ignored in the configuration: we like it",
    )


def test_a_crash_is_an_error_and_the_other_rules_run() -> None:
    report = checker().report(checker().check_source(Source(text="<p>LOUD crash</p>", path="a.html")))
    assert [f.rule for f in report.findings] == ["shout"]
    assert "ZeroDivisionError: on purpose" in report.errors[0].message
    assert report.exit_code == 2


def test_a_fragment_is_not_asked_for_a_title() -> None:
    assert outcomes("<p>LOUD</p>")["no-title"] == (OutcomeKind.INAPPLICABLE, "this is a part of a page")
    assert outcomes(PAGE)["no-title"][0] is OutcomeKind.FAILED


def test_optional_rules_run_only_by_name() -> None:
    assert "hidden-rule" not in outcomes(PAGE)
    assert "hidden-rule" not in outcomes(PAGE, select=("all",))
    assert "hidden-rule" in outcomes(PAGE, select=("toy", "hidden-rule"))


@pytest.mark.parametrize(
    ("select", "ignore", "runs"),
    [
        (("all",), {"toy": ""}, False),
        (("shout",), {"toy": ""}, True),
        (("toy",), {"shout": ""}, False),
        (("shout",), {"shout": ""}, False),
        (("toy",), {"all": ""}, True),
        (("rare",), {}, False),
    ],
)
def test_explicit_beats_implicit(select: tuple[str, ...], ignore: dict[str, str], runs: bool) -> None:
    found = outcomes(PAGE, select=select, ignore=ignore).get("shout", (OutcomeKind.UNTESTED, ""))
    assert (found[0] is OutcomeKind.FAILED) is runs


def test_an_unknown_rule_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(ConfigError, match=r'no such rule or family\. Did you mean "shout"'):
        checker(select=("shouts",))


def test_severity_can_be_changed_by_rule() -> None:
    page = checker(severity={"shout": "error"}).check_source(Source(text=PAGE, path="a"))[0]
    assert {f.rule: f.severity for f in page.findings}["shout"] is Severity.ERROR


def test_overrides_apply_to_their_paths_only() -> None:
    config = Config(select=("toy",), overrides=(Override(paths=("news/",), values={"ignore": ["shout"]}),))
    made = Checker(config, registry=toy_registry())
    rules = {
        path: {f.rule for f in made.check_source(Source(text=PAGE, path=path))[0].findings}
        for path in ("news/a.html", "help/a.html")
    }
    assert "shout" not in rules["news/a.html"]
    assert "shout" in rules["help/a.html"]


def test_fingerprints_survive_edits_elsewhere() -> None:
    made = checker(select=("shout",))
    before = made.check_source(Source(text="<p>LOUD one</p><p>LOUD two</p>", path="a"))[0].findings
    after = made.check_source(Source(text="<p>New.</p>\n\n<p>LOUD one</p>\n<p>LOUD two</p>", path="a"))[0].findings
    assert [f.fingerprint for f in before] == [f.fingerprint for f in after]
    assert len({f.fingerprint for f in before}) == 2
    same = made.check_source(Source(text="<p>LOUD one</p><p>LOUD one</p>", path="a"))[0].findings
    assert len({f.fingerprint for f in same}) == 2


def test_site_rules_see_all_pages() -> None:
    made = checker()
    pages = [
        page for path in ("b", "a", "c") for page in made.check_source(Source(text=f"<p>{path < 'c'}</p>", path=path))
    ]
    assert [f.path for f in made.report(pages, site=True).findings if f.rule == "same-word"] == ["b"]
    assert made.report(pages, site=True).facts == {"texts": 2}
    assert "same-word" not in {f.rule for f in made.report(pages).findings}


def test_sixteen_threads_get_the_results_of_one() -> None:
    made = Checker()
    texts = [f"<p>Please utilise the form number {n}. The EHCP is LOUD.</p>" * 20 for n in range(32)]

    def fingerprints(text: str) -> list[str]:
        return [f.fingerprint for f in made.check_source(Source(text=text, path="a"))[0].findings]

    alone = [fingerprints(text) for text in texts]
    with ThreadPoolExecutor(16) as pool:
        assert list(pool.map(fingerprints, texts)) == alone
    assert all(alone)
