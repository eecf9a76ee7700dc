import pytest

from plainoffer.engine.fixing import apply_fixes
from plainoffer.findings import Confidence, Severity
from plainoffer.testing import findings, silent


@pytest.mark.parametrize(
    ("alt", "match"),
    [
        ("Image of the school gate", "Image of"),
        ("an image of a swan", "an image of"),
        ("Photo: children at play", "Photo:"),
        ("Picture showing a ramp", "Picture showing"),
        ("This is a photograph of Hill Park", "This is a photograph of"),
        ("Graphic of a bus", "Graphic of"),
        ("Icon of a phone", "Icon of"),
        ("School gate (photo)", "(photo)"),
        ("School gate - image", "image"),
        ("Library photo", "photo"),
        ("Wheelchair swing image", "image"),
        ("Picture of  the hall", "Picture of"),
        ("A stock photo of a nurse", "A stock photo of"),
    ],
)
def test_the_words_that_say_nothing_are_matched(alt: str, match: str) -> None:
    (finding,) = findings(f'<img src="a.png" alt="{alt}">', "alt-redundant")
    assert finding.match == match


@pytest.mark.parametrize(
    "alt",
    [
        "The school gate",
        "Map of bus routes",
        "Chart of visits by month",
        "Portrait of Queen Victoria by a pupil",
        "Painting of a storm",
        "Screenshot of the form with the Send button",
        "Cover of The Picture of Dorian Gray",
        "Image processing lab",
        "Photography club",
        "Photo booth at the summer fair",
        "Picture books on a shelf",
        "Icons of saints in a church",
        "A pupil takes a photo",
        "Self-image workshop",
        "Image",
        "Photo-sharing on a phone",
        "Drawing of a house by Amy, aged 6",
        "Class photo",
        "Decorative image",
        "Year 6 team photo",
        "Mirror image",
        "Staff pose for photo",
        "Boy takes photo",
        "Photo",
        "Pictures of home, a film poster",
    ],
)
def test_words_that_add_something_are_left_alone(alt: str) -> None:
    silent(f'<img src="a.png" alt="{alt}">', "alt-redundant")


def test_a_last_word_too_many_is_for_review() -> None:
    (finding,) = findings('<img src="a.png" alt="Library photo">', "alt-redundant")
    assert (finding.severity, finding.confidence) == (Severity.ADVICE, Confidence.REVIEW)


def test_fix_begins_with_what_is_shown() -> None:
    html = '<p><img src="a.png" alt="Photo of children on a slide"></p>'
    fixed = apply_fixes(html, findings(html, "alt-redundant"), unsafe=True).text
    assert fixed == '<p><img src="a.png" alt="Children on a slide"></p>'


def test_no_fix_across_an_entity() -> None:
    (finding,) = findings('<img src="a.png" alt="Photo of&nbsp;&eacute;clairs">', "alt-redundant")
    assert finding.fix is None
