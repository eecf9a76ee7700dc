from plainoffer.testing import finds, silent


def test_a_frame_with_a_button_is_reported() -> None:
    html = '<iframe tabindex="-1" title="a" srcdoc="<button>a</button>"></iframe>'
    finds(html, "iframe-tab-order@1:1")


def test_text_alone_needs_no_keyboard() -> None:
    html = '<iframe tabindex="-1" title="a" srcdoc="<p>a</p>"></iframe>'
    silent(html, "iframe-tab-order")


def test_a_link_out_of_the_tab_order_inside_is_fine() -> None:
    html = '<iframe tabindex="-1" title="a" srcdoc="<a href=/ tabindex=-1>a</a>"></iframe>'
    silent(html, "iframe-tab-order")


def test_a_frame_of_one_pixel_shows_nothing() -> None:
    html = '<iframe tabindex="-1" width="1" height="1" title="a" srcdoc="<a href=/>a</a>"></iframe>'
    silent(html, "iframe-tab-order")


def test_content_from_elsewhere_is_not_fetched() -> None:
    html = '<iframe tabindex="-1" title="a" src="/map"></iframe>'
    silent(html, "iframe-tab-order")
