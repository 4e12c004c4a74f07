"""Reads documents on record again from their stored bytes, as after an upgrade; nothing is found or fetched anew.

Each document is one transaction and names the version that read it, so a run that is ended goes on where it was.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import structlog

from catalog.catalog import Catalog
from catalog.errors import CatalogError
from catalog.files import sha256_of
from catalog.intake import Ingested, Outcome
from catalog.rereading import StoredRevision
from indexer.fingerprint import reader_fingerprint
from indexer.reading import read_document
from indexer.records.record import Hints
from onrecord.adding import PASSAGES_BETWEEN_STAGES, PATIENCE_SECONDS, Addition, Read, Run, follow
from onrecord.incoming import files_under, internal_error, read_file
from onrecord.queueing import Queued, read_hints
from onrecord.reading import NoReader
from onrecord.wiring import Application
from search.projection import Progress
from statements.errors import OnRecordError
from statements.parsed import ParsedDocument

log = structlog.get_logger()


@dataclass(slots=True)
class Wanted:
    """Documents to read again, by id, and `current` ones, which this version has read already.

    `files` and `addresses` are what was asked for and is not on record.
    """

    documents: list[str] = field(default_factory=list)
    current: list[str] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)


def wanted(catalog: Catalog, paths: Sequence[Path], addresses: Sequence[str]) -> Wanted:
    """What of these files and addresses is on record; without any, all that another version read."""
    waiting = catalog.rereading.waiting(reader_fingerprint())
    if not paths and not addresses:
        return Wanted(waiting)
    found = Wanted()
    asked: dict[str, None] = {}
    for path, error in files_under(paths):
        known = [] if error else _holding(catalog, path)
        asked |= dict.fromkeys(known)
        if not known:
            found.files.append(path)
    for address in addresses:
        known = catalog.rereading.at_address(address)
        asked |= dict.fromkeys(known)
        if not known:
            found.addresses.append(address)
    stale = set(waiting)
    found.documents = [document for document in asked if document in stale]
    found.current = [document for document in asked if document not in stale]
    return found


def _holding(catalog: Catalog, path: Path) -> list[str]:
    try:
        return catalog.rereading.holding(sha256_of(read_file(path)))
    except CatalogError:
        raise
    except OnRecordError:
        return []  # adding it will say what is wrong with it


def read_again(application: Application, found: Wanted, progress: Progress, run: Run) -> None:
    """Reads these documents again and makes what changed searchable; tells `run` of each.

    Ends after the document at hand when `run.stop` is set; what is left is read by the next run.
    """
    catalog, documents = application.catalog, found.documents
    run.files += len(documents) + len(found.current)
    run.additions += [
        Addition(_name_of(catalog, document), Ingested(Outcome.UNCHANGED, document, 0, 0, 0))
        for document in found.current
    ]
    with application.turn.taken_if_free():
        waiting = 0
        for number, document in enumerate(documents, start=1):
            if run.stop.is_set():
                break
            began = time.monotonic()
            addition = _addition(catalog, document)
            run.reading_seconds += time.monotonic() - began
            run.additions.append(addition)
            progress("Reading again", number, len(documents))
            done = addition.ingested
            waiting += done.added + done.changed + done.retired if done else 0
            if waiting >= PASSAGES_BETWEEN_STAGES:
                waiting = 0
                follow(application, run, progress, words_only=True)
        follow(application, run, progress)
    follow(application, run, progress, patience=PATIENCE_SECONDS)


def queue_again(catalog: Catalog, found: Wanted, progress: Progress, done: Queued) -> None:
    """Queues the reading of these documents for workers; counts them in `done`. Raises CatalogError."""
    done.unchanged += len(found.current)
    for number, document in enumerate(found.documents, start=1):
        stands = next((r for r in catalog.rereading.revisions(document) if r.stands), None)
        if stands and catalog.jobs.put(stands.sha256, {"file_name": stands.file_name}, document):
            done.queued += 1
        elif stands:
            done.waiting += 1
        progress("Queueing again", number, len(found.documents))


def reread(catalog: Catalog, document: str, read: Read) -> Ingested:
    """Reads one document again, with what was said of it when it was added.

    Raises UnreadableDocument where this version refuses what another one took, StorageError for bytes that are lost;
    the document stays as it was then. An edition that does not stand and cannot be read any more stays as it was too.
    """
    readings: dict[int, tuple[ParsedDocument, str]] = {}
    for revision in catalog.rereading.revisions(document):
        try:
            readings[revision.number] = read(catalog.files.get(revision.sha256), hints_of(revision))
        except (CatalogError, NoReader):
            raise
        except OnRecordError as error:
            if revision.stands:
                raise
            log.info("edition_unread", document=document, revision=revision.number, code=error.code)
    if not readings:
        return Ingested(Outcome.UNCHANGED, document, 0, 0, 0)
    return catalog.rereading.commit(document, readings, reader_fingerprint())


def hints_of(revision: StoredRevision) -> Hints:
    """What was said of the bytes of a revision when they were added."""
    return read_hints({"file_name": revision.file_name, **revision.hints})


def _name_of(catalog: Catalog, document: str) -> Path:
    return next((Path(r.file_name) for r in catalog.rereading.revisions(document) if r.stands), Path(document))


def _addition(catalog: Catalog, document: str) -> Addition:
    name = _name_of(catalog, document)
    try:
        return Addition(name, reread(catalog, document, read_document))
    except CatalogError:
        raise
    except OnRecordError as error:
        return Addition(name, None, error)
    except Exception as error:  # noqa: BLE001  a fault met in one document must not cost the other thousand
        return Addition(name, None, internal_error(name, error))
