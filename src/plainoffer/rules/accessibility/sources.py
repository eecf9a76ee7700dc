"""The pages that content rules of this family rest on, besides WCAG."""

from __future__ import annotations

from plainoffer.findings import Reference

GOVUK_IMAGES = Reference("GOV.UK content design: Images", "https://www.gov.uk/guidance/content-design/images")
GOVWALES_IMAGES = Reference("GOV.WALES: Images", "https://www.gov.wales/images-govwales")
GOVUK_LINKS = Reference("GOV.UK content design: Links", "https://www.gov.uk/guidance/content-design/links")
GOVUK_STYLE = Reference("GOV.UK style guide: A to Z", "https://www.gov.uk/guidance/style-guide/a-to-z")
GOVUK_DOCUMENTS = Reference(
    "GOV.UK: Publishing accessible documents", "https://www.gov.uk/guidance/publishing-accessible-documents"
)
DESIGN_LINKS = Reference("GOV.UK Design System: Links", "https://design-system.service.gov.uk/styles/links/")
DESIGN_TABLE = Reference("GOV.UK Design System: Table", "https://design-system.service.gov.uk/components/table/")
DESIGN_TYPE_SCALE = Reference(
    "GOV.UK Design System: Type scale", "https://design-system.service.gov.uk/styles/type-scale/"
)
HTML_OBSOLETE = Reference("HTML standard: Obsolete features", "https://html.spec.whatwg.org/multipage/obsolete.html")
DYSLEXIA_GUIDE = Reference(
    "British Dyslexia Association: Style guide",
    "https://www.bdadyslexia.org.uk/advice/employers/creating-a-dyslexia-friendly-workplace/dyslexia-friendly-style-guide",
)


def technique(name: str) -> Reference:
    """Return the reference to a technique or failure of WCAG 2.2, such as ``F30`` or ``H51``."""
    kind = {"F": "failures", "G": "general", "H": "html", "C": "css"}[name[0]]
    label = "failure" if name[0] == "F" else "technique"
    return Reference(f"WCAG 2.2 {label} {name}", f"https://www.w3.org/WAI/WCAG22/Techniques/{kind}/{name}")
