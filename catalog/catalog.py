"""The system of record of one home: everything else can be rebuilt from it."""

from dataclasses import dataclass
from pathlib import Path

from catalog.database import open_database
from catalog.files import Files
from catalog.intake import Intake
from catalog.library import Library
from catalog.sequence import Sequence
from catalog.vectors import VectorStore


@dataclass(frozen=True, slots=True)
class Catalog:
    """The parts of the catalog, each for one need."""

    files: Files
    intake: Intake
    library: Library
    sequence: Sequence
    vectors: VectorStore


def open_catalog(database_url: str, files_folder: Path) -> Catalog:
    """Opens the catalog, making or migrating its tables. Raises CatalogError with what to do."""
    database = open_database(database_url)
    return Catalog(Files(files_folder), Intake(database), Library(database), Sequence(database), VectorStore(database))
