"""One JSON object a line, for streams, logs and ``jq``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from plainoffer.findings import Report
from plainoffer.formats.base import Format, RenderOptions, Sources


class JsonLines(Format):
    """Each line is an object with a ``type``: finding, suppressed, topic, outcome, error, and last the
    summary.

    Outcomes that only repeat the findings (passed, failed, inapplicable) are left out: they are most of a
    report and the ``json`` format has them.
    """

    name = "jsonl"
    extension = "jsonl"

    def render(self, report: Report, *, sources: Sources, options: RenderOptions) -> str:
        """Return one object a line, findings first."""
        return "".join(json.dumps(o, ensure_ascii=False) + "\n" for o in _objects(report.to_dict()))


def _objects(report: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for kind in ("findings", "suppressed", "topics", "errors"):
        for item in report[kind]:
            yield {"type": kind if kind == "suppressed" else kind[:-1], **item}
    for outcome in report["outcomes"]:
        if outcome["outcome"] in ("untested", "cannot tell"):
            yield {"type": "outcome", **outcome}
    yield {
        "type": "summary",
        **report["summary"],
        "versions": report["versions"],
        "exit_code": report["exit_code"],
    }
