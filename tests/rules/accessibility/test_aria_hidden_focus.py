from plainoffer.testing import finds, silent


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
