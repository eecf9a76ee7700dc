import pytest

from plainoffer.testing import finds, silent


def test_a_message_that_no_field_names_is_reported() -> None:
    html = '<form><input aria-label="Age">\n<span class="form-error">Invalid value</span></form>'
    finds(html, "error-message@2:1")


def test_a_message_that_a_field_names_is_fine() -> None:
    html = '<form><input aria-label="Age" aria-describedby="e"><span id="e" class="form-error">Too low</span></form>'
    silent(html, "error-message")


def test_a_message_inside_a_named_box_is_fine() -> None:
    html = '<form><input aria-label="Age" aria-describedby="e"><p id="e"><b class="error">Error:</b> Too low</p></form>'
    silent(html, "error-message")


def test_a_summary_with_links_is_fine() -> None:
    html = (
        '<form><div class="error-summary"><a href="#a">Enter your age</a></div><input id="a" aria-label="Age"></form>'
    )
    silent(html, "error-message")


def test_an_empty_place_for_messages_is_fine() -> None:
    html = '<form><input aria-label="Age"><span class="error"></span></form>'
    silent(html, "error-message")


def test_a_hidden_message_waits() -> None:
    html = '<form><input aria-label="Age"><span class="error" hidden>Too low</span></form>'
    silent(html, "error-message")


def test_terror_is_no_error() -> None:
    html = '<form><input aria-label="Age"><span class="terror">Boo</span></form>'
    silent(html, "error-message")


def test_errors_outside_forms_are_plain_text() -> None:
    html = '<p class="error">Page not found</p>'
    silent(html, "error-message")


@pytest.mark.parametrize("text", ["Invalid value.", "Error", "The value is invalid", "Please enter a valid value"])
def test_a_message_that_says_only_that_it_is_wrong_is_reported(text: str) -> None:
    html = f'<form><input aria-label="Age" aria-describedby="e">\n<span id="e">{text}</span></form>'
    finds(html, "error-message@2:1")


@pytest.mark.parametrize(
    "html",
    [
        '<form><input aria-label="Age" aria-describedby="e"><p id="e">Invalid value for age: use 1 to 120</p></form>',
        '<form><input aria-label="Age" aria-describedby="e"><p id="e">Error: Enter your age</p></form>',
        '<form><input aria-label="Age"><label>Error <input></label></form>',
        '<form><h2>Error</h2><input aria-label="Age"></form>',
        '<form><input aria-label="Age"><p hidden>Invalid value</p></form>',
        "<p>Invalid</p>",
    ],
)
def test_messages_that_say_more_and_other_texts_are_left_alone(html: str) -> None:
    silent(html, "error-message")


def test_what_follows_a_field_with_a_wrong_value_is_its_message() -> None:
    html = '<form><input aria-label="Age" aria-invalid="true">\n<span>The value is invalid</span></form>'
    finds(html, "error-message@2:1")
