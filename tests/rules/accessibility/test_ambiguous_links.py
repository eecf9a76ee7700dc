from plainoffer.testing import finds, silent


def test_two_sites_by_one_name_are_reported() -> None:
    html = '<a href="https://a.example/">Rules</a>\n<a href="https://b.example/">rules</a>'
    finds(html, "ambiguous-links@2:1")


def test_two_records_by_one_name_are_reported() -> None:
    html = (
        '<a href="/contact?id=1">Contact</a>\n<span role="link" tabindex="0"'
        " onclick=\"location='/contact?id=2'\">Contact</span>"
    )
    finds(html, "ambiguous-links@2:1")


def test_two_pages_of_one_site_may_be_the_same() -> None:
    html = '<a href="/contact">Contact</a> <a href="/contact-us">Contact</a>'
    silent(html, "ambiguous-links")


def test_hidden_links_are_left_alone() -> None:
    html = '<a href="https://a.example/">Rules</a> <a href="https://b.example/" aria-hidden="true">Rules</a>'
    silent(html, "ambiguous-links")
