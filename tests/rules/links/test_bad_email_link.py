"""E-mail links that reach nobody, and near misses."""

from plainoffer.testing import finds, silent


def test_a_missing_ending() -> None:
    finds('<p><a href="mailto:send@example">Email</a></p>', "bad-email-link@1:4")


def test_an_empty_link() -> None:
    finds('<a href="mailto:">Email</a>', "bad-email-link@1:1")


def test_near_misses() -> None:
    silent('<a href="mailto:send@example.gov.uk?subject=A%20@%20B">Email</a>', "bad-email-link")
    silent('<a href="mailto:{{ team.email }}">Email</a>', "bad-email-link")
    silent('<a href="/mailto:send@example">A page</a>', "bad-email-link")
    silent('<a href="mailto:?body=look">Share</a>', "bad-email-link")
