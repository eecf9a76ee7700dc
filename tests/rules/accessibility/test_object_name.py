from plainoffer.testing import finds, silent


def test_fallback_content_is_no_name() -> None:
    html = '<object data="a.png"><img src="a.png" alt="A"></object>'
    finds(html, "object-name@1:1")


def test_the_type_decides_before_the_file_name() -> None:
    html = '<object data="/map" type="image/png"></object>'
    finds(html, "object-name@1:1")


def test_films_and_sounds_count() -> None:
    html = '<object data="tour.mp4"></object><object data="talk.mp3"></object>'
    finds(html, "object-name@1:1", "object-name@1:34")


def test_a_page_has_its_own_text() -> None:
    html = '<object data="page.html"></object><object data="a.pdf" type="application/pdf"></object>'
    silent(html, "object-name")


def test_a_title_names_it() -> None:
    html = '<object data="a.png" title="A"></object>'
    silent(html, "object-name")


def test_an_image_by_role_is_another_rules() -> None:
    html = '<object role="img" data="a.png"></object>'
    silent(html, "object-name")


def test_an_object_without_a_file_shows_its_content() -> None:
    html = "<object><p>a</p></object>"
    silent(html, "object-name")
