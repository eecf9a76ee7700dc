"""Telephone links that dial nothing, and near misses."""

from plainoffer.engine.fixing import apply_fixes
from plainoffer.testing import finds, silent


def test_a_digit_too_few() -> None:
    finds('<a href="tel:0133264020">01332 640 200</a>', "bad-phone-link@1:1")


def test_zero_in_brackets_is_put_right() -> None:
    text = '<a href="tel:+44(0)1332640200">01332 640 200</a>'
    found = finds(text, "bad-phone-link@1:1")
    assert apply_fixes(text, found, unsafe=True).text == '<a href="tel:+441332640200">01332 640 200</a>'


def test_near_misses() -> None:
    for number in ("0800 1111", "111", "116 123", "18001 01332 640200", "+1 202 555 0143", "01629 53336", "{{ tel }}"):
        silent(f'<a href="tel:{number}">Call</a>', "bad-phone-link")
