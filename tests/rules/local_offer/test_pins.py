"""The file of pins: mistakes in it are pointed to."""

from __future__ import annotations

from pathlib import Path

import pytest

from plainoffer.errors import ConfigError
from plainoffer.rule import Context
from plainoffer.rules.local_offer.catalogue import shipped
from plainoffer.rules.local_offer.pins import read_pins
from plainoffer.rules.local_offer.project import catalogue_of, pins_of, settings_of


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '[[topic]]\npage = "a"\nrequirement = "4.38-portige"\n',
            'line 3: there is no requirement "4.38-portige". Did you mean "4.38-portage"?',
        ),
        (
            '[[topic]]\npage = "a"\nrequirement = "4.38-portage"\n\n[[topic]]\n# ours\n"page" = "b"\n'
            'reason = "requirement = x"\nrequirement = "portage"\n',
            'line 9: there is no requirement "portage". Did you mean "4.38-portage"?',
        ),
        ('topic = [{page = "a", requirement = "4.99-none"}]\n', 'there is no requirement "4.99-none"'),
        ('\n\n[[topic]]\npage = "a"\n', 'line 3: a pin needs a "requirement"'),
        ('[[topic]]\npage = 5\nrequirement = "4.38-portage"\n', '"page" must be a text'),
        ('[[topic]]\npage = "a"\nrequirement = "4.38-portage"\nis = "maybe"\n', '"is" must be'),
        ('[[topic]]\npage = "a"\nrequirment = "4.38-portage"\n', 'Did you mean "requirement"'),
        ('[topics]\npage = "a"\n', 'there is no "topics" here'),
        ("[[topic", "not valid TOML"),
    ],
)
def test_mistakes_are_pointed_to(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "pins.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ConfigError) as caught:
        read_pins(file, shipped())
    assert said in str(caught.value)


def test_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_pins(tmp_path / "none.toml", shipped())


@pytest.mark.parametrize("settings", [{"pinz": "a"}, {"pins": 5}, {"owners": "Jo"}, {"owners": {"a": 1}}])
def test_wrong_settings_are_said(settings: dict[str, object]) -> None:
    with pytest.raises(ConfigError, match=r"local-offer"):
        settings_of(Context(settings={"local-offer": settings}))


def test_without_settings_nothing_is_read() -> None:
    context = Context()
    assert catalogue_of(context) is shipped()
    assert pins_of(context).pins == ()
