from plainoffer.testing import finds, silent


def test_a_state_of_another_role_is_reported() -> None:
    html = '<nav aria-checked="true">a</nav>'
    finds(html, "aria-attribute-allowed@1:1")


def test_a_plain_element_supports_no_widget_state() -> None:
    html = '<span aria-expanded="true">a</span>'
    finds(html, "aria-attribute-allowed@1:1")


def test_an_empty_attribute_is_one_as_well() -> None:
    html = '<button aria-sort="">Name</button>'
    finds(html, "aria-attribute-allowed@1:1")


def test_a_sound_player_has_no_orientation() -> None:
    html = '<audio controls src="a.mp3" aria-orientation="horizontal"></audio>'
    finds(html, "aria-attribute-allowed@1:1")


def test_global_attributes_are_allowed_everywhere() -> None:
    html = '<p aria-live="polite" aria-busy="true" aria-describedby="x">a</p>'
    silent(html, "aria-attribute-allowed")


def test_a_presentational_button_that_takes_the_focus_is_a_button() -> None:
    html = '<button role="none" aria-pressed="false">a</button>'
    silent(html, "aria-attribute-allowed")


def test_a_cell_of_a_grid_can_be_selected() -> None:
    html = '<table role="grid"><tr><td aria-selected="true">a</td></tr></table>'
    silent(html, "aria-attribute-allowed")


def test_a_custom_element_may_have_a_role_from_its_script() -> None:
    html = '<my-switch aria-checked="true"></my-switch>'
    silent(html, "aria-attribute-allowed")


def test_hidden_elements_are_left_alone() -> None:
    html = '<p hidden aria-checked="true">a</p>'
    silent(html, "aria-attribute-allowed")
