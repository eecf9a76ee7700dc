from plainoffer.testing import finds, silent


def test_the_name_of_a_language_is_no_code() -> None:
    html = '<p lang="english">Hello</p>'
    finds(html, "language-tag@1:1")


def test_three_letters_where_two_exist_are_no_code() -> None:
    html = '<p lang="eng">Hello</p>'
    finds(html, "language-tag@1:1")


def test_grandfathered_tags_are_no_longer_used() -> None:
    html = '<p lang="i-lux">Moien</p>'
    finds(html, "language-tag@1:1")


def test_white_space_is_no_code() -> None:
    html = '<p lang="  ">Hello</p>'
    finds(html, "language-tag@1:1")


def test_an_image_takes_the_language_too() -> None:
    html = '<div lang="welsh"><img src="a.png" alt="Croeso"></div>'
    finds(html, "language-tag@1:1")


def test_text_that_screen_readers_skip_is_still_seen() -> None:
    html = '<div lang="welsh"><p aria-hidden="true">Croeso</p></div>'
    finds(html, "language-tag@1:1")


def test_case_and_regions_make_no_difference() -> None:
    html = '<p lang="EN">Hello</p><p lang="cy-GB">Croeso</p><p lang="sgn-GB">a</p>'
    silent(html, "language-tag")


def test_less_common_languages_exist() -> None:
    html = '<p lang="kmr">Rojbaş</p><p lang="qaa">x</p>'
    silent(html, "language-tag")


def test_an_inner_code_takes_over() -> None:
    html = '<div lang="welsh"><p lang="cy">Croeso</p></div>'
    silent(html, "language-tag")


def test_an_empty_code_means_unknown() -> None:
    html = '<p lang="">zxcv</p>'
    silent(html, "language-tag")


def test_nothing_inside_means_nothing_wrong() -> None:
    html = '<p lang="welsh"></p><p lang="welsh" hidden>Croeso</p>'
    silent(html, "language-tag")


def test_a_template_may_hold_any_code() -> None:
    html = '<p lang="{{ lang }}">Hello</p>'
    silent(html, "language-tag")
