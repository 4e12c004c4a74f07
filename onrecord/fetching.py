"""Asks live sources side by side, each site by one thread; a source that fails never stops the others."""

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, field

from filelock import FileLock, Timeout

from indexer.connectors.client import Client
from indexer.connectors.definition import Definition, UnDocumentsSource
from indexer.connectors.fetcher import Fetcher
from indexer.connectors.network import Resolve, resolved
from indexer.connectors.pace import Pace
from indexer.connectors.un_documents import UnDocumentsConnector
from onrecord.adding import PASSAGES_BETWEEN_STAGES, PATIENCE_SECONDS, Run, follow
from onrecord.agent import agent_of
from onrecord.fetching_source import Desk, SourceFetch, SourceRun, hosts_of
from onrecord.reading import Reader
from onrecord.settings import Settings
from onrecord.turn import LeaseTurn
from onrecord.wiring import Application
from search.engines.port import EngineBusy
from search.projection import Progress
from statements.errors import OnRecordError

# Sites asked at the same time. Reading and the catalog take their turns, so more would only wait.
_SITES_AT_ONCE = 8
Work = Callable[[], SourceRun]


class FetchBusy(OnRecordError):
    """Another process is fetching: two of them would ask the same sites at twice the pace."""

    code = "fetch_busy"


@dataclass(slots=True)
class FetchRun:
    """How all sources went, in the order in which they ended, and what kept the index from following, if anything."""

    sources: list[SourceRun] = field(default_factory=list)
    index_error: OnRecordError | None = None


def open_fetcher(settings: Settings, stop: threading.Event | None = None, resolve: Resolve = resolved) -> Fetcher:
    """Something to ask sites with; what it waits for ends when `stop` is set."""
    stopped = stop or threading.Event()
    return Fetcher(Client(agent_of(settings), resolve), Pace(lambda seconds: not stopped.wait(seconds)))


class Fetching:
    """One `onrecord fetch`. `stop` ends it after the request and the document at hand; `quiet` as in `Desk`."""

    def __init__(
        self, application: Application, progress: Progress, stop: threading.Event, *, quiet: bool = False
    ) -> None:
        self._application, self._progress, self._stop = application, progress, stop
        self._reader = Reader(application.settings)
        self._desk = Desk(application.catalog, open_fetcher(application.settings, stop), self._reader.read, quiet)

    def sources(self, definitions: Sequence[Definition], *, retry: bool = False) -> FetchRun:
        """Asks the sources and makes what they gave searchable. Raises FetchBusy, CatalogError, NoReader."""
        groups: dict[str, list[Work]] = {}
        for definition in definitions:
            fetch = SourceFetch(self._desk, definition, retry=retry)
            groups.setdefault(hosts_of(definition), []).append(fetch.list_and_fetch)
        return self._run(list(groups.values()))

    def symbols(self, definition: UnDocumentsSource, symbols: Sequence[str], languages: Sequence[str]) -> FetchRun:
        """Fetches documents of the United Nations by symbol, in each of the languages."""
        items = UnDocumentsConnector(definition).items(symbols, languages or definition.languages)
        fetch = SourceFetch(self._desk, definition)
        return self._run([[lambda: fetch.fetch(items)]])

    def _run(self, groups: Sequence[Sequence[Work]]) -> FetchRun:
        run, followed = FetchRun(), Run(stop=self._stop)
        total = sum(map(len, groups))
        with _alone(self._application), ThreadPoolExecutor(_SITES_AT_ONCE, "site") as sites:
            try:
                self._collect([sites.submit(self._site, group, run) for group in groups], run, followed, total)
            except BaseException:
                self._stop.set()
                raise
            finally:
                sites.shutdown(cancel_futures=True)
                self._reader.close()
        follow(self._application, followed, self._progress, patience=PATIENCE_SECONDS)
        run.index_error = followed.index_error
        return run

    def _site(self, group: Sequence[Work], run: FetchRun) -> None:
        for work in group:
            if self._stop.is_set():
                return
            run.sources.append(work())

    def _collect(self, running: "list[Future[None]]", run: FetchRun, followed: Run, total: int) -> None:
        """Waits for the sites. The index follows in stages, so a long run that is killed has little to catch up."""
        indexed = 0
        self._progress("Fetching", 0, total)
        for ended in as_completed(running):
            ended.result()
            self._progress("Fetching", len(run.sources), total)
            passages = sum(source.passages for source in run.sources)
            if passages - indexed >= PASSAGES_BETWEEN_STAGES:
                indexed = passages
                follow(self._application, followed, self._progress, words_only=True)


@contextmanager
def _alone(application: Application) -> Iterator[None]:
    """Holds off other fetches of this catalog; a process that is killed frees it, at once or after a while."""
    busy = FetchBusy("Another process is fetching.", "Wait until it is done.")
    if application.catalog.shared:
        try:
            with LeaseTurn(application.catalog.leases, "fetch", application.holder).taken():
                yield
        except EngineBusy as error:
            raise busy from error
        return
    lock = FileLock(application.settings.home / "fetch.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise busy from error
    try:
        yield
    finally:
        lock.release()
