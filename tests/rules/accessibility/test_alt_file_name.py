import pytest

from plainoffer.findings import Confidence, Severity
from plainoffer.testing import findings, finds, silent


@pytest.mark.parametrize(
    "alt",
    [
        "DSC00123.jpg",
        "nursery.png",
        "school gate.JPEG",
        "IMG_4032",
        "img-20240501-wa0003",
        "DSCN1234",
        "P1010234",
        "Screenshot 2024-05-01 at 10.22.33",
        "screenshot_20240501",
        "5f2b1c3e-9d1a-4f6b-8a7e-0123456789ab",
        "school_gate_2",
        "alder-grange-open-day-2024",
        "photo (1).webp",
    ],
)
def test_file_names_are_reported(alt: str) -> None:
    (finding,) = finds(f'<img src="/m/x.jpg" alt="{alt}">', "alt-file-name@1:26")
    assert finding.match == alt


@pytest.mark.parametrize(
    "alt",
    [
        "The gate of Alder Grange school",
        "Node.js",
        "GOV.UK",
        "Step-by-step",
        "Mother-in-law",
        "Well-being",
        "Year 5",
        "Image processing lab",
        "A PNG file opens in a viewer",
        "P1",
        "M1 motorway at junction 24",
        "Studio 1234",
        "Room 101",
        "Photo of the year 2024",
        "Version 2.0",
        "St. John",
        "www.ashdale.example",
        "10.30am",
    ],
)
def test_words_that_look_like_file_names_are_left_alone(alt: str) -> None:
    silent(f'<img src="/m/x.jpg" alt="{alt}">', "alt-file-name")


def test_joined_words_are_likely_unless_they_are_the_file_itself() -> None:
    (likely,) = findings('<img src="/m/x.jpg" alt="school_gate">', "alt-file-name")
    assert likely.confidence is Confidence.LIKELY
    (certain,) = findings('<img src="/m/School_Gate.jpg?w=2" alt="school_gate">', "alt-file-name")
    assert certain.confidence is Confidence.CERTAIN


def test_the_stem_of_the_file_is_found_as_it_is_written() -> None:
    for stem in ("swimming-gala", "3f2b8c1d-77aa-4c1e", "open_day"):
        (finding,) = findings(f'<img src="/m/{stem}.jpg" alt="{stem}">', "alt-file-name")
        assert finding.confidence is Confidence.CERTAIN
    for word in ("Drop-in", "Covid-19", "swimming"):
        silent(f'<img src="/m/{word.lower()}.jpg" alt="{word}">', "alt-file-name")


def test_a_word_with_a_number_may_be_what_somebody_wrote() -> None:
    (finding,) = findings('<img src="b.png" alt="Level_2">', "alt-file-name")
    assert (finding.severity, finding.confidence) == (Severity.WARNING, Confidence.REVIEW)


def test_image_buttons_and_areas_are_read_too() -> None:
    finds('<input type="image" src="go.png" alt="go.png">', "alt-file-name@1:39")
    finds('<map name="m"><area href="/a" alt="area_1_2.gif" coords="0,0,1,1"></map>', "alt-file-name@1:36")


@pytest.mark.parametrize(
    "html",
    [
        '<img src="DSC00123.jpg" alt="">',
        '<img src="DSC00123.jpg">',
        '<img src="a.jpg" alt="DSC00123.jpg" aria-hidden="true">',
        '<div hidden><img src="a.jpg" alt="DSC00123.jpg"></div>',
        '<img src="a.jpg" role="presentation" alt="DSC00123.jpg">',
        '<img src="a.jpg" alt="{{ image.name }}.jpg">',
    ],
)
def test_images_without_words_for_readers_are_another_rules_business(html: str) -> None:
    silent(html, "alt-file-name")


def test_markdown_images_are_read() -> None:
    finds("![IMG_4032.jpg](/a.jpg)", "alt-file-name@1:3", kind="markdown")
