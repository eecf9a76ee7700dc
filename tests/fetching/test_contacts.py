"""E-mail and telephone links, with near misses."""

import pytest

from plainoffer.fetching.contacts import email_problem, is_british, phone_problem


@pytest.mark.parametrize(
    "href",
    [
        "mailto:send@example.gov.uk",
        "mailto:SEND.Team+offer@example.gov.uk",
        "mailto:o'neill@example.org",
        "mailto:one@example.org,two@example.org",
        "mailto:a@b.org?cc=c@d.org&subject=A%20question",
        "mailto:?subject=Have%20a%20look",
        "MAILTO:a@b.org",
        "mailto:%61@b.org",
        "mailto:a@b.org?body=100%25",
        "mailto:a@münchen.de",
    ],
)
def test_good_email_links(href: str) -> None:
    assert email_problem(href) is None


@pytest.mark.parametrize(
    "href",
    [
        "mailto:",
        "mailto:send",
        "mailto:send@example",
        "mailto:send@@example.org",
        "mailto:send@example..org",
        "mailto:send team@example.org",
        "mailto:send@example.gov,uk",
        "mailto:a@b.org;c@d.org",
        "mailto:.send@example.org",
        "mailto:send@-example.org",
        "mailto:send@127.0.0.1",
        "mailto://send@example.org",
        "mailto:a@b.org,",
    ],
)
def test_bad_email_links(href: str) -> None:
    assert email_problem(href) is not None


@pytest.mark.parametrize(
    "href",
    [
        "tel:01332640200",
        "tel:01332 640 200",
        "tel:+441332640200",
        "tel:0044 1332 640200",
        "tel:+44%201332%20640200",
        "tel:(01332) 640200",
        "tel:020 7946 0958",
        "tel:0300 123 4567",
        "tel:0800 1111",
        "tel:0800 800 800",
        "tel:0808 800 3555",
        "tel:07700 900123",
        "tel:01629 53336",
        "tel:999",
        "tel:111",
        "tel:116 123",
        "tel:18001 01332 640200",
        "tel:01332 640200,,2",
        "tel:01332640200;ext=12",
        "tel:01332 640200 ext. 12",
        "tel:+353 1 234 5678",
        "tel:60777",
    ],
)
def test_good_phone_links(href: str) -> None:
    assert phone_problem(href) is None


@pytest.mark.parametrize(
    "href",
    [
        "tel:",
        "tel:call us",
        "tel:0133264020",
        "tel:013326402000",
        "tel:+44 (0)1332 640200",
        "tel:+4401332640200",
        "tel:00000000000",
        "tel:01234567890123",
        "tel:0400 123 4567",
        "tel:021 1234 5678",
        "tel:12",
        "tel:+1 23",
        "tel:01332 64O200",
        "tel://01332640200",
    ],
)
def test_bad_phone_links(href: str) -> None:
    assert phone_problem(href) is not None


def test_a_sure_repair_is_offered_for_the_zero_in_brackets() -> None:
    problem = phone_problem("tel:+44 (0)1332 640 200")
    assert problem is not None
    assert problem.repaired == "tel:+441332640200"
    assert phone_problem(problem.repaired) is None


def test_numbers_by_first_digits() -> None:
    assert is_british("1332640200")
    assert not is_british("133264020")
    assert not is_british("4001234567")
