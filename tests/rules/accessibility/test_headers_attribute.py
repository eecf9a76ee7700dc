from plainoffer.testing import finds, silent


def test_an_id_that_does_not_exist_is_reported() -> None:
    html = '<table><tr><th id="a">A</th></tr>\n<tr><td headers="b">1</td></tr></table>'
    finds(html, "headers-attribute@2:5")


def test_a_header_of_another_table_is_reported() -> None:
    html = '<table><tr><th id="a">A</th></tr></table><table><tr><td headers="a">1</td></tr></table>'
    finds(html, "headers-attribute@1:53")


def test_something_inside_a_cell_is_no_cell() -> None:
    html = '<table><tr><td><b id="a">A</b></td></tr><tr><td headers="a">1</td></tr></table>'
    finds(html, "headers-attribute@1:45")


def test_a_data_cell_is_no_header() -> None:
    html = '<table><tr><td id="a">A</td></tr><tr><td headers="a">1</td></tr></table>'
    finds(html, "headers-attribute@1:38")


def test_several_headers_are_fine() -> None:
    html = '<table><tr><th id="a">A</th><th id="b">B</th></tr><tr><td colspan="2" headers="a b">1</td></tr></table>'
    silent(html, "headers-attribute")


def test_headers_of_headers_are_fine() -> None:
    html = '<table><tr><th id="a" colspan="2">A</th></tr><tr><th headers="a">B</th><th headers="a">C</th></tr></table>'
    silent(html, "headers-attribute")


def test_a_cell_with_the_role_of_a_header_is_one() -> None:
    html = '<table><tr><td id="a" role="columnheader">A</td></tr><tr><td headers="a">1</td></tr></table>'
    silent(html, "headers-attribute")


def test_layout_tables_have_no_headers() -> None:
    html = '<table role="presentation"><tr><td headers="x">1</td></tr></table>'
    silent(html, "headers-attribute")


def test_hidden_tables_are_left_alone() -> None:
    html = '<table hidden><tr><td headers="x">1</td></tr></table>'
    silent(html, "headers-attribute")
