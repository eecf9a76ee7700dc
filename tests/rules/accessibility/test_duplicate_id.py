import pytest

from plainoffer.findings import Severity
from plainoffer.testing import findings, finds, silent


def test_each_further_element_is_reported_at_its_id() -> None:
    html = '<h2 id="fees">Fees</h2>\n<h2 id="fees">Help</h2>\n<p id="fees">More</p>'
    finds(html, "duplicate-id@2:9", "duplicate-id@3:8")


@pytest.mark.parametrize(
    "use",
    [
        '<label for="x">Name</label>',
        '<div aria-labelledby="y x"></div>',
        '<a href="#x">Jump</a>',
        '<td headers="x">5</td>',
        '<button aria-controls="x">Show</button>',
    ],
)
def test_it_is_an_error_if_something_points_to_it(use: str) -> None:
    (finding,) = findings(f'{use}<p id="x">One</p><p id="x">Two</p>', "duplicate-id")
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="fees">Fees</h2><h2 id="help">Help</h2>',
        '<h2 id="fees">Fees</h2><h2 id="Fees">More</h2>',
        '<p id="">One</p><p id="">Two</p>',
        '<p id="row-{{ n }}">One</p><p id="row-{{ n }}">Two</p>',
        '<p id="x">One</p><template><p id="x">Copy</p></template>',
        '<svg><path id="a"></path></svg><svg><path id="a"></path></svg>',
        '<p data-id="x">One</p><p data-id="x">Two</p>',
        '<a name="x"></a><p id="x">One</p>',
        '<p class="x" id="y">One</p><p class="x" id="z">Two</p>',
    ],
)
def test_different_ids_templates_and_other_attributes_are_left_alone(html: str) -> None:
    silent(html, "duplicate-id")
