import pytest

from plainoffer.findings import Confidence, Severity
from plainoffer.testing import findings, silent


@pytest.mark.parametrize(
    "html",
    [
        '<img src="/media/fun-day-poster.jpg" alt="Family fun day">',
        '<img src="/media/Summer_Flyer_2.png" alt="Summer">',
        '<img src="/media/infographic.png" alt="How a plan is made">',
        '<img src="/media/2.jpg" alt="Summer fair, 9 July, 10am to 4pm. Phone 01632 960 001">',
        '<img src="/media/poster.jpg" alt="">',
        '<p><img src="/media/SEND_org-chart_2.png" alt=""></p>',
        '<figure><img src="/media/opening-hours.png" alt=""></figure>',
        '<img src="/media/org-chart.png" alt="Who works in the team">',
        '<img src="/media/2.jpg" alt="Poster for the summer fair">',
        '<img src="/media/2.jpg" alt="A sign that says no entry">',
        '<img src="/media/2.jpg" alt="Book now! Email us at fun@ashdale.example">',
    ],
)
def test_images_that_probably_carry_words_are_for_review(html: str) -> None:
    (finding,) = findings(html, "text-in-image")
    assert (finding.severity, finding.confidence) == (Severity.ADVICE, Confidence.REVIEW)


@pytest.mark.parametrize(
    "html",
    [
        '<img src="/media/fun-day.jpg" alt="Children run a race on the school field">',
        '<img src="/media/ashdale-logo.png" alt="Ashdale: phone 01632 960 001, 9am to 5pm">',
        '<img src="/media/composter.jpg" alt="A child turns the compost">',
        '<img src="/media/poster-bed.jpg" alt="">',
        '<img src="/media/postern-gate.jpg" alt="">',
        '<img src="/media/poster.jpg" alt="" role="presentation">',
        '<a href="/p.pdf"><img src="/media/poster.jpg" alt=""> Poster: fun day</a>',
        '<figure><img src="/media/timetable.png" alt=""><figcaption>Monday: 9am. Tuesday: noon.</figcaption></figure>',
        '<img src="/media/noticeable.jpg" alt="A wide smile">',
        '<img src="/media/a.jpg" alt="The park on 9 July 2026">',
        '<img src="/media/a.jpg" alt="A wave goodbye at the gate">',
    ],
)
def test_other_images_are_left_alone(html: str) -> None:
    silent(html, "text-in-image")
