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


def test_a_numbered_field_says_nothing() -> None:
    finds('<label for="a">Field 1</label><input id="a">', "vague-label@1:31")
    finds("<label>Text box 2 <input></label>", "vague-label@1:19")
    silent("<label>Question 1 <input></label><label>Address line 2 <input></label>", "vague-label")
