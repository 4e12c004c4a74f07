"""A worker: takes queued files one by one, computes vectors, and keeps the index up to date, beside others."""

import threading
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import structlog

from catalog.errors import CatalogError
from catalog.holding import Holding
from catalog.intake import Ingested
from catalog.jobs import Job
from onrecord.adding import ingest
from onrecord.incoming import internal_error
from onrecord.queueing import QUIET, read_hints
from onrecord.reading import NoReader, Reader
from onrecord.rereading import reread
from onrecord.wiring import Application
from search.engines.port import EngineBusy
from statements.errors import OnRecordError

log = structlog.get_logger()
# Reading goes first, for others can share the vectors; what is read is searchable before a long queue ends.
FILES_BETWEEN_STAGES = 50
SECONDS_BETWEEN_LOOKS = 0.5
# A worker that shall end when nothing is left waits this long for its database; others wait for ever.
PATIENCE_SECONDS = 60.0


@dataclass(slots=True)
class Tally:
    """What one worker did: outcomes of files ("failed" among them), vectors, and what keeps the index back."""

    files: Counter[str] = field(default_factory=Counter)
    vectors: int = 0
    index_error: OnRecordError | None = None


class Worker:
    """One process's share. What it holds when it is killed is taken over after `seconds`."""

    def __init__(self, application: Application, seconds: float, reader: Reader | None = None) -> None:
        self._application = application
        self._reader = reader or Reader(application.settings)
        self._catalog = application.catalog
        self._holder = application.holder
        self._seconds = seconds
        self._stopped = threading.Event()
        self.tally = Tally()

    def stop(self) -> None:
        """Ends the run after the file at hand."""
        self._stopped.set()

    def run(self, *, once: bool) -> None:
        """Works until stopped, or until nothing is left.

        Raises CatalogError where the catalog stays away then, NoReader.
        """
        # Told to stop, it holds the file at hand as long as its reading takes.
        with Holding("work", self._seconds, self._renew, self._give_back), closing(self._reader):
            self._work(once=once)

    def _work(self, *, once: bool) -> None:
        away = 0.0
        while not self._stopped.is_set():
            try:
                if away:
                    # Renewed for ever and never done, had the connection broken on the way to saying so.
                    self._give_back()
                worked = self._step()
                if once and not worked and self._nothing_left():
                    return
                away = 0.0
            except CatalogError as error:
                if once and away >= PATIENCE_SECONDS:
                    raise
                if not away:
                    log.warning("catalog_away", code=error.code)
                away += SECONDS_BETWEEN_LOOKS
                worked = False
            if not worked:
                self._stopped.wait(SECONDS_BETWEEN_LOOKS)

    def _step(self) -> bool:
        read = 0
        while read < FILES_BETWEEN_STAGES and not self._stopped.is_set() and self._read_one():
            read += 1
        embedded = self._embed()
        return bool(read or embedded or self._index())

    def _read_one(self) -> bool:
        job = self._catalog.jobs.take(self._holder, self._seconds)
        if job is None:
            return False
        try:
            ingested = self._taken_in(job)
        except (CatalogError, NoReader):
            raise
        except OnRecordError as error:
            self._reject(job, error)
        except Exception as error:  # noqa: BLE001  a fault met in one file must not cost the other thousand
            self._reject(job, internal_error(Path(job.hints["file_name"]), error))
        else:
            self._catalog.jobs.finish(job, self._holder, ingested.outcome)
            self.tally.files[ingested.outcome] += 1
        return True

    def _taken_in(self, job: Job) -> Ingested:
        if job.document_id is not None:
            return reread(self._catalog, job.document_id, self._reader.read)
        data, quiet = self._catalog.files.get(job.sha256), QUIET.items() <= job.hints.items()
        return ingest(self._catalog, data, read_hints(job.hints), self._reader.read, quiet=quiet)

    def _reject(self, job: Job, error: OnRecordError) -> None:
        self._catalog.jobs.fail(job, self._holder, error)
        self.tally.files["failed"] += 1

    def _embed(self) -> int:
        """Vectors of this worker's share. Where machines share nothing, whoever has the turn computes them."""
        done = 0
        while self._catalog.shared and not self._stopped.is_set():
            batch = self._application.projection.embed_batch()
            if not batch:
                break
            done += batch
        self.tally.vectors += done
        return done

    def _index(self) -> int:
        try:
            applied = self._application.projection.catch_up(change=True, stop=self._stopped).applied
        except (EngineBusy, CatalogError) as error:
            if isinstance(error, CatalogError):
                raise
            return 0
        except OnRecordError as error:
            if self.tally.index_error is None or self.tally.index_error.code != error.code:
                log.warning("index_behind", code=error.code)
            self.tally.index_error = error
            return 0
        self.tally.index_error = None
        return applied

    def _nothing_left(self) -> bool:
        if self._catalog.jobs.state().open:
            return False
        projection = self._application.projection
        return self.tally.index_error is not None or (projection.behind() <= 0 and projection.complete())

    def _renew(self) -> bool:
        """What is another's by now shows when it is done: then it is not this worker's to end."""
        self._catalog.jobs.renew(self._holder, self._seconds)
        self._catalog.vectors.renew(self._holder, self._seconds)
        return True

    def _give_back(self) -> None:
        """Frees whatever this worker holds."""
        self._catalog.jobs.give_back(self._holder)
        self._catalog.vectors.give_back(self._holder)
