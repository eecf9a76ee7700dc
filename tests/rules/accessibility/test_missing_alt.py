from plainoffer.testing import finds, silent


def test_each_image_without_alt_is_reported() -> None:
    html = '<p><img src="a.png">\n<img src="b.png" alt></p>\n<img src="c.png">'
    finds(html, "missing-alt@1:4", "missing-alt@3:1")


def test_an_alt_of_white_space_is_none() -> None:
    html = '<img src="a.png" alt="  ">'
    finds(html, "missing-alt@1:1")


def test_a_box_that_is_an_image_needs_a_name() -> None:
    html = '<div role="img" style="background: url(a.png)"></div>'
    finds(html, "missing-alt@1:1")


def test_decoration_that_takes_the_focus_is_no_decoration() -> None:
    html = '<img role="none" tabindex="0" src="a.png">'
    finds(html, "missing-alt@1:1")


def test_decoration_done_right() -> None:
    html = '<img src="a.png" alt=""><img src="b.png" role="none"><img src="c.png" aria-hidden="true">'
    silent(html, "missing-alt")


def test_names_from_aria_or_title() -> None:
    html = '<img src="a.png" aria-label="A"><img src="b.png" title="B">'
    silent(html, "missing-alt")


def test_a_label_that_is_hidden_itself() -> None:
    html = '<i id="n" style="display:none">Logo</i><div role="img" aria-labelledby="n"></div>'
    silent(html, "missing-alt")


def test_hidden_images_are_left_alone() -> None:
    html = '<div hidden><img src="a.png"></div><div style="visibility:hidden"><img src="b.png"></div>'
    silent(html, "missing-alt")


def test_a_style_rule_can_hide_an_image() -> None:
    html = '<style>.x{display:none}</style><img class="x" src="a.png">'
    silent(html, "missing-alt")


def test_drawings_have_a_rule_of_their_own() -> None:
    html = '<svg role="img"></svg>'
    silent(html, "missing-alt")


def test_a_template_will_print_the_words() -> None:
    html = '<img src="a.png" alt="{{ image.alt }}">'
    silent(html, "missing-alt")


def test_the_only_image_of_a_link_or_button_is_their_name() -> None:
    finds('<a href="/n"><img src="n.jpg"></a>', "link-name@1:1")
    silent('<a href="/n"><img src="n.jpg"></a><button><img src="n.jpg"></button>', "missing-alt")
    finds('<a href="/n"><img src="n.jpg"> News</a>', "missing-alt@1:14")
