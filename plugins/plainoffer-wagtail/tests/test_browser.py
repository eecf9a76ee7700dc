"""An editor at work, in a real browser. With PLAINOFFER_SCREENSHOTS=folder the pictures of the docs are made."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from unittest.mock import patch

import pytest
from django.contrib.auth.models import User
from django.contrib.staticfiles.testing import StaticLiveServerTestCase
from django.test import override_settings
from helpers import AUTOSAVE, GOOD, NO_ALT, add_page, block, editor, make_site
from plainoffer_wagtail import views

selenium = pytest.importorskip("selenium", reason="selenium is not installed")
from selenium import webdriver  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.ui import WebDriverWait  # noqa: E402

BLOCK = {"OPTIONS": {"ignore": ["reading-age"]}, "WAGTAIL": {"ON_PUBLISH": "block"}}
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
WATCHED = "addEventListener('w-unsaved:watch-edits', () => { window.watched = true })"
"""Wagtail watches a page for changes only after a while; what is written before is part of its first copy."""
pytestmark = pytest.mark.skipif(not (BROWSER and DRIVER), reason="no Chromium with its driver here")


def start_browser() -> webdriver.Chrome:
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER
    for argument in ("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--no-proxy-server",
                     "--window-size=1280,1100", "--hide-scrollbars"):  # fmt: skip
        options.add_argument(argument)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.add_argument("--no-sandbox")
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCHED})
    return browser


class Editing(StaticLiveServerTestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.browser = start_browser()
        cls.addClassCleanup(cls.browser.quit)

    def setUp(self):
        self.home = make_site()
        User.objects.all().delete()
        self.client.force_login(editor())
        self.browser.get(f"{self.live_server_url}/admin/login/")
        self.browser.delete_all_cookies()
        self.browser.add_cookie({"name": "sessionid", "value": self.client.cookies["sessionid"].value, "path": "/"})

    def open(self, page):
        self.browser.get(f"{self.live_server_url}/admin/pages/{page.pk}/edit/")
        self.settle()

    def settle(self):
        """Wait until the page in the editor can be written on."""
        self.wait(lambda: self.find('[contenteditable="true"]'))
        self.wait(lambda: not AUTOSAVE or self.browser.execute_script("return window.watched"))

    def find(self, selector):
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def panel(self):
        return self.find("[data-plainoffer-findings]")[0].text

    def wait(self, condition, seconds=60):
        return WebDriverWait(self.browser, seconds, ignored_exceptions=(Exception,)).until(lambda _: condition())

    def write(self, text):
        """Replace the rich text of the page, key by key."""
        area = self.find('[data-contentpath="text"] [contenteditable="true"]')[0]
        area.click()
        area.send_keys(Keys.CONTROL, "a")
        area.send_keys(Keys.BACKSPACE)
        area.send_keys(text)
        # The editor puts what was written into the form a moment later.
        self.wait(lambda: text in self.find('[name="text"]')[0].get_property("value"))

    def save(self):
        """Save the draft, where Wagtail does not do so by itself."""
        if not AUTOSAVE:
            self.press('[type="submit"].action-save')
            self.wait(lambda: self.find('[contenteditable="true"]'))

    def publish(self):
        self.press('[name="action-publish"]')

    def press(self, selector):
        before = self.find("html")[0]
        self.browser.execute_script("document.querySelector(arguments[0]).click()", selector)
        self.wait(lambda: self.find("html")[0].id != before.id and self.find(".messages li"))

    def picture(self, name, selector="[data-plainoffer]"):
        if folder := os.environ.get("PLAINOFFER_SCREENSHOTS"):
            script = "document.querySelector(arguments[0]).scrollIntoView({block: 'center'})"
            self.browser.execute_script(script, selector)
            self.browser.save_screenshot(str(Path(folder) / f"{name}.png"))

    def test_an_editor_writes_jargon_sees_it_fixes_it_and_publishes(self):
        page = add_page(self.home, live=False, text=GOOD)
        self.open(page)
        assert "Nothing to put right was found." in self.panel()
        self.write("Please utilise the form.")
        self.save()
        self.wait(lambda: "“utilise” is jargon" in self.panel())
        assert "Write “use”." in self.panel()
        self.picture("wagtail-panel")
        self.find('[data-plainoffer-path="text"]')[0].click()
        focused = self.browser.switch_to.active_element
        assert focused.get_attribute("contenteditable") == "true"
        self.write("Please use the form.")
        self.save()
        self.wait(lambda: "Nothing to put right was found." in self.panel())
        self.publish()
        page.refresh_from_db()
        assert page.live
        assert "Please use the form." in page.text

    @override_settings(PLAINOFFER=BLOCK)
    def test_a_page_with_errors_is_stopped_and_its_draft_is_kept(self):
        page = add_page(self.home, text=GOOD, body=[block("paragraph", GOOD), block("html", NO_ALT)])
        self.open(page)
        assert "Put the errors right before you publish" in self.panel()
        self.publish()
        message = self.find(".messages")[0].text
        assert "was not published, because it has 1 error" in message
        page.refresh_from_db()
        assert not page.live
        self.picture("wagtail-stopped", ".messages")
        self.settle()
        place = f"body.{page.body[1].id}"
        self.find(f'[data-plainoffer-path="{place}"]')[0].click()
        field = self.browser.switch_to.active_element
        assert field.get_attribute("value") == NO_ALT
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys('<p>See the map. <img src="map.png" alt="The hall is beside the library"></p>')
        self.save()
        self.wait(lambda: "Nothing to put right was found." in self.panel())
        self.publish()
        page.refresh_from_db()
        assert page.live

    @override_settings(PLAINOFFER=BLOCK)
    def test_bulk_publishing_leaves_out_the_page_with_errors(self):
        good, bad = add_page(self.home, "Good", text=GOOD), add_page(self.home, "Bad", body=[block("html", NO_ALT)])
        for page in (good, bad):
            type(page).objects.filter(pk=page.pk).update(live=False)
        self.browser.get(f"{self.live_server_url}/admin/pages/{self.home.pk}/")
        for page in (good, bad):
            self.wait(lambda page=page: self.find(f'[data-bulk-action-checkbox][data-object-id="{page.pk}"]'))
            self.find(f'[data-bulk-action-checkbox][data-object-id="{page.pk}"]')[0].click()
        self.wait(lambda: self.find('.bulk-actions-choices a[href*="/publish/"]')[0].is_displayed())
        # by script: the bar slides in, and a click may land beside the button
        self.browser.execute_script("document.querySelector('.bulk-actions-choices a[href*=\"/publish/\"]').click()")
        self.wait(lambda: "/bulk/" in self.browser.current_url and self.find('main form [type="submit"]'))
        self.browser.execute_script("document.querySelector('main form [type=\"submit\"]').click()")
        self.wait(lambda: "was not published" in self.find(".messages")[0].text)
        self.picture("wagtail-bulk", ".messages")
        good.refresh_from_db()
        bad.refresh_from_db()
        assert good.live
        assert not bad.live

    def test_a_broken_block_is_named(self):
        page = add_page(self.home, body=[block("broken", "x")], text="<p>Please utilise the form.</p>")
        with self.assertLogs("plainoffer", "ERROR"):
            self.open(page)
        assert "Body, block 1 (Broken) could not be read" in self.panel()
        assert "“utilise” is jargon" in self.panel()

    @pytest.mark.skipif(not AUTOSAVE, reason="this Wagtail saves no draft by itself")
    def test_when_the_check_fails_the_editor_is_told_and_nothing_is_lost(self):
        page = add_page(self.home, text=GOOD)
        self.open(page)
        with patch.object(views, "check_page", side_effect=RuntimeError("broken")):
            self.write("Please utilise the form.")
            status = "[data-plainoffer-status]"
            self.wait(lambda: "What you wrote is safe" in self.find(status)[0].text)
        assert "utilise" in type(page).objects.get(pk=page.pk).get_latest_revision_as_object().text

    def test_the_panel_stands_beside_wagtails_own_checks(self):
        page = add_page(self.home, text="<p>Please utilise the form.</p>")
        self.open(page)
        self.find('[aria-label="Toggle checks"]')[0].click()
        self.wait(lambda: self.find('[data-side-panel="checks"]')[0].is_displayed())
        assert "“utilise” is jargon" in self.panel()
        ids = self.browser.execute_script("return [...document.querySelectorAll('[id]')].map(e => e.id)")
        ours = self.browser.execute_script(
            "return [...document.querySelectorAll('[data-plainoffer] [id], [data-plainoffer][id]')].map(e => e.id)"
        )
        assert all(ids.count(name) == 1 for name in ours)
        self.picture("wagtail-checks")
