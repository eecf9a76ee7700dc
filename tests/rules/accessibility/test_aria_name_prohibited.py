from plainoffer.testing import finds, silent


def test_a_label_on_a_div_is_reported() -> None:
    html = '<div aria-label="Contact">a</div>'
    finds(html, "aria-name-prohibited@1:1")


def test_a_label_on_strong_text_is_reported() -> None:
    html = '<p>a <strong aria-labelledby="x">b</strong></p>'
    finds(html, "aria-name-prohibited@1:6")


def test_a_header_of_a_section_is_a_plain_box() -> None:
    html = '<article><header aria-label="Top">a</header></article>'
    finds(html, "aria-name-prohibited@1:10")


def test_a_link_without_an_address_is_no_link() -> None:
    html = '<a aria-label="Top">a</a>'
    finds(html, "aria-name-prohibited@1:1")


def test_a_role_makes_a_name_possible() -> None:
    html = '<div role="group" aria-label="Contact">a</div>'
    silent(html, "aria-name-prohibited")


def test_landmarks_can_be_named() -> None:
    html = '<nav aria-label="Main"></nav><section aria-label="News"></section><header aria-label="Top"></header>'
    silent(html, "aria-name-prohibited")


def test_an_empty_label_says_nothing() -> None:
    html = '<div aria-label="">a</div>'
    silent(html, "aria-name-prohibited")


def test_elements_without_a_role_are_left_alone() -> None:
    html = '<video controls aria-label="Tour"></video><details><summary aria-label="More">a</summary></details>'
    silent(html, "aria-name-prohibited")
