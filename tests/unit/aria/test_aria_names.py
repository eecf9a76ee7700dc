"""Names and descriptions, step by step of the Accessible Name and Description Computation 1.2."""

import pytest


@pytest.mark.parametrize(
    ("html", "name"),
    [
        # 2A hidden content does not count, unless something points at it
        ('<a id="x" href="/">Home<span hidden> page</span></a>', "Home"),
        ('<a id="x" href="/">Home<span style="visibility: hidden"> page</span></a>', "Home"),
        ('<a id="x" href="/">Home<span aria-hidden="true"> page</span></a>', "Home"),
        ('<p id="l" hidden>Small <b>print</b></p><a id="x" href="/" aria-labelledby="l">a</a>', "Small print"),
        ('<p id="l">Small <b hidden>print</b></p><a id="x" href="/" aria-labelledby="l">a</a>', "Small"),
        # 2B references, in their own order, themselves included
        ('<b id="m">Delete</b><a id="x" href="/" aria-labelledby="x m" aria-label="Row 1">a</a>', "Row 1 Delete"),
        ('<b id="m" aria-labelledby="n">M</b><b id="n">N</b><a id="x" href="/" aria-labelledby="m">a</a>', "M"),
        ('<a id="x" href="/" aria-labelledby="gone">Home</a>', "Home"),
        # 2C controls inside a label say their values
        ('<label for="x">Flash <input value="3"> times</label><input id="x" type="checkbox">', "Flash 3 times"),
        ('<label for="x">In <select><option>a<option selected>b</select></label><input id="x">', "In b"),
        ('<label for="x">At <i role="slider" aria-valuenow="5"></i>%</label><input id="x">', "At 5%"),
        # 2D
        ('<button id="x" aria-label="  Close  it ">×</button>', "Close it"),
        ('<button id="x" aria-label=" ">Open</button>', "Open"),
        # 2E what HTML and SVG offer
        ('<img id="x" src="a.png" alt="Bus">', "Bus"),
        ('<img id="x" src="a.png" alt="" title="Bus">', ""),
        ('<img id="x" src="a.png" title="Bus">', "Bus"),
        ('<label>Name <input id="x"></label>', "Name"),
        ('<label>Name <input id="x" value="Ann"></label>', "Name"),
        ('<label for="x">First</label><label for="x">name</label><input id="x">', "First name"),
        ('<fieldset id="x"><legend>Address</legend><input></fieldset>', "Address"),
        ('<table id="x"><caption>Times</caption><tr><td>a</td></tr></table>', "Times"),
        ('<figure id="x"><img src="a.png" alt="a"><figcaption>Map</figcaption></figure>', "Map"),
        ('<input id="x" type="submit">', "Submit"),
        ('<input id="x" type="submit" value="Send">', "Send"),
        ('<input id="x" type="button">', ""),
        ('<svg id="x" role="img"><title>Bus</title></svg>', "Bus"),
        ('<svg><a id="x" href="/"><title>Go</title><circle></circle></a></svg>', "Go"),
        # 2F content, with spaces where blocks end
        ('<a id="x" href="/"><div>One</div><div>two</div></a>', "One two"),
        ('<a id="x" href="/"><b>O</b><i>ne</i></a>', "One"),
        ('<a id="x" href="/">One<br>two</a>', "One two"),
        ('<a id="x" href="/"><img src="a.png" alt="Bus"> times</a>', "Bus times"),
        ('<div id="x">Text</div>', ""),
        ('<div id="x" role="button">Text</div>', "Text"),
        ('<style>.x::after{content: " (opens)"}</style><a id="x" class="x" href="/">Map</a>', "Map (opens)"),
        ('<style>.x::before{content: "→" / "next"}</style><a id="x" class="x" href="/"></a>', "next"),
        # 2I
        ('<a id="x" href="/" title="Home"></a>', "Home"),
        ('<input id="x" placeholder="Search">', "Search"),
        ('<iframe id="x" title="Map" src="/m"></iframe>', "Map"),
    ],
)
def test_name(page, html: str, name: str) -> None:
    assert page(html).name() == name


def test_labels_that_point_at_each_other_come_to_an_end(page) -> None:
    html = '<b id="x" aria-labelledby="y">X</b><b id="y" aria-labelledby="x">Y</b><label id="l"><input id="i">Z</label>'
    both = page(html)
    assert (both.name(), both.name("i")) == ("Y", "Z")


def test_description_comes_from_references_or_an_unused_title(page) -> None:
    one = page('<p id="d">In words</p><a id="x" href="/" aria-describedby="d">a</a><a id="y" href="/" title="T">b</a>')
    assert one.aria.description(one["x"]) == "In words"
    assert one.aria.description(one["y"]) == "T"


def test_a_name_of_very_deep_content_is_read_in_part(page) -> None:
    html = '<a id="x" href="/">' + "<b>" * 1500 + "deep" + "</b>" * 1500 + "</a>"
    assert page(html).name() == "deep"
