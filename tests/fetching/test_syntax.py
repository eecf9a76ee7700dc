"""Addresses judged by their text alone, with near misses."""

import pytest

from plainoffer.fetching.syntax import address_problem, inside_problem


@pytest.mark.parametrize(
    "href",
    [
        "https://www.example.org/",
        "/fees",
        "fees.html",
        "../a/b?c=d#e",
        "notes.co.html",
        "httpd.html",
        "http-status.html",
        "https://http.example.org/",
        "https://web.example.org/save/http://old.example.org/",
        "https://example.org/?next=http://other.org",
        "mailto:a@b.org",
        "javascript:void(0)",
        "https://[2606:4700::1111]/",
        "https://x_y.example.org/",
        "{{ url }}",
        "https://{{ site }}/a b",
        "#a b",
        "?a=1",
        "send@home/page",
        "https://example.org/a(b)",
        "https://EXAMPLE.org:8080/",
        "",
    ],
)
def test_good_addresses(href: str) -> None:
    assert address_problem(href) is None


@pytest.mark.parametrize(
    ("href", "repaired"),
    [
        ("https://https://example.org/", "https://example.org/"),
        ("http://http://example.org/", "http://example.org/"),
        ("http:/example.org/a", "http://example.org/a"),
        ("https:///example.org/a", "https://example.org/a"),
        ("www.example.org/a", "https://www.example.org/a"),
        ("example.gov.uk", "https://example.gov.uk"),
        ("send@example.gov.uk", "mailto:send@example.gov.uk"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("htps://example.org", None),
        ("https;//example.org", None),
        ("http//example.org", None),
        ("https://", None),
        ("https://exa mple.org/", None),
        ("https://example..org/", None),
        ("https://example.org:abc/", None),
        ("http://[bad0/x", None),
        ("https://-example.org/", None),
        ("https://256.1.1.1/", None),
    ],
)
def test_bad_addresses(href: str, repaired: str | None) -> None:
    problem = address_problem(href)
    assert problem is not None
    assert problem.repaired == repaired
    assert repaired is None or address_problem(repaired) is None


@pytest.mark.parametrize(
    "href",
    [
        "file:///C:/a.doc",
        "C:\\SEND\\a.doc",
        "\\\\server\\share\\a.doc",
        "http://localhost/",
        "http://127.0.0.1:8000/",
        "http://0x7f000001/",
        "http://[::1]/",
        "http://192.168.1.20/",
        "http://intranet/",
        "https://sharepoint.council.local/",
        "https://staging.example.gov.uk/",
        "https://www.uat.example.gov.uk/",
        "https://example-dev.azurewebsites.net/",
    ],
)
def test_addresses_that_only_insiders_can_open(href: str) -> None:
    assert inside_problem(href) is not None


@pytest.mark.parametrize(
    ("href", "said"),
    [
        (
            "http://2130706433/",
            "leads to the computer of whoever opens it (2130706433 is 127.0.0.1 written as a number)",
        ),
        (
            "http://0xc0a80114/",
            "leads to an address inside a private network (0xc0a80114 is 192.168.1.20 written as a number)",
        ),
        ("http://192.168.1.20/", "leads to an address inside a private network"),
    ],
)
def test_an_address_written_as_a_number_is_spelt_out(href: str, said: str) -> None:
    assert inside_problem(href) == said


@pytest.mark.parametrize(
    "href",
    [
        "https://www.example.gov.uk/staging",
        "https://stage-school.co.uk/",
        "https://theory-test.service.gov.uk/",
        "https://development.example.gov.uk/",
        "https://localhost.example.org/",
        "https://8.8.8.8/",
        "/C:/a",
        "file.html",
        "https://test.co.uk/",
    ],
)
def test_addresses_that_everybody_can_open(href: str) -> None:
    assert inside_problem(href) is None
