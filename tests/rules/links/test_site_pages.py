"""How pages hang together, from what was collected on each."""

from plainoffer.fetching.verdicts import Hop, LinkVerdict, Verdict
from plainoffer.rules.links.site_pages import read_pages

SITE = "https://a.org/"


def facts(**links: str) -> list[tuple[str, dict[str, object]]]:
    return [
        (name, {"url": SITE + name, "links": [SITE + link for link in targets.split()]})
        for name, targets in links.items()
    ]


def test_clicks_are_counted_along_the_shortest_way() -> None:
    pages = read_pages(facts(home="one two", one="three", two="", three="home four", four="", lost="home"), None)
    clicks = {url.removeprefix(SITE): number for url, number in pages.clicks(SITE + "home").items()}
    assert clicks == {"home": 0, "one": 1, "two": 1, "three": 2, "four": 3}


def test_a_link_to_the_old_address_counts_for_the_page() -> None:
    def look_up(url: str) -> LinkVerdict | None:
        if url != SITE + "old":
            return None
        hop = Hop(status=301, to=SITE + "new")
        return LinkVerdict(address=url, verdict=Verdict.MOVED_PERMANENTLY, final=SITE + "new", hops=(hop,))

    pages = read_pages(facts(home="old", new=""), look_up)
    assert pages.clicks(SITE + "home") == {SITE + "home": 0, SITE + "new": 1}


def test_a_start_that_is_not_there_counts_nothing() -> None:
    assert read_pages(facts(home=""), None).clicks(SITE + "other") == {}
    assert read_pages(facts(home=""), None).clicks("") == {}
