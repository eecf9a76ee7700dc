from plainoffer.testing import finds, silent


def test_one_title_for_two_pages_is_reported() -> None:
    html = '<iframe title="Video" src="/one"></iframe>\n<iframe aria-label="video" src="/two"></iframe>'
    finds(html, "ambiguous-iframes@2:1")


def test_a_copy_is_the_same_thing() -> None:
    html = '<iframe title="Map" src="/map.html"></iframe><iframe title="Map" src="/map-copy.html"></iframe>'
    silent(html, "ambiguous-iframes")


def test_advertising_is_all_that_matters() -> None:
    html = '<iframe title="Advertising" src="/one"></iframe><iframe title="Advertising" src="/two"></iframe>'
    silent(html, "ambiguous-iframes")


def test_frames_without_a_name_are_another_rules() -> None:
    html = '<iframe src="/one"></iframe><iframe src="/two"></iframe>'
    silent(html, "ambiguous-iframes")
