"""Adds files and folders to the catalog, one after the other; a bad one never stops the rest."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import structlog

from catalog.catalog import Catalog
from catalog.files import sha256_of
from catalog.intake import Ingested, Origin, Outcome
from indexer.reading import read_document
from indexer.records.record import Hints
from onrecord.wiring import Application
from search.engines.port import EngineBusy
from search.projection import Progress
from statements.errors import OnRecordError, UnreadableDocument

log = structlog.get_logger()
# About a minute of embedding on two cores.
PASSAGES_BETWEEN_STAGES = 5_000


@dataclass(frozen=True, slots=True)
class Addition:
    """What became of one file: ingested, or an error that names it."""

    path: Path
    ingested: Ingested | None
    error: OnRecordError | None = None


def files_under(paths: Iterable[Path]) -> Iterator[tuple[Path, OnRecordError | None]]:
    """The files to add, folders walked in order of names, hidden files left out.

    What is not there or cannot be read comes with the error that says so.
    """
    for path in paths:
        try:
            if path.is_dir():
                yield from files_under(sorted(p for p in path.iterdir() if not p.name.startswith(".")))
            elif path.exists():
                yield path, None
            else:
                yield path, UnreadableDocument(f"{path} does not exist.", "Check the path.", code="not_found")
        except OSError as error:
            yield path, _unreadable(path, error)


def add_file(catalog: Catalog, path: Path, hints: Hints) -> Addition:
    """Reads one file into the catalog; hints without a file name are for every file of a run."""
    try:
        return Addition(path, _ingest(catalog, path, replace(hints, file_name=path.name)))
    except OnRecordError as error:
        return Addition(path, None, error)


def _ingest(catalog: Catalog, path: Path, hints: Hints) -> Ingested:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise too_large(path.name)
        data = path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error
    said = {name: str(value) for name, value in asdict(hints).items() if value is not None}
    sha256 = sha256_of(data)
    known = catalog.intake.known(sha256, said)
    if known is not None:
        return Ingested(Outcome.UNCHANGED, known, 0, 0, 0)
    parsed, media_type = read_document(data, hints)
    catalog.files.put(data)
    origin = Origin(path.name, media_type, len(data), dt.datetime.now(dt.UTC), said, hints.source)
    return catalog.intake.commit(parsed, origin)


def add_paths(application: Application, paths: Iterable[Path], hints: Hints, progress: Progress) -> list[Addition]:
    """Adds every file under the paths and makes them searchable.

    The engine follows in stages, so that a run over a large folder that is killed has little to
    catch up with. Where another process writes the index, that one or the next start goes on.
    """
    additions: list[Addition] = []
    waiting = 0
    files = list(files_under(paths))
    for number, (path, error) in enumerate(files, start=1):
        addition = Addition(path, None, error) if error else add_file(application.catalog, path, hints)
        additions.append(addition)
        progress("Reading", number, len(files))
        waiting += addition.ingested.added if addition.ingested else 0
        if waiting >= PASSAGES_BETWEEN_STAGES:
            waiting = 0
            _follow(application, progress)
    _follow(application, progress)
    return additions


def _follow(application: Application, progress: Progress) -> None:
    try:
        application.projection.catch_up(progress)
    except EngineBusy:
        log.warning("index_busy", behind=application.projection.behind())


def _unreadable(path: Path, error: OSError) -> UnreadableDocument:
    return UnreadableDocument(f"{path} cannot be read: {error.strerror}.", "Check its permissions.", code="unreadable")
