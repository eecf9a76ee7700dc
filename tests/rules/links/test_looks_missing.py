"""Pages that say "fine" and show "not found": worded as a suspicion."""

import pytest

from plainoffer.fetching.verdicts import Reason, Verdict

from .on_record import LINK, look, verdict


@pytest.mark.parametrize("reason", [Reason.SAME_AS_UNKNOWN, Reason.SAYS_MISSING, Reason.SENT_HOME, Reason.NOT_AN_IMAGE])
def test_a_suspicion_is_worded_as_one(reason: Reason) -> None:
    (found,) = look(LINK, "looks-missing", verdict(Verdict.LOOKS_MISSING, reason))
    assert "looks broken" in found.message
    assert found.confidence == "likely"
    assert found.severity == "warning"


def test_near_misses() -> None:
    for kind in (Verdict.OK, Verdict.BROKEN, Verdict.COULD_NOT_CHECK):
        assert look(LINK, "looks-missing", verdict(kind)) == ()
