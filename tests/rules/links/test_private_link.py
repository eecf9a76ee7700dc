"""Links that only their author can open, and near misses."""

from plainoffer.testing import findings, finds, silent


def test_files_inner_names_and_test_sites() -> None:
    finds('<a href="file:///C:/a.doc">x</a>', "private-link@1:1")
    finds('<a href="http://intranet/a">x</a>', "private-link@1:1")
    finds('<img src="http://10.0.0.7/a.png" alt="">', "private-link@1:1")


def test_a_test_site_is_only_likely() -> None:
    (found,) = findings('<a href="https://uat.example.gov.uk/a">x</a>', "private-link")
    assert found.confidence == "likely"


def test_near_misses() -> None:
    for address in ("https://stage-school.co.uk/", "/localhost", "https://example.org/?to=http://localhost", "c.html"):
        silent(f'<a href="{address}">x</a>', "private-link")
