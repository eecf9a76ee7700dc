from plainoffer.testing import finds, silent


def test_a_switch_must_say_whether_it_is_on() -> None:
    html = '<div role="switch" tabindex="0">Alerts</div>'
    finds(html, "aria-required-attribute@1:1")


def test_an_empty_state_is_none() -> None:
    html = '<div role="checkbox" aria-checked=" " tabindex="0">a</div>'
    finds(html, "aria-required-attribute@1:1")


def test_a_heading_needs_its_level() -> None:
    html = '<p role="heading">a</p>'
    finds(html, "aria-required-attribute@1:1")


def test_a_separator_that_takes_the_focus_is_a_slider() -> None:
    html = '<div role="separator" tabindex="0"></div>'
    finds(html, "aria-required-attribute@1:1")


def test_a_plain_separator_needs_nothing() -> None:
    html = '<div role="separator"></div>'
    silent(html, "aria-required-attribute")


def test_a_closed_combobox_needs_no_target_yet() -> None:
    html = '<div role="combobox" aria-expanded="false" tabindex="0">a</div>'
    silent(html, "aria-required-attribute")


def test_an_open_combobox_needs_its_target() -> None:
    html = '<div role="combobox" aria-expanded="true" tabindex="0">a</div>'
    finds(html, "aria-required-attribute@1:1")


def test_html_knows_the_state_of_its_own_controls() -> None:
    html = '<input type="checkbox" role="switch"><input type="range" role="slider">'
    silent(html, "aria-required-attribute")


def test_an_elements_own_role_brings_its_states() -> None:
    html = '<input type="checkbox" role="checkbox"><h2 role="heading">a</h2>'
    silent(html, "aria-required-attribute")


def test_hidden_elements_are_left_alone() -> None:
    html = '<div role="switch" style="display:none">a</div>'
    silent(html, "aria-required-attribute")
