import pytest

from plainoffer.findings import Severity
from plainoffer.testing import findings, silent

SENTENCE = "The mayor cuts a long blue ribbon. "


def test_a_long_alternative_is_reported_with_its_length() -> None:
    alt = (SENTENCE * 6).strip()
    (finding,) = findings(f'<img src="a.png" alt="{alt}">', "alt-too-long")
    assert finding.data["characters"] == len(alt)
    assert finding.match == alt


@pytest.mark.parametrize(
    "html",
    [
        f'<img src="a.png" alt="{(SENTENCE * 4).strip()}">',
        f'<img src="a.png" alt="The opening"><p>{SENTENCE * 20}</p>',
        f'<img src="a.png" alt="" title="{SENTENCE * 20}">',
        f'<img src="a.png" alt="The  {" " * 300} mayor">',
        f'<img src="a.png" aria-hidden="true" alt="{SENTENCE * 20}">',
    ],
)
def test_short_ones_and_other_texts_are_left_alone(html: str) -> None:
    silent(html, "alt-too-long")


def test_the_limit_is_an_option() -> None:
    html = '<img src="a.png" alt="The mayor cuts a ribbon">'
    assert findings(html, "alt-too-long", options={"alt-too-long": {"max-characters": 10}})


def test_a_little_too_long_is_only_advice() -> None:
    (little,) = findings(f'<img src="a.png" alt="{"x" * 200}">', "alt-too-long")
    (much,) = findings(f'<img src="a.png" alt="{"x" * 300}">', "alt-too-long")
    assert (little.severity, much.severity) == (Severity.ADVICE, Severity.WARNING)
