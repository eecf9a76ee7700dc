from plainoffer.testing import finds, silent


def test_an_empty_title_is_none() -> None:
    html = '<svg role="img"><title> </title></svg>'
    finds(html, "svg-name@1:1")


def test_the_title_of_a_part_is_not_the_drawings() -> None:
    html = '<svg role="img"><g><title>Bus</title></g></svg>'
    finds(html, "svg-name@1:1")


def test_text_in_a_drawing_is_no_name() -> None:
    html = '<svg role="img"><text>1 circle</text></svg>'
    finds(html, "svg-name@1:1")


def test_parts_of_a_drawing_count() -> None:
    html = '<svg><circle role="graphics-symbol" r="1"></circle></svg>'
    finds(html, "svg-name@1:6")


def test_a_title_names_it() -> None:
    html = '<svg role="img"><title>Bus</title></svg>'
    silent(html, "svg-name")


def test_a_drawing_without_a_role_is_left_alone() -> None:
    html = '<svg><circle r="1"></circle></svg>'
    silent(html, "svg-name")


def test_decoration_is_left_alone() -> None:
    html = '<svg role="img" aria-hidden="true"></svg><svg role="none"></svg>'
    silent(html, "svg-name")
