"""Links that no program could check: listed for a person, never called broken, never failing a run."""

from plainoffer.fetching.verdicts import Reason, Verdict

from .on_record import LINK, look, verdict


def test_it_is_advice_for_review() -> None:
    for reason in Reason:
        (found,) = look(LINK, "link-not-checked", verdict(Verdict.COULD_NOT_CHECK, reason, status=403))
        assert (found.severity, found.confidence) == ("advice", "review")
        assert "broken" not in found.message
        assert "{" not in found.message


def test_a_fault_in_security_is_told() -> None:
    fault = verdict(Verdict.COULD_NOT_CHECK, Reason.TLS, detail="its certificate has expired")
    (found,) = look(LINK, "link-not-checked", fault)
    assert "certificate has expired" in found.message


def test_near_misses() -> None:
    for kind in (Verdict.OK, Verdict.BROKEN, Verdict.MOVED_TEMPORARILY):
        assert look(LINK, "link-not-checked", verdict(kind)) == ()
