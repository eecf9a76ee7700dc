"""One running browser, used for many pages."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import tempfile
import time
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from plainoffer.browser.axe_core import AxeCopy
from plainoffer.browser.executables import Program
from plainoffer.browser.failures import BrowserDied, PageMoved, first_line, net_error, page_error
from plainoffer.browser.gate import Failure, Gate
from plainoffer.browser.settings import BrowserSettings
from plainoffer.browser.world import ScriptError, script
from plainoffer.errors import CheckFailed, MissingExtra

QUIET = (
    "--headless=new",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--disable-extensions",
    "--disable-dev-shm-usage",
    "--mute-audio",
    # where Chromium asks for accounts by itself, every few seconds
    "--gaia-url=https://nowhere.invalid",
    "--google-base-url=https://nowhere.invalid",
    "--hide-scrollbars",
    # without tabs and address bar, which nobody sees and which take about 10 ms a page to draw
    "--kiosk",
    # what does not go through the proxy does not go at all
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)
# Pages are never gone back to, and a document in the frame of the one before it opens about 15 ms sooner
_NOT_NEEDED = ("BackForwardCache", "RenderDocument", "OptimizationHints")
_MOST_MOVES = 10
"""How often a page may lead on to another one."""
# Without these, frames of other sites live in the page's own process, so that the preloaded axe reaches them as well
_ISOLATION = ("IsolateOrigins", "site-per-process")


class Tools(Struct, frozen=True, kw_only=True):
    """The programs that a session runs with."""

    browser: Program
    driver: Program
    axe: AxeCopy


class Session:
    """A headless browser with axe preloaded.

    Args:
        settings: the user's choices.
        tools: browser, driver and axe-core to use.
        proxy: address on this machine through which everything must go.
        gate: the way to the web behind that address; ``None`` if it leads to local pages only. It is closed with the
            session.
    """

    def __init__(self, settings: BrowserSettings, tools: Tools, proxy: str, gate: Gate | None = None) -> None:
        self.gate = gate
        self._proxy = proxy
        self.pages = 0
        self.last_origin = 0.0
        self._settings = settings
        self._tools = tools
        self._profile = tempfile.mkdtemp(prefix="plainoffer-browser-")
        self._headers: Any = None
        try:
            self._driver = self._start()
        except BaseException:
            shutil.rmtree(self._profile, ignore_errors=True)
            if gate is not None:
                gate.close()
            raise
        try:
            self._prepare()
        except BaseException:
            self.close()
            raise

    def open(self, url: str) -> None:
        """Open an address and wait until the site answers.

        Raises:
            PageFailed: when the address cannot be opened.
            BrowserDied: when the browser is gone or hangs.
        """
        from selenium.common.exceptions import WebDriverException

        self.pages += 1
        if self.gate is not None:
            self.gate.forget()
        try:
            with self._in_load_time():
                answer = self._driver.execute_cdp_cmd("Page.navigate", {"url": url})
        except WebDriverException as error:
            raise page_error(error, self.failures) from error
        if failure := answer.get("errorText"):
            raise net_error(failure.removeprefix("net::"), self.failures)

    @contextlib.contextmanager
    def _in_load_time(self) -> Iterator[None]:
        """Give up what takes longer than a page may take to answer.

        A script that never ends blocks every further command, so such a browser is of no more use.
        """
        from selenium.common.exceptions import WebDriverException
        from urllib3.exceptions import TimeoutError

        client = self._driver.command_executor.client_config
        usual, client.timeout = client.timeout, self._settings.load_seconds
        try:
            yield
        except WebDriverException:
            raise
        except TimeoutError as error:
            raise BrowserDied(self._late) from error
        except Exception as error:
            raise BrowserDied("The browser stopped answering.") from error
        finally:
            client.timeout = usual

    def visit(self, values: Mapping[str, Any]) -> Any:
        """Wait until the open page has arrived and settled, and run axe on it, in one journey to the browser.

        A page that leads on to another one is followed.

        Raises:
            PageFailed: when the page moved on to another one meanwhile.
            ScriptError: when the browser shows a page that nothing can run in, such as its own error page.
            BrowserDied: when the browser is gone or hangs.
        """
        for _ in range(_MOST_MOVES):
            with contextlib.suppress(PageMoved):
                return self._visit(values)
        raise PageMoved

    def _visit(self, values: Mapping[str, Any]) -> Any:
        from selenium.common.exceptions import WebDriverException

        world = self.axe.world
        try:
            with self._in_load_time():
                context = world.enter()
            told = world.ask(f"plainoffer.visit({json.dumps(values)})", context)
        except (ScriptError, BrowserDied):
            raise
        except WebDriverException as error:
            raise page_error(error, self.failures) from error
        except Exception as error:
            raise BrowserDied("The browser stopped answering.") from error
        if told.get("late"):
            raise BrowserDied(self._late)
        return told

    @property
    def _late(self) -> str:
        return f"The page did not answer within {self._settings.load_seconds:g} seconds."

    @property
    def failures(self) -> tuple[Failure, ...]:
        """Connections that the open page asked for and did not get."""
        return self.gate.failures if self.gate is not None else ()

    def close(self, *, at_once: bool = False) -> None:
        """Stop the browser and remove its profile. With ``at_once`` it is not asked, as it may hang or be dead."""
        if self._headers is not None:
            self._headers.close()
        service = self._driver.service
        if not at_once:
            self._driver.command_executor.client_config.timeout = 5
            with contextlib.suppress(Exception):
                self._driver.quit()
        self._kill_browser()
        with contextlib.suppress(Exception):
            service.process.kill()  # does nothing to a process that has ended
        with contextlib.suppress(Exception):
            service.process.wait(5)
        if self.gate is not None:
            self.gate.close()
        # the browser's helpers may write for a moment after it is gone
        for _ in range(100):
            shutil.rmtree(self._profile, ignore_errors=True)
            if not os.path.exists(self._profile):
                break
            time.sleep(0.05)

    def _kill_browser(self) -> None:
        """End a browser that is still there. Its number may long belong to somebody else's process."""
        pid = self._driver.capabilities.get("goog:processID")
        if not isinstance(pid, int):
            return
        with contextlib.suppress(OSError):
            if os.path.isdir("/proc/self"):
                with open(f"/proc/{pid}/cmdline", "rb") as words:
                    if os.fsencode(self._profile) not in words.read():
                        return
            os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))

    def _start(self) -> Any:
        from plainoffer.browser.wrapper import Axe

        try:
            from selenium import webdriver
            from selenium.webdriver.chrome.service import Service
        except ImportError as error:
            raise MissingExtra("browser", "Checking in a browser") from error
        options = webdriver.ChromeOptions()
        options.binary_location = str(self._tools.browser.path)
        # we open pages and wait for them ourselves, which takes 10 ms less than the driver's way
        options.page_load_strategy = "none"
        options.unhandled_prompt_behavior = "dismiss"
        _reach_driver_directly(options)
        options.add_experimental_option("prefs", {"download_restrictions": 3})
        for argument in self._arguments():
            options.add_argument(argument)
        try:
            driver = webdriver.Chrome(options=options, service=Service(str(self._tools.driver.path)))
        except Exception as error:
            # selenium, urllib3 and the operating system each have errors of their own for this
            raise CheckFailed(f"The browser could not be started: {first_line(error)}") from error
        self.axe = Axe(driver, self._tools.axe.path)
        return driver

    def _arguments(self) -> tuple[str, ...]:
        settings = self._settings
        found = [*QUIET, f"--user-data-dir={self._profile}"]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            found.append("--no-sandbox")
        features: tuple[str, ...] = _NOT_NEEDED
        # with a log-in, other sites' frames stay in processes of their own
        if not (settings.log_in.cookies or settings.log_in.headers):
            features += _ISOLATION
            found.append("--disable-site-isolation-trials")
        found.append(f"--disable-features={','.join(features)}")
        found += (
            f"--proxy-server={self._proxy}",
            "--proxy-bypass-list=<-loopback>",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        )
        return (*found, *settings.arguments)

    def _prepare(self) -> None:
        settings = self._settings
        # longer than anything that runs in the page, so that this limit means a hanging browser
        longest = settings.load_seconds + settings.settle_seconds + settings.axe_seconds + 10
        self._driver.command_executor.client_config.timeout = longest
        width, height = settings.viewport
        size = {"width": width, "height": height, "screenWidth": width, "screenHeight": height}
        size |= {"deviceScaleFactor": 1, "mobile": False}
        self._driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.axe.preload()
        self.axe.world.preload(script("watch.js"), own=False)
        # a page that has our scripts, so that it can be told when an address opens no new one
        self._driver.execute_cdp_cmd("Page.navigate", {"url": "about:blank"})
        for cookie in settings.log_in.cookies:
            place = {"name": cookie.name, "value": cookie.value, "url": cookie.url}
            self._driver.execute_cdp_cmd("Network.setCookie", place)
        if settings.log_in.headers and self.gate is not None:
            from plainoffer.browser.headers import SiteHeaders

            address = self._driver.capabilities["goog:chromeOptions"]["debuggerAddress"]
            page = self._driver.current_window_handle
            self._headers = SiteHeaders(f"ws://{address}/devtools/page/{page}", settings.log_in)


def _reach_driver_directly(options: Any) -> None:
    """Keep HTTP_PROXY out of the way to the driver, which is on this machine. The old name is the only short one."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        options.ignore_local_proxy_environment_variables()
