"""What kind of page it is. Some kinds name many topics and give information on none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from plainoffer.language.kept import kept
from plainoffer.rules.local_offer.evidence import Piece

PageKind = Literal[
    "information", "index", "glossary", "news", "notice", "vacancy", "council business", "strategy", "law",
]  # fmt: skip

REASONS: dict[str, str] = {
    "index": "It is a list of links or headings, so the information is on other pages.",
    "glossary": "It explains words.",
    "news": "It is news.",
    "notice": "It is a notice about the website or about personal data.",
    "vacancy": "It advertises a job.",
    "council business": "It is about another service of the council.",
    "strategy": "It is about plans and inspections, not about support that families can get.",
    "law": "It says what the law asks of councils, not what families can get.",
}
"""Why pages of a kind are not evidence, as a sentence."""

_TITLE_WORDS: tuple[tuple[PageKind, str], ...] = (
    (
        "glossary",
        "glossary|jargon[- ]?buster|jargon|acronyms?|abbreviations?|(?:words?|terms?) (?:explained|used|and their)|"
        "a(?: to |-|–)z|definitions?|do(?:es)? (?:these|this|it all|the) (?:words?|terms?|letters) mean|terminology",
    ),
    (
        "news",
        "(?:latest )?news(?:letter|flash)?s?|bulletins?|press release|media release|wins? (?:an? )?award|"
        r"(?:praises?|congratulat|celebrat)\w*|round-?up|officially open(?:s|ed)|(?:opens|opening of) (?:its|new)|"
        r"invited to (?:the )?opening|unveil(?:s|ed)|shortlisted|(?:outcomes?|results) of (?:the |our )?consultation|"
        r"conferences?|speakers|rated (?:good|outstanding)|"
        r"issue \d+",
    ),
    (
        "notice",
        "privacy|cookies?|terms (?:and conditions|of use)|copyright|disclaimer|freedom of information|"
        "data protection|fair processing|how we (?:use|handle|store|share) (?:your|personal)|site ?map",
    ),
    (
        "vacancy",
        r"vacanc(?:y|ies)|jobs(?= -)|job (?:description|advert|opportunit)\w*|work for us|working for us|jobs at|"
        "recruitment at|we(?:'|’)re (?:hiring|recruiting)|careers (?:at|with) (?:us|the council)",
    ),
    (
        "council business",
        "council tax|parking (?:permits?|fines?|charges?|tickets?)|planning (?:applications?|appeals?|permission)|"
        r"householder|(?:garden |household )?waste|bins?|births? registration|regist\w+ a (?:birth|death|marriage)|"
        "licen[cs](?:ing|es?)|business rates|(?:school )?term dates|(?:primary|secondary|school) (?:school )?places?|"
        "school admissions?|(?:primary|secondary) school admissions?|(?:free )?school meals|school uniforms?|key dates|"
        "recycling|electoral|register of electors|councillors?|committees?|cabinet|council meetings?|scrutiny|"
        "potholes?|"
        "blue badges?|residents'? parking|pest control|food hygiene|listed building|housing repairs?|rent arrears|"
        "eviction|discounts for people with disabilities|street ?lights?|street lighting|allotments?|road (?:works|"
        "closures?)|highways|noise|neighbours?|dog (?:fouling|warden)|cemeter(?:y|ies)|burials?|cremation|"
        "opening (?:hours|times)|(?:council )?budget consultation|trading standards|(?:draft )?local plan|flooding|"
        "graffiti|fly-?tipping|"
        "older people(?:'s)?|library books?|library cards?|register to vote|elections?|polling|voter|pensioners?|"
        "care homes? for|weddings?|room hire",
    ),
    (
        "strategy",
        # an accessibility strategy is what paragraph 4.30 asks for; strategies for sleep or talking are advice
        "(?<!accessibility )(?<!communication )(?<!behaviour )(?<!reading )(?<!coping )strategy|"
        "(?:local area|ofsted|cqc|send|area send) (?:review|inspection)|inspection (?:report|outcome)|"
        "improvement (?:plan|board)|"
        "sufficiency (?:assessment|report|duty)|written statement of action|"
        "priority action plan|self[- ]evaluation|"
        "needs assessment (?:report|document)|jsna|delivery plan",
    ),
    (
        "law",
        r"regulations? \d+|(?:the )?law on|what the law (?:says|asks|requires)|the law says|"
        r"our (?:legal )?dut(?:y|ies) to publish|statutory dut(?:y|ies)|schedule 2",
    ),
)
_TITLES = tuple((kind, re.compile(rf"\b(?:{words})\b", re.I)) for kind, words in _TITLE_WORDS)

_INVITES = re.compile(r"\b(?:have your say|consultation|get involved|take part|join)\b", re.I)

_LAW = re.compile(
    r"\b(?:regulations? (?:5[3-7]|\d+ of)|sets? out (?:the )?regulations?|SEND Regulations 2014|statutory duty|"
    r"the Act (?:places|requires|says)|the (?:code|law|regulations?) (?:says?|requires?)|"
    r"(?:local )?authorit(?:y|ies) must (?:publish|seek|involve|ensure))",
    re.I,
)


def page_kind(pieces: Sequence[Piece]) -> PageKind:
    """Return the kind of a page, from its title and shape."""
    title = " ".join(piece.text for piece in pieces if piece.role == "title")
    for kind, pattern in _TITLES:
        if pattern.search(title) and not (kind == "strategy" and _INVITES.search(title)):
            return kind
    if is_index(pieces):
        return "index"
    body = " ".join([piece.text for piece in pieces if piece.role == "text"]).lower()
    for kind, signs, enough in _SIGNS:
        if sum([1 for words in signs if words in body]) >= enough:
            return kind
    return "information"


_NEWS = (
    "congratulated", "opened by", "officially opened", "cut the ribbon", "cabinet member for", "councillor ", "cllr ",
    "leader of the council", "has been rated", "has been named", "has been awarded", "he said:", "she said:", "said: “",
    "said: \"", "added: “", "added: \"", "spokesperson", "spokesman", "spokeswoman", "pupils celebrated", "guests",
)  # fmt: skip
"""What a news story says, in lower case. A page of information may have one of them, not two."""

_VACANCY = (
    "salary", "closing date", "interviews will", "interview date", "interviews:", "we are looking for a",
    "job description", "person specification", "essential criteria", "successful candidate", "successful applicant",
    "annual leave", "days of leave", "days' leave", "pension", "informal chat", "informal discussion",
    "informal conversation",
    "no agencies", "per annum", "pro rata", "hours a week", "hours per week", "fixed term", "permanent post",
    "apply online by", "apply through the jobs", "to apply for this", "join our team", "join our friendly team",
    "disability confident employer", "application form and", "enhanced dbs",
)  # fmt: skip
"""What a job advert says. A page on work with support may have two or three of them."""

_SIGNS: tuple[tuple[PageKind, tuple[str, ...], int], ...] = (("news", _NEWS, 2), ("vacancy", _VACANCY, 5))

_SITE_NAME = re.compile(
    r"^(?:the )?(?:\w+ ){0,4}(?:local offer|council|send|borough council|city council)(?: (?:website|home|"
    r"directory))?$",
    re.I,
)


def subject(title: str) -> str:
    """Return a page's title without the name of the site: "Portage - BCP Council" becomes "Portage"."""
    parts = [part.strip() for part in re.split(r"\s[-–—|:]\s|\s?\|\s?|: ", title) if part.strip()]
    named = [part for part in parts if not _SITE_NAME.match(part)]
    text = " - ".join(named) if named else title
    return re.sub(r"\s*\((?:SEND )?local offer\)", "", text, flags=re.I) or title


_TELLING_WORDS = 40
"""Words in each piece, on average, from which a page is no list of names: it need not be cut into sentences."""
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


def is_index(pieces: Sequence[Piece]) -> bool:
    """Say whether a page mostly leads to other pages: links and headings, and few sentences that say anything."""
    body = [piece for piece in pieces if piece.role == "text"]
    if not body:
        return False
    links = sum(1 for piece in body if piece.link)
    words = sum([piece.text.count(" ") + 1 for piece in body if not piece.link])
    if links >= 6 and links >= 0.3 * len(body) and words < 26 * links:
        return True
    if words >= _TELLING_WORDS * len(body):
        return False
    counts = [_sentences(piece.text) for piece in body]
    sentences, short = sum([each for each, _ in counts]), sum([short for _, short in counts])
    return sentences >= 6 and short >= 0.8 * sentences


@kept
def _sentences(text: str) -> tuple[int, int]:
    """Return the number of sentences, and of those that are too short to say anything."""
    sentences = [sentence for s in _SENTENCE_END.split(text) if (sentence := s.strip())]
    return len(sentences), sum([1 for sentence in sentences if sentence.count(" ") < 4])


def describes_the_law(text: str) -> bool:
    """Say whether a text speaks of what the law asks councils to do."""
    return len(_LAW.findall(text)) >= 2
