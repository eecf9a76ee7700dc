from plainoffer.testing import finds, silent


def test_an_item_outside_a_list_is_reported() -> None:
    html = '<div><p role="listitem">a</p></div>'
    finds(html, "aria-context@1:6", page=True)


def test_another_role_in_between_breaks_the_tie() -> None:
    html = '<div role="list"><div role="tabpanel"><p role="listitem">a</p></div></div>'
    finds(html, "aria-context@1:39")


def test_a_group_alone_is_no_menu() -> None:
    html = '<div role="group"><p role="menuitem">a</p></div>'
    finds(html, "aria-context@1:19", page=True)


def test_a_group_in_a_menu_is_fine() -> None:
    html = '<div role="menu"><div role="group"><p role="menuitem">a</p></div></div>'
    silent(html, "aria-context")


def test_aria_owns_makes_a_parent() -> None:
    html = '<div role="list" aria-owns="x"></div><p id="x" role="listitem">a</p>'
    silent(html, "aria-context")


def test_a_list_of_html_is_a_list() -> None:
    html = '<ul><div role="listitem">a</div></ul>'
    silent(html, "aria-context")


def test_presentational_wrappers_are_passed_over() -> None:
    html = '<ul role="tablist"><li role="presentation"><a role="tab" href="#a">a</a></li></ul>'
    silent(html, "aria-context")


def test_hidden_items_are_left_alone() -> None:
    html = '<p role="listitem" aria-hidden="true">a</p>'
    silent(html, "aria-context")


def test_the_container_may_be_outside_a_fragment() -> None:
    html = '<li role="menuitem">a</li><div><b role="option">b</b></div><div role="group"><b role="tab">c</b></div>'
    silent('<li role="menuitem">a</li><div><b role="option">b</b></div>', "aria-context")
    finds(html, "aria-context@1:78")


def test_a_branch_of_a_tree_is_a_group_in_its_item() -> None:
    leaf = '<li role="treeitem">c</li>'
    branch = f'<li role="treeitem">b<ul role="group">{leaf}</ul></li>'
    silent(f'<ul role="tree"><li role="treeitem">a<ul role="group">{branch}</ul></li></ul>', "aria-context", page=True)


def test_a_branch_may_be_owned() -> None:
    item = '<a role="treeitem" aria-owns="s" href="#a">a</a>'
    html = f'<ul role="tree"><li role="none">{item}<ul id="s" role="group"><li role="treeitem">b</li></ul></li></ul>'
    silent(html, "aria-context", "aria-children", page=True)


def test_a_group_in_an_item_of_a_menu_is_no_menu() -> None:
    html = '<ul role="menu"><li role="menuitem">a<div role="group"><b role="menuitem">b</b></div></li></ul>'
    finds(html, "aria-context@1:56")
