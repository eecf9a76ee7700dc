"""Known findings, so that only new ones fail a run. Fingerprints have no line numbers, so edits do not disturb them."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from msgspec import Struct, field

from plainoffer import __version__
from plainoffer.errors import ConfigError
from plainoffer.findings import Finding, OutcomeKind, Report, with_baseline

VERSION = 1

Name = Callable[[str], str]
"""What the project calls the page of a path."""


class Baseline(Struct, frozen=True):
    """Fingerprints of known findings, by page, each with the rule it belongs to.

    Pages go by the name that the project has for them (:meth:`plainoffer.Config.relative`), so that a baseline means
    the same from whatever folder a command is run.
    """

    known: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def mark(self, findings: Iterable[Finding], name: Name = str) -> tuple[Finding, ...]:
        """Return the findings, those that are known marked so."""
        return tuple(
            with_baseline(f, "known") if f.fingerprint in self.known.get(name(f.path), {}) else f for f in findings
        )

    def gone(self, report: Report, name: Name = str) -> dict[str, dict[str, str]]:
        """Return known findings of the checked pages that are no longer there, if their rule could run."""
        there = {finding.fingerprint for finding in report.findings}
        untested = {outcome.rule for outcome in report.outcomes if outcome.outcome is OutcomeKind.UNTESTED}
        gone = {
            page: {
                print_: rule
                for print_, rule in self.known.get(page, {}).items()
                if print_ not in there and rule.partition(":")[0] not in untested  # axe:image-alt is a part of axe
            }
            for page in map(name, report.pages)
        }
        return {path: prints for path, prints in gone.items() if prints}

    def deleted(self, root: Path) -> dict[str, Mapping[str, str]]:
        """Return known findings of pages that are no longer there.

        Args:
            root: the folder that names of pages start from. Pages with a web address cannot be looked for.
        """
        files = {page: root / page for page in self.known if page and "://" not in page}
        return {page: self.known[page] for page, file in files.items() if not file.exists()}

    def without(self, gone: Mapping[str, Mapping[str, str]]) -> Baseline:
        """Return the baseline without findings that are no longer there."""
        kept = {
            path: {print_: rule for print_, rule in prints.items() if print_ not in gone.get(path, {})}
            for path, prints in self.known.items()
        }
        return Baseline({path: prints for path, prints in kept.items() if prints})

    @property
    def size(self) -> int:
        """Number of known findings."""
        return sum(len(prints) for prints in self.known.values())


def from_findings(findings: Iterable[Finding], name: Name = str) -> Baseline:
    """Return a baseline of these findings."""
    known: dict[str, dict[str, str]] = {}
    for finding in findings:
        known.setdefault(name(finding.path), {})[finding.fingerprint] = finding.rule
    return Baseline(known)


def read(path: Path) -> Baseline:
    """Read a baseline file. One that does not exist yet is empty.

    Raises:
        ConfigError: the file is there but is not a baseline.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
        if data["version"] != VERSION:
            raise ValueError(f"it has version {data['version']}")
        return Baseline({page: dict(prints) for page, prints in data["findings"].items()})
    except FileNotFoundError:
        return Baseline()
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        reason = error.strerror if isinstance(error, OSError) else f"it is not a baseline ({error})"
        raise ConfigError(
            f"The baseline {path} cannot be read: {reason}. Write it again with: plainoffer baseline write"
        ) from None


def write(baseline: Baseline, path: Path) -> None:
    """Write a baseline file, sorted, so that a version control system shows small changes.

    Raises:
        ConfigError: the file cannot be written.
    """
    pages = {page: dict(sorted(baseline.known[page].items())) for page in sorted(baseline.known)}
    data = {"version": VERSION, "tool": f"plainoffer {__version__}", "findings": pages}
    write_text(path, json.dumps(data, indent=1, ensure_ascii=False) + "\n", "The baseline")


def write_text(path: Path, text: str | bytes, what: str) -> None:
    """Write a file whole or not at all: first beside it, then in its place.

    Raises:
        ConfigError: the disk is full, the folder is missing or may not be written to.
    """
    import tempfile

    data = text.encode("utf-8") if isinstance(text, str) else text
    path = Path(os.path.realpath(path))  # what a link leads to is written, the link stays
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            os.chmod(temporary, path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        do = "Free some space" if error.errno == errno.ENOSPC else "Choose a place that you may write to"
        raise ConfigError(
            f"{what} could not be written to {path}: {error.strerror or error}. {do}, and run again."
        ) from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
