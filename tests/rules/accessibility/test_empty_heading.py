from plainoffer.testing import finds, silent


def test_a_heading_of_white_space_is_reported() -> None:
    html = "<p>a</p>\n<h2>&nbsp; </h2>"
    finds(html, "empty-heading@2:1")


def test_a_line_break_is_no_text() -> None:
    html = "<h3><br></h3>"
    finds(html, "empty-heading@1:1")


def test_hidden_text_is_no_text() -> None:
    html = '<h2><span aria-hidden="true">Times</span></h2>'
    finds(html, "empty-heading@1:1")


def test_headings_by_role_count() -> None:
    html = '<div role="heading" aria-level="2"></div>'
    finds(html, "empty-heading@1:1")


def test_an_image_with_alt_text_is_a_heading() -> None:
    html = '<h2><img src="a.png" alt="Times"></h2>'
    silent(html, "empty-heading")


def test_a_label_from_elsewhere_counts() -> None:
    html = '<span id="n" hidden>Times</span><h2 aria-labelledby="n"></h2>'
    silent(html, "empty-heading")


def test_a_heading_out_of_sight_is_for_screen_readers() -> None:
    html = '<h2 style="position:absolute;left:-999em">Times</h2>'
    silent(html, "empty-heading")


def test_a_hidden_heading_is_left_alone() -> None:
    html = "<h2 hidden></h2>"
    silent(html, "empty-heading")


def test_a_template_will_print_the_words() -> None:
    html = "<h2>{{ title }}</h2>"
    silent(html, "empty-heading")
