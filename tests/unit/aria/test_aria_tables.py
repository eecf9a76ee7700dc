import pytest

from plainoffer.aria import Aria
from plainoffer.aria.tables import Grid
from plainoffer.document import Document, Source


def grid(html: str) -> Grid:
    document = Document(Source(text=html, scope="fragment"))
    return Grid.of_html(document.by_tag("table")[0])


def places(html: str) -> list[tuple[str, int, int]]:
    return [(cell.element.text, cell.x, cell.y) for cell in grid(html).cells]


def test_spans_move_the_cells_after_them() -> None:
    html = "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>"
    assert places(html) == [("a", 0, 0), ("b", 1, 0), ("c", 1, 1), ("d", 2, 1)]


def test_the_foot_comes_last_wherever_it_stands() -> None:
    html = "<table><tfoot><tr><td>z</td></tr></tfoot><tbody><tr><td>a</td></tr></tbody></table>"
    assert places(html) == [("a", 0, 0), ("z", 0, 1)]


def test_a_span_of_rows_ends_with_its_group() -> None:
    html = "<table><thead><tr><th rowspan=9>a</thead><tbody><tr><td rowspan=0>b</td></tr><tr></tr></tbody></table>"
    assert [(cell.height, cell.group) for cell in grid(html).cells] == [(1, 0), (2, 1)]


def test_tables_in_cells_are_grids_of_their_own() -> None:
    assert len(grid("<table><tr><td><table><tr><td>a<td>b</table></table>").cells) == 1


def test_a_table_of_endless_spans_is_given_up() -> None:
    row = "<tr>" + '<td colspan="1000" rowspan="0">a</td>' * 300 + "</tr>"
    assert not grid(f"<table>{row}</table>").complete


def regular(html: str) -> bool:
    document = Document(Source(text=html, scope="fragment"))
    return document.part(Aria).is_regular(document.by_tag("table")[0])


def test_a_plain_table_is_known_at_a_glance() -> None:
    head = "<thead><tr><th scope='col'>Day</th><th>Time</th></tr></thead>"
    assert regular(f"<table>{head}<tbody><tr><th scope='row'>Mon</th><td>9am</td></tr></tbody></table>")


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><th>Day</th><th>Time</th></tr><tr><td>Mon</td></tr>",
        "<tr><th>Day</th></tr>",
        "<tr><td></td><th>Mon</th></tr>",
        "<tr><th>Day</th></tr><tr><td>Mon</td></tr><tr><th>Total</th></tr>",
        "<tr><th>Day</th></tr><tr><td headers='x'>Mon</td></tr>",
        "<tr><th>Day</th></tr><tr><td rowspan='2'>Mon</td></tr><tr><td>9am</td></tr>",
        "<tr><th>Day</th><th>Time</th></tr><tr><th scope='col'>Mon</th><td>9am</td></tr>",
    ],
)
def test_any_other_table_is_looked_at_closely(rows: str) -> None:
    assert not regular(f"<table>{rows}</table>")
