from plainoffer.testing import finds, silent


def test_tight_words_are_reported() -> None:
    html = '<p style="word-spacing: 0.1em !important">a b</p>'
    finds(html, "text-spacing@1:1")


def test_pixels_are_compared_with_the_font_size() -> None:
    html = '<style>p {font-size: 20px}</style><p style="letter-spacing: 2px !important">ab</p>'
    finds(html, "text-spacing@1:35")


def test_normal_spacing_fixed_is_tight() -> None:
    html = '<p style="letter-spacing: initial !important">ab</p>'
    finds(html, "text-spacing@1:1")


def test_the_text_of_descendants_counts() -> None:
    html = '<div style="letter-spacing: .05em !important"><b>ab</b></div>'
    finds(html, "text-spacing@1:1")


def test_low_lines_matter_where_text_wraps() -> None:
    html = (
        '<p style="line-height: 120% !important; max-width: 200px">The toy brought back fond'
        " memories of being lost.</p>"
    )
    finds(html, "text-spacing@1:1")


def test_low_lines_do_not_matter_on_one_line() -> None:
    html = '<p style="line-height: 1 !important">Short line</p>'
    silent(html, "text-spacing")


def test_wide_enough_is_fine() -> None:
    html = '<p style="letter-spacing: 0.12em !important; line-height: 1.5 !important">a<br>b</p>'
    silent(html, "text-spacing")


def test_the_last_important_value_counts() -> None:
    html = '<p style="letter-spacing: 0.1em !important; letter-spacing: 0.15em !important">ab</p>'
    silent(html, "text-spacing")


def test_a_later_value_without_important_loses() -> None:
    html = '<p style="word-spacing: 0.2em !important; word-spacing: 0.1em">a b</p>'
    silent(html, "text-spacing")


def test_descendants_may_set_their_own() -> None:
    html = '<div style="letter-spacing: .05em !important"><p style="letter-spacing: .2em !important">ab</p></div>'
    silent(html, "text-spacing")


def test_inherit_fixes_nothing() -> None:
    html = '<p style="letter-spacing: inherit !important">ab</p>'
    silent(html, "text-spacing")


def test_hidden_text_is_left_alone() -> None:
    html = '<p hidden style="letter-spacing: 0 !important">ab</p>'
    silent(html, "text-spacing")


def test_style_sheets_can_be_overruled() -> None:
    html = '<style>p {letter-spacing: 0.1em !important}</style><p style="letter-spacing: 0.15em">ab</p>'
    silent(html, "text-spacing")


def test_calculated_values_cannot_be_known() -> None:
    html = '<p style="letter-spacing: calc(1px + 0.01em) !important">ab</p>'
    silent(html, "text-spacing")
