"""Our Axe stands in for axe_selenium_python.Axe."""

from __future__ import annotations

import json

import pytest

from plainoffer.browser import BrowserChecker, BrowserSettings, Visit
from plainoffer.browser.world import ScriptError

from .site import BAD_IMAGE, HOME, Site, page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def axe(tools):
    """An Axe used the old way: open a page, inject, run."""
    from plainoffer.browser.wrapper import Axe

    with BrowserChecker(BrowserSettings(outside=True, guard=HOME)) as own:
        own.check(Visit(key="a", html=page("")))
        [session] = own._all
        yield Axe(session._driver)


def test_it_is_an_axe_of_axe_selenium_python(axe):
    import axe_selenium_python

    assert isinstance(axe, axe_selenium_python.Axe)


def test_the_old_way_of_use_works_with_frames(axe, site: Site):
    site.put("/inner", page(BAD_IMAGE))
    axe.selenium.get(site.put("/old-way", page('<iframe title="f" src="/inner"></iframe>')))
    axe.inject()
    found = axe.run()["violations"]
    assert "image-alt" in [rule["id"] for rule in found]


def test_options_are_json(axe, site: Site):
    axe.selenium.get(site.put("/options", page(BAD_IMAGE)))
    axe.inject()
    assert axe.run(options={"rules": {"image-alt": {"enabled": False}}})["violations"] == []


def test_an_error_of_axe_is_an_error_at_once(axe, site: Site):
    axe.selenium.get(site.put("/context", page("")))
    axe.inject()
    with pytest.raises(ScriptError, match="No elements found"):
        axe.run(context=".not-there")


def test_reports_name_elements_in_shadow_trees(axe, site: Site, tmp_path):
    shadow = f"<div id=host><template shadowrootmode=open>{BAD_IMAGE}</template></div>"
    axe.selenium.get(site.put("/shadow", page(shadow)))
    axe.inject()
    results = axe.run()
    assert "#host >> img" in axe.report(results["violations"])
    axe.write_results(results, str(tmp_path / "r.json"))
    assert json.loads((tmp_path / "r.json").read_text())["violations"]
