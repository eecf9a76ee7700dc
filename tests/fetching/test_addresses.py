"""Two spellings of one address count once; two addresses never count as one."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainoffer.fetching.addresses import Address, BadAddress, _read, page_key, parse, resolve


def read(url: str, way: Callable[[str], Address]) -> Address | None:
    try:
        return way(url)
    except BadAddress:
        return None


@given(
    st.sampled_from(["http", "https", "HTTP", "ftp"]),
    st.text("abZ09._-é@[]", max_size=8),
    st.sampled_from(["", ":", ":80", ":443", ":8080", ":99999"]),
    st.text("aZ09/._~-%;?=&(:é#", max_size=12),
)
def test_the_quick_way_reads_what_the_long_way_reads(scheme: str, host: str, port: str, rest: str) -> None:
    for url in (f"{scheme}://{host}{port}{rest}", f"{scheme}://{host}{port}/{rest}"):
        assert read(url, parse) == read(url, _read)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("HTTPS://WWW.Example.ORG", "https://www.example.org/"),
        ("https://example.org:443/a", "https://example.org/a"),
        ("http://example.org:80", "http://example.org/"),
        ("https://example.org:8443/a", "https://example.org:8443/a"),
        ("https://example.org./a", "https://example.org/a"),
        ("https://example.org/a/../b/./c", "https://example.org/b/c"),
        ("https://example.org/%7esend/%2f", "https://example.org/~send/%2F"),
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/café", "https://example.org/caf%C3%A9"),
        ("https://exämple.org/", "https://xn--exmple-cua.org/"),
        ("https://example.org/x;jsessionid=0A1B?id=3", "https://example.org/x?id=3"),
        ("https://example.org/(S(abcdefgh12345678))/x.aspx", "https://example.org/x.aspx"),
        ("https://example.org/?PHPSESSID=1&a=2&utm_source=x", "https://example.org/?a=2"),
        ("https://１２７.０.０.１/", "https://127.0.0.1/"),
        ("https://user:secret@example.org/a", "https://example.org/a"),
    ],
)
def test_normal_form(written: str, normal: str) -> None:
    assert parse(written).url == normal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/A", "https://example.org/a"),
        ("https://example.org/a", "https://example.org/a/"),
        ("https://example.org/?a=1", "https://example.org/?a=2"),
        ("http://example.org/", "https://example.org/"),
        ("https://example.org/a%2Fb", "https://example.org/a/b"),
        ("https://example.org/siding?side=1", "https://example.org/siding"),
    ],
)
def test_different_addresses_stay_different(one: str, other: str) -> None:
    assert parse(one).url != parse(other).url


@pytest.mark.parametrize("bad", ["http://", "http://[bad0/x", "ftp://example.org/", "mailto:a@b.org", "https://a:b/"])
def test_what_is_no_web_address(bad: str) -> None:
    with pytest.raises(BadAddress):
        parse(bad)


@pytest.mark.parametrize(
    "variant",
    [
        "https://example.org/service/12?print=1",
        "https://example.org/service/12/print",
        "https://example.org/service/12?shortlist=add",
        "https://example.org/service/12?format=print",
        "https://example.org/service/12/shortlist/add",
    ],
)
def test_print_and_shortlist_variants_are_the_page_itself(variant: str) -> None:
    assert page_key(parse(variant)) == "https://example.org/service/12"


def test_the_order_of_parameters_does_not_make_another_page() -> None:
    assert page_key(parse("https://example.org/?b=2&a=1")) == page_key(parse("https://example.org/?a=1&b=2"))


@pytest.mark.parametrize(
    ("href", "absolute"),
    [
        ("  /fees\n", "https://example.org/fees"),
        ("\\fees\\2026", "https://example.org/fees/2026"),
        ("//other.org/x", "https://other.org/x"),
        ("mailto:a@b.org", "mailto:a@b.org"),
        ("?page=2", "https://example.org/a/b?page=2"),
        ("#x", "https://example.org/a/b#x"),
    ],
)
def test_addresses_are_read_as_browsers_do(href: str, absolute: str) -> None:
    assert resolve("https://example.org/a/b", href) == absolute


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_refused_and_the_normal_form_is_stable(text: str) -> None:
    try:
        once = parse(resolve("https://example.org/a/b", text).partition("#")[0]).url
    except BadAddress:
        return
    assert parse(once).url == once
    assert once.isascii()
