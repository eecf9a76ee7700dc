import pytest

from plainoffer.engine.fixing import apply_fixes
from plainoffer.testing import findings, finds, silent

ENGLISH = "<p>You can ask us for help with travel.</p>" * 3
POLISH = "Jeśli potrzebują Państwo pomocy, prosimy zadzwonić do nas."
WELSH = "Gall teuluoedd plant anabl gael cymorth gan y cyngor."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (POLISH, "pl"),
        (WELSH, "cy"),
        ("Puteți cere o copie a acestei pagini pentru copilul dumneavoastră.", "ro"),
        ("اگر آپ کو اردو میں مدد چاہیے تو ہمیں فون کریں۔", "ur"),
        ("如果您需要中文帮助,请致电我们", "zh"),
        ("Haddii aad u baahan tahay caawimaad luqadda Soomaaliga ah, fadlan na soo wac.", "so"),
    ],
)
def test_unmarked_passages_are_reported_with_their_language(text: str, language: str) -> None:
    (finding,) = finds(ENGLISH + f"\n<p>{text}</p>", "passage-language@2:4")
    assert finding.data["language"] == language


def test_fix_marks_the_element() -> None:
    html = ENGLISH + f'<li class="x">{POLISH}</li>'
    fixed = apply_fixes(html, findings(html, "passage-language"), unsafe=True).text
    assert fixed == ENGLISH + f'<li lang="pl" class="x">{POLISH}</li>'


def test_english_on_a_welsh_page_is_reported() -> None:
    welsh = f"<p>{WELSH}</p>" * 3
    english = "<p>You can also read this page in English if you ask us for it.</p>"
    html = f'<!DOCTYPE html><html lang="cy"><title>Cymorth</title>\n{welsh}\n{english}</html>'
    finds(html, "passage-language@3:4")


@pytest.mark.parametrize(
    "html",
    [
        f'<p lang="pl">{POLISH}</p>',
        f'<div lang="pl"><p>{POLISH}</p></div>',
        f'<div lang="en"><p>{POLISH}</p></div>',
        f'<p><span lang="pl">{POLISH}</span></p>',
        f'<p><i xml:lang="cy" lang="cy">{WELSH}</i> (Welsh)</p>',
        "<p>We sang “Frère Jacques” with families from Łódź over paella and pierogi.</p>",
        "<p>Mrs De La Cruz and Dr van der Berg met in Los Angeles.</p>",
        "<p>Ynys Môn, Llanfair, Aberystwyth</p>",
        "<p>Polski</p>",
        "<p>Cymraeg</p>",
        "<p>Gelukkig nieuwjaar!</p>",
        "<p>Bufo bufo, Rana temporaria, Lissotriton vulgaris</p>",
        "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do nec.</p>",
        "<p>01632 960 001</p>",
        "<p>α + β = γ</p>",
        f"<code>{POLISH}</code>",
        f"<div hidden><p>{POLISH}</p></div>",
        "<p>PMLD, SLD, MLD, ASC</p>",
        "<p>See the menu: soup du jour, crème brûlée, café au lait.</p>",
    ],
)
def test_marked_passages_names_and_single_words_are_left_alone(html: str) -> None:
    silent(ENGLISH + html, "passage-language")


def test_a_page_that_is_all_in_another_language_is_another_fault() -> None:
    silent(f"<p>{POLISH}</p>" * 5, "passage-language")


@pytest.mark.parametrize(("said", "text", "other"), [("fr", ENGLISH, POLISH), ("en", f"<p>{POLISH}</p>", WELSH)])
def test_a_page_that_says_the_wrong_language_is_told_once(said: str, text: str, other: str) -> None:
    page = f'<!doctype html><html lang="{said}"><head><title>A1</title></head><body>{{}}</body></html>'
    finds(page.format(text + text), "language-mismatch@1:16")
    silent(page.format(text + text), "passage-language")
    found = findings(page.format(text * 3 + f"<p>{other}</p>"), "passage-language")
    assert all(finding.match == other for finding in found)
