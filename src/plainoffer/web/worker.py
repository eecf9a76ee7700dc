"""A worker of the service: a process that reads jobs from standard input and writes reports to standard output.

Checks run in processes of their own so that all processors are used, and so that a check that never ends can be
stopped. What goes wrong is told by the type of the error and the line of code, never by its text: that could hold
what an author wrote.
"""

from __future__ import annotations

import datetime
import json
import os
import pickle
import signal
import sys
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from plainoffer.config import Config
from plainoffer.document import Source
from plainoffer.engine.checker import Checker
from plainoffer.errors import PlainofferError
from plainoffer.garbage import settle
from plainoffer.web.frames import CHECKED, FAILED, LAST, REFUSED, frame, read_frame
from plainoffer.web.readability import reading_facts
from plainoffer.web.settings import DEFAULT_PROFILE, ServeSettings, profile_config

_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False)
"""A report is a tree, and looking for circles takes a third of the time of writing it out."""
_WARM_UP = "<h2>Ask for help</h2><p>Phone the team. They can tell you what to do next.</p>"


@dataclass(slots=True)
class Worker:
    """Checks with the configuration and its profiles. Checkers are made on first use, and anew each day."""

    config: Config
    settings: ServeSettings
    checkers: dict[str, Checker] = field(default_factory=dict)

    def checker(self, profile: str) -> Checker:
        """Return the checker of a profile."""
        today = datetime.date.today()
        made = self.checkers.get(profile)
        if made is None or made.today != today:
            config = profile_config(self.config, self.settings.profiles, profile)
            made = self.checkers[profile] = Checker(config, today=today)
        return made

    def check(self, job: dict[str, Any]) -> dict[str, Any]:
        """Return the report on one job as plain values."""
        checker = self.checker(job["profile"])
        source = Source(
            text=job["text"],
            path=job["path"],
            kind=job["kind"],
            scope=job["scope"] or _scope(checker),
            lang=job["lang"],
        )
        documents = checker.documents(source)
        pages = [checker.check_document(document) for document in documents]
        facts = {"reading": reading_facts(documents[0], checker)} if job["reading"] and documents else {}
        return checker.report(pages, seconds=sum(page.seconds for page in pages), facts=facts).to_dict()

    def answer(self, data: bytes) -> bytes:
        """Return the reply to one job."""
        try:
            report = self.check(json.loads(data))
            return CHECKED + _ENCODER.encode(report).encode("utf-8", "replace")
        except PlainofferError as error:
            return REFUSED + str(error).encode("utf-8", "replace")
        except Exception as error:
            return FAILED + _where(error).encode()

    @property
    def too_large(self) -> bool:
        """Say whether this process has grown beyond its limit."""
        return megabytes() > self.settings.max_worker_megabytes


def _scope(checker: Checker) -> Any:
    return None if checker.config.scope == "auto" else checker.config.scope


def _where(error: BaseException) -> str:
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    place = f"{os.path.basename(frames[-1].filename)}:{frames[-1].lineno}" if frames else "unknown place"
    return f"{type(error).__name__} at {place}"


def megabytes() -> float:
    """Return the most memory that this process has used, in megabytes; 0 where the system does not say."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return float(most) / (1_048_576 if sys.platform == "darwin" else 1024)


def serve(jobs: BinaryIO, replies: BinaryIO) -> None:
    """Answer jobs until there are no more. The first message holds the settings."""
    start = read_frame(jobs)
    if start is None:
        return
    config, settings = pickle.loads(start)  # from the service itself, which started this process
    worker = Worker(config, settings)
    try:
        for profile in (*settings.profiles, DEFAULT_PROFILE):
            worker.checker(profile).check_source(Source(text=_WARM_UP))
        greeting = CHECKED
        settle()  # the rules and word lists stay for the worker's life
    except PlainofferError as error:
        greeting = REFUSED + str(error).encode("utf-8", "replace")
    replies.write(frame(greeting))
    replies.flush()
    if greeting != CHECKED:
        return
    while (data := read_frame(jobs)) is not None:
        reply = worker.answer(data)
        last = worker.too_large
        replies.write(frame((LAST if last else b"") + reply))
        replies.flush()
        if last:
            return


def main() -> None:
    """Run the worker on standard input and output. Whatever prints by mistake goes to standard error."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the whole group; the service ends its workers
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        serve(sys.stdin.buffer, replies)
    except BrokenPipeError:
        os._exit(0)  # the service has gone; closing the pipe again would only complain


if __name__ == "__main__":
    main()
