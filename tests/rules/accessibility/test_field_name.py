from plainoffer.testing import finds, silent


def test_text_beside_a_field_is_no_label() -> None:
    html = "<div>Last name</div>\n<input>"
    finds(html, "field-name@2:1")


def test_a_label_for_another_field_does_not_count() -> None:
    html = '<label for="a">Name</label><input id="b">'
    finds(html, "field-name@1:28")


def test_a_label_around_a_made_up_field_does_nothing() -> None:
    html = '<label>Name <div role="textbox"></div></label>'
    finds(html, "field-name@1:13")


def test_a_select_and_a_text_area_need_labels() -> None:
    html = "<select><option>a</option></select><textarea></textarea>"
    finds(html, "field-name@1:1", "field-name@1:36")


def test_a_password_needs_a_label() -> None:
    html = '<input type="password">'
    finds(html, "field-name@1:1")


def test_a_disabled_field_needs_one_as_well() -> None:
    html = "<input disabled>"
    finds(html, "field-name@1:1")


def test_labels_by_for_or_around() -> None:
    html = '<label for="a">Name</label><input id="a"><label>Age <input></label>'
    silent(html, "field-name")


def test_a_hidden_label_still_counts() -> None:
    html = '<label for="a" hidden>Name</label><input id="a">'
    silent(html, "field-name")


def test_several_labels_by_reference() -> None:
    html = '<b id="x">Shipping</b> <b id="y">name</b> <input aria-labelledby="x y">'
    silent(html, "field-name")


def test_a_title_or_placeholder_is_a_name_of_last_resort() -> None:
    html = '<input title="Name"><input placeholder="Search">'
    silent(html, "field-name")


def test_buttons_and_hidden_inputs_are_no_fields() -> None:
    html = '<input type="submit"><input type="hidden"><input style="display:none">'
    silent(html, "field-name")


def test_check_boxes_by_role_are_named_by_their_text() -> None:
    html = '<span role="checkbox" aria-checked="true" tabindex="0">I agree</span>'
    silent(html, "field-name")
