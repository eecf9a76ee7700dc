"""Roles: what HTML gives, what authors give, and who wins (HTML-AAM, WAI-ARIA 1.2)."""

import pytest


@pytest.mark.parametrize(
    ("html", "role"),
    [
        ('<a id="x" href="/">a</a>', "link"),
        ('<a id="x">a</a>', "generic"),
        ('<img id="x" src="a">', "img"),
        ('<img id="x" src="a" alt="">', "none"),
        ('<img id="x" src="a" alt="" aria-label="a">', "img"),
        ('<img id="x" src="a" alt="" aria-label=" ">', "none"),
        ('<ul><li id="x">a</li></ul>', "listitem"),
        ('<ul role="none"><li id="x">a</li></ul>', "generic"),
        ('<div role="list"><li id="x">a</li></div>', "listitem"),
        ('<header id="x">a</header>', "banner"),
        ('<article><header id="x">a</header></article>', "generic"),
        ('<section id="x">a</section>', "generic"),
        ('<section id="x" aria-label="a">a</section>', "region"),
        ('<article><aside id="x">a</aside></article>', "generic"),
        ('<input id="x">', "textbox"),
        ('<input id="x" list="l">', "combobox"),
        ('<input id="x" type="nonsense">', "textbox"),
        ('<input id="x" type="password">', ""),
        ('<select id="x"><option>a</select>', "combobox"),
        ('<select id="x" size="4"><option>a</select>', "listbox"),
        ('<table><tr><td id="x">a</td></tr></table>', "cell"),
        ('<table role="grid"><tr><td id="x">a</td></tr></table>', "gridcell"),
        ('<table role="presentation"><tr><td id="x">a</td></tr></table>', "none"),
        ('<table><tr><th id="x">a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>', "columnheader"),
        ('<table><tr><th id="x">a</th><td>1</td></tr></table>', "rowheader"),
        ('<table><tr><td></td><th id="x">a</th></tr><tr><th>b</th><td>1</td></tr></table>', "columnheader"),
        ('<table><tr><th id="x" scope="col">a</th><td>1</td></tr></table>', "columnheader"),
        ('<div id="x" role="button">a</div>', "button"),
        ('<div id="x" role="nonsense BUTTON link">a</div>', "button"),
        ('<div id="x" role="image">a</div>', "img"),
        ('<h2 id="x" role="presentation">a</h2>', "none"),
        ('<h2 id="x" role="presentation" tabindex="0">a</h2>', "heading"),
        ('<h2 id="x" role="none" aria-live="polite">a</h2>', "heading"),
        ('<h2 id="x" role="none" aria-level="2">a</h2>', "none"),
        ('<button id="x" role="none">a</button>', "button"),
        ('<button id="x" role="none" disabled>a</button>', "none"),
    ],
)
def test_role(page, html: str, role: str) -> None:
    assert page(html).role() == role


def test_parents_and_children_skip_what_has_no_role(page) -> None:
    html = '<p id="b" role="listitem">b</p><div role="list" aria-owns="b" id="m"></div>'
    tree = page(html)
    assert tree.aria.parent(tree["b"]) is tree["m"]
    assert list(tree.aria.children(tree["m"])) == [tree["b"]]


def test_elements_that_own_each_other_come_to_an_end(page) -> None:
    tree = page('<p id="a" role="list" aria-owns="b">a</p><p id="b" role="none" aria-owns="a">b</p>')
    assert tree.aria.parent(tree["b"]) is tree["a"]
    assert list(tree.aria.children(tree["a"])) == [tree["b"]]


def test_by_role_leaves_out_what_is_hidden(page) -> None:
    tree = page('<a id="a" href="/">a</a><i id="b" role="link">b</i><a href="/" hidden>c</a>')
    assert tree.aria.by_role("link") == [tree["a"], tree["b"]]
