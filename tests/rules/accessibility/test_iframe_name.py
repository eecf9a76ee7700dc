from plainoffer.testing import finds, silent


def test_a_blank_title_is_none() -> None:
    html = '<iframe src="/map" title=" "></iframe>'
    finds(html, "iframe-name@1:1")


def test_the_name_attribute_is_for_scripts() -> None:
    html = '<iframe src="/map" name="Map"></iframe>'
    finds(html, "iframe-name@1:1")


def test_labels_count() -> None:
    html = '<b id="m">Map</b><iframe src="/map" aria-labelledby="m"></iframe><iframe src="/a" aria-label="A"></iframe>'
    silent(html, "iframe-name")


def test_frames_for_machines_are_left_alone() -> None:
    html = '<iframe src="/count" hidden></iframe><iframe src="/x" aria-hidden="true" tabindex="-1"></iframe>'
    silent(html, "iframe-name")
