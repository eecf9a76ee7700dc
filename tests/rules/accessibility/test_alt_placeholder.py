import pytest

from plainoffer.testing import findings, finds, silent


@pytest.mark.parametrize(
    "alt",
    [
        "Image", "image", "photo", "Photo 2", "picture1", "alt", "alt text", "Alternative text",
        "Insert alt text here", "placeholder", "untitled", "logo", "icon", "...", "-", "*", "n/a", "tbc", "null",
        "undefined", "an image", "The picture", "Image description", "figure 3", "Image 1",
        "Decorative image", "Lorem ipsum dolor sit amet",
    ],
)  # fmt: skip
def test_what_was_never_filled_in_is_reported(alt: str) -> None:
    (finding,) = finds(f'<img src="a.png" alt="{alt}">', "alt-placeholder@1:23")
    assert finding.match == alt


@pytest.mark.parametrize(
    "alt",
    [
        "Ashdale logo",
        "Logo of the parent carer forum",
        "Picture books",
        "Test tube",
        "Photo finish at sports day",
        "Icon painting by Mr Hill",
        "Search",
        "X",
        "A",
        "3",
        "Next",
        "Figure skating lesson",
        "Banner made by pupils",
        "Bullet train",
        "Blank page in a book",
        "?",
        "None of the children look at the camera",
        "£",
        "Café",
        "Да",
    ],
)
def test_short_alternatives_that_say_something_are_left_alone(alt: str) -> None:
    silent(f'<img src="a.png" alt="{alt}">', "alt-placeholder")


def test_empty_and_template_alternatives_are_left_alone() -> None:
    silent(
        '<img src="a.png" alt=""><img src="a.png" alt="{{ alt }}"><img src="a.png" alt=" ">',
        "alt-placeholder",
    )


def test_spacers_belong_to_the_rule_on_decoration() -> None:
    silent('<img src="spacer.gif" width="1" height="1" alt="spacer">', "alt-placeholder")
    assert findings('<img src="spacer.gif" width="1" height="1" alt="spacer">', "alt-on-decoration")
