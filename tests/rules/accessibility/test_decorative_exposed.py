from plainoffer.testing import finds, silent


def test_an_image_marked_twice_is_reported() -> None:
    html = '<img src="a.png" alt="" aria-label="Line">'
    finds(html, "decorative-exposed@1:1")


def test_a_presentational_link_is_reported() -> None:
    html = '<a href="/" role="none">Home</a>'
    finds(html, "decorative-exposed@1:1")


def test_a_named_presentational_list_is_reported() -> None:
    html = '<ul role="presentation" aria-label="Menu"><li>a</li></ul>'
    finds(html, "decorative-exposed@1:1")


def test_an_image_that_takes_the_focus_is_reported() -> None:
    html = '<img src="a.png" alt="" tabindex="0">'
    finds(html, "decorative-exposed@1:1")


def test_an_empty_label_is_no_label() -> None:
    html = '<img src="a.png" alt="" aria-label="">'
    silent(html, "decorative-exposed")


def test_attributes_that_are_not_global_do_no_harm() -> None:
    html = '<span role="none" aria-checked="true">a</span>'
    silent(html, "decorative-exposed")


def test_hidden_from_everybody_is_fine() -> None:
    html = '<span role="none" aria-label="x" hidden>a</span>'
    silent(html, "decorative-exposed")


def test_a_layout_table_is_fine() -> None:
    html = '<table role="presentation"><tr><td>a</td></tr></table>'
    silent(html, "decorative-exposed")
