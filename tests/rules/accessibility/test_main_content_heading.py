from plainoffer.testing import finds, silent


def test_a_heading_in_the_menu_only_is_reported() -> None:
    html = '<html lang="en"><body><nav><h2>Menu</h2></nav><p>Short breaks give parents a rest.</p></body></html>'
    finds(html, "main-content-heading")


def test_a_heading_in_the_content_is_fine() -> None:
    html = '<html lang="en"><body><nav><h2>Menu</h2></nav><div><h1>Breaks</h1><p>Text</p></div></body></html>'
    silent(html, "main-content-heading")


def test_an_empty_page_has_nothing_to_say() -> None:
    html = '<html lang="en"><body><nav><ul><li>Home</li></ul></nav></body></html>'
    silent(html, "main-content-heading")


def test_a_fragment_is_never_told() -> None:
    html = "<p>Short breaks give parents a rest.</p>"
    silent(html, "main-content-heading")
