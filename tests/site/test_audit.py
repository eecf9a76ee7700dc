"""Whole sites against their ground truth: every broken link found, no live one accused, pages counted right."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("aiohttp")
pytest.importorskip("protego")

from plainoffer.config import read_file
from plainoffer.errors import ConfigError, LoadError
from plainoffer.fetching.liveness import CheckSettings
from plainoffer.findings import OutcomeKind, Report
from plainoffer.site.audit import Audit
from tests.fetching.directory_site import GONE, RECORDS, TRUTH, DirectorySite
from tests.fetching.fault_site import FaultSite
from tests.fetching.wire import Reply, Server, html, redirect

from .helpers import found, run, said, settings


@pytest.fixture(scope="module")
def fault_audit() -> Iterator[tuple[FaultSite, Report]]:
    site = FaultSite(pages=30)
    with Server(site.answer) as here, Server(site.answer) as there:
        site.root, site.b = here.root, there.root
        yield site, run(f"{here.root}/p/0", whole_site=True)


def test_every_broken_link_of_the_fault_site_is_found_and_none_is_made_up(
    fault_audit: tuple[FaultSite, Report],
) -> None:
    site, report = fault_audit
    used = {address for n in range(site.pages) for address in site.links_of(n)}
    says = said(report)
    wrong = {
        address: (label, says.get(address, "alive"))
        for address, label in site.truth().items()
        if address in used and says.get(address, "alive") != label
    }
    assert len(used) > 300
    assert wrong == {}


def test_every_place_of_a_broken_link_is_listed(fault_audit: tuple[FaultSite, Report]) -> None:
    site, report = fault_audit
    row = next(row for row in report.facts["links"] if row["address"] == f"{site.root}/missing/1")
    pages = [n for n in range(site.pages) if row["address"] in site.links_of(n)]
    assert {place.rsplit(":", 2)[0] for place in row["places"]} == {f"{site.root}/p/{n}" for n in pages}


def test_findings_point_at_the_link_in_the_source(fault_audit: tuple[FaultSite, Report]) -> None:
    site, report = fault_audit
    finding = next(f for f in report.findings if f.rule == "broken-link" and "/p/" in f.path)
    source = site.answer("GET", finding.path.removeprefix(site.root), {}).body.decode()
    assert source[finding.start : finding.end].startswith("<a href=")
    assert finding.match in source[finding.start : finding.end]


def test_moved_links_come_with_their_new_address(fault_audit: tuple[FaultSite, Report]) -> None:
    _, report = fault_audit
    moved = next(f for f in report.findings if f.rule == "moved-link" and f.match == "/moved/3")
    assert moved.fix is not None
    assert moved.fix.edits[0].replacement == "/p/3"


def test_outcomes_of_link_rules_are_passed_or_failed_never_untested(fault_audit: tuple[FaultSite, Report]) -> None:
    _, report = fault_audit
    kinds = {outcome.outcome for outcome in report.outcomes if outcome.rule == "broken-link"}
    assert kinds <= {OutcomeKind.PASSED, OutcomeKind.FAILED}
    assert OutcomeKind.FAILED in kinds


def test_the_directory_site_with_session_ids_and_a_redirect_home() -> None:
    site = DirectorySite()
    with Server(site.answer) as server:
        report = run(f"{server.root}/kb5/testshire/directory/home.page")
        asked = {path.partition(";")[0] for path in server.asked}
    says = {address.removeprefix(server.root): label for address, label in said(report).items()}
    for address, works in TRUTH.items():
        assert (says.get(address, "alive") == "broken") is not works, address
    pages = [path for path in report.pages if "service.page" in path]
    assert len(pages) == RECORDS - len(GONE)
    assert not any("print=1" in path or "shortlist" in path for path in (*report.pages, *asked))


def test_a_calendar_without_end_is_noticed_and_said() -> None:
    site = DirectorySite()
    with Server(site.answer) as server:
        report = run(f"{server.root}/kb5/testshire/directory/home.page")
        months = sum("calendar.page" in path for path in server.asked)
    assert months < 120
    assert any("calendar.page" in note for note in report.facts["audit"]["notes"])


def test_a_page_that_links_to_itself_with_ever_new_queries_ends() -> None:
    def answer(method: str, path: str, headers: dict[str, str]) -> Reply:
        number = int(path.partition("n=")[2] or 0)
        links = "".join(f'<a href="?n={2 * number + more}">More</a> ' for more in (1, 2))
        return html("Filter", f"<h1>Filter</h1>{links}")

    with Server(answer) as server:
        report = run(server.root + "/", max_seconds=30)
        assert sum(server.asked.values()) < 1500
    assert not report.stopped
    assert len(report.facts["audit"]["notes"]) == 1
    assert list(report.pages) == [server.root + "/", server.root + "/?n=1"]  # they count as one page


def test_a_trap_is_known_again_after_a_pause(tmp_path: Path) -> None:
    def answer(method: str, path: str, headers: dict[str, str]) -> Reply:
        if path == "/":
            return html("Home", '<a href="/month?n=1">Calendar</a>')
        if not path.startswith("/month"):
            return Reply(status=404)
        number = int(path.partition("n=")[2] or 0)
        return html("Calendar", f'<h1>Calendar</h1><a href="?n={number + 1}">Next</a>')

    with Server(answer) as server:
        first = run(server.root + "/", max_pages=20, state=tmp_path / "a.sqlite")
        again = run(server.root + "/", state=tmp_path / "a.sqlite", resume=True)
        third = run(server.root + "/", state=tmp_path / "a.sqlite", resume=True)
        asked = sum(path.startswith("/month") for path in server.asked)
    assert len(first.pages) == 20
    assert list(again.pages) == list(third.pages) == [server.root + "/", server.root + "/month?n=1"]
    assert asked < 40


def test_a_page_that_is_too_large_is_listed_and_not_half_checked() -> None:
    answers = {"/": page("Home", "/large"), "/large": page("Large") + "<p>more and more</p>" * 20_000}
    checks = CheckSettings(page_bytes=100_000)
    with pages_of(answers) as server:
        report = run(server.root + "/", checks=checks)
    assert list(report.pages) == [server.root + "/"]
    assert said(report) == {}
    (listed,) = report.facts["audit"]["not-checked"]
    assert listed["address"] == server.root + "/large"
    assert "larger than 0.1 MB" in listed["reason"]


def test_a_crawl_delay_is_kept_and_said() -> None:
    answers = {"/robots.txt": "User-agent: *\nCrawl-delay: 0.1\n", "/": page("Home", "/a", "/b"), "/a": page("A")}
    answers["/b"] = page("B")
    times: list[float] = []
    with pages_of(answers) as server:
        inner = server.answer
        server.answer = lambda *asked: times.append(time.monotonic()) or inner(*asked)
        report = run(server.root + "/")
    assert any("0.1 seconds between requests" in note for note in report.facts["audit"]["notes"])
    assert len(report.pages) == 3
    assert times[-1] - times[0] > 0.1 * (len(times) - 4)  # the first few are robots.txt, the sitemap and the probe


def test_records_that_differ_are_no_trap() -> None:
    words = "swim chess drama judo choir sail ride cook sew paint".split()

    def answer(method: str, path: str, headers: dict[str, str]) -> Reply:
        if path == "/":
            return html("Home", "".join(f'<a href="/s?id={n}">Service {words[n % 10]}</a>' for n in range(60)))
        if not path.startswith("/s?id="):
            return Reply(status=404)
        n = int(path.partition("id=")[2])
        return html(f"Service {n}", f"<h1>{words[n % 10]} {words[n // 10]}</h1>")

    with Server(answer) as server:
        report = run(server.root + "/")
    assert len(report.pages) == 61


def pages_of(answers: dict[str, str]) -> Server:
    def answer(method: str, path: str, headers: dict[str, str]) -> Reply:
        if path not in answers:
            return Reply(status=404)
        kind = "application/xml" if path.endswith(".xml") else "text/plain" if path.endswith(".txt") else "text/html"
        return Reply(body=answers[path].encode(), headers=(("Content-Type", kind),))

    return Server(answer)


def page(title: str, *links: str) -> str:
    return f"<!doctype html><title>{title}</title>" + "".join(f'<a href="{link}">{link}</a>' for link in links)


def test_a_sitemap_index_that_names_itself_ends_and_orphans_are_found() -> None:
    answers = {"/": page("Home", "/a"), "/a": page("A", "/"), "/lonely": page("Lonely", "/")}
    with pages_of(answers) as server:
        index = f"<sitemapindex><sitemap><loc>{server.root}/sitemap.xml</loc></sitemap>"
        index += f"<sitemap><loc>{server.root}/pages.xml</loc></sitemap></sitemapindex>"
        answers["/sitemap.xml"] = index
        answers["/pages.xml"] = f"<urlset><url><loc>{server.root}/lonely</loc></url></urlset>"
        report = run(server.root + "/")
        assert server.asked["/sitemap.xml"] == 1
    assert found(report, "orphan-page") == [server.root + "/lonely"]


def test_a_sitemap_alone_is_an_audit() -> None:
    answers = {"/a": page("A"), "/b": page("B", "/a"), "/c": page("C")}
    with pages_of(answers) as server:
        answers["/map.xml"] = "<urlset>" + "".join(
            f"<url><loc>{server.root}{path}</loc></url>" for path in ("/a", "/b")
        ) + "</urlset>"  # fmt: skip
        report = run(server.root + "/map.xml")
    assert list(report.pages) == [server.root + "/a", server.root + "/b"]


def test_a_list_of_addresses_is_audited_and_not_more(tmp_path: Path) -> None:
    answers = {"/a": page("A", "/b", "/gone"), "/b": page("B")}
    with pages_of(answers) as server:
        listed = tmp_path / "urls.txt"
        listed.write_text(f"{server.root}/a\n")
        report = run(str(listed))
    assert list(report.pages) == [server.root + "/a"]
    assert said(report) == {server.root + "/gone": "broken"}


def test_titles_depth_and_limits() -> None:
    answers = {"/": page("Home", "/0")}
    answers |= {f"/{n}": page("Same" if n > 6 else f"Page {n}", f"/{n + 1}") for n in range(8)}
    answers["/8"] = page("Same")
    with pages_of(answers) as server:
        report = run(server.root + "/")
        few = run(server.root + "/", max_pages=3)
        asked = server.asked["/2"]
    assert found(report, "duplicate-title") == [server.root + "/7", server.root + "/8"]
    assert found(report, "deep-page") == [f"{server.root}/{n}" for n in (5, 6, 7, 8)]
    assert len(few.pages) == 3
    assert few.facts["audit"]["pages-left"] == 1
    assert asked == 2  # in the second run the fourth page is only looked up


def test_scope_is_the_folder_of_the_start_and_patterns_narrow_it() -> None:
    answers = {
        "/send/": page("Send", "/send/a", "/news/b", "/send/old/c"),
        "/send/a": page("A"),
        "/send/old/c": page("C"),
        "/news/b": page("B"),
    }
    with pages_of(answers) as server:
        root = server.root
        assert list(run(root + "/send/").pages) == [root + "/send/", root + "/send/a", root + "/send/old/c"]
        assert list(run(root + "/send/", exclude=("*/old/*",)).pages) == [root + "/send/", root + "/send/a"]
        whole = run(root + "/send/", whole_site=True)
        assert root + "/news/b" in whole.pages
        assert whole.facts["audit"]["scope"] == f"pages of {root}"


def test_robots_is_obeyed_and_what_it_closes_is_listed() -> None:
    answers = {"/robots.txt": "User-agent: *\nDisallow: /inner\n", "/": page("Home", "/inner/a"), "/inner/a": page("A")}
    with pages_of(answers) as server:
        report = run(server.root + "/")
        assert server.asked["/inner/a"] == 0
    listed = report.facts["audit"]["not-checked"]
    assert [entry["address"] for entry in listed] == [server.root + "/inner/a"]
    assert "robots.txt" in listed[0]["reason"]


def test_style_sheets_of_the_site_are_read_for_what_they_name() -> None:
    answers = {"/": "<title>A</title><link rel=stylesheet href=/a.css>"}

    def answer(method: str, path: str, headers: dict[str, str]) -> Reply:
        if path == "/a.css":
            css = b"body { background: url('/good.png') } /* url(/old.png) */ p { background: url(/bad.png) }"
            return Reply(body=css, headers=(("Content-Type", "text/css"),))
        if path == "/good.png":
            return Reply(headers=(("Content-Type", "image/png"),))
        return html("A", answers["/"]) if path == "/" else Reply(status=404)

    with Server(answer) as server:
        report = run(server.root + "/")
    assert said(report) == {server.root + "/bad.png": "broken"}
    assert report.facts["links"][0]["places"] == [server.root + "/a.css"]


def test_every_kind_of_address_on_a_page_is_looked_up() -> None:
    body = (
        "<title>A</title><base href='/deep/'><a href=a>a</a><img src=b.png srcset='c.png 1x, d.png 2x' alt=''>"
        "<iframe src=e></iframe><video poster=f.jpg src=g.mp4></video><div style='background:url(h.png)'></div>"
        "<style>p{background:url(i.png)}</style><script src=j.js></script><a href='k.pdf'>k</a>"
        "<object data=l.svg></object><link rel=icon href=m.ico><area href=n>"
    )
    with pages_of({"/": body}) as server:
        report = run(server.root + "/")
    missing = {address.rsplit("/", 1)[1].partition(".")[0] for address in said(report)}
    assert missing == set("abcdefghijklmn")
    assert all("/deep/" in address for address in said(report))


def test_a_link_in_a_shared_part_is_said_once_with_its_number_of_pages() -> None:
    answers = {"/": page("Home", *(f"/{n}" for n in range(15)), "/gone")}
    answers |= {f"/{n}": page(f"Page {n}", "/gone") for n in range(15)}
    with pages_of(answers) as server:
        report = run(server.root + "/")
    findings = [f for f in report.findings if f.rule == "broken-link"]
    assert len(findings) == 1
    assert findings[0].data["pages"] == 16
    assert len(report.facts["links"][0]["places"]) == 16


def test_a_note_in_the_page_sets_a_link_aside() -> None:
    noted = '<title>A</title><!-- plainoffer: ignore[broken-link] comes back in May --><p><a href="/gone">x</a></p>'
    with pages_of({"/": noted}) as server:
        report = run(server.root + "/")
    assert found(report, "broken-link") == []
    assert [item.reason for item in report.suppressed] == ["comes back in May"]


def test_a_folder_is_a_site_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "index.html").write_text(page("Home", "sub/a.html", "gone.html", "sub/a.html#nowhere", "sub/b.md"))
    (tmp_path / "sub" / "a.html").write_text(page("A", "../index.html", "/sub/a.html", "../../outside.html"))
    (tmp_path / "sub" / "b.md").write_text("# B\n\n[A](a.html) and [gone](c.html)\n")
    (tmp_path.parent / "outside.html").write_text("secret")
    report = run(str(tmp_path))
    assert list(report.pages) == ["index.html", "sub/a.html", "sub/b.md"]
    broken = {(f.path, f.match) for f in report.findings if f.rule in ("broken-link", "anchor-missing")}
    assert broken == {
        ("index.html", "gone.html"),
        ("index.html", "sub/a.html#nowhere"),
        ("sub/a.html", "../../outside.html"),
        ("sub/b.md", "c.html"),
    }


@pytest.mark.parametrize("folder", ["offer/pages", "offer"])
def test_overrides_start_from_the_folder_of_their_configuration_file(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = tmp_path / "offer" / "pages"
    (pages / "old").mkdir(parents=True)
    for name in ("index.html", "old/index.html"):
        (pages / name).write_text(page("Home", "gone.html"))
    settings_file = tmp_path / "offer" / "plainoffer.toml"
    settings_file.write_text(
        'select = ["broken-link"]\n[[overrides]]\npaths = ["pages/old/"]\nignore = ["broken-link"]\n'
    )
    for start, target in ((tmp_path, folder), (tmp_path / folder, "."), (pages / "old", tmp_path / folder)):
        monkeypatch.chdir(start)
        report = Audit(str(target), read_file(settings_file), settings()).run()
        assert [finding.path.removeprefix("pages/") for finding in report.findings] == ["index.html"]


def test_all_rules_run_on_every_page() -> None:
    with pages_of({"/": "<!doctype html><title>A</title><a href=''>x</a><img src=/gone.png>"}) as server:
        report = run(server.root + "/", "all")
    assert {"link-without-address", "broken-link"} <= {finding.rule for finding in report.findings}


def test_an_unreachable_start_is_an_error_with_the_reason() -> None:
    report = run("http://127.0.0.1:9/")
    assert report.exit_code == 2
    assert "could not be reached" in report.errors[0].message


@pytest.mark.parametrize(
    ("named", "why"),
    [
        ("/lost", "no such page"),
        ("/file.pdf", "it is not a web page but a file (application/pdf)"),
        ("/away", "which is not part of this audit"),
        ("/closed/a", "robots.txt"),
    ],
)
def test_a_start_page_that_cannot_be_checked_is_an_error_although_others_were(named: str, why: str) -> None:
    def answer(method: str, path: str, headers: dict[str, str]) -> Reply:
        sitemap = f"<urlset><url><loc>{server.root}/a</loc></url><url><loc>{server.root}/gone</loc></url></urlset>"
        answers = {
            "/robots.txt": Reply(body=b"User-agent: *\nDisallow: /closed/", headers=(("Content-Type", "text/plain"),)),
            "/sitemap.xml": Reply(body=sitemap.encode(), headers=(("Content-Type", "text/xml"),)),
            "/file.pdf": Reply(body=b"%PDF-1.4", headers=(("Content-Type", "application/pdf"),)),
            "/a": html("A", "<h1>A</h1>"),
            "/away": redirect("http://127.0.0.1:9/elsewhere"),
        }
        return answers.get(path, Reply(status=404))

    with Server(answer) as server, Server(lambda *_: html("B", "<h1>B</h1>")) as other:
        if named == "/away":
            answer_before = server.answer
            server.answer = lambda m, p, h: redirect(f"{other.root}/b") if p == "/away" else answer_before(m, p, h)
        report = run(server.root + named, whole_site=True)
    assert list(report.pages) == [server.root + "/a"]
    assert report.exit_code == 2
    assert why in report.errors[0].message
    listed = [entry["address"] for entry in report.facts["audit"]["not-checked"]]
    assert listed == sorted([server.root + named, server.root + "/gone"])  # the sitemap names a page that is not there


def test_pages_beyond_the_limit_are_looked_up_where_robots_allows() -> None:
    answers = {"/robots.txt": "User-agent: *\nDisallow: /closed/\n", "/": page("Home", "/a", "/closed/b", "/gone")}
    answers |= {"/a": page("A"), "/closed/b": page("B")}
    with pages_of(answers) as server:
        report = run(server.root + "/", max_pages=1)
        assert server.asked["/closed/b"] == 0
        assert server.asked["/a"] == 1
    assert said(report) == {server.root + "/closed/b": "unknown", server.root + "/gone": "broken"}


def test_a_password_in_the_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(LoadError, match="does not sign in") as refused:
        run("https://name:secret@example.org/")
    assert "secret" not in str(refused.value)


def test_the_spellings_of_one_site_have_one_name() -> None:
    assert Audit("https://www.example.org/").in_words()[0] == "pages of example.org"


def test_a_private_start_says_how_to_allow_it() -> None:
    report = run("http://127.0.0.1:9/", allow_private=False)
    assert "--allow-private" in report.errors[0].message


def test_a_start_written_as_a_number_says_which_address_it_is() -> None:
    told = run("http://2130706433/", allow_private=False).errors[0].message
    assert "2130706433 is the address 127.0.0.1, on this computer or in a private network, written as a number" in told


@pytest.mark.parametrize("target", ["nowhere/", "http://[bad/", "empty.txt"])
def test_what_cannot_be_audited(target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty.txt").write_text("no addresses here")
    with pytest.raises(LoadError):
        run(target)


def test_time_is_up() -> None:
    def answer(method: str, path: str, headers: dict[str, str]) -> Reply:
        if not path.startswith("/p/"):
            return Reply(status=404)
        number = int(path.removeprefix("/p/"))  # pages without end, each with words of its own
        return html(
            f"Page {number}", f"<h1>Page</h1>{FaultSite().words(number, 20)} <a href='/p/{number + 1}'>Next</a>"
        )

    with Server(answer) as server:
        report = run(f"{server.root}/p/0", max_seconds=2)
    assert "time allowed" in report.stopped
    assert report.exit_code == 2
    assert report.pages


def test_resuming_another_audit_is_refused(tmp_path: Path) -> None:
    state = tmp_path / "a.sqlite"
    with pages_of({"/": page("A"), "/b": page("B")}) as server:
        run(server.root + "/", state=state)
        with pytest.raises(ConfigError, match="something else"):
            run(server.root + "/b", state=state, resume=True)


def test_a_second_audit_reads_pages_again_but_asks_only_links_that_are_due(tmp_path: Path) -> None:
    state = tmp_path / "a.sqlite"
    answers = {"/": page("A", "/b", "/gone")}
    with pages_of(answers) as server, pages_of({"/x": page("X")}) as other:
        answers["/b"] = page("B", other.root + "/x")
        first = run(server.root + "/", state=state)
        again = run(server.root + "/", state=state)
        assert other.asked["/x"] == 1
        assert server.asked["/b"] == 2
    assert [f.message for f in first.findings] == [f.message for f in again.findings]
