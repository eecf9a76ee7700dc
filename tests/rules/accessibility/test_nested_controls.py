from plainoffer.testing import finds, silent


def test_a_link_in_a_button_is_reported() -> None:
    html = '<button>Go <a href="/">home</a></button>'
    finds(html, "nested-controls@1:1")


def test_a_check_box_in_a_menu_item_is_reported() -> None:
    html = '<ul role="menu"><li role="menuitemcheckbox" aria-checked="true"><input type="checkbox"></li></ul>'
    finds(html, "nested-controls@1:17")


def test_a_link_in_a_tab_is_reported() -> None:
    html = '<div role="tablist"><div role="tab"><a href="#a">a</a></div></div>'
    finds(html, "nested-controls@1:21")


def test_only_the_outermost_is_reported() -> None:
    html = '<div role="img" aria-label="a"><button>b <i tabindex="0">c</i></button></div>'
    finds(html, "nested-controls@1:1")


def test_what_the_keyboard_does_not_reach_is_fine() -> None:
    html = '<button>Go <a href="/" tabindex="-1">home</a> <input disabled></button>'
    silent(html, "nested-controls")


def test_a_button_in_a_link_is_another_matter() -> None:
    html = '<a href="/">Go <span>home</span></a>'
    silent(html, "nested-controls")
