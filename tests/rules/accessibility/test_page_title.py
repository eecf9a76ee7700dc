from plainoffer.testing import finds, silent


def test_a_title_of_white_space_is_reported() -> None:
    html = '<!doctype html><html lang="en"><head>\n<title> \n</title></head><body></body></html>'
    finds(html, "page-title@2:1")


def test_only_the_first_title_counts() -> None:
    html = '<!doctype html><html lang="en"><head>\n<title></title></head><body><title>Late</title></body></html>'
    finds(html, "page-title@2:1")


def test_the_title_of_a_drawing_is_not_the_pages() -> None:
    html = '<!doctype html><html lang="en"><body><svg><title>Bus</title></svg></body></html>'
    finds(html, "page-title")


def test_a_title_in_the_body_still_works() -> None:
    html = '<!doctype html><html lang="en"><body><title>Short breaks</title></body></html>'
    silent(html, "page-title")


def test_a_template_will_print_it() -> None:
    html = '<!doctype html><html lang="en"><head><title>{{ title }}</title></head></html>'
    silent(html, "page-title")


def test_a_fragment_is_never_told() -> None:
    html = "<p>Hello</p>"
    silent(html, "page-title")
