"""The council speaking inside a published comment: it may name its own staff and members, as it does elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_right

_ANSWER = re.compile(
    r"\b(?:(?:[Ww]hat\s)?[Ww]e\s(?:did|said|have done|will do)|[Rr]esponse|[Rr]eply|[Aa]nswer|[Aa]ctions?(?: taken)?|"
    r"[Oo]utcome|[Uu]pdate|[Nn]ext steps|[Ww]hat\s(?:happened(?: next)?|has changed|changed|happens next)|"
    r"[Ww]hat['’]s changed|"
    r"(?:[Rr]eply|[Rr]esponse|[Aa]nswer|[Uu]pdate)\s(?:from|by)\s(?:the\s|our\s)?(?:[\w']+\s){0,3}?[\w']+|"
    r"(?:[Cc]ouncil|[Ss]ervice|[Tt]eam|[Oo]fficers?|[Ww]e)\s(?:replied|responded|answered|says?|wrote|told you))"
    r"\s?(?::|\s[–—-]\s)"
)
"""The labels of answers, whatever the comments on a page are called."""
_TOLD_IN_FULL = re.compile(
    r"\bYou (?:said|told us|asked)\b[^\n]{0,200}?[.!?]\s(?:(?:So|Now|Since then|As a result),?\swe|We|Our)\s"
)
"""The same in whole sentences: "You told us the map is wrong. So we asked …"."""
_SAID = re.compile(
    r"\b(?:[Yy]ou (?:said|told us|asked|wanted)|[Cc]omment|[Ff]eedback|[Pp]arents? (?:said|wrote)|[Qq]uestion|"
    r"[Cc]omplaint)\s?(?::|\s[–—-]\s)"
)
_ROLE = (
    r"(?:[Oo]fficers?|[Mm]anagers?|[Dd]irectors?|[Hh]ead\sof\b|[Ll]ead(?:er)?|[Cc]o-?ordinators?|[Cc]abinet [Mm]ember|"
    r"[Cc]ouncillors?|[Cc]ommissioners?|[Cc]hief|[Cc]hair(?:man|woman|person)?|[Pp]sychologists?|[Tt]herapists?|"
    r"[Aa]dvis[eo]r|[Ii]nspector|[Cc]hampions?|[Aa]pprentice|[Tt]rainee|[Cc]olleagues?|[Vv]irtual [Ss]chool|"
    r"[Nn]avigator|[Cc]onsultant|[Nn]urse|[Pp]ractitioner|[Ee]ditor|[Dd]eveloper|"
    r"[Dd]esigner|[Aa]dministrator|[Ss]ecretary|[Cc]ommissioning|[Ss]pecialist|[Ss]upervisor|[Aa]ssistant|[Ee]ngineer|"
    r"[Ll]ibrarian|[Pp]aediatricians?|[Dd]octors?|[Pp]hysiotherapists?|[Pp]rincipal|[Ww]orker|[Aa]nalyst|DCO|"
    r"DMO|SENDIASS|[Tt]eam)"
)
_NOT_A_ROLE = (
    r"(?!(?:mum|dad|mother|father|parents?|son|daughter|child|carer|pupil|girl|boy|family|has|had|needs?|needed|"
    r"will|to|with|his|her|my)\b)"
)
_ROLE_AFTER = re.compile(
    r"\sfrom\s(?:the\s)?(?:NHS|DfE|Ofsted|SENDIASS|CAMHS|Public Health|(?:[A-Z]\w+\s){1,3}(?:Council|Trust|"
    r"Service|Team|University|Hospital|Forum|Foundation|College))\b|"
    r"\s(?:from|in|of|on)\s(?:the|our)\s(?:[\w'’-]+\s){0,3}?(?:team|service|office|hub|desk)\b|"
    rf",?\swho\s(?:now\s)?(?:chairs|leads|runs|manages|heads|looks\safter\sthe|oversees)\b|"
    rf"(?:\sand\s(?:Dr\s|Mrs?\s|Ms\s)?(?:[A-Z][\w'’-]+\s?){{1,2}})?(?:,\s|\s[(–—-]\s?|\sis\s(?=our\b|the\b|"
    rf"an?\b))(?:who\s(?:is|works\sas)\s)?"
    rf"(?:{_NOT_A_ROLE}[A-Za-z'’&/-]+,?\s){{0,6}}?{_ROLE}\b|\s(?:[A-Z][\w'’-]+\s){{0,4}}?(?=[A-Z]){_ROLE}\b"
)
"""An office after a name: "Alan Firth, our Head of Transport"."""
_ROLE_BEFORE = re.compile(
    rf"\b{_ROLE}(?:\s(?:[A-Z][\w'’&-]*|and|the|of|for|children['’]s)){{0,6}}?(?<!\sand)\s?[,(:–—-]?\s?"
    r"(?:[A-Z][\w'’-]+\s[A-Z][\w'’-]+(?:,\s|,?\sand\s))?(?:is\s|"
    rf"called\s)?"
    r"(?:(?:Dr|Mrs?|Ms|Miss|Cllr|Councillor|Prof|Professor|Sister|Nurse|Sir|Dame|Rev)\.?\s)?$"
)
_TITLE_BEFORE = re.compile(r"\b(?:Cllr|Councillor)\.?\s$")
_COLLEAGUE = re.compile(r"\b(?:[Cc]ontact|[Ee]mail|[Rr]ing|[Cc]all|[Aa]sk for|[Cc]olleagues?,?|[Ss]peak to)\s$")
_SURNAME = re.compile(r"\s(?!Head\b|Lead)[A-Z][a-z'’-]+(?=,|\s[(–-])")
_TURN = re.compile(r"[:–—-]|\bYou (?:said|told|asked)")


class CouncilAnswers:
    """Where the council answers in a text, and whom of its own it names there."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] = []
        self._ends: list[int] = []
        answers = (*_ANSWER.finditer(text), *_TOLD_IN_FULL.finditer(text)) if _TURN.search(text) else ()
        for start in sorted(match.end() for match in answers):
            if not self._ends or start > self._ends[-1]:
                said = _SAID.search(text, start)
                self._starts.append(start)
                self._ends.append(said.start() if said else len(text))
        self._staff: set[str] = set()

    def holds(self, place: int) -> bool:
        """Say whether the council speaks at a place."""
        number = bisect_right(self._starts, place) - 1
        return number >= 0 and place < self._ends[number]

    def names_staff(self, start: int, end: int) -> bool:
        """Say whether a name in an answer is that of a councillor, or stands by an office that somebody holds.

        A name that was once said with its office is the same person later on.
        """
        if not self.holds(start):
            return False
        before = self._text[max(0, start - 60) : start]
        words = re.findall(r"[^\W\d_]{3,}", self._text[start:end])
        surname = _SURNAME.match(self._text, end)
        end = surname.end() if surname else end
        by_role = _ROLE_AFTER.match(self._text, end) or _ROLE_BEFORE.search(before) or _TITLE_BEFORE.search(before)
        if by_role or (len(words) > 1 and _COLLEAGUE.search(before)) or self._staff.intersection(words):
            self._staff.update(words)
            return True
        return False
