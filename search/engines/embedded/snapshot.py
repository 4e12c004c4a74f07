"""One state of the index, as its newest commit left it: everything a search reads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tantivy import DocAddress, Index, Query, Searcher

from search.embedding.port import Vectors
from search.engines.embedded.commit import Commit, read_commit
from search.engines.embedded.failures import damaged
from search.engines.embedded.generations import Files
from search.engines.embedded.products import Products
from search.engines.embedded.row_log import NONE, RECORD, Columns, read_columns
from search.engines.embedded.schema import open_index
from search.engines.embedded.values import SetMembers, ValueList, read_values, set_members
from search.engines.port import SETS, Field, Hit

FLOAT_BYTES = 4


@dataclass(frozen=True)
class Snapshot:
    """What stands in one commit. `vectors` has one row for each vector file entry that counts."""

    files: Files
    searcher: Searcher
    commit: Commit
    columns: Columns
    values: ValueList
    vectors: Vectors

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that passages were ever indexed in."""
        return tuple(str(value) for _, value in self.values.of(Field.LANGUAGE))

    def members_of(self, field: Field) -> SetMembers:
        """The sets of a field that holds several values at once."""
        return self._sets[field]

    @cached_property
    def _sets(self) -> dict[Field, SetMembers]:
        return {field: set_members(self.values, field) for field in SETS}

    @cached_property
    def alive(self) -> NDArray[np.int64]:
        """The rows of living passages."""
        return np.flatnonzero(self.columns.alive)

    @cached_property
    def carried(self) -> NDArray[np.int64]:
        """The places of vectors that a living row carries."""
        return np.flatnonzero(self.columns.owner != NONE)

    @cached_property
    def products(self) -> Products:
        """Products with all vectors."""
        return Products(self.vectors)

    def texts(self, query: Query, most: int) -> Iterator[tuple[str, str]] | None:
        """Ids and texts of the passages that match, in no order; None where there are more than `most`."""
        hits = self.searcher.search(query, most + 1, count=False).hits
        return None if len(hits) > most else self._texts([address for _, address in hits])

    def _texts(self, addresses: Sequence[DocAddress]) -> Iterator[tuple[str, str]]:
        rows = np.array(self.searcher.fast_field_values("row", list(addresses)), np.int64)
        for id_, address in zip(self.columns.ids[rows].tolist(), addresses, strict=True):
            stored: Any = self.searcher.doc(address).get_first("stored")
            yield id_.decode(), bytes(stored).decode("utf-8", "surrogatepass")

    def held(self) -> NDArray[np.int64]:
        """The living rows that the text index holds too: all of them, unless the index is damaged."""
        hits = self.searcher.search(Query.exists_query("row"), max(1, self.searcher.num_docs), count=False).hits
        rows = np.array(self.searcher.fast_field_values("row", [address for _, address in hits]), np.int64)
        return np.intersect1d(self.alive, rows)


def hits_of(
    snapshot: Snapshot, rows: NDArray[np.int64], scores: NDArray[np.floating[Any]], marks: Sequence[NDArray[Any]]
) -> tuple[Hit, ...]:
    """Rows as hits, in the same order; `marks` are what else each says of itself, in the order of a hit."""
    ids = map(bytes.decode, snapshot.columns.ids[rows].tolist())
    return tuple(map(Hit, ids, scores.tolist(), *(mark.tolist() for mark in marks)))


class Reader:
    """Follows one generation: gives the snapshot of its newest commit, whichever process made it."""

    def __init__(self, files: Files, dimensions: int) -> None:
        self._files = files
        self._dimensions = dimensions
        self._meta = files.text / "meta.json"
        self._index: Index = open_index(files.text)
        self._seen: tuple[int, ...] | None = None
        self._snapshot: Snapshot | None = None

    def snapshot(self) -> Snapshot:
        """The newest state. Two system calls where nothing was committed since the last one."""
        seen = mark(self._meta)
        if self._snapshot is None or seen != self._seen:
            self._index.reload()
            self._snapshot = read_snapshot(self._files, self._index.searcher(), self._dimensions, self._snapshot)
            self._seen = seen
        return self._snapshot


def mark(path: Path) -> tuple[int, ...]:
    """Differs when the file has been replaced."""
    state = path.stat()
    return state.st_ino, state.st_mtime_ns, state.st_size


def read_snapshot(files: Files, searcher: Searcher, dimensions: int, before: Snapshot | None = None) -> Snapshot:
    """The state a searcher looks at. Raises EngineDamaged where the files hold less than they should.

    Where only segments were merged since `before`, its columns are taken over.
    """
    commit = read_commit(searcher)
    if before is not None and before.commit == commit:
        return Snapshot(files, searcher, commit, before.columns, before.values, before.vectors)
    check(files, commit, dimensions)
    columns = read_columns(files.rows, commit.rows, commit.vectors)
    vectors: NDArray[Any] = np.empty((0, dimensions), np.float32)
    if commit.vectors:
        vectors = np.asarray(np.memmap(files.vectors, "<f4", mode="r", shape=(commit.vectors, dimensions)))
    return Snapshot(files, searcher, commit, columns, read_values(files.values, commit.value_bytes), vectors)


def check(files: Files, commit: Commit, dimensions: int) -> None:
    """Raises EngineDamaged where a file is shorter than the commit says."""
    wanted = {
        files.rows: commit.rows * RECORD.itemsize,
        files.values: commit.value_bytes,
        files.vectors: commit.vectors * dimensions * FLOAT_BYTES,
    }
    for path, length in wanted.items():
        if length and (not path.is_file() or path.stat().st_size < length):
            raise damaged(files.folder, f"{path.name} is missing or cut short")
