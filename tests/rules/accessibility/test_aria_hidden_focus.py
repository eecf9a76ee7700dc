from plainoffer.findings import Confidence, Severity
from plainoffer.testing import findings, finds, silent


def test_a_link_inside_is_reported() -> None:
    html = '<div aria-hidden="true"><p><a href="/">a</a></p></div>'
    finds(html, "aria-hidden-focus@1:1")


def test_the_element_itself_counts() -> None:
    html = '<p aria-hidden="true" tabindex="0">a</p>'
    finds(html, "aria-hidden-focus@1:1")


def test_a_summary_takes_the_focus() -> None:
    html = '<details aria-hidden="true"><summary>a</summary></details>'
    finds(html, "aria-hidden-focus@1:1")


def test_showing_an_inner_part_again_does_not_help() -> None:
    html = '<div aria-hidden="true"><div aria-hidden="false"><button>a</button></div></div>'
    finds(html, "aria-hidden-focus@1:1")


def test_aria_disabled_does_not_take_the_focus_away() -> None:
    html = '<div aria-hidden="true"><input aria-disabled="true"></div>'
    finds(html, "aria-hidden-focus@1:1")


def test_out_of_the_tab_order_is_fine() -> None:
    html = '<div aria-hidden="true"><a href="/" tabindex="-1">a</a></div>'
    silent(html, "aria-hidden-focus")


def test_not_rendered_is_fine() -> None:
    html = '<div aria-hidden="true"><a href="/" style="display:none">a</a></div>'
    silent(html, "aria-hidden-focus")


def test_invisible_is_fine() -> None:
    html = '<div aria-hidden="true" style="visibility:hidden"><a href="/">a</a></div>'
    silent(html, "aria-hidden-focus")


def test_disabled_controls_take_no_focus() -> None:
    html = '<div aria-hidden="true"><fieldset disabled><input></fieldset></div>'
    silent(html, "aria-hidden-focus")


def test_other_values_of_aria_hidden_hide_nothing() -> None:
    html = '<a href="/" aria-hidden="false">a</a>'
    silent(html, "aria-hidden-focus")


def test_a_guard_that_sends_the_focus_on_is_no_stop() -> None:
    html = (
        '<div aria-hidden="true"><a href="#" id="end">a</a></div>'
        '<script>document.getElementById("end").addEventListener("focus", () => { first.focus() })'
        "</script>"
    )
    silent(html, "aria-hidden-focus")


def _page(head: str, body: str) -> str:
    return f'<!doctype html><html lang="en"><head><title>Clubs</title>{head}</head><body>{body}</body></html>'


MODAL = '<div class="modal fade" aria-hidden="true"><div><button type="button">Close</button></div></div>'


def test_a_part_that_a_linked_style_may_hide_is_for_review() -> None:
    for text in (MODAL, _page('<link rel="stylesheet" href="/site.css">', MODAL)):
        (finding,) = findings(text, "aria-hidden-focus")
        assert (finding.severity, finding.confidence) == (Severity.WARNING, Confidence.REVIEW)


def test_a_style_that_is_not_understood_may_hide_it_too() -> None:
    (finding,) = findings(_page("<style>.modal:not(.show) { display: none }</style>", MODAL), "aria-hidden-focus")
    assert finding.confidence is Confidence.REVIEW


def test_where_all_styles_can_be_read_it_is_certain() -> None:
    for head in ("", "<style>.modal { color: red }</style>"):
        (finding,) = findings(_page(head, MODAL), "aria-hidden-focus")
        assert (finding.severity, finding.confidence) == (Severity.ERROR, Confidence.CERTAIN)


def test_without_a_class_or_an_id_it_is_certain() -> None:
    html = '<div aria-hidden="true"><a class="button" href="/">Home</a></div>'
    for text in (html, _page('<link rel="stylesheet" href="/site.css">', html)):
        (finding,) = findings(text, "aria-hidden-focus")
        assert finding.confidence is Confidence.CERTAIN
