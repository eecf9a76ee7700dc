"""The page for authors, in a real browser: with the mouse, with the keyboard, and as axe sees it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from plainoffer.api import Plainoffer
from plainoffer.browser.axe_core import newest_axe
from plainoffer.browser.checker import find_tools
from plainoffer.browser.settings import BrowserSettings
from plainoffer.errors import PlainofferError

from .conftest import Service

pytestmark = pytest.mark.browser
PAGE = Path(__file__).parents[2] / "src" / "plainoffer" / "web" / "page"
SAMPLE = (
    "Short breaks 👩‍👧 for families\n\n"
    "Please utilise the form. You can ask for help with the the form.\n\n"
    "An officer will facilitate the assessment in order to help.\n"
)
HARD = (
    "Practitioners undertaking statutory assessments should systematically consider the individual developmental "
    "trajectory and the educational provision that is appropriate for every participating adolescent. "
)
EASY = "We can help you. Ask us for a form. Fill it in and send it back. We read it and tell you what comes next. "


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    try:
        from selenium import webdriver

        tools = find_tools(BrowserSettings())
    except (PlainofferError, ImportError) as error:
        if os.environ.get("CI", "").lower() in ("1", "true"):
            pytest.fail(f"browser tests must run on CI: {error}")
        pytest.skip(f"no browser: {error}")
    options = webdriver.ChromeOptions()
    options.binary_location = str(tools.browser.path)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,1000"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(str(tools.driver.path)))
    yield driver
    driver.quit()


class Author:
    """Somebody at the page."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def at(self, name: str) -> Any:
        return self.driver.find_element("id", name)

    @property
    def text(self) -> str:
        return str(self.at("text").get_property("value"))

    @property
    def said(self) -> str:
        return str(self.at("summary").text)

    def write(self, text: str) -> None:
        """Put in a text at the caret, as pasting does."""
        self.driver.execute_script(
            "document.getElementById('text').focus(); document.execCommand('insertText', false, arguments[0])", text
        )

    def wait(self, ready: Callable[[], Any]) -> Any:
        from selenium.common.exceptions import StaleElementReferenceException
        from selenium.webdriver.support.wait import WebDriverWait

        waiting = WebDriverWait(self.driver, 30, ignored_exceptions=[StaleElementReferenceException])
        return waiting.until(lambda _: ready())

    def cards(self) -> list[Any]:
        return list(self.driver.find_elements("css selector", "#findings > li"))

    def card(self, words: str) -> Any:
        return self.wait(lambda: next((card for card in self.cards() if words in card.text), None))

    def marked(self) -> list[str]:
        # In one step: the marks are drawn anew with each result.
        script = "return [...document.querySelectorAll('#marks mark')].map((mark) => mark.textContent)"
        return list(self.driver.execute_script(script))

    def press(self, *keys: str) -> None:
        from selenium.webdriver.common.action_chains import ActionChains

        ActionChains(self.driver).send_keys(*keys).perform()

    def focused(self) -> str:
        return str(self.driver.execute_script("return document.activeElement.innerText || document.activeElement.id"))

    def allow_clipboard(self) -> None:
        """Let the page write to the clipboard and the test read it, as for a window that somebody looks at."""
        granted = {"origin": self.driver.current_url, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
        self.driver.execute_cdp_cmd("Browser.grantPermissions", granted)
        self.driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})

    def clipboard(self) -> str:
        script = "navigator.clipboard.readText().then(arguments[0])"
        return str(self.driver.execute_async_script(script)).replace("\r\n", "\n")

    def violations(self) -> list[str]:
        source = newest_axe(None).path.read_text("utf-8")
        found = self.driver.execute_async_script(
            source + ";const done = arguments[arguments.length - 1];"
            "axe.run(document, {resultTypes: ['violations']}).then(found => done(found.violations))"
        )
        return [f"{item['id']}: {[node['html'][:120] for node in item['nodes']]}" for item in found]


@pytest.fixture
def author(browser: Any, service: Service) -> Author:
    browser.set_window_size(1280, 1000)
    browser.get(service.url)
    browser.get_log("browser")
    return Author(browser)


def test_words_are_marked_in_place_with_advice_beside_them(author: Author) -> None:
    author.write(SAMPLE)
    author.card("utilise")
    assert {"utilise", "facilitate", "in order to"} <= set(author.marked())
    assert "Write “use”" in author.card("utilise").text
    assert "warning" in author.said


def test_a_fix_changes_the_text_and_focus_moves_on(author: Author) -> None:
    author.write(SAMPLE)
    author.card("utilise").find_element("css selector", "[data-do=fix]").click()
    assert author.text == SAMPLE.replace("utilise", "use")
    assert "Done: Write “use”" in author.said
    assert author.driver.execute_script("return document.activeElement.closest('#findings li') !== null")
    author.wait(lambda: not [card for card in author.cards() if "utilise" in card.text])
    author.at("undo").click()
    assert author.text == SAMPLE


def test_all_safe_changes_at_once_and_a_copy(author: Author) -> None:
    author.write(SAMPLE)
    author.card("utilise")
    author.at("fix-all").click()
    assert "utilise" not in author.text
    assert "the the" not in author.text
    assert "👩‍👧" in author.text
    author.allow_clipboard()
    author.at("copy").click()
    # The next result may come before or after. What the button has done stays in front of it.
    author.wait(lambda: author.said.startswith("The text is copied."))
    assert author.clipboard() == author.text


def test_after_a_copy_the_number_of_findings_is_still_there(author: Author) -> None:
    author.allow_clipboard()
    author.write(SAMPLE)
    author.card("utilise")
    found = author.said
    author.at("copy").click()
    author.wait(lambda: author.said == f"The text is copied. {found}")


def test_a_copy_is_told_also_while_results_keep_coming_in(author: Author) -> None:
    author.allow_clipboard()
    author.write(SAMPLE)
    author.card("utilise")
    author.at("copy").click()
    author.wait(lambda: author.said.startswith("The text is copied."))
    author.driver.execute_script(
        "document.getElementById('text').value = 'Please utilise the form.';"
        "document.getElementById('kind').dispatchEvent(new Event('change'))"
    )
    author.wait(lambda: author.said.endswith(" 1 warning."))
    assert author.said == "The text is copied. 1 warning."


@pytest.mark.parametrize(
    ("allowed", "told"), [(True, "The text is copied."), (False, "Your browser does not let this page copy.")]
)
def test_a_browser_that_refuses_the_clipboard_is_met_and_told(author: Author, allowed: bool, told: str) -> None:
    author.write(SAMPLE)
    author.driver.execute_script(
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));"
        "if (!arguments[0]) document.execCommand = () => false;"
        "document.getElementById('text').setSelectionRange(3, 5)",
        allowed,
    )
    author.at("copy").click()
    author.wait(lambda: author.said.startswith(told))
    assert author.focused() == "Copy the text"
    script = "const t = document.getElementById('text'); return [t.selectionStart, t.selectionEnd]"
    assert author.driver.execute_script(script) == [3, 5]
    if allowed:
        author.allow_clipboard()
        assert author.clipboard() == SAMPLE


def test_the_reading_age_moves_while_one_writes(author: Author) -> None:
    def age() -> int:
        figure = author.at("age-figure").text
        return int(figure) if figure.isdigit() else 0

    author.write(EASY * 6)
    easy = author.wait(age)
    author.write("\n\n" + HARD * 4)
    author.wait(lambda: age() > easy)
    assert "Above the target of 9" in author.at("age-note").text


def test_marks_stay_with_their_words_between_checks(author: Author) -> None:
    author.write(SAMPLE)
    author.card("utilise")
    script = "const t = document.getElementById('text'); t.focus(); t.setSelectionRange(0, 0);"
    author.driver.execute_script(script)
    author.press("N", "e", "w", " ")
    assert "utilise" in author.marked()


def test_it_works_with_the_keyboard_alone(author: Author) -> None:
    from selenium.webdriver.common.keys import Keys

    author.press(Keys.TAB, Keys.ENTER)
    assert author.focused() == "text"
    author.press("P", "lease utilise it.")
    author.card("utilise")
    seen = []
    for _ in range(12):
        author.press(Keys.TAB)
        seen.append(author.focused().replace("\n", " "))
        if seen[-1].startswith("Write “use”"):
            break
    assert seen[:3] == ["Copy the text", "Make all safe changes", "Undo the last change"]
    assert seen[-1].startswith("Write “use”")
    author.press(Keys.ENTER)
    assert author.text == "Please use it."


def test_show_in_the_text_selects_the_words_also_after_an_emoji(author: Author) -> None:
    author.write(SAMPLE)
    author.card("facilitate").find_element("css selector", "[data-do=show]").click()
    script = "const t = document.getElementById('text'); return t.value.slice(t.selectionStart, t.selectionEnd)"
    assert author.driver.execute_script(script) == "facilitate"
    assert author.card("facilitate").get_attribute("aria-current") == "true"


def test_a_web_page_is_opened_from_a_file(author: Author, tmp_path: Path) -> None:
    page = '<h2>Help</h2>\r\n<p>Please utilise it. <img src="a.png"></p>\r\n'
    (tmp_path / "page.html").write_bytes(page.encode())
    author.at("file").send_keys(str(tmp_path / "page.html"))
    author.card("utilise")
    assert author.at("kind").get_property("value") == "html"
    assert '<img src="a.png">' in author.marked()


def test_what_is_written_is_never_run(author: Author) -> None:
    author.write('<p>Please utilise <img src=x onerror="document.title=1"><script>document.title=2</script></p>')
    author.card("utilise")
    assert author.driver.title.startswith("Check your writing")
    assert not author.driver.find_elements("css selector", "#marks img, #findings img")


@pytest.mark.parametrize(("width", "height"), [(1280, 1000), (390, 844), (320, 640)])
def test_axe_finds_nothing(author: Author, width: int, height: int) -> None:
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    author.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        assert author.violations() == []
        author.write(SAMPLE + HARD * 4)
        author.card("utilise").find_element("css selector", "summary").click()
        assert author.violations() == []
        assert author.driver.execute_script("return document.documentElement.scrollWidth") <= width
    finally:
        author.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_nothing_is_asked_of_any_other_host_and_the_console_is_quiet(author: Author, service: Service) -> None:
    author.driver.get_log("performance")
    author.driver.get(service.url)
    author.write(SAMPLE)
    author.card("utilise")
    events = [json.loads(entry["message"])["message"] for entry in author.driver.get_log("performance")]
    asked = {e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"}
    assert asked
    assert {url for url in asked if not url.startswith(service.url)} == set()
    assert author.driver.get_log("browser") == []


def test_a_token_is_asked_for_and_used(browser: Any, begin: Callable[..., Service]) -> None:
    token = "a-token-that-is-long-enough"
    service = begin("--workers", "1", PLAINOFFER_TOKEN=token)
    browser.get(service.url)
    author = Author(browser)
    author.write(SAMPLE)
    author.wait(lambda: author.at("locked").is_displayed())
    author.wait(lambda: author.focused() == "token")
    author.at("token").send_keys(token + "\n")
    author.card("utilise")
    assert not author.at("locked").is_displayed()


def test_the_text_stays_when_the_service_has_gone(browser: Any, begin: Callable[..., Service]) -> None:
    service = begin("--workers", "1")
    browser.get(service.url)
    author = Author(browser)
    author.write(SAMPLE)
    author.card("utilise")
    service.stop()
    author.write("More.")
    author.wait(lambda: "cannot be reached" in author.at("problem").text)
    assert author.text.startswith(SAMPLE)


def test_the_page_passes_plainoffer() -> None:
    report = Plainoffer().check((PAGE / "index.html").read_text("utf-8"), path="index.html")
    assert [f"{f.rule}: {f.match}" for f in report.findings] == []
    assert not report.errors
