import pytest

from plainoffer.testing import findings, finds, silent

AFTER = "<p>You can choose a nursery or a childminder.</p>"


@pytest.mark.parametrize(
    ("html", "at"),
    [
        ("<p><strong>Childcare options</strong></p>", "1:12"),
        ("<p><b>Who can apply?</b></p>", "1:7"),
        ("<p><strong>Childcare</strong> <strong>options</strong></p>", "1:12"),
        ('<p style="font-weight: bold; font-size: 20px">Childcare options</p>', "1:47"),
        ("<p><span><strong>Childcare options:</strong></span></p>", "1:18"),
        ("<div><strong>Childcare options</strong></div>", "1:14"),
        ("<p><em><strong>Childcare options</strong></em></p>", "1:16"),
        ("<p><strong>1. Childcare options</strong></p>", "1:12"),
        ("<p><u>Childcare options</u></p>", "1:7"),
        ("<p><b>By post</b></p>", "1:7"),
        ("<p><b>What you must tell us</b></p>", "1:7"),
        ("<p><b>If your child is not happy</b></p>", "1:7"),
        ("<p><b>Note taking and study skills</b></p>", "1:7"),
        ("<p><b>The people who can help</b></p>", "1:7"),
        ('<p style="font-size: 24px">Childcare options</p>', "1:28"),
        ('<p style="font-weight:700">Childcare options</p>', "1:28"),
        ('<p><span style="font-weight:bold">Childcare options</span></p>', "1:35"),
        ('<p><span class="x"><span style="font-size: 24px">Childcare options</span></span></p>', "1:50"),
        ('<p><font size="5">Childcare options</font></p>', "1:19"),
        ("<p><b>Free childcare for two-year-olds</b></p>", "1:7"),
        ("<p><b>Costs</b></p>", "1:7"),
        ("<p><b>Autism, ADHD and other conditions</b></p>", "1:7"),
        ("<p><b>Completed forms</b></p>", "1:7"),
    ],
)
def test_bold_lines_before_text_are_reported(html: str, at: str) -> None:
    finds(html + AFTER, f"bold-heading@{at}")


@pytest.mark.parametrize(
    "after", ["<ul><li>a nursery</li></ul>", "<table><tr><th>Day</th><td>Monday</td></tr></table>"]
)
def test_a_list_or_a_table_may_follow(after: str) -> None:
    finds("<p><strong>Childcare options</strong></p>" + after, "bold-heading@1:12")


def test_the_advice_names_the_level_that_fits() -> None:
    html = "<h1>Early years</h1><p>Hello to you all.</p><h2>Help</h2><p><b>Childcare options</b></p>" + AFTER
    (finding,) = findings(html, "bold-heading")
    assert finding.data["level"] == 3
    assert "level 3" in finding.advice


def test_markdown_bold_lines_are_reported() -> None:
    finds("Hello.\n\n**Childcare options**\n\nYou can choose.\n", "bold-heading@3:3", kind="markdown")


@pytest.mark.parametrize(
    "html",
    [
        "<h3><strong>Childcare options</strong></h3>",
        "<p><strong>You must apply before 31 March.</strong></p>",
        "<p><strong>Apply now!</strong></p>",
        "<p><strong>Please note that the office is closed on Monday</strong></p>",
        "<p><strong>You must tell us before 31 March</strong></p>",
        "<p><strong>The drop-in centre is closed in August</strong></p>",
        "<p><strong>Phone:</strong> 01632 960 001</p>",
        "<p><strong>01632 960 007</strong></p>",
        "<p><strong>help@ashdale.example</strong></p>",
        "<p><strong>£4.20</strong></p>",
        "<p><strong>Important:</strong></p>",
        "<p><strong>Note</strong></p>",
        '<p class="warning"><strong>You can be fined</strong></p>',
        '<div class="inset-text"><p><strong>Apply by 31 March</strong></p></div>',
        '<p role="alert"><strong>Your form has been sent</strong></p>',
        "<ul><li><strong>Childcare options</strong></li></ul>",
        "<table><tr><td><p><strong>Childcare</strong></p></td><td>Free</td></tr></table>",
        "<figure><p><strong>Childcare options</strong></p></figure>",
        "<blockquote><p><strong>Childcare options</strong></p></blockquote>",
        '<p><a href="/a"><strong>Childcare options</strong></a></p>',
        "<dl><dt><strong>Childcare</strong></dt><dd>Free</dd></dl>",
        "<p><em>Childcare options</em></p>",
        '<p><strong class="govuk-tag">In progress</strong></p>',
        "<p><strong>HDJ2123F</strong></p>",
        "<p><strong>By Anna Hill</strong></p>",
        "<p><strong>12 June 2026</strong></p>",
        "<p><b>Saturday 9 July</b></p>",
        '<p style="font-size: 18px">Childcare options</p>',
        '<p style="font-weight: normal">Childcare options</p>',
        '<p style="font-size: 24px">You can get help with childcare in three ways.</p>',
        "<p><strong>" + "A very long line of bold text that goes on and on and on " * 2 + "</strong></p>",
        "<p><strong>Dr Anna Hill</strong><br>Head of the clinic</p>",
        "<p><strong>{{ title }}</strong></p>",
        "<p hidden><strong>Childcare options</strong></p>",
        "<p><strong>£5 per session</strong></p>",
        "<p><strong>Phone:</strong></p>",
        "<p><strong>Jane Smith, SENCO</strong></p>",
        "<p><strong>Dr Anna Hill, head of the clinic</strong></p>",
        "<p><strong>Completed</strong></p>",
        '<div class="status"><strong>Sent to the panel</strong></div>',
        '<p><span style="font-weight:bold">Childcare</span> options</p>',
        '<p><span style="font-weight:normal">Childcare options</span></p>',
        '<p><font size="3">Childcare options</font></p>',
        '<p><font color="red">Childcare options</font></p>',
        "<p><strong>The plan must also cover:</strong></p><ul><li>health</li></ul>",
    ],
)
def test_bold_that_means_something_else_is_left_alone(html: str) -> None:
    silent(html + AFTER, "bold-heading")


@pytest.mark.parametrize("after", ["", "<h2>Next</h2><p>Text.</p>", "<hr>"])
def test_nothing_follows_that_it_could_head(after: str) -> None:
    silent("<p>Yours sincerely</p><p><strong>Dr Anna Hill</strong></p>" + after, "bold-heading")


LONG = "You can choose a nursery, a childminder or a playgroup, and you can change your mind later."


@pytest.mark.parametrize(
    "html",
    [
        f"<p><strong>Childcare options</strong><br>{LONG}</p>",
        f"<p><strong>Childcare options<br></strong>{LONG}</p>",
        f"<p><b>Childcare options</b><br />\n<br />{LONG}</p>",
        "<p><b>Childcare options</b><br>You can choose a nursery.</p>",
    ],
)
def test_a_bold_first_line_with_a_text_below_it_is_reported(html: str) -> None:
    (finding,) = findings(html, "bold-heading")
    assert finding.match == "Childcare options"


@pytest.mark.parametrize(
    "html",
    [
        "<p><strong>Dr Anna Hill</strong><br>Head of the clinic</p>",
        f"<p><strong>You must apply by 31 March.</strong><br>{LONG}</p>",
        f"<p><strong>Childcare</strong> options<br>{LONG}</p>",
        f"<p><strong>Childcare options<br>{LONG}</strong></p>",
        f"<p>Childcare options<br>{LONG}</p>",
        "<p><strong>Address</strong><br>12 Mill Lane<br>Ashdale<br>AS1 2CD</p>",
    ],
)
def test_other_bold_first_lines_are_left_alone(html: str) -> None:
    silent(html, "bold-heading")


def test_a_name_with_a_job_below_it_is_no_heading() -> None:
    silent("<p><strong>Dr Anna Hill</strong></p><p>SEND manager</p>" + AFTER, "bold-heading")
    finds(
        "<p><strong>Dr Anna Hill</strong></p><p>She leads the team, and has done so for nine years.</p>",
        "bold-heading@1:12",
    )


@pytest.mark.parametrize(
    "address", ["High Street<br>Ashdale", "12 Mill Lane, Ashdale", "Market Place<br>Ashdale<br>AS1 2CD"]
)
def test_the_first_line_of_an_address_is_no_heading(address: str) -> None:
    silent(f"<p><strong>Town Hall</strong></p><p>{address}</p>", "bold-heading")


def test_a_place_with_a_text_about_it_may_be_a_heading() -> None:
    finds("<p><strong>Town Hall</strong></p><p>You can park behind it.</p>", "bold-heading@1:12")


def test_a_bold_line_with_the_number_of_a_table_is_its_caption() -> None:
    table = '<table><tr><th scope="col">Age</th></tr><tr><td>5</td></tr></table>'
    (finding,) = findings(f"<p><strong>Table 1: fees</strong></p>{table}", "bold-heading")
    assert "<caption>" in finding.advice
    (finding,) = findings(f"<p><strong>Fees</strong></p>{table}", "bold-heading")
    assert "heading of level" in finding.advice
