"""Published comments that lack a response, an action or a date."""

from __future__ import annotations

from collections.abc import Iterator

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import Bad, CannotTell, Draft, Good, Inapplicable, Need, Rule, Scope, TopicDraft
from plainoffer.rules.local_offer.comments import Entry, read_comments
from plainoffer.rules.local_offer.topics import CODE


class CommentResponse(Rule):
    """Answer every comment that you publish: what you say to it, what you will do, and when.

    The council must publish its response to comments, with the action it intends to take (SEND code of
    practice, paragraph 4.26). A date shows families that the page is alive, and shows you what is overdue.
    """

    name = "comment-response"
    family = "local-offer"
    severity = Severity.WARNING
    confidence = Confidence.LIKELY
    needs, scope = Need.TEXT, Scope.FRAGMENT
    references = (CODE,)
    examples = (
        Bad(
            "<h1>You said, we did</h1><table><tr><th>You said</th><th>We did</th></tr>"
            "<tr><td>The site is hard to search.</td><td></td></tr></table>",
            at="1:82",
        ),
        Good(
            "<h1>You said, we did: spring 2026</h1><table><tr><th>You said</th><th>We did</th></tr>"
            "<tr><td>The site is hard to search.</td><td>We have added a search box.</td></tr></table>"
        ),
        Good(
            "<h1>Comments on the Local Offer</h1><p>Local authorities must publish comments. The Act requires a "
            "response.</p>",
            why="It describes the duty; there are no comments here.",
        ),
    )

    def applies(self, document: Document) -> bool:
        """Only pages with published comments."""
        return read_comments(document) is not None

    def check(self, document: Document) -> Iterator[Draft | CannotTell | TopicDraft | Inapplicable]:
        """Yield a finding for each comment that lacks something."""
        page = read_comments(document)
        for entry in page.entries if page else ():
            missing = missing_parts(entry)
            if missing:
                yield self.finding(
                    entry.comment.whole,
                    f"This comment has no {' and no '.join(missing)}.",
                    advice="Say what you answer, what you will do and by when. If you will do nothing, say why.",
                    severity=None if "response" in missing else Severity.ADVICE,
                    data={"missing": missing},
                )


def missing_parts(entry: Entry) -> list[str]:
    """Return what an entry lacks."""
    if not entry.answer:
        return ["response", *([] if entry.dated else ["date"])]
    return [*([] if entry.action else ["action"]), *([] if entry.dated else ["date"])]
