import pytest

from plainoffer.findings import Severity
from plainoffer.testing import findings, finds, silent


@pytest.mark.parametrize("tag", ["center", "font", "big", "strike", "tt", "acronym", "marquee", "blink", "nobr", "dir"])
def test_obsolete_elements_are_reported(tag: str) -> None:
    finds(f"<div><{tag}>Closed</{tag}></div>", "deprecated-element@1:6")


def test_moving_text_is_an_error() -> None:
    (finding,) = findings("<marquee>Closed</marquee>", "deprecated-element")
    assert finding.severity is Severity.ERROR
    assert "2.2.2" in finding.references[0].name


def test_nested_ones_of_a_kind_are_reported_once() -> None:
    finds('<font size="2"><font color="red">Closed</font></font>', "deprecated-element@1:1")


@pytest.mark.parametrize(
    "html",
    [
        "<p><s>£5</s> <del>£4</del> <small>£3</small> <u>mispelt</u> <b>bold</b> <i>Bufo bufo</i></p>",
        "<p>Use <code>&lt;center&gt;</code> never.</p>",
        "<!-- <font>old</font> -->",
        "<script>var a = '<center>';</script>",
        '<p style="text-align:center">Closed</p>',
        "<my-center>Closed</my-center>",
        "<svg><font-face></font-face></svg>",
        "<p><abbr>DLA</abbr> <kbd>Tab</kbd> <samp>ok</samp> <var>x</var></p>",
    ],
)
def test_current_elements_and_words_about_old_ones_are_left_alone(html: str) -> None:
    silent(html, "deprecated-element")
