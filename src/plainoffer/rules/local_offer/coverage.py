"""Coverage: the matrix of Annex A over a whole site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from plainoffer.document import Document
from plainoffer.findings import Confidence, Severity
from plainoffer.rule import CannotTell, Draft, Inapplicable, Need, SiteFact, SiteRule, option
from plainoffer.rules.local_offer.catalogue import Requirement, theme_name
from plainoffer.rules.local_offer.project import catalogue_of, owner_of, pinned_name, pins_of
from plainoffer.rules.local_offer.topics import CODE, topics_of

FOUND, PARTLY, MISSING, CONFIRM = "evidence found", "partly", "not found", "for people to confirm"
SURE = 0.7
"""From this confidence on a single page is evidence; below it the requirement is partly found."""
MOST_PAGES = 10
"""Pages that the matrix names for one requirement, the surest first."""
FEWEST_PAGES = 5
"""Pages that a site must have before anything is said to be missing from it."""
_LONGEST_PASSAGE = 300
_THEMES_NAMED = 6

NOTE = (
    "“Evidence found” means that a page gives information about the subject. It does not mean that the "
    "information is "
    "right, complete or enough, and it is not a legal finding. “Not found” does not mean “not published”: the "
    "checker "
    "reads web pages and not documents such as PDFs. Annex A lists what chapter 4 of the SEND code of practice "
    "asks for. "
    "It is not the whole law: see regulations 53 to 57 of, and Schedule 2 to, the Special Educational Needs and "
    "Disability Regulations 2014."
)

Page = tuple[str, float, tuple[str, ...]]


class Coverage(SiteRule):
    """Show which duties of the Local Offer the site has evidence for, and which it lacks.

    Councils must publish what chapter 4 of the SEND code of practice lists. For each requirement of Annex A the matrix
    names the pages and passages that inform about it. Duties that the council fulfils as an organisation, such as
    involving families, cannot be seen on a page: they are for people to confirm.
    """

    name = "coverage"
    family = "local-offer"
    severity = Severity.WARNING
    confidence = Confidence.REVIEW
    needs = Need.TEXT
    references = (CODE,)

    @dataclass(frozen=True, slots=True)
    class Options:
        """Options of the rule."""

        each: bool = option(False, "Make a finding of each duty without a page, not one of all of them together.")

    def collect(self, document: Document) -> Mapping[str, Any] | None:
        """Return the page's topics, each with its confidence and the text of its passages."""
        found = topics_of(document, self.context)
        return {
            "kind": found.kind,
            "english": bool(document.body_prose),
            "topics": [
                [topic.requirement, topic.confidence, [_short(passage.text) for passage in topic.passages]]
                for topic in found.topics
            ],
        }

    def conclude(
        self, facts: Iterable[tuple[str, Mapping[str, Any]]]
    ) -> Iterator[Draft | CannotTell | Inapplicable | SiteFact]:
        """Yield the matrix as ``facts["coverage"]``, and what has no evidence: musts, then shoulds."""
        catalogue = catalogue_of(self.context)
        pages: dict[str, list[Page]] = {}
        paths: set[str] = set()
        english = 0
        for path, fact in facts:
            paths.add(path)
            english += bool(fact["english"])
            for requirement, confidence, passages in fact["topics"]:
                pages.setdefault(requirement, []).append((path, confidence, tuple(passages)))
        yield from self._orphans(paths)
        if not paths:
            yield Inapplicable("There were no pages to look at.")
            return
        rows = [self._row(item, pages.get(item.id, [])) for item in catalogue]
        unjudged = _unjudged(len(paths), english)
        themes = {row["theme"]: theme_name(row["theme"]) for row in rows}
        yield SiteFact(
            "coverage",
            {"requirements": rows, "themes": themes, "note": NOTE, "unjudged": unjudged, "summary": summary_of(rows)},
        )
        if unjudged:
            yield self.cannot_tell(unjudged)
        else:
            yield from self._gaps(rows)

    def _row(self, item: Requirement, pages: list[Page]) -> dict[str, Any]:
        """Return one row of the matrix."""
        pages.sort(key=lambda page: (-page[1], page[0]))
        return {
            "id": item.id, "cop_ref": item.cop_ref, "force": item.force, "kind": item.kind, "level": item.level,
            "theme": item.theme, "topic": item.topic, "owner": owner_of(self.context, item.theme, item.owner),
            "summary": item.summary, "note": item.note, "state": state_of(item, pages), "count": len(pages),
            "pages": [
                {"path": path, "confidence": confidence, "passages": list(passages)}
                for path, confidence, passages in pages[:MOST_PAGES]
            ],
        }  # fmt: skip

    def _gaps(self, rows: list[dict[str, Any]]) -> Iterator[Draft]:
        """Yield one finding for all missing musts and one for all missing shoulds, or one for each if asked for."""
        for force, severity in (("must", Severity.WARNING), ("should", Severity.ADVICE)):
            of_force = [row for row in rows if row["force"] == force]
            missing = [row for row in of_force if row["state"] == MISSING]
            if self.options.each:
                yield from (self._gap(row, severity) for row in missing)
            elif missing:
                yield self._all_gaps(force, severity, missing, len(of_force))

    def _all_gaps(self, force: str, severity: Severity, missing: list[dict[str, Any]], total: int) -> Draft:
        """Say in one finding how many duties have no page, and what they are about."""
        themes = Counter(row["theme"] for row in missing)
        told = ", ".join(f"{theme_name(theme)} ({number})" for theme, number in themes.most_common(_THEMES_NAMED))
        more = len(themes) - _THEMES_NAMED
        rest = f", and {more} more subject{'s' if more > 1 else ''}" if more > 0 else ""
        return self.finding(
            None,
            f"No page was found for {len(missing)} of the {total} things that a Local Offer {force} say or do: "
            f"{told}{rest}.",
            advice="The report for the steering group lists each of them: plainoffer audit FOLDER --output-format "
            "html=report.html. If a page gives the information, pin it, so that the next audit knows.",
            severity=severity,
            key=force,
            path="",
            data={"force": force, "requirements": [row["id"] for row in missing]},
        )

    def _gap(self, row: dict[str, Any], severity: Severity) -> Draft:
        """Say that one duty has no page."""
        where = f" (paragraph {row['cop_ref']})" if row["cop_ref"] else ""
        return self.finding(
            None,
            f"No page was found that does this: {row['summary']}",
            advice=f"The SEND code of practice says that a Local Offer {row['force']} do this{where}. If a page "
            "does, pin it, so that the next audit knows. If none does, plan one.",
            severity=severity,
            key=row["id"],
            path="",
            data={
                "requirement": row["id"], "force": row["force"], "theme": row["theme"], "owner": row["owner"],
            },
        )  # fmt: skip

    def _orphans(self, paths: set[str]) -> Iterator[Draft]:
        """Yield a finding for each decision about a page that is no longer there."""
        pins = pins_of(self.context)
        if pins.pins:
            paths = paths | {pinned_name(self.context, path) for path in paths}
        for pin in pins.orphans(paths):
            yield self.finding(
                None,
                f"Your file of pins speaks of the page {pin.page}, which is not on the site any more.",
                advice=(
                    f"Remove the entry for {pin.requirement} from {pins.file}, or put the page's new address there."
                ),
                severity=Severity.ADVICE,
                key=f"{pin.page} {pin.requirement}",
                path="",
                data={"page": pin.page, "requirement": pin.requirement},
            )


def _unjudged(pages: int, english: int) -> str:
    """Say why these pages cannot show what a Local Offer lacks; empty if they can."""
    if pages < FEWEST_PAGES:
        number = "only 1 page" if pages == 1 else f"only {pages} pages"
        return f"There {'was' if pages == 1 else 'were'} {number}, too few to say what a Local Offer lacks."
    if english < pages / 2:
        return "Most pages are not in English, and topics are only known in English."
    return ""


def state_of(item: Requirement, pages: list[Page]) -> str:
    """Return how far there is evidence for a requirement.

    What the council does as an organisation stays for people to confirm, whatever pages say about it.
    """
    if item.kind == "process" and (item.level == "site" or not pages):
        return CONFIRM
    if any(confidence >= SURE for _, confidence, _ in pages) or len(pages) >= 3:
        return FOUND
    return PARTLY if pages else MISSING


def summary_of(rows: list[dict[str, Any]]) -> dict[str, dict[str, int]]:
    """Count the states, separately for must and should."""
    out: dict[str, dict[str, int]] = {}
    for row in rows:
        counts = out.setdefault(row["force"], dict.fromkeys((FOUND, PARTLY, MISSING, CONFIRM), 0))
        counts[row["state"]] += 1
    return out


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_PASSAGE else text[: _LONGEST_PASSAGE - 1].rsplit(" ", 1)[0] + "…"
