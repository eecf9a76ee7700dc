from plainoffer.testing import finds, silent


def test_a_word_that_is_not_in_the_list_is_reported() -> None:
    html = '<a href="/" aria-current="yes">Home</a>'
    finds(html, "aria-attribute-value@1:1")


def test_half_a_number_is_no_whole_number() -> None:
    html = '<div role="row" aria-rowindex="2.5"></div>'
    finds(html, "aria-attribute-value@1:1")


def test_one_wrong_word_in_a_list_is_enough() -> None:
    html = '<div aria-relevant="text always">a</div>'
    finds(html, "aria-attribute-value@1:1")


def test_capitals_make_no_difference() -> None:
    html = '<button aria-expanded="TRUE">Menu</button>'
    silent(html, "aria-attribute-value")


def test_an_empty_value_stands_for_the_default() -> None:
    html = '<button aria-pressed="">Mute</button>'
    silent(html, "aria-attribute-value")


def test_undefined_is_a_value_of_some() -> None:
    html = '<button aria-expanded="undefined">Menu</button>'
    silent(html, "aria-attribute-value")


def test_a_template_may_hold_anything() -> None:
    html = '<button aria-expanded="{{ open }}">Menu</button>'
    silent(html, "aria-attribute-value")


def test_ids_are_looked_at_elsewhere() -> None:
    html = '<p aria-describedby="nothing">a</p>'
    silent(html, "aria-attribute-value")
