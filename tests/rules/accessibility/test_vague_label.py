from plainoffer.testing import finds, silent


def test_a_label_for_another_purpose_is_reported() -> None:
    html = '<label for="a">Menu</label><input id="a" name="first_name">'
    finds(html, "vague-label@1:28")


def test_a_label_that_fits_is_fine() -> None:
    html = '<label>Given names <input name="fname"></label><label>Your question <input name="question"></label>'
    silent(html, "vague-label")


def test_fields_with_unknown_names_are_left_alone() -> None:
    html = '<label>Colour <input name="q17"></label>'
    silent(html, "vague-label")
