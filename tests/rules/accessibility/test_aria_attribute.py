from plainoffer.testing import finds, silent


def test_a_misspelt_attribute_is_reported() -> None:
    html = '<p>\n<a href="/" aria-labell="Home">x</a></p>'
    finds(html, "aria-attribute@2:1")


def test_each_element_is_reported_once_for_each_attribute() -> None:
    html = '<p aria-x="1" aria-y="2">a</p>'
    finds(html, "aria-attribute@1:1", "aria-attribute@1:1")


def test_attributes_of_the_next_version_of_aria_exist() -> None:
    html = '<p aria-description="More">a</p><p aria-braillelabel="x">a</p>'
    silent(html, "aria-attribute")


def test_other_attributes_are_none_of_its_business() -> None:
    html = '<p ariaish="1" data-aria-x="1">a</p>'
    silent(html, "aria-attribute")
