"""Audits of many sites on a Dask cluster (the extra ``distributed``).

A task is a batch of sites, and all addresses of one host are in one batch: one site has one owner, so that
politeness needs no lock between machines. A worker that dies loses nothing: its batch goes to another one, which
goes on from the state files where the machines share a disk, and begins again where they do not.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from plainoffer.config import Config
from plainoffer.errors import ConfigError, MissingExtra, PlainofferError
from plainoffer.findings import Report, RunError, in_reading_order
from plainoffer.site.audit import Audit, AuditSettings

LOCAL = "local"
"""In place of an address: a cluster of this machine's own processors, for the time of the run."""

_RETRIES = 3
_BATCHES_PER_WORKER = 4
_SITES_AT_ONCE = 4

Site = tuple[str, Config, AuditSettings]


def audit_many(targets: Sequence[str], config: Config, settings: Sequence[AuditSettings], scheduler: str) -> Report:
    """Audit many sites on a cluster and put the reports together.

    Args:
        targets: websites, sitemaps or lists.
        config: settings of the checks.
        settings: one for each target.
        scheduler: address of a Dask scheduler, or ``"local"``.

    Raises:
        MissingExtra: Dask is not installed.
    """
    run = uuid.uuid4().hex
    sites = [
        (target, config, replace(own, jobs=1, resume=True, run=run))
        for target, own in zip(targets, settings, strict=True)
    ]
    with _client(scheduler) as client:
        workers = max(1, len(client.scheduler_info()["workers"]))
        return merge(_run(client, batches(sites, workers * _BATCHES_PER_WORKER)))


def _run(client: Any, work: list[list[Site]]) -> Iterator[Report]:
    """Yield the reports of all sites as batches come back."""
    as_completed = _library().as_completed
    futures = {client.submit(audit_batch, batch, retries=_RETRIES, pure=False): batch for batch in work}
    for future in as_completed(futures):
        batch = futures[future]
        if future.status == "finished":
            yield from future.result()
        else:
            for target, _, _ in batch:
                yield _failed(target, f"its worker failed {_RETRIES + 1} times ({future.exception()})")
        future.release()


def batches(sites: Sequence[Site], count: int) -> list[list[Site]]:
    """Share sites out over at most ``count`` batches, all of one host in the same batch."""
    by_host: dict[str, list[Site]] = {}
    for site in sites:
        by_host.setdefault(urlsplit(site[0]).netloc or site[0], []).append(site)
    shared: list[list[Site]] = [[] for _ in range(min(count, len(by_host)))]
    for group in sorted(by_host.values(), key=len, reverse=True):
        min(shared, key=len).extend(group)
    return shared


def audit_batch(sites: list[Site]) -> list[Report]:
    """Audit the sites of one batch, a few at once: most of the time is spent waiting for answers."""
    by_host: dict[str, list[Site]] = {}
    for site in sites:
        by_host.setdefault(urlsplit(site[0]).netloc or site[0], []).append(site)
    with ThreadPoolExecutor(_SITES_AT_ONCE) as pool:
        return [report for group in pool.map(_one_after_another, by_host.values()) for report in group]


def _one_after_another(sites: list[Site]) -> list[Report]:
    return [_audit(*site) for site in sites]


def _audit(target: str, config: Config, settings: AuditSettings) -> Report:
    try:
        if settings.state is not None:
            settings.state.parent.mkdir(parents=True, exist_ok=True)  # the worker may be another machine
        return Audit(target, config, settings).run()
    except PlainofferError as error:
        return _failed(target, str(error))


def _failed(target: str, why: str) -> Report:
    return Report(errors=(RunError(message=f"{target} could not be audited: {why}", path=target),))


def merge(reports: Iterator[Report]) -> Report:
    """Put the reports of many sites together; ``facts["audits"]`` says how each went."""
    found = sorted(reports, key=lambda report: report.pages[:1])
    audits = [report.facts["audit"] for report in found if "audit" in report.facts]
    titles = {path: title for report in found for path, title in report.titles.items()}
    return Report(
        findings=in_reading_order(finding for report in found for finding in report.findings),
        outcomes=tuple(outcome for report in found for outcome in report.outcomes),
        topics=tuple(topic for report in found for topic in report.topics),
        suppressed=tuple(item for report in found for item in report.suppressed),
        errors=tuple(error for report in found for error in report.errors),
        pages=tuple(path for report in found for path in report.pages),
        titles=titles,
        facts={
            "audits": sorted(audits, key=lambda audit: str(audit["start"])),
            "links": [row for report in found for row in report.facts.get("links", ())],
        },
        fail_on=found[0].fail_on if found else None,
        fail_on_review=bool(found) and found[0].fail_on_review,
        seconds=sum(report.seconds for report in found),
        stopped=" ".join(sorted({report.stopped for report in found if report.stopped})),
        versions=next((report.versions for report in found if report.versions), {}),
    )


@contextmanager
def _client(scheduler: str) -> Iterator[Any]:
    library = _library()
    if scheduler == LOCAL:
        with (
            library.LocalCluster(dashboard_address=None, threads_per_worker=1) as cluster,
            library.Client(cluster) as client,
        ):
            yield client
        return
    try:
        client = library.Client(scheduler, timeout="20s")
    except (OSError, ValueError) as error:
        raise ConfigError(f"The scheduler {scheduler} cannot be reached: {error}.") from None
    with client:
        yield client


def _library() -> Any:
    try:
        return import_module("distributed")
    except ImportError:
        raise MissingExtra("distributed", "Auditing on a cluster") from None
