"""Adds files and folders to the catalog, one after the other; a bad one never stops the rest."""

import datetime as dt
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import structlog

from catalog.catalog import Catalog
from catalog.errors import CatalogError
from catalog.files import sha256_of
from catalog.intake import Ingested, Origin, Outcome
from indexer.fingerprint import reader_fingerprint
from indexer.reading import read_document
from indexer.records.record import Hints
from indexer.records.speech import debate_name
from onrecord.incoming import files_under, internal_error, read_file, shown, shown_name, without_frames
from onrecord.wiring import Application
from search.engines.port import EngineBusy
from search.projection import CaughtUp, Progress
from statements.errors import OnRecordError
from statements.parsed import ParsedDocument

log = structlog.get_logger()
# Bytes and what was said of them to the document and its media type.
Read = Callable[[bytes, Hints], tuple[ParsedDocument, str]]
# Some ten seconds of reading; a commit of the index takes a third of one.
PASSAGES_BETWEEN_STAGES = 5_000
# A server that has just seen the new documents is done with hundreds of passages in this time.
PATIENCE_SECONDS = 5.0
SECONDS_BETWEEN_TRIES = 0.2
# One may be the restart of a database; more in a row are no fault of the files.
CATALOG_FAILURES = 3


@dataclass(frozen=True, slots=True)
class Addition:
    """What became of one file: ingested, or an error that names it. `address` is where it was fetched, if it was."""

    path: Path
    ingested: Ingested | None
    error: OnRecordError | None = None
    address: str | None = None

    def __post_init__(self) -> None:
        if self.error:
            without_frames(self.error)

    @property
    def where(self) -> str:
        """Its path or address, as it may be printed."""
        return self.address or shown(self.path)


@dataclass(slots=True)
class Run:
    """What became of all files, and the error that kept the index from following, if any.

    `files` is how many there are, those that a stopped run did not come to included; `meaning` is whether vectors are
    computed too, `quiet` whether saved searches are told nothing of what is added. `ended_by` is what the catalog
    failed with where that ended the run.
    """

    additions: list[Addition] = field(default_factory=list)
    index_error: OnRecordError | None = None
    ended_by: OnRecordError | None = None
    meaning: bool = True
    quiet: bool = False
    stop: threading.Event = field(default_factory=threading.Event)
    files: int = 0
    reading_seconds: float = 0.0
    caught_up: CaughtUp = field(default_factory=CaughtUp)

    @property
    def rejected(self) -> list[Addition]:
        """The files that were not added."""
        return [addition for addition in self.additions if addition.error]


def add_file(catalog: Catalog, path: Path, hints: Hints, *, quiet: bool = False) -> Addition:
    """Reads one file into the catalog; hints without a file name are for every file of a run. `quiet` as in `Run`."""
    try:
        hints = replace(hints, file_name=shown_name(path))
        return Addition(path, ingest(catalog, read_file(path), hints, read_document, quiet=quiet))
    except OnRecordError as error:
        return Addition(path, None, error)
    except Exception as error:  # noqa: BLE001  a fault met in one file must not cost the other thousand
        return Addition(path, None, internal_error(path, error))


def ingest(
    catalog: Catalog, data: bytes, hints: Hints, read: Read, served: str | None = None, *, quiet: bool = False
) -> Ingested:
    """Takes bytes into the catalog; those it knows change nothing. `served`: the hash of what they were cut from.

    `quiet`: saved searches are told nothing of it.

    Raises UnreadableDocument, StorageError, CatalogError, and what else `read` raises.
    """
    said = hints_said(hints)
    known = catalog.intake.known(sha256_of(data), said)
    if known is not None:
        # Puts back what was damaged or lost on disk, and else changes nothing.
        catalog.files.put(data)
        return Ingested(Outcome.UNCHANGED, known, 0, 0, 0)
    parsed, media_type = read(data, hints)
    catalog.files.put(data)
    now = dt.datetime.now(dt.UTC)
    version = reader_fingerprint()
    origin = Origin(hints.file_name, media_type, len(data), now, said, hints.source, version, served, quiet)
    return catalog.intake.commit(parsed, origin)


def hints_said(hints: Hints) -> dict[str, str]:
    """What decides how bytes are read, the name only where it says something: a copy by another name is the same."""
    said = {name: str(value) for name, value in asdict(hints).items() if value is not None}
    if hints.source is None and debate_name(hints.file_name) is None:
        del said["file_name"]
    return said


def add_paths(application: Application, paths: Iterable[Path], hints: Hints, progress: Progress, run: Run) -> None:
    """Adds every file under the paths and makes them searchable; tells `run` of each.

    Words can be searched in stages, while files are still read, so that a run over a large folder that is killed
    has little to catch up with; vectors come when all is read. Where another process writes the index, that one or
    the next start goes on. Ends after the file at hand when `run.stop` is set.
    """
    with application.turn.taken_if_free():
        _add_all(application, list(files_under(paths)), hints, progress, run)
        follow(application, run, progress)
    follow(application, run, progress, patience=PATIENCE_SECONDS)


def _add_all(
    application: Application,
    files: Sequence[tuple[Path, OnRecordError | None]],
    hints: Hints,
    progress: Progress,
    run: Run,
) -> None:
    waiting, failed, run.files = 0, 0, len(files)
    began = time.monotonic()
    for number, (path, error) in enumerate(files, start=1):
        if run.stop.is_set() or run.ended_by:
            break
        addition = Addition(path, None, error) if error else add_file(application.catalog, path, hints, quiet=run.quiet)
        run.additions.append(addition)
        progress("Reading", number, len(files))
        failed = failed + 1 if isinstance(addition.error, CatalogError) else 0
        run.ended_by = addition.error if failed == CATALOG_FAILURES else None
        waiting += addition.ingested.added if addition.ingested else 0
        if waiting >= PASSAGES_BETWEEN_STAGES:
            waiting = 0
            run.reading_seconds += time.monotonic() - began
            follow(application, run, progress, words_only=True)
            began = time.monotonic()
    run.reading_seconds += time.monotonic() - began


def follow(
    application: Application, run: Run, progress: Progress, patience: float = 0.0, *, words_only: bool = False
) -> None:
    """Brings the engine up to date; after a failure nothing is tried again, for the catalog is complete without.

    Where another process is at it, waits `patience` seconds for it to be done.
    """
    until = time.monotonic() + patience
    while not run.index_error:
        meaning = run.meaning and not words_only
        try:
            run.caught_up += application.projection.catch_up(progress, meaning=meaning, stop=run.stop)
        except EngineBusy:
            if time.monotonic() < until:
                time.sleep(SECONDS_BETWEEN_TRIES)
                continue
            log.warning("index_busy", behind=application.projection.behind())
        except OnRecordError as error:
            run.index_error = error
        return
