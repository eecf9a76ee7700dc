import pytest

from plainoffer.testing import findings, finds, silent


@pytest.mark.parametrize(
    "text",
    [
        "https://www.gov.uk/access-to-work",
        "http://ashdale.example/a?b=c&amp;d=e",
        "www.nhs.uk",
        "WWW.ASHDALE.EXAMPLE/HELP",
        "gov.uk/access-to-work",
        "(https://www.nhs.uk/)",
    ],
)
def test_addresses_are_reported_as_link_text(text: str) -> None:
    finds(f'<a href="https://x.example/">{text}</a>', "raw-url-link-text@1:30")


def test_the_address_is_matched_across_tags() -> None:
    (finding,) = findings('<a href="/x"><b>www.</b>nhs.uk</a>', "raw-url-link-text")
    assert finding.match == "www.nhs.uk"


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://www.gov.uk/">GOV.UK</a>',
        '<a href="https://www.gov.uk/access-to-work">Access to Work</a>',
        '<a href="mailto:a@ashdale.example">a@ashdale.example</a>',
        '<a href="https://nodejs.org/">Node.js</a>',
        '<a href="https://www.ceop.police.uk/">CEOP (www.ceop.police.uk)</a>',
        "<p>www.ashdale.example</p>",
        '<a href="https://www.nhs.uk/" aria-label="NHS website">www.nhs.uk</a>',
        '<a href="{{ url }}">https://www.nhs.uk/</a>',
        '<a name="x">www.nhs.uk</a>',
        '<div hidden><a href="/x">www.nhs.uk</a></div>',
        '<a href="/x">Booking.com</a>',
        '<a href="/x">and/or</a>',
    ],
)
def test_names_emails_and_plain_text_are_left_alone(html: str) -> None:
    silent(html, "raw-url-link-text")
