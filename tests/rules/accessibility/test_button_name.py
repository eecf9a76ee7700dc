from plainoffer.testing import finds, silent


def test_an_icon_alone_is_no_name() -> None:
    html = '<button><svg aria-hidden="true"></svg></button>'
    finds(html, "button-name@1:1")


def test_a_button_by_role_needs_a_name_too() -> None:
    html = '<span role="button" tabindex="0"></span>'
    finds(html, "button-name@1:1")


def test_the_value_of_a_button_element_is_no_name() -> None:
    html = '<button value="Delete"></button>'
    finds(html, "button-name@1:1")


def test_an_input_button_without_value_is_reported() -> None:
    html = '<input type="button">'
    finds(html, "button-name@1:1")


def test_a_presentational_button_is_still_one() -> None:
    html = '<button role="none"></button>'
    finds(html, "button-name@1:1")


def test_a_drawing_with_a_title_names_it() -> None:
    html = "<button><svg><title>Close</title></svg></button>"
    silent(html, "button-name")


def test_an_image_with_alt_text_names_it() -> None:
    html = '<button><img src="x.png" alt="Close"></button>'
    silent(html, "button-name")


def test_text_for_screen_readers_names_it() -> None:
    html = '<style>.vh{position:absolute;left:-9999px}</style><button><span class="vh">Close</span></button>'
    silent(html, "button-name")


def test_text_from_the_style_sheet_names_it() -> None:
    html = '<style>.close::before{content:"Close"}</style><button class="close"></button>'
    silent(html, "button-name")


def test_browsers_name_submit_and_reset() -> None:
    html = '<input type="submit"><input type="reset">'
    silent(html, "button-name")


def test_hidden_buttons_are_left_alone() -> None:
    html = '<button hidden></button><div aria-hidden="true"><button tabindex="-1"></button></div>'
    silent(html, "button-name")


def test_a_template_will_print_the_name() -> None:
    html = "<button>{{ label }}</button>"
    silent(html, "button-name")
