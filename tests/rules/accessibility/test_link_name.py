from plainoffer.testing import finds, silent


def test_an_empty_link_is_reported() -> None:
    html = '<p>a</p>\n<a href="/ehc"> </a>'
    finds(html, "link-name@2:1")


def test_an_image_without_words_is_no_name() -> None:
    html = '<a href="/"><img src="logo.png" alt=""></a>'
    finds(html, "link-name@1:1")


def test_a_reference_to_nothing_is_no_name() -> None:
    html = '<a href="/"><img src="logo.png" aria-labelledby="gone"></a>'
    finds(html, "link-name@1:1", page=True)


def test_a_fragment_may_refer_to_the_rest_of_the_page() -> None:
    html = '<a href="/"><img src="logo.png" aria-labelledby="gone"></a>'
    silent(html, "link-name")


def test_hidden_text_is_no_name() -> None:
    html = '<a href="/"><span style="display:none">Home</span></a>'
    finds(html, "link-name@1:1")


def test_links_in_drawings_count() -> None:
    html = '<svg><a href="/"><circle r="3"></circle></a></svg>'
    finds(html, "link-name@1:6")


def test_areas_of_a_used_map_count() -> None:
    html = '<img src="m.png" alt="Map" usemap="#m"><map name="m"><area href="/a"></map>'
    finds(html, "link-name@1:54")


def test_areas_of_an_unused_map_are_not_there() -> None:
    html = '<map name="m"><area href="/a"></map>'
    silent(html, "link-name")


def test_a_linked_image_with_alt_text() -> None:
    html = '<a href="/"><img src="logo.png" alt="Home"></a>'
    silent(html, "link-name")


def test_a_title_somewhere_inside_is_a_name() -> None:
    html = '<a href="/"><i title="Home"></i></a>'
    silent(html, "link-name")


def test_drawings_with_text_or_title() -> None:
    html = '<svg><a href="/"><title>Home</title></a><a xlink:href="/b"><text>B</text></a></svg>'
    silent(html, "link-name")


def test_an_anchor_without_address_is_a_place() -> None:
    html = '<a id="top"></a><a name="x"></a>'
    silent(html, "link-name")


def test_a_link_that_is_a_button_is_another_rules() -> None:
    html = '<a href="/" role="button"></a>'
    silent(html, "link-name")


def test_an_image_marked_as_decoration_gives_no_name() -> None:
    html = '<a href="/"><img src="logo.png" role="presentation" alt="Ashdale"></a>'
    (finding,) = finds(html, "link-name@1:1")
    assert "marked as decoration" in finding.advice
    silent(html, "alt-on-decoration", "missing-alt")


def test_the_advice_for_a_drawing_does_not_speak_of_alt() -> None:
    (finding,) = finds('<a href="/"><svg aria-hidden="true"><path d=""></path></svg></a>', "link-name@1:1")
    assert "alt" not in finding.advice.replace("aria-label", "")
