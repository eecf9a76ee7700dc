import pytest

from plainoffer.testing import finds, silent


def test_a_title_for_any_page_is_reported() -> None:
    html = '<html lang="en"><head>\n<title>Untitled document</title></head><body><p>a</p></body></html>'
    finds(html, "vague-title@2:1")


def test_words_that_do_not_occur_are_reported() -> None:
    html = (
        '<html lang="en"><head>\n<title>Apple harvesting season</title></head><body>'
        "<p>Clementines will be ready to harvest from October.</p></body></html>"
    )
    finds(html, "vague-title@2:1")


def test_the_name_of_the_site_is_not_enough() -> None:
    html = (
        '<html lang="en"><head>\n<title>Anyshire</title></head><body>'
        "<h1>Search results for “swimming” in Anyshire</h1></body></html>"
    )
    finds(html, "vague-title@2:1")


def test_the_name_of_the_site_may_follow() -> None:
    html = (
        '<html lang="en"><head><title>Short breaks | Anyshire Local Offer</title></head><body>'
        "<h1>Short breaks</h1><p>a</p></body></html>"
    )
    silent(html, "vague-title")


def test_half_of_the_words_is_enough() -> None:
    html = (
        '<html lang="en"><head><title>Clementine harvesting season</title></head><body>'
        "<p>Clementines will be ready to harvest soon.</p></body></html>"
    )
    silent(html, "vague-title")


def test_a_template_will_print_it() -> None:
    html = '<html lang="en"><head><title>{{ title }}</title></head><body><p>a</p></body></html>'
    silent(html, "vague-title")


def _page(title: str) -> str:
    text = "<h1>Short breaks for disabled children</h1><p>A break gives your child something fun to do.</p>"
    return f'<html lang="en"><head>\n<title>{title}</title></head><body>{text}</body></html>'


@pytest.mark.parametrize(
    "title", ["Welcome to Exampletown Local Offer", "Home – Exampletown Local Offer", "Exampletown | Home", "Respite"]
)
def test_home_pages_and_other_words_for_the_same_are_left_alone(title: str) -> None:
    silent(_page(title), "vague-title")


@pytest.mark.parametrize("title", ["Home", "index.html", "Welcome", "Planning applications", "Planning – Exampletown"])
def test_titles_that_say_nothing_of_the_page_are_reported(title: str) -> None:
    finds(_page(title), "vague-title@2:1")
