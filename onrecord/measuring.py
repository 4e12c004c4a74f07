"""What an installation tells whoever watches over it, in numbers. Prometheus's own names are kept where it has any."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping

from fastapi import FastAPI
from prometheus_client import CollectorRegistry, ProcessCollector
from prometheus_client.metrics_core import GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from api.metrics import make_metrics
from api.request_counts import RequestCounts, RouteNoted
from onrecord import __version__
from onrecord.wiring import Application
from statements.errors import OnRecordError

# The folder in which processes that serve together keep their counts, by the library's name for it: where it is set
# when a process begins, the library counts there and not in memory.
SHARED_COUNTS = "PROMETHEUS_MULTIPROC_DIR"
Readiness = Callable[[Application], Mapping[str, str]]


def add_metrics(
    server: FastAPI, application: Application, readiness: Readiness, *, several_processes: bool
) -> RequestCounts | None:
    """Adds `/metrics` where the setting names who may ask; what `Counted` is to count with, else None.

    Comes before all other middleware: the one it adds stands next to the routes. `several_processes`: this is one of
    several, whose memory and time are marked with its number, for the next answer may be another's.
    """
    networks = application.settings.metrics.split()
    if not networks:
        return None
    registry = CollectorRegistry()
    registry.register(_Installation(application, readiness))
    registry.register(_Process(os.getpid() if several_processes else None))
    together = SHARED_COUNTS in os.environ
    counts = RequestCounts(None if together else registry)
    if together:
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # the library's own way, only untyped
    server.include_router(make_metrics(networks, registry))
    server.add_middleware(RouteNoted)
    return counts


class _Installation(Collector):
    """What the installation is and holds; what a part that cannot be used would tell is left out, and it is named."""

    def __init__(self, application: Application, readiness: Readiness) -> None:
        self._application = application
        self._readiness = readiness

    def collect(self) -> Iterator[Metric]:
        """All numbers as they are now."""
        application = self._application
        info = {"version": __version__, "engine": application.settings.engine.value}
        yield InfoMetricFamily("onrecord", "What runs here.", info)
        usable = {part: float(state == "ok") for part, state in self._readiness(application).items()}
        yield _by("part", "onrecord_usable", "1 where the part can be used, else 0.", usable)
        for told in (_catalog, _index):
            try:
                yield from told(application)
            except OnRecordError:
                continue


class _Process(Collector):
    """The process itself: time, memory and open files, where the system tells."""

    def __init__(self, number: int | None) -> None:
        self._marks = {} if number is None else {"process": str(number)}
        self._own = ProcessCollector(registry=None)

    def collect(self) -> Iterator[Metric]:
        """All numbers as they are now, marked with the process's own where there are several."""
        for family in self._own.collect():
            family.samples = [one._replace(labels={**one.labels, **self._marks}) for one in family.samples]
            yield family


def _catalog(application: Application) -> Iterable[Metric]:
    catalog = application.catalog
    queue, mails = catalog.jobs.state(), catalog.outbox.counts()
    files = {state.value: count for state, count in sorted(queue.counts.items())}
    letters = {state.value: count for state, count in sorted(mails.items())}
    families = [
        _one("onrecord_change_sequence", "Number of the last change of a passage.", catalog.sequence.last()),
        _by("state", "onrecord_queued_files", "Files that were queued, by state.", files),
        _by("state", "onrecord_mails", "Mails that were made, by state.", letters),
    ]
    if queue.oldest is not None:
        families.append(_one("onrecord_oldest_waiting_seconds", "How long a file has waited to be read.", queue.oldest))
    return families


def _index(application: Application) -> Iterable[Metric]:
    status = application.engine.status()
    return [
        _one("onrecord_index_sequence", "The last change that searches find.", status.checkpoint),
        _one("onrecord_index_passages", "Passages that searches find.", status.passages),
        _one("onrecord_index_vectors", "Of these, found by meaning too.", status.vectors),
        _one("onrecord_index_bytes", "Size of the index.", status.bytes),
    ]


def _one(name: str, words: str, value: float) -> Metric:
    return GaugeMetricFamily(name, words, value=value)


def _by(label: str, name: str, words: str, values: Mapping[str, float]) -> Metric:
    family = GaugeMetricFamily(name, words, labels=[label])
    for value, number in values.items():
        family.add_metric([value], number)
    return family
