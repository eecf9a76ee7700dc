from plainoffer.testing import finds, silent


def test_a_reload_after_a_while_is_reported() -> None:
    html = '<meta http-equiv="Refresh" content="30">'
    finds(html, "timed-refresh@1:1")


def test_exactly_twenty_hours_is_too_soon() -> None:
    html = '<meta http-equiv="refresh" content="72000; url=/a">'
    finds(html, "timed-refresh@1:1")


def test_a_refresh_that_browsers_ignore_does_not_count() -> None:
    html = '<meta http-equiv="refresh" content="0: /a">\n<meta http-equiv="refresh" content="5; /a">'
    finds(html, "timed-refresh@2:1")


def test_only_the_first_one_acts() -> None:
    html = '<meta http-equiv="refresh" content="0; /a"><meta http-equiv="refresh" content="5; /b">'
    silent(html, "timed-refresh")


def test_values_that_browsers_ignore() -> None:
    html = (
        '<meta http-equiv="refresh" content="+5; /a"><meta http-equiv="refresh" content="; 30">'
        '<meta http-equiv="refresh" content="">'
    )
    silent(html, "timed-refresh")


def test_other_meta_elements_are_left_alone() -> None:
    html = '<meta name="refresh" content="30">'
    silent(html, "timed-refresh")
