"""The example for WordPress in a real WordPress with a real database, where Debian's packages are installed.

``apt-get install wordpress mariadb-server php-mysql`` brings both. What the block editor sends to the REST API is sent
as it does: only the fields that have changed.
"""

from __future__ import annotations

import http.cookiejar
import json
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from .conftest import Service

WORDPRESS = Path("/usr/share/wordpress")
PLUGIN = Path(__file__).parents[2] / "docs" / "cms" / "wordpress" / "plainoffer.php"
NEEDED = ("php", "mariadbd", "mariadb-install-db", "mariadb")
HERE = [name for name in NEEDED if shutil.which(name)]
pytestmark = [
    pytest.mark.skipif(not WORDPRESS.is_dir() or len(HERE) < len(NEEDED), reason="WordPress is not installed"),
    pytest.mark.slow,
]
CLASSIC = "<?php isset($_GET['classic']) && add_filter('use_block_editor_for_post', '__return_false');"
PASSWORD = "a password of the tests"
GOOD = "<!-- wp:paragraph --><p>Phone the team. They can tell you what to do next.</p><!-- /wp:paragraph -->"
WORDY = "<!-- wp:paragraph --><p>Please utilise the form.</p><!-- /wp:paragraph -->"
FAULTY = '<!-- wp:html --><p><img src="map.png"></p><!-- /wp:html -->' + WORDY
SETTINGS = """<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:{socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {{
    define($name . '_KEY', 'key of ' . $name); define($name . '_SALT', 'salt of ' . $name);
}}
$table_prefix = 'wp_';
define('WP_DEBUG', true); define('WP_DEBUG_DISPLAY', false); define('WP_DEBUG_LOG', '{log}');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_ACCESSIBLE_HOSTS', '127.0.0.1'); define('DISABLE_WP_CRON', true);
define('PLAINOFFER_URL', '{service}');
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""


class Site:
    """A WordPress that somebody is signed in to."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def page(self, path: str, form: dict[str, str] | None = None) -> str:
        data = urllib.parse.urlencode(form).encode() if form else None
        with self._opener.open(self.url + path, data, timeout=120) as answer:
            return str(answer.read().decode())

    def set_up(self) -> None:
        names = {"user_name": "editor", "admin_email": "editor@example.org", "weblog_title": "Local Offer"}
        passwords = {"admin_password": PASSWORD, "admin_password2": PASSWORD, "pw_weak": "on", "language": ""}
        assert "Success" in self.page("/wp-admin/install.php?step=2", {**names, **passwords})
        self.page("/wp-login.php")
        self.page("/wp-login.php", {"log": "editor", "pwd": PASSWORD, "testcookie": "1"})
        found = re.search(r'href="(plugins\.php\?action=activate&amp;plugin=plainoffer[^"]*)"', self.plugins())
        assert found
        self.page("/wp-admin/" + found[1].replace("&amp;", "&"))
        assert "action=deactivate&amp;plugin=plainoffer" in self.plugins()

    def plugins(self) -> str:
        return self.page("/wp-admin/plugins.php")

    def save(self, number: int = 0, kind: str = "posts", **fields: Any) -> dict[str, Any]:
        """Save a post as the block editor does. Without a number it is a new one."""
        headers = {
            "Content-Type": "application/json",
            "X-WP-Nonce": self.page("/wp-admin/admin-ajax.php?action=rest-nonce"),
        }
        address = f"{self.url}/index.php?rest_route=/wp/v2/{kind}" + (f"/{number}" if number else "")
        request = urllib.request.Request(address, json.dumps(fields).encode(), headers)
        try:
            with self._opener.open(request, timeout=120) as answer:
                return dict(json.loads(answer.read()))
        except urllib.error.HTTPError as error:
            return dict(json.loads(error.read()))


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("db")
    data, place = folder / "data", folder / "socket"
    shared = ["--no-defaults", "--user=root", f"--datadir={data}"]
    run = [shutil.which("mariadb-install-db") or "", *shared, "--auth-root-authentication-method=normal"]
    subprocess.run(run, capture_output=True, timeout=300, check=True)
    server = subprocess.Popen(
        [shutil.which("mariadbd") or "", *shared, f"--socket={place}", "--skip-networking"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        make = ["mariadb", "--no-defaults", "-u", "root", "-S", str(place), "-e", "create database wp"]
        wait(lambda: subprocess.run(make, capture_output=True, timeout=60).returncode == 0)
        yield place
    finally:
        server.terminate()
        server.wait(timeout=60)


@pytest.fixture(scope="module")
def site(database: Path, service: Service, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("wordpress")
    www = folder / "www"
    shutil.copytree(WORDPRESS, www, ignore=shutil.ignore_patterns("wp-config.php", "languages", "akismet"))
    shutil.copy(PLUGIN, www / "wp-content" / "plugins")
    (www / "wp-content" / "mu-plugins").mkdir()
    (www / "wp-content" / "mu-plugins" / "classic.php").write_text(CLASSIC)
    values = {"socket": database, "log": folder / "debug.log", "service": service.url}
    (folder / "debug.log").touch()
    (www / "wp-config.php").write_text(SETTINGS.format(**values))
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [shutil.which("php") or "", "-S", f"127.0.0.1:{port}", "-t", str(www)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        wait(lambda: socket.create_connection(("127.0.0.1", port), timeout=5).close() is None)
        made = Site(f"http://127.0.0.1:{port}")
        made.set_up()
        yield made
        assert "plugins/plainoffer.php" not in (folder / "debug.log").read_text("utf-8", "replace")
    finally:
        server.terminate()
        server.wait(timeout=60)


def wait(ready: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        try:
            if ready():
                return
        except OSError:
            pass
        time.sleep(0.2)
    pytest.fail("a server did not start")


def stopped(answer: dict[str, Any]) -> bool:
    return answer.get("code") == "plainoffer" and "no alt text" in answer["message"]


@pytest.mark.parametrize("kind", ["posts", "pages"])
def test_errors_stop_publishing_and_words_do_not(site: Site, kind: str) -> None:
    assert site.save(kind=kind, title="Help", content=GOOD, status="publish")["status"] == "publish"
    assert site.save(kind=kind, title="Help", content=WORDY, status="publish")["status"] == "publish"
    assert stopped(site.save(kind=kind, title="Help", content=FAULTY, status="publish"))


def test_a_draft_is_kept_and_stopped_when_it_is_published_later(site: Site) -> None:
    draft = site.save(title="Help", content=FAULTY, status="draft")
    assert draft["status"] == "draft"
    assert stopped(site.save(draft["id"], status="publish"))
    assert stopped(site.save(draft["id"], status="future", date="2099-01-01T10:00:00"))
    assert site.save(draft["id"], content=GOOD, status="publish")["status"] == "publish"


def test_new_content_of_a_post_that_is_public_is_checked(site: Site) -> None:
    public = site.save(title="Help", content=GOOD, status="publish")
    assert stopped(site.save(public["id"], content=FAULTY))
    assert "Phone the team" in site.save(public["id"], title="Get help")["content"]["rendered"]


def test_the_classic_screen_shows_what_was_found_until_it_is_put_right(site: Site) -> None:
    draft = site.save(title="Help", content=GOOD, status="draft")
    screen = f"/wp-admin/post.php?post={draft['id']}&action=edit&classic"
    for content, shown in ((WORDY, True), (GOOD, False)):
        form = site.page(screen)
        nonce = re.search(r'name="_wpnonce" value="(\w+)"', form)
        assert nonce
        fields = {"action": "editpost", "post_ID": str(draft["id"]), "post_type": "post", "_wpnonce": nonce[1]}
        site.page("/wp-admin/post.php", {**fields, "post_title": "Help", "content": content})
        assert ("“utilise”" in site.page(screen)) is shown
