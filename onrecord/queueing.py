"""Puts files into the queue, from which workers take them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from catalog.catalog import Catalog
from catalog.errors import CatalogError
from catalog.files import sha256_of
from indexer.records.record import Hints
from onrecord.adding import Addition, hints_said
from onrecord.incoming import files_under, internal_error, read_file, shown_name
from search.projection import Progress
from statements.errors import OnRecordError
from statements.vocabulary import DocumentType

# Beside the hints of a job that tells nobody of what it adds.
QUIET = {"quiet": "true"}


@dataclass(slots=True)
class Queued:
    """What became of the files: `waiting` were queued before, `unchanged` are in the catalog."""

    queued: int = 0
    waiting: int = 0
    unchanged: int = 0
    rejected: list[Addition] = field(default_factory=list)


def queue_paths(
    catalog: Catalog, paths: Iterable[Path], hints: Hints, progress: Progress, done: Queued, *, quiet: bool = False
) -> None:
    """Stores the bytes of every file under the paths and queues them; counts them in `done`.

    `quiet`: saved searches are told nothing of what is added. Raises CatalogError; files do not stop it.
    """
    files = list(files_under(paths))
    for number, (path, error) in enumerate(files, start=1):
        if error:
            done.rejected.append(Addition(path, None, error))
        else:
            _queue(catalog, path, replace(hints, file_name=shown_name(path)), done, quiet=quiet)
        progress("Queueing", number, len(files))


def _queue(catalog: Catalog, path: Path, hints: Hints, done: Queued, *, quiet: bool) -> None:
    try:
        data = read_file(path)
        sha256 = sha256_of(data)
        known = catalog.intake.known(sha256, hints_said(hints))
        # Before the catalog names them; also puts back what was lost.
        catalog.files.put(data)
        if known is not None:
            done.unchanged += 1
        elif catalog.jobs.put(sha256, written(hints) | (QUIET if quiet else {})):
            done.queued += 1
        else:
            done.waiting += 1
    except CatalogError:
        raise
    except OnRecordError as error:
        done.rejected.append(Addition(path, None, error))
    except Exception as error:  # noqa: BLE001  a fault met in one file must not cost the other thousand
        done.rejected.append(Addition(path, None, internal_error(path, error)))


def written(hints: Hints) -> dict[str, str]:
    """Hints as a job keeps them."""
    return {name: str(value) for name, value in asdict(hints).items() if value is not None}


def read_hints(values: dict[str, str]) -> Hints:
    """The reverse of `written`."""
    return Hints(
        file_name=values["file_name"],
        type=DocumentType(values["type"]) if "type" in values else None,
        language=values.get("language"),
        date=_day(values.get("date")),
        title=values.get("title"),
        url=values.get("url"),
        source=values.get("source"),
        country=values.get("country"),
        organization=values.get("organization"),
        listed_date=_day(values.get("listed_date")),
        charset=values.get("charset"),
    )


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
