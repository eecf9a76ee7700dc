from plainoffer.testing import finds, silent


def test_english_marked_as_polish_is_reported() -> None:
    html = '<p lang="pl">You can ask the council for an assessment of what your child needs.</p>'
    finds(html, "language-mismatch@1:1")


def test_a_page_in_the_wrong_language_is_reported() -> None:
    html = (
        '<!doctype html>\n<html lang="fr"><head><title>How to ask for help</title></head><body>'
        "<p>You can ask the council for an assessment of what your child needs.</p></body></html>"
    )
    finds(html, "language-mismatch@2:1")


def test_names_belong_to_no_language() -> None:
    html = '<p lang="cy">SENDIASS Anyshire</p>'
    silent(html, "language-mismatch")


def test_inner_passages_are_judged_by_themselves() -> None:
    html = '<div lang="cy"><p lang="en">You can ask the council for an assessment of what your child needs.</p></div>'
    silent(html, "language-mismatch")


def test_what_the_code_says_is_right() -> None:
    html = '<p lang="fr">Vous pouvez demander une évaluation des besoins de votre enfant à la commune.</p>'
    silent(html, "language-mismatch")
