from plainoffer.testing import finds, silent


def test_an_icon_alone_is_no_name() -> None:
    html = '<details><summary><img src="a.png" alt=""></summary><p>a</p></details>'
    finds(html, "summary-name@1:10")


def test_only_the_first_summary_opens_the_section() -> None:
    html = "<details><summary></summary><summary>Times</summary></details>"
    finds(html, "summary-name@1:10")


def test_a_label_names_it() -> None:
    html = '<details><summary aria-label="Times"></summary><p>a</p></details>'
    silent(html, "summary-name")


def test_a_summary_anywhere_else_is_plain_text() -> None:
    html = "<summary></summary><details><p>a</p></details>"
    silent(html, "summary-name")
