from plainoffer.testing import finds, silent


def test_numbers_below_one_mean_no() -> None:
    html = '<meta name="viewport" content="user-scalable=0">'
    finds(html, "zoom-disabled@1:1")


def test_unknown_words_mean_no() -> None:
    html = '<meta name="viewport" content="user-scalable=maybe">'
    finds(html, "zoom-disabled@1:1")


def test_less_than_double_is_too_little() -> None:
    html = '<meta name="Viewport" content="width=device-width, maximum-scale=1.5">'
    finds(html, "zoom-disabled@1:1")


def test_yes_is_a_scale_of_one() -> None:
    html = '<meta name="viewport" content="maximum-scale=yes">'
    finds(html, "zoom-disabled@1:1")


def test_double_is_enough() -> None:
    html = '<meta name="viewport" content="maximum-scale=2, user-scalable=yes">'
    silent(html, "zoom-disabled")


def test_negative_scales_are_ignored() -> None:
    html = '<meta name="viewport" content="maximum-scale=-1">'
    silent(html, "zoom-disabled")


def test_device_width_is_a_large_scale() -> None:
    html = '<meta name="viewport" content="maximum-scale=device-width">'
    silent(html, "zoom-disabled")


def test_the_usual_setting_is_fine() -> None:
    html = '<meta name="viewport" content="width=device-width,initial-scale=1">'
    silent(html, "zoom-disabled")


def test_other_meta_elements_are_left_alone() -> None:
    html = '<meta name="description" content="user-scalable=no">'
    silent(html, "zoom-disabled")
