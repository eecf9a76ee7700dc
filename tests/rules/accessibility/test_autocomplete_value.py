from plainoffer.testing import finds, silent


def test_an_invented_word_is_reported() -> None:
    html = '<label>Name <input autocomplete="full-name"></label>'
    finds(html, "autocomplete-value@1:13")


def test_two_purposes_are_one_too_many() -> None:
    html = '<input aria-label="a" autocomplete="address-line1 address-line2">'
    finds(html, "autocomplete-value@1:1")


def test_work_goes_with_contact_details_only() -> None:
    html = '<input aria-label="a" autocomplete="work name">'
    finds(html, "autocomplete-value@1:1")


def test_the_order_of_the_words_counts() -> None:
    html = '<input aria-label="a" autocomplete="work shipping email">'
    finds(html, "autocomplete-value@1:1")


def test_sections_addresses_and_kinds_may_be_named() -> None:
    html = '<input aria-label="a" autocomplete="SECTION-a Shipping home tel">'
    silent(html, "autocomplete-value")


def test_passkeys_are_known() -> None:
    html = '<input aria-label="a" autocomplete="username webauthn">'
    silent(html, "autocomplete-value")


def test_buttons_are_not_filled_in() -> None:
    html = '<input type="submit" autocomplete="nonsense">'
    silent(html, "autocomplete-value")


def test_disabled_and_read_only_fields_are_not_filled_in() -> None:
    html = '<input disabled autocomplete="x"><input readonly autocomplete="x">'
    silent(html, "autocomplete-value")


def test_on_and_off_are_switches() -> None:
    html = '<input aria-label="a" autocomplete="off"><select aria-label="b" autocomplete="on"></select>'
    silent(html, "autocomplete-value")
