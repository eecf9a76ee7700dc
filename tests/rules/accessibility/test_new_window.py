import pytest

from plainoffer.testing import finds, silent


@pytest.mark.parametrize(
    ("html", "at"),
    [
        ('<a href="/map" target="_blank">Map of schools</a>', "1:32"),
        ('<a href="/map" target="_BLANK" rel="noopener">Map</a>', "1:47"),
        ('<a href="/map" target="_new">Map of schools</a>', "1:30"),
        ('<a href="/map" onclick="window.open(this.href); return false">Map</a>', "1:63"),
        ('<a href="/m" target="_blank"><img src="m.png" alt="Map"></a>', "1:1"),
        ('<a href="/w" target="_blank">How to clean a window</a>', "1:30"),
        ('<a href="/w" target="popup">How to clean a window</a>', "1:29"),
        ('<base target="_blank"><a href="/w">Map</a>', "1:36"),
        ('<form target="_blank" action="/find"><label>Find <input></label><button>Go</button></form>', "1:1"),
        ('<a href="/w" target="_blank">The new school opens in May</a>', "1:30"),
    ],
)
def test_unannounced_windows_are_reported(html: str, at: str) -> None:
    finds(html, f"new-window@{at}")


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/map">Map of schools</a>',
        '<a href="/map" target="_self">Map</a>',
        '<a href="/map" target="_top">Map</a>',
        '<base target="_blank"><a href="/w" target="_self">Map</a>',
        '<base target="_blank"><a href="/w">Map (opens in a new tab)</a>',
        '<base target="_top"><a href="/w">Map</a>',
        '<form target="_self" action="/find"><button>Go</button></form>',
        '<form target="_blank" action="/find"><button>Find (opens in a new tab)</button></form>',
        '<form target="results" action="/find"><button>Find</button></form>',
        '<a href="/map" target="content">Map</a>',
        '<a href="/map" target="_blank">Map (opens in new tab)</a>',
        '<a href="/map" target="_blank">Map (opens in a new window)</a>',
        '<a href="/map" target="_blank">Map <span class="visually-hidden">(new window)</span></a>',
        '<a href="/map" target="_blank">Map</a> (opens in a new tab)',
        '<a href="/map" target="_blank" title="Opens in a new window">Map</a>',
        '<a href="/map" target="_blank" aria-label="Map, opens in a new tab">Map</a>',
        '<a href="/map" target="_blank">Map <img src="n.png" alt="opens in new window"></a>',
        '<a href="/map" target="_blank">Map <svg role="img" aria-label="External link"></svg></a>',
        '<a href="/map" target="_blank" aria-describedby="n">Map</a><p id="n" hidden>Opens in a new tab</p>',
        '<a href="mailto:a@b.example" target="_blank">Email us</a>',
        '<a target="_blank">No link</a>',
        '<a href="/map" onclick="track(this)">Map</a>',
        '<a href="{{ url }}" target="_blank">Map</a>',
    ],
)
def test_announced_windows_and_same_windows_are_left_alone(html: str) -> None:
    silent(html, "new-window")
