from plainoffer.testing import finds, silent


def test_an_item_by_role_needs_a_name() -> None:
    html = '<div role="menu"><li role="menuitem"></li></div>'
    finds(html, "menu-item-name@1:18")


def test_a_title_will_do() -> None:
    html = '<div role="menu"><button role="menuitem" title="New"><img src="n.svg" alt=""></button></div>'
    silent(html, "menu-item-name")


def test_plain_lists_are_left_alone() -> None:
    html = "<menu><li></li></menu>"
    silent(html, "menu-item-name")
