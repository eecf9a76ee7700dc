import pytest

from plainoffer.language.common_words import COMMON_WORDS, NAMES
from plainoffer.language.identify import identify

PASSAGES = [
    ("cy", "Mae croeso i chi ysgrifennu atom yn Gymraeg. Byddwn yn ateb yn Gymraeg heb oedi."),
    ("pl", "Jeśli potrzebują Państwo pomocy, prosimy zadzwonić do nas."),
    ("ro", "Puteți cere o copie a acestei pagini pentru copilul dumneavoastră."),
    ("fr", "Vous pouvez obtenir cette page dans votre langue."),
    ("de", "Wenn Sie diese Seite auf Deutsch lesen möchten, rufen Sie uns bitte an."),
    ("es", "Si necesita ayuda en español, llame a nuestro equipo."),
    ("pt", "Você pode pedir uma cópia desta página na sua língua."),
    ("it", "Questa pagina è disponibile anche in italiano per le famiglie."),
    ("nl", "Hij ging met de kippen op stok"),
    ("lt", "Galite gauti informaciją apie mokyklas savo kalba, jei to norite."),
    ("lv", "Ja jums nepieciešama palīdzība latviešu valodā, lūdzu, zvaniet mums."),
    ("cs", "Pokud potřebujete pomoc v češtině, zavolejte nám."),
    ("hu", "Ha magyar nyelvű segítségre van szüksége, hívjon minket, és segítünk."),
    ("tr", "Türkçe yardıma ihtiyacınız varsa lütfen bizi arayın. Çocuğunuz için bilgi alabilirsiniz."),
    ("sq", "Nëse keni nevojë për ndihmë në shqip, na telefononi. Ne mund të ndihmojmë fëmijën tuaj."),
    ("so", "Haddii aad u baahan tahay caawimaad luqadda Soomaaliga ah, fadlan na soo wac."),
    ("ur", "اگر آپ کو اردو میں مدد چاہیے تو ہمیں فون کریں۔"),
    ("ar", "إذا كنت بحاجة إلى المساعدة باللغة العربية، اتصل بنا."),
    ("fa", "اگر به کمک نیاز دارید با ما تماس بگیرید"),
    ("pa", "ਜੇ ਤੁਹਾਨੂੰ ਪੰਜਾਬੀ ਵਿੱਚ ਮਦਦ ਚਾਹੀਦੀ ਹੈ"),
    ("zh", "如果您需要中文帮助,请致电我们"),
    ("ja", "日本語でお問い合わせください"),
    ("uk", "Якщо вам потрібна допомога українською мовою, зателефонуйте нам."),
    ("ru", "Если вам нужна помощь на русском языке, позвоните нам, чтобы мы помогли."),
    ("el", "Αν χρειάζεστε βοήθεια στα ελληνικά, τηλεφωνήστε μας."),
]

ENGLISH = [
    "The Accessibility Conformance Testing Rules Format defines a format for writing test rules.",
    "Fireworks over Paris",
    "Book a place at the club for your child.",
    "Sat 4 March 2023: relaxed film, Regal Cinema, 10am",
    "Alder Grange, Birchwood, Hawthorn House",
    "We had a café lunch of paella with families from Łódź, and then sang “Frère Jacques”.",
    "Mrs De La Cruz and Dr van der Berg met El Niño de la Rosa in Los Angeles.",
    "Die in Van Gogh Museum: de Kooning, de Stijl",
    "Café de la Paix, Rue de Rivoli, Paris",
    "Llanfair Pwllgwyngyll, Ynys Môn",
    "PMLD, SLD, MLD, ASC",
    "The angle α is less than β, and π is 3.14.",
    "01632 960 001",
    "£180 – 3–8 miles",
    "José, Zoë, Siân, Łukasz, Ørjan, Jürgen",
    "",
]


@pytest.mark.parametrize(("language", "text"), PASSAGES, ids=[language for language, _ in PASSAGES])
def test_passage_is_surely_not_english_and_its_language_is_named(language: str, text: str) -> None:
    guess = identify(text)
    assert guess is not None
    assert guess.language == language
    assert guess.sure_not_english


@pytest.mark.parametrize("text", ENGLISH)
def test_english_names_and_labels_are_never_surely_foreign(text: str) -> None:
    guess = identify(text)
    assert guess is None or not guess.sure_not_english


def test_english_prose_is_surely_english() -> None:
    guess = identify("You can ask us for help with travel if your child cannot walk to school.")
    assert guess is not None
    assert (guess.language, guess.sure) == ("en", True)


def test_two_foreign_words_are_not_enough() -> None:
    guess = identify("Gelukkig nieuwjaar!")
    assert guess is None or not guess.sure_not_english


def test_every_language_has_a_name() -> None:
    assert set(COMMON_WORDS) <= set(NAMES)


def test_long_text_costs_no_more_than_its_beginning() -> None:
    assert identify("Vous pouvez obtenir cette page. " * 100_000) is not None
