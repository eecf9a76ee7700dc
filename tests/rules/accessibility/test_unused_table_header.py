from plainoffer.testing import finds, silent


def test_a_column_without_cells_is_reported() -> None:
    html = "<table><tr><th>A</th>\n<th>B</th></tr><tr><td>1</td></tr></table>"
    finds(html, "unused-table-header@2:1")


def test_a_row_header_alone_is_reported() -> None:
    html = '<table><tr><th scope="row">A</th></tr></table>'
    finds(html, "unused-table-header@1:12")


def test_cells_that_name_other_headers_do_not_count() -> None:
    html = (
        '<table><tr><th id="a">A</th><th id="b">B</th></tr><tr><td headers="a">1</td>'
        '<td headers="a">2</td></tr></table>'
    )
    finds(html, "unused-table-header@1:29")


def test_tables_made_with_roles_count() -> None:
    html = (
        '<div role="table"><div role="row"><i role="columnheader">A</i><i role="columnheader">B</i>'
        '</div><div role="row"><i role="cell">1</i></div></div>'
    )
    finds(html, "unused-table-header@1:63")


def test_spans_reach_several_columns() -> None:
    html = '<table><tr><th>A</th><th>B</th></tr><tr><td colspan="2">1</td></tr></table>'
    silent(html, "unused-table-header")


def test_spans_reach_several_rows() -> None:
    html = '<table><tbody><tr><th rowspan="2">A</th><td>1</td></tr><tr><td>2</td></tr></tbody></table>'
    silent(html, "unused-table-header")


def test_headers_in_two_rows() -> None:
    html = '<table><tr><th colspan="2">A</th></tr><tr><th>B</th><th>C</th></tr><tr><td>1</td><td>2</td></tr></table>'
    silent(html, "unused-table-header")


def test_headers_on_both_sides() -> None:
    html = "<table><tr><th></th><th>Mon</th></tr><tr><th>9am</th><td>Swim</td></tr></table>"
    silent(html, "unused-table-header")


def test_headers_repeated_in_the_foot() -> None:
    html = (
        "<table><thead><tr><th>A</th></tr></thead><tfoot><tr><th>A</th></tr></tfoot><tbody><tr><td>1"
        "</td></tr></tbody></table>"
    )
    silent(html, "unused-table-header")


def test_a_cell_may_name_a_header_far_away() -> None:
    html = (
        '<table><tr><th id="a">A</th><th id="b">B</th></tr><tr><td>1</td></tr><tr><td headers="b">2</td></tr></table>'
    )
    silent(html, "unused-table-header")


def test_layout_tables_have_no_headers() -> None:
    html = '<table role="presentation"><tr><th>A</th></tr></table>'
    silent(html, "unused-table-header")


def test_a_header_that_is_a_cell_by_role() -> None:
    html = '<table><tr><th role="cell">A</th></tr></table>'
    silent(html, "unused-table-header")


def test_a_header_among_data_cells_is_its_rows() -> None:
    html = "<table><tr><td>1</td><td>2</td></tr><tr><th>A</th><td>3</td></tr><tr><td>4</td><td>5</td></tr></table>"
    silent(html, "unused-table-header")
