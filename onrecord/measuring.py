"""What an installation tells whoever watches over it, in numbers. Prometheus's own names are kept where it has any."""

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

from fastapi import FastAPI

from api.exposition import Family, Sample
from api.metrics import make_metrics
from api.request_counts import RequestCounts, RouteNoted
from onrecord import __version__
from onrecord.wiring import Application
from statements.errors import OnRecordError

_STARTED = time.time()
Readiness = Callable[[Application], Mapping[str, str]]


def add_metrics(
    server: FastAPI, application: Application, readiness: Readiness, *, several_processes: bool
) -> RequestCounts | None:
    """Adds `/metrics` where the setting names who may ask; what `Counted` is to count with, else None.

    Comes before all other middleware: the one it adds stands next to the routes.
    """
    networks = application.settings.metrics.split()
    if not networks:
        return None
    counts = RequestCounts()
    told = partial(families, application, counts, readiness, several_processes=several_processes)
    server.include_router(make_metrics(networks, told))
    server.add_middleware(RouteNoted)
    return counts


def families(
    application: Application, counts: RequestCounts, readiness: Readiness, *, several_processes: bool
) -> Iterator[Family]:
    """All numbers as they are now; those of a part that cannot be used are left out, and the part is named.

    `several_processes`: what one process counts is marked with its number, for the next answer may be another's.
    """
    settings = application.settings
    info = Sample(1, {"version": __version__, "engine": settings.engine.value})
    yield Family("onrecord_info", "gauge", "Always 1: what runs here.", [info])
    usable = [Sample(state == "ok", {"part": part}) for part, state in readiness(application).items()]
    yield Family("onrecord_usable", "gauge", "1 where the part can be used, else 0.", usable)
    for told in (_catalog, _index):
        try:
            yield from told(application)
        except OnRecordError:
            continue
    own = {"process": str(os.getpid())} if several_processes else {}
    for family in (*counts.families(), *_process()):
        yield family.marked(own)


def _catalog(application: Application) -> list[Family]:
    catalog = application.catalog
    queue, mails = catalog.jobs.state(), catalog.outbox.counts()
    files = [Sample(count, {"state": state.value}) for state, count in sorted(queue.counts.items())]
    letters = [Sample(count, {"state": state.value}) for state, count in sorted(mails.items())]
    oldest = [] if queue.oldest is None else [Sample(queue.oldest)]
    sequence = [Sample(catalog.sequence.last())]
    return [
        Family("onrecord_change_sequence", "gauge", "Number of the last change of a passage.", sequence),
        Family("onrecord_queued_files", "gauge", "Files that were queued, by state.", files),
        Family("onrecord_oldest_waiting_seconds", "gauge", "How long a file has waited to be read.", oldest),
        Family("onrecord_mails", "gauge", "Mails that were made, by state.", letters),
    ]


def _index(application: Application) -> list[Family]:
    status = application.engine.status()
    return [
        Family("onrecord_index_sequence", "gauge", "The last change that searches find.", [Sample(status.checkpoint)]),
        Family("onrecord_index_passages", "gauge", "Passages that searches find.", [Sample(status.passages)]),
        Family("onrecord_index_vectors", "gauge", "Of these, found by meaning too.", [Sample(status.vectors)]),
        Family("onrecord_index_bytes", "gauge", "Size of the index.", [Sample(status.bytes)]),
    ]


def _process() -> Iterator[Family]:
    times = os.times()
    cpu = [Sample(times.user + times.system)]
    yield Family("process_cpu_seconds_total", "counter", "Processor time.", cpu)
    yield Family("process_start_time_seconds", "gauge", "When it began, in seconds since 1970.", [Sample(_STARTED)])
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        resident = [Sample(pages * os.sysconf("SC_PAGE_SIZE"))]
        yield Family("process_resident_memory_bytes", "gauge", "Resident memory.", resident)
