"""Personal data in published comments."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Block, Document
from plainoffer.findings import Confidence, Reference, Severity
from plainoffer.rule import Bad, CannotTell, Draft, Good, Inapplicable, Need, Rule, Scope, TopicDraft
from plainoffer.rules.local_offer.comments import read_comments
from plainoffer.rules.local_offer.topics import CODE

REGULATION = Reference(
    "SEND Regulations 2014, regulation 56", "https://www.legislation.gov.uk/uksi/2014/1530/regulation/56"
)
_ADVICE = {
    "email": "Remove the address.",
    "phone": "Remove the number, unless it is the council's own.",
    "postcode": "Remove it, or name only the district.",
    "address": "Remove it, or name only the district.",
    "date of birth": "Remove it, or give an age group such as “primary school age”.",
    "NHS number": "Remove it at once, and tell your data protection officer.",
    "National Insurance number": "Remove it at once, and tell your data protection officer.",
    "case or reference number": "Remove it. Everybody who has seen a letter with it can tell whose it is.",
    "name": "Write “my child”, “a parent” or “a member of staff” instead.",
    "social media": "Remove it.",
    "child and place": "Name only the district, and give an age group such as “primary school age”.",
    "child and school": "Write “a school” instead of its name.",
}


class CommentPersonalData(Rule):
    """Publish comments so that nobody can be identified.

    The law asks for it (regulation 56; SEND code of practice, paragraph 4.24): no names, addresses or
    numbers, and no school together with a child's age or needs. The rule looks at published comments and at
    quotations. It leaves people in public life alone, and the council's own staff in an answer.
    """

    name = "comment-personal-data"
    family = "local-offer"
    severity = Severity.ERROR
    confidence = Confidence.LIKELY
    needs, scope = Need.TEXT, Scope.FRAGMENT
    references = (REGULATION, CODE)
    examples = (
        Bad(
            "<h1>You said, we did</h1><p>You said: my son Jack waits for a taxi.</p><p>We did: we rang the firm.</p>",
            at="1:46",
            match="Jack",
        ),
        Bad("<blockquote><p>Ring me on 07700 900123.</p></blockquote>", at="1:27", match="07700 900123"),
        Good("<h1>You said, we did</h1><p>You said: my son waits for a taxi.</p><p>We did: we rang the firm.</p>"),
        Bad(
            "<h1>Your comments</h1><p>Comment: my complaint, ref SEN/24/11873, is lost.</p><p>Response: we rang.</p>",
            at="1:53",
            match="SEN/24/11873",
        ),
        Good(
            "<h1>You said, we did</h1><p>You said: forms are long. We did: Ann Hill, Head of SEND, cut them.</p>",
            why="The council names its own staff.",
        ),
        Good("<h1>Contact us</h1><p>Ask for Jack Brown on 01629 533190.</p>", why="It is not a comment."),
    )

    def check(self, document: Document) -> Iterator[Draft | CannotTell | TopicDraft | Inapplicable]:
        """Yield a finding for each piece of personal data in a comment."""
        page = read_comments(document)
        blocks: list[Block] = [block for entry in page.entries for block in entry.said] if page else []
        chosen = {id(block) for block in blocks}
        within = bool(document.by_tag("blockquote"))
        quotes = [block for block in document.body_prose if id(block) not in chosen and _is_quote(block, within)]
        if not blocks and not quotes:
            yield Inapplicable("There are no published comments here.")
            return
        # The lists of names are read here: most pages have no comments.
        from plainoffer.rules.local_offer.personal_data.finding import find_personal_data

        for block in (*blocks, *quotes):
            for item in find_personal_data(block.text):
                yield self.finding(
                    block.passage(item.start, item.end),
                    f"This may identify a person ({item.kind}). Published comments must not.",
                    advice=_ADVICE[item.kind],
                    confidence=None if item.certain else Confidence.REVIEW,
                    data={"kind": item.kind},
                )


def _is_quote(block: Block, within: bool) -> bool:
    """Say whether a block is a quotation; ``within`` says whether the page has an element that it may stand in."""
    if block.role == "quote" or not within:
        return block.role == "quote"
    return block.element.tag == "blockquote" or next(block.element.iterancestors("blockquote"), None) is not None
