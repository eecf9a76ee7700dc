import pytest

from plainoffer.findings import Confidence, Severity
from plainoffer.testing import findings, finds, silent


def test_click_here_is_reported_in_a_sentence_too() -> None:
    html = '<p>To apply <a href="/a">click here</a>.</p>'
    finds(html, "vague-link-text@1:13")


def test_punctuation_and_case_make_no_difference() -> None:
    html = '<a href="/a">Read More &raquo;</a>'
    finds(html, "vague-link-text@1:1")


def test_links_by_role_and_in_drawings_count() -> None:
    html = '<span role="link" tabindex="0">Go</span><svg><a href="/a"><text>More</text></a></svg>'
    finds(html, "vague-link-text@1:1", "vague-link-text@1:46")


def test_a_file_format_alone_is_reported() -> None:
    html = '<ul><li><a href="/u.epub">EPUB</a></li><li><a href="/u.txt">Plain text</a></li></ul>'
    finds(html, "vague-link-text@1:9", "vague-link-text@1:44")


def test_a_file_format_in_its_sentence_is_fine() -> None:
    html = '<p>Download Ulysses as <a href="/u.epub">EPUB</a></p>'
    silent(html, "vague-link-text")


def test_a_file_format_under_a_header_is_fine() -> None:
    html = '<table><tr><th>Ulysses</th></tr><tr><td><a href="/u.pdf">PDF</a></td></tr></table>'
    silent(html, "vague-link-text")


def test_an_item_of_a_named_list_is_fine() -> None:
    html = '<ul><li>Ulysses<ul><li><a href="/u.pdf">PDF</a></li></ul></li></ul>'
    silent(html, "vague-link-text")


def test_the_whole_name_counts() -> None:
    html = '<a href="/a" aria-label="More about short breaks">More</a><a href="/b">Click here for forms</a>'
    silent(html, "vague-link-text")


def test_images_speak_too() -> None:
    html = '<a href="/a">More <img src="a.png" alt="about short breaks"></a>'
    silent(html, "vague-link-text")


def test_a_place_is_no_link() -> None:
    html = "<a>more</a>"
    silent(html, "vague-link-text")


@pytest.mark.parametrize(
    "html",
    [
        '<ul><li>Read our short breaks plan <a href="/p">here</a></li></ul>',
        '<p>To apply for a place, <a href="/a">click here</a>.</p>',
        '<table><tr><th>Short breaks</th></tr><tr><td><a href="/a">More</a></td></tr></table>',
        '<p id="d">The planetarium</p><a href="/a" aria-describedby="d">More</a>',
    ],
)
def test_what_the_words_around_explain_is_advice(html: str) -> None:
    (finding,) = findings(html, "vague-link-text")
    assert (finding.severity, finding.confidence) == (Severity.ADVICE, Confidence.REVIEW)
    assert "WCAG 2.2 2.4.4" not in " ".join(reference.name for reference in finding.references)


@pytest.mark.parametrize(
    "html", ['<a href="/a">More</a>', '<ul><li><a href="/a">here</a></li></ul>', '<p><a href="/a">Read more</a></p>']
)
def test_what_nothing_explains_is_likely(html: str) -> None:
    (finding,) = findings(html, "vague-link-text")
    assert (finding.severity, finding.confidence) == (Severity.WARNING, Confidence.LIKELY)
    assert "2.4.4" in " ".join(reference.name for reference in finding.references)
