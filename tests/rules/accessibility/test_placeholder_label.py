import pytest

from plainoffer.testing import finds, silent


@pytest.mark.parametrize("kind", ["text", "email", "tel", "search", "number", "TEXT"])
def test_text_fields_with_only_a_placeholder_are_reported(kind: str) -> None:
    finds(f'<p>Ask us.</p>\n<input type="{kind}" placeholder="Postcode">', "placeholder-label@2:1")


def test_a_field_without_a_type_is_a_text_field() -> None:
    finds('<input placeholder="Postcode">', "placeholder-label@1:1")


@pytest.mark.parametrize(
    "html",
    [
        '<label for="p">Postcode</label><input id="p" placeholder="AS1 2CD">',
        '<input id="p" placeholder="AS1 2CD"><label for="p">Postcode</label>',
        '<label>Postcode <input placeholder="AS1 2CD"></label>',
        '<input placeholder="AS1 2CD" aria-label="Postcode">',
        '<h2 id="h">Postcode</h2><input placeholder="AS1 2CD" aria-labelledby="h">',
        '<input placeholder="AS1 2CD" title="Postcode">',
        '<input type="submit" placeholder="x" value="Send">',
        '<input type="hidden" placeholder="x">',
        '<input type="checkbox" placeholder="x">',
        '<input placeholder="">',
        '<input type="text">',
        '<p placeholder="Write here" contenteditable="true"></p>',
        '<label for="{{ id }}">Town</label><input id="{{ id }}" placeholder="Ashdale">',
        "<select><option>Choose</option></select>",
    ],
)
def test_labelled_fields_and_other_controls_are_left_alone(html: str) -> None:
    silent(html, "placeholder-label")
