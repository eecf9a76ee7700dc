from plainoffer.testing import finds, silent


def test_another_owner_is_reported() -> None:
    html = '<img src="/img/mencap-logo.png" alt="Scope logo">'
    finds(html, "logo-name@1:1")


def test_the_same_owner_is_fine() -> None:
    html = '<img src="/img/Mencap_Logo_RGB.png" alt="Mencap logo">'
    silent(html, "logo-name")


def test_initials_are_fine() -> None:
    html = '<img src="/ncc-logo.svg" alt="Norwich City Council logo">'
    silent(html, "logo-name")


def test_a_file_without_an_owner_is_fine() -> None:
    html = '<img src="/logo-2x.png" alt="Anyshire Council logo">'
    silent(html, "logo-name")


def test_other_images_are_left_alone() -> None:
    html = '<img src="/team.jpg" alt="Scope logo">'
    silent(html, "logo-name")
