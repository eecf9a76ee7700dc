from plainoffer.testing import finds, silent


def test_an_empty_alt_is_no_name() -> None:
    html = '<input type="image" src="go.png" alt="">'
    finds(html, "image-button-name@1:1")


def test_a_value_is_no_name_for_an_image() -> None:
    html = '<input type="image" src="go.png" value="Search">'
    finds(html, "image-button-name@1:1")


def test_alt_label_or_title_will_do() -> None:
    html = '<input type="image" alt="Go"><input type="image" aria-label="Go"><input type="image" title="Go">'
    silent(html, "image-button-name")


def test_other_inputs_are_none_of_its_business() -> None:
    html = '<input type="text"><button><img src="a.png"></button>'
    silent(html, "image-button-name")


def test_hidden_ones_are_left_alone() -> None:
    html = '<input type="image" src="go.png" style="display: none;">'
    silent(html, "image-button-name")
