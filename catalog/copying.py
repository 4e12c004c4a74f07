"""Copies a catalog from one machine's file into a server that many share: same ids, same change numbers."""

from pathlib import Path

from sqlalchemy import Connection, Engine, func, insert, select, text

from catalog.database import open_database, shared_by_machines
from catalog.errors import CatalogError
from catalog.files import Files
from catalog.stored_files import StoredFiles
from catalog.tables import claims, documents, jobs, leases, metadata, revisions, source_items, stored_files

# What a process holds at the moment is not part of the record; files come from the folder.
LEFT_OUT = {claims.name, leases.name, stored_files.name}
ROWS_AT_ONCE = 1_000


def copy_catalog(source_url: str, files_folder: Path, target_url: str) -> dict[str, int]:
    """Copies everything and returns the number of rows of each table. Nothing, or all of it, is there afterwards.

    Raises CatalogError where the target is no PostgreSQL database without documents, StorageError for a lost file.
    """
    source, target = open_database(source_url), open_database(target_url)
    try:
        _require_empty(target)
        with source.connect().execution_options(read_only=True) as reading:
            # First and by themselves: bytes that nobody names yet do no harm, and a second try finds them there.
            store, folder = StoredFiles(target), Files(files_folder)
            columns = (revisions.c.sha256, revisions.c.served, jobs.c.sha256, source_items.c.sha256)
            named = [set(reading.execute(select(c).where(c.is_not(None))).scalars()) for c in columns]
            for sha256 in sorted(set.union(*named)):
                # What was refused may have been swept away.
                if sha256 in named[0] or folder.holds(sha256):
                    store.put(folder.get(sha256))
            with target.begin() as writing:
                return {
                    t.name: _copy(reading, writing, t.name) for t in metadata.sorted_tables if t.name not in LEFT_OUT
                }
    finally:
        source.dispose()
        target.dispose()


def _require_empty(target: Engine) -> None:
    shown = target.url.render_as_string(hide_password=True)
    if not shared_by_machines(target):
        raise CatalogError(f"{shown} is no PostgreSQL database.", "To copy within one machine, copy the home folder.")
    with target.connect().execution_options(read_only=True) as connection:
        if connection.execute(select(func.count()).select_from(documents)).scalar():
            raise CatalogError(f"The catalog at {shown} holds documents already.", "Name a database without any.")


def _copy(reading: Connection, writing: Connection, name: str) -> int:
    table, copied = metadata.tables[name], 0
    for rows in reading.execute(select(table)).mappings().partitions(ROWS_AT_ONCE):
        writing.execute(insert(table), [dict(row) for row in rows])
        copied += len(rows)
    number = table.autoincrement_column
    if copied and number is not None:
        # A number is never used twice: the server goes on where the file was.
        last = writing.execute(select(func.max(number))).scalar()
        following = text("SELECT setval(pg_get_serial_sequence(:table, :column), :last)")
        writing.execute(following, {"table": name, "column": number.name, "last": last})
    return copied
