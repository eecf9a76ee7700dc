from plainoffer.testing import finds, silent


def test_a_page_without_language_is_reported() -> None:
    html = "<!doctype html>\n<html><body><p>Hello</p></body></html>"
    finds(html, "page-language@2:1")


def test_a_blank_language_is_none() -> None:
    html = '<!doctype html>\n<html lang=" "><body><p>Hello</p></body></html>'
    finds(html, "page-language@2:1")


def test_xml_lang_is_not_read_in_html() -> None:
    html = '<!doctype html>\n<html xml:lang="en"><body><p>Hello</p></body></html>'
    finds(html, "page-language@2:1")


def test_an_unknown_code_is_reported() -> None:
    html = '<!doctype html>\n<html lang="english"><body><p>Hello</p></body></html>'
    finds(html, "page-language@2:1")


def test_capitals_and_regions_are_fine() -> None:
    html = '<!doctype html><html lang="EN-gb"><body><p>Hello</p></body></html>'
    silent(html, "page-language")


def test_a_template_may_hold_any_code() -> None:
    html = '<!doctype html><html lang="{{ lang }}"><body><p>Hello</p></body></html>'
    silent(html, "page-language")


def test_a_fragment_is_never_told() -> None:
    html = "<p>Hello</p>"
    silent(html, "page-language")
