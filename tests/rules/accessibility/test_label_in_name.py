from plainoffer.testing import findings, finds, silent


def test_other_words_are_reported() -> None:
    html = '<p>\n<button aria-label="Submit">Send form</button></p>'
    finds(html, "label-in-name@2:1")


def test_words_apart_are_not_the_label() -> None:
    html = '<a href="/" aria-label="Download gizmo specification">Download specification</a>'
    finds(html, "label-in-name@1:1")


def test_digits_read_one_by_one_are_reported() -> None:
    html = '<a href="tel:1" aria-label="1 2 3">123</a>'
    finds(html, "label-in-name@1:1")


def test_labels_by_reference_count() -> None:
    html = '<b id="x">Send</b><button aria-labelledby="x">Go on</button>'
    finds(html, "label-in-name@1:19")


def test_more_words_around_the_label_are_fine() -> None:
    html = '<button aria-label="Next page in the list">Next page</button>'
    silent(html, "label-in-name")


def test_case_and_punctuation_make_no_difference() -> None:
    html = '<a href="/" aria-label="act rules">ACT Rules…</a>'
    silent(html, "label-in-name")


def test_what_stands_in_brackets_may_be_left_out() -> None:
    html = '<button aria-label="Name">Name (required)</button>'
    silent(html, "label-in-name")


def test_signs_are_no_words() -> None:
    html = '<button aria-label="Close">×</button><button aria-label="Close">X</button>'
    silent(html, "label-in-name")


def test_images_are_no_visible_words() -> None:
    html = '<a href="/" aria-label="Home"><img src="l.png" alt="Council logo"></a>'
    silent(html, "label-in-name")


def test_hidden_text_is_not_seen() -> None:
    html = '<button aria-label="Close">Close<span hidden> the window</span></button>'
    silent(html, "label-in-name")


def test_text_fields_are_named_otherwise() -> None:
    html = '<input aria-label="E-mail" value="Contact"><nav aria-label="Main">W3C</nav>'
    silent(html, "label-in-name")


def test_parts_that_a_style_sets_apart_are_words_of_their_own() -> None:
    parts = "<span>What it costs</span><span>Show</span>"
    silent(f'<button aria-label="What it costs, Show this section">{parts}</button>', "label-in-name")
    (finding,) = findings(f'<button aria-label="Costs">{parts}</button>', "label-in-name")
    assert "“What it costs Show”" in finding.message


def test_parts_of_one_word_stay_together() -> None:
    silent('<a href="/a" aria-label="WCAG rules">W<b>CAG</b></a>', "label-in-name")
