from plainoffer.testing import finds, silent


def test_a_stray_child_is_reported() -> None:
    html = '<div role="list"><span role="listitem">a</span><a href="/">b</a></div>'
    finds(html, "aria-children@1:1")


def test_a_list_with_text_only_is_reported() -> None:
    html = '<div role="list"><span>a</span></div>'
    finds(html, "aria-children@1:1")


def test_a_group_is_no_child_of_a_list() -> None:
    html = '<div role="list"><div role="group"><p role="listitem">a</p></div></div>'
    finds(html, "aria-children@1:1")


def test_a_wrong_item_in_a_nested_group_is_reported() -> None:
    html = '<div role="menu"><div role="group"><div role="group"><i role="treeitem">a</i></div></div></div>'
    finds(html, "aria-children@1:1")


def test_wrappers_without_a_role_are_passed_over() -> None:
    html = '<div role="list"><div><span role="listitem">a</span></div></div>'
    silent(html, "aria-children")


def test_groups_are_allowed_in_menus() -> None:
    html = '<div role="menu"><div role="group"><i role="menuitem">a</i></div></div>'
    silent(html, "aria-children")


def test_owned_elements_are_children() -> None:
    html = '<div role="list" aria-owns="x"></div><p id="x" role="listitem">a</p>'
    silent(html, "aria-children")


def test_hidden_children_do_not_count() -> None:
    html = '<div role="list"><b role="listitem">a</b><a href="/" hidden>b</a></div>'
    silent(html, "aria-children")


def test_an_empty_list_box_waits_for_its_script() -> None:
    html = '<ul role="listbox" aria-label="Places"></ul>'
    silent(html, "aria-children")


def test_a_busy_menu_is_not_ready() -> None:
    html = '<ul role="menu" aria-busy="true">Loading</ul>'
    silent(html, "aria-children")


def test_lists_of_html_are_left_alone() -> None:
    html = '<ul><a href="/">a</a></ul>'
    silent(html, "aria-children")


def test_lines_between_the_items_of_a_menu_are_fine() -> None:
    html = '<div role="menu"><i role="menuitem">a</i><hr><i role="menuitem">b</i></div>'
    silent(html, "aria-children")


def test_a_menu_may_follow_the_item_that_opens_it() -> None:
    item = '<li role="none"><a role="menuitem" href="#a">a</a>{}<ul role="menu"><li role="menuitem">b</li></ul></li>'
    silent(f'<ul role="menubar">{item.format("")}</ul>', "aria-children")
    finds(f'<ul role="menubar">{item.format("<hr>")}</ul>', "aria-children@1:1")


def test_a_menu_before_any_item_is_reported() -> None:
    html = '<div role="menubar"><div role="menu"><i role="menuitem">a</i></div><i role="menuitem">b</i></div>'
    finds(html, "aria-children@1:1")
