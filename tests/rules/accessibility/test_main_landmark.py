from plainoffer.testing import finds, silent


def test_content_beside_a_menu_is_reported() -> None:
    html = '<html lang="en"><body><nav><a href="/">Home</a></nav><p>Text</p></body></html>'
    finds(html, "main-landmark")


def test_a_role_will_do() -> None:
    html = '<html lang="en"><body><nav><a href="/">Home</a></nav><div role="main"><p>Text</p></div></body></html>'
    silent(html, "main-landmark")


def test_a_fragment_is_never_told() -> None:
    html = '<nav><a href="/">Home</a></nav><p>Text</p>'
    silent(html, "main-landmark")
