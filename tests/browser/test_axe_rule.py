"""axe as a rule: findings at the right place, outcomes for each of its rules, one finding for one fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from plainoffer.browser.configured import with_private_addresses
from plainoffer.config import Config
from plainoffer.document import Document, Source, read_source
from plainoffer.engine.checker import OFFLINE, Checker
from plainoffer.errors import ConfigError
from plainoffer.findings import Confidence, Finding, OutcomeKind, Severity
from plainoffer.rule import Need
from plainoffer.rules.accessibility.in_browser.merging import merge

from .site import BAD_IMAGE, Site, page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def shared(tools):
    """One browser for all checks of this module."""
    made: dict = {}
    yield made
    if "browser" in made:
        made["browser"]._checker.close()


def run(shared, source: Source, *select: str, **settings):
    # the test's own server is on this machine
    config = Config(select=select or ("axe",), browser=with_private_addresses({}), **settings)
    checker = Checker(config, allow=OFFLINE | {Need.BROWSER}, shared=shared)
    result = checker.check_source(source)[0]
    shared.update(checker._shared)
    return result


def html(text: str, **arguments) -> Source:
    return Source(text=text, path="test", **arguments)


def by_rule(result):
    return {finding.rule: finding for finding in result.findings}


def test_a_finding_points_to_the_tag_in_the_source(shared):
    text = page(f"\n<!-- a comment --><p>Text</p>\n  {BAD_IMAGE}")
    finding = by_rule(run(shared, html(text)))["axe:image-alt"]
    assert text[finding.start : finding.end] == BAD_IMAGE
    assert (finding.line, finding.column) == (3, 3)
    assert finding.severity is Severity.ERROR
    assert finding.confidence is Confidence.CERTAIN
    assert "WCAG 2.2 1.1.1 Non-text Content" in [reference.name for reference in finding.references]


def test_contrast_is_told_in_numbers(shared):
    finding = by_rule(run(shared, html(page('<p style="color:#bbb">Pale</p>'))))["axe:color-contrast"]
    assert "1.91:1" in finding.message or "1.92:1" in finding.message
    assert "4.5:1" in finding.message


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><td>a</td></tr><tr><td>b<img src=x></td></tr></table>",
        "<table><thead><tr><th>a</th></tr></thead><tr><td>b</td></tr><tr><td><img src=x></td></tr></table>",
        "<p>one<p>two<ul><li>a<li><img src=x></ul>",
        "<div><div><div><img alt='' src=y></div></div><span>x</span><img src=x></div>",
        "<section><p>a</p><!-- c --><p>b</p><a href=/z>c<img src=x alt=''></a><img src=x></section>",
    ],
)
def test_places_are_right_where_browsers_add_elements(shared, body):
    text = page(body)
    finding = by_rule(run(shared, html(text)))["axe:image-alt"]
    assert text[finding.start : finding.end] == "<img src=x>"
    assert finding.start == text.rindex("<img src=x>")


def test_a_place_survives_a_script_that_moves_things(shared):
    script = "<script>document.querySelector('main').prepend(document.createElement('p'))</script>"
    text = page(f'<img src="a.png"><img alt="" src="b.png">{script}')
    finding = by_rule(run(shared, html(text)))["axe:image-alt"]
    assert text[finding.start : finding.end] == '<img src="a.png">'


def test_an_element_that_a_script_made_has_no_place_but_a_selector(shared):
    script = "<script>document.querySelector('main').innerHTML += '<img src=made.png>'</script>"
    finding = by_rule(run(shared, html(page(script))))["axe:image-alt"]
    assert finding.start is None
    assert finding.selector == "img"


def test_a_fault_in_a_frame_points_to_the_frame(shared):
    text = page('<iframe title="f" srcdoc="<html lang=en><title>f</title><img src=x></html>"></iframe>')
    finding = by_rule(run(shared, html(text)))["axe:image-alt"]
    assert text[finding.start :].startswith("<iframe")
    assert finding.selector == "iframe » img"


def test_a_fragment_has_places_and_no_page_faults(shared):
    text = f"<p>Text</p>\n<p>More {BAD_IMAGE}</p>"
    result = run(shared, html(text))
    assert [(finding.rule, finding.line) for finding in result.findings] == [("axe:image-alt", 2)]


def test_markdown_has_places(shared):
    result = run(shared, Source(text="## Title\n\n#### Skipped\n", path="test.md", kind="markdown"))
    finding = by_rule(result)["axe:heading-order"]
    assert finding.line == 3


def test_each_rule_of_axe_has_an_outcome(shared):
    body = f'{BAD_IMAGE}<div style="background:url(x.png)"><p>Text on a picture</p></div>'
    outcomes = {outcome.rule: outcome.outcome for outcome in run(shared, html(page(body))).outcomes}
    assert outcomes["axe"] is OutcomeKind.FAILED
    assert outcomes["axe:image-alt"] is OutcomeKind.FAILED
    assert outcomes["axe:html-has-lang"] is OutcomeKind.PASSED
    assert outcomes["axe:accesskeys"] is OutcomeKind.INAPPLICABLE
    assert outcomes["axe:color-contrast"] is OutcomeKind.CANNOT_TELL


def test_what_axe_cannot_decide_is_a_review(shared):
    body = '<div style="background:url(x.png)"><p>Text on a picture</p></div>'
    result = run(shared, html(page(body)))
    finding = by_rule(result)["axe:color-contrast"]
    assert finding.confidence is Confidence.REVIEW
    assert finding.message.startswith("axe could not decide this, so please look. It may be that this text")


def test_a_rule_of_axe_can_be_ignored_by_name(shared):
    result = run(shared, html(page(BAD_IMAGE)), ignore={"axe:image-alt": "decided"})
    assert result.findings == ()


def test_only_one_rule_of_axe_can_be_chosen_by_name(shared):
    result = run(shared, html(page(f'{BAD_IMAGE}<p style="color:#bbb">Pale</p>')), "axe:image-alt")
    assert [finding.rule for finding in result.findings] == ["axe:image-alt"]
    assert {outcome.rule for outcome in result.outcomes} == {"axe", "axe:image-alt"}


@pytest.mark.parametrize("key", ["select", "ignore", "extend_select"])
def test_a_rule_that_axe_does_not_have_is_refused(tools, key: str):
    with pytest.raises(ConfigError, match='Did you mean "axe:image-alt"'):
        Checker(Config(**{key: {"axe:image-alts": ""} if key == "ignore" else ("axe:image-alts",)}))


def test_a_rule_of_axe_can_be_given_another_severity(shared):
    result = run(shared, html(page(BAD_IMAGE)), severity={"axe:image-alt": "advice"})
    assert by_rule(result)["axe:image-alt"].severity is Severity.ADVICE


def test_without_style_sheets_contrast_is_only_likely(shared):
    head = '<link rel="stylesheet" href="https://example.com/x.css">'
    result = run(shared, html(page('<p style="color:#bbb">Pale</p>', head)))
    assert by_rule(result)["axe:color-contrast"].confidence is Confidence.LIKELY


def test_a_file_is_shown_with_the_style_beside_it(shared, tmp_path: Path):
    (tmp_path / "s.css").write_text("p { color: #bbb }")
    file = tmp_path / "a.html"
    file.write_text(page("<p>Pale</p>", '<link rel="stylesheet" href="s.css">'))
    assert "axe:color-contrast" in by_rule(run(shared, read_source(file)))


def test_a_page_from_the_web_is_opened_there(shared, site: Site):
    url = site.put("/live", page('<p class="pale">Pale</p>', '<link rel="stylesheet" href="/live.css">'))
    site.put("/live.css", ".pale { color: #bbb }", Content_Type="text/css")
    result = run(shared, Source(text="<p>As it was read before</p>", path=url, url=url, scope="page"))
    assert "axe:color-contrast" in by_rule(result)


def test_a_folder_read_as_a_site_stays_local(shared, tmp_path: Path):
    (tmp_path / "s.css").write_text("p { color: #bbb }")
    text = page("<p>Pale</p>", '<link rel="stylesheet" href="/s.css">')
    (tmp_path / "a.html").write_text(text)
    source = Source(text=text, path="a.html", url="http://folder.invalid/a.html")
    assert "axe:color-contrast" in by_rule(run(shared, source, root=str(tmp_path)))


def test_a_page_that_cannot_be_checked_is_an_error(shared, site: Site):
    url = site.put("/gone", "gone", 410)
    result = run(shared, Source(text=page(BAD_IMAGE), path=url, url=url))
    assert "410" in result.errors[0].message
    assert result.findings == ()
    [outcome] = result.outcomes
    assert outcome.outcome is OutcomeKind.UNTESTED


def test_a_missing_browser_is_one_error_and_untested_pages(tools):
    config = Config(select=("axe",), browser={"browser": "/nowhere/chromium"})
    checker = Checker(config, allow=OFFLINE | {Need.BROWSER})
    results = [checker.check_source(html(page(BAD_IMAGE)))[0] for _ in range(3)]
    assert [len(result.errors) for result in results] == [1, 0, 0]
    assert "no browser at" in results[0].errors[0].message
    for result in results:
        [outcome] = result.outcomes
        assert outcome.outcome is OutcomeKind.UNTESTED
        assert "/nowhere/chromium" in outcome.reason
    assert checker.report(results).exit_code == 2


def test_without_being_asked_for_no_browser_starts():
    checker = Checker(Config(select=("axe",)))
    [outcome] = checker.check_source(html(page(BAD_IMAGE)))[0].outcomes
    assert (outcome.outcome, outcome.reason) == (OutcomeKind.UNTESTED, "no browser was asked for")


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("<h4>Skipped</h4>", "heading-order"),
        ('<div aria-label="Contact details">a</div>', "aria-name-prohibited"),
        ('<a href="/">\n<img src="a.png" alt="Home"> Home</a>', "alt-repeats-text"),
        ("<marquee>News</marquee>", "deprecated-element"),
        ('<a href="/x"></a>', "link-name"),
        ("<p><label>Name <input></label></p><input>", "field-name"),
        ("<iframe srcdoc='<html lang=en><title>a</title><h1>a</h1></html>'></iframe>", "iframe-name"),
        ('<details><summary></summary><p>a</p></details>', "summary-name"),
        ('<p lang="welsh">Croeso i bawb</p>', "language-tag"),
        ('<table><tr><th scope="col">A</th></tr><tr><td headers="z">1</td></tr></table>', "headers-attribute"),
        ('<button>Save <span role="button" tabindex="0">more</span></button>', "nested-controls"),
    ],
)  # fmt: skip
def test_a_fault_that_axe_finds_as_well_is_shown_once(shared, body: str, rule: str):
    result = run(shared, html(page(body)), "axe", rule)
    alike = [finding for finding in result.findings if finding.rule != "axe:region"]
    assert [finding.rule for finding in alike] == [rule]
    assert alike[0].data["also"]


def test_one_fault_found_twice_is_shown_once(shared):
    """The static finding stays, and says that axe agrees."""
    result = run(shared, html(page(BAD_IMAGE)))
    axe = by_rule(result)["axe:image-alt"]
    from msgspec.structs import replace

    static = replace(axe, rule="static-rule", confidence=Confidence.LIKELY, data={}, message="Ours")
    elsewhere = replace(static, start=0, end=5)
    other = replace(static, rule="other-rule")
    document = Document(html(page(BAD_IMAGE)))
    act = {"static-rule": frozenset({"23a2a8"}), "other-rule": frozenset({"c487ae"})}
    [merged] = merge(document, [axe, static], act)
    assert (merged.message, merged.confidence, merged.data["also"]) == ("Ours", Confidence.CERTAIN, ["axe:image-alt"])
    assert merge(document, [axe, elsewhere], act) == [axe, elsewhere]
    assert merge(document, [axe, other], act) == [axe, other]


def test_a_fault_of_a_cell_that_axe_sees_in_the_table_is_shown_once():
    text = "<table><tr><td headers=none>1</td></tr></table><p>x</p>"
    document = Document(html(text, scope="fragment"))
    table, cell = document.by_tag("table")[0], document.by_tag("td")[0]

    def found(rule: str, element, **data) -> Finding:
        span = document.span(element)
        return Finding(
            rule=rule, family="accessibility", severity=Severity.ERROR, confidence=Confidence.CERTAIN, message="m",
            start=span.start, end=span.end, data=data,
        )  # fmt: skip

    act = {"cells": frozenset({"a25f45"})}
    of_axe = found("axe:td-headers-attr", table, tag="table", act=["a25f45"])
    [merged] = merge(document, [of_axe, found("cells", cell)], act)
    assert merged.rule == "cells"
    outside = found("cells", document.by_tag("p")[0])
    assert merge(document, [of_axe, outside], act) == [of_axe, outside]
