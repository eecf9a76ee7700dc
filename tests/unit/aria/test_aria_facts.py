"""Facts from registries: languages, purposes of fields, types of ARIA attributes."""

import pytest

from plainoffer.aria.attributes import ARIA_ATTRIBUTES, GLOBAL_ATTRIBUTES
from plainoffer.aria.autocomplete import is_valid_autocomplete
from plainoffer.aria.languages import is_known_language, primary_subtags
from plainoffer.aria.roles import ROLES


@pytest.mark.parametrize("tag", ["en", "EN-GB", "cy", "zh-Hant-HK", "bfi", "qaa", "sgn-GB", "iw"])
def test_languages_that_exist(tag: str) -> None:
    assert is_known_language(tag)


@pytest.mark.parametrize("tag", ["", " en", "eng", "en_GB", "english", "i-lux", "x-klingon", "#1", "qua1", "q"])
def test_languages_that_do_not(tag: str) -> None:
    assert not is_known_language(tag)


def test_the_registry_is_whole() -> None:
    assert len(primary_subtags()) == 8262


@pytest.mark.parametrize("value", ["name", "Billing cc-number", "section-a home tel", "off", "username webauthn"])
def test_purposes_that_browsers_know(value: str) -> None:
    assert is_valid_autocomplete(value)


@pytest.mark.parametrize(
    "value", ["", "section-a", "home name", "tel home", "on off", "shipping billing name", "webauthn"]
)
def test_purposes_that_they_do_not(value: str) -> None:
    assert not is_valid_autocomplete(value)


def test_roles_name_attributes_and_roles_that_exist() -> None:
    for role in ROLES.values():
        assert role.supports | role.requires <= ARIA_ATTRIBUTES.keys()
        assert role.owns | role.context <= ROLES.keys()
        assert role.requires <= role.supports | GLOBAL_ATTRIBUTES


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("aria-checked", "mixed", True),
        ("aria-hidden", "mixed", False),
        ("aria-level", "2.0", False),
        ("aria-valuenow", "-2.5e3", True),
        ("aria-relevant", "additions text", True),
        ("aria-busy", "undefined", False),
        ("aria-label", "anything", True),
    ],
)
def test_values(name: str, value: str, allowed: bool) -> None:
    assert ARIA_ATTRIBUTES[name].allows(value) is allowed
