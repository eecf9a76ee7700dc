from plainoffer.testing import finds, silent


def test_a_scrollbar_needs_what_it_scrolls() -> None:
    html = (
        '<!doctype html><html lang="en"><head><title>Short breaks</title></head><body>'
        '<div role="scrollbar" aria-controls="gone" aria-valuenow="1"></div></body></html>'
    )
    finds(html, "aria-controls-target@1:78")


def test_one_id_that_exists_is_enough() -> None:
    html = (
        '<!doctype html><html lang="en"><head><title>Short breaks</title></head><body>'
        '<div role="scrollbar" aria-controls="gone a" aria-valuenow="1"></div><p id="a">a</p></body>'
        "</html>"
    )
    silent(html, "aria-controls-target")


def test_a_closed_combobox_has_no_list_yet() -> None:
    html = (
        '<!doctype html><html lang="en"><head><title>Short breaks</title></head><body>'
        '<input role="combobox" aria-label="Place" aria-expanded="false" aria-controls="gone">'
        "</body></html>"
    )
    silent(html, "aria-controls-target")


def test_a_button_may_point_at_what_does_not_exist_yet() -> None:
    html = (
        '<!doctype html><html lang="en"><head><title>Short breaks</title></head><body>'
        '<button aria-controls="gone">a</button></body></html>'
    )
    silent(html, "aria-controls-target")


def test_a_fragment_may_point_at_the_rest_of_the_page() -> None:
    html = '<div role="scrollbar" aria-controls="gone" aria-valuenow="1"></div>'
    silent(html, "aria-controls-target")
