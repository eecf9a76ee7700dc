import pytest


@pytest.mark.parametrize(
    ("html", "seen", "heard"),
    [
        ('<p id="x">a</p>', True, True),
        ('<div hidden><p id="x">a</p></div>', False, False),
        ('<p id="x" hidden style="display: block">a</p>', True, True),
        ('<p id="x" style="display:none">a</p>', False, False),
        ('<div style="visibility: hidden"><p id="x">a</p></div>', False, False),
        ('<div style="visibility: hidden"><p id="x" style="visibility: visible">a</p></div>', True, True),
        ('<p id="x" aria-hidden="true">a</p>', True, False),
        ('<div inert><p id="x">a</p></div>', True, False),
        ('<p id="x" style="position: absolute; left: -9999px">a</p>', False, True),
        ('<p id="x" style="position: absolute; clip: rect(0 0 0 0)">a</p>', False, True),
        ('<p id="x" style="left: -9999px">a</p>', True, True),
        ('<p id="x" style="position: absolute; left: -4px">a</p>', True, True),
        ("<style>.h, .i p {display: none}</style><div class='i'><p id='x'>a</p></div>", False, False),
        ("<style>@media print {p {display: none}}</style><p id='x'>a</p>", True, True),
        ("<style>@media screen {p {display: none}}</style><p id='x'>a</p>", False, False),
        ("<style>p:hover, p:not(.a) {display: none}</style><p id='x'>a</p>", True, True),
        ("<style>div > p {display: none}</style><div><section><p id='x'>a</p></section></div>", True, True),
        ("<style>#x {display: block} p {display: none}</style><p id='x'>a</p>", True, True),
        ("<style>p {display: none !important}</style><p id='x' style='display: block'>a</p>", False, False),
        ("<style>p {display: none} /* } */</style><p id='x' style='display: block'>a</p>", True, True),
        ('<details><summary>a</summary><p id="x">b</p></details>', True, True),
        ('<canvas><p id="x">a</p></canvas>', True, True),
        ('<video><p id="x">a</p></video>', False, False),
    ],
)
def test_who_gets_it(page, html: str, seen: bool, heard: bool) -> None:
    one = page(html)
    assert one.aria.is_visible(one["x"]) is seen
    assert one.aria.is_hidden(one["x"]) is not heard


@pytest.mark.parametrize(
    ("html", "focusable", "tab"),
    [
        ('<a id="x" href="/">a</a>', True, True),
        ('<a id="x">a</a>', False, False),
        ('<p id="x" tabindex="0">a</p>', True, True),
        ('<p id="x" tabindex="-1">a</p>', True, False),
        ('<p id="x" tabindex="none">a</p>', False, False),
        ('<button id="x" disabled>a</button>', False, False),
        ('<fieldset disabled><legend><input></legend><input id="x"></fieldset>', False, False),
        ('<fieldset disabled><legend><input id="x"></legend></fieldset>', True, True),
        ('<details><summary id="x">a</summary></details>', True, True),
        ('<summary id="x">a</summary>', False, False),
        ('<p id="x" contenteditable>a</p>', True, True),
        ('<p id="x" contenteditable="false">a</p>', False, False),
        ('<video id="x" controls></video>', True, True),
        ('<div hidden><a id="x" href="/">a</a></div>', False, False),
        ('<div aria-hidden="true"><a id="x" href="/">a</a></div>', True, True),
        ('<input id="x" type="hidden" tabindex="0">', False, False),
    ],
)
def test_what_the_keyboard_reaches(page, html: str, focusable: bool, tab: bool) -> None:
    one = page(html)
    assert one.aria.is_focusable(one["x"]) is focusable
    assert one.aria.in_tab_order(one["x"]) is tab
