"""Writes one generation: row log, values and vectors first and safely, then the commit that counts them.

A writer killed anywhere leaves the last commit as it was. What stands in the files beyond it is cut
off by the next writer.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from types import TracebackType
from typing import Self

import numpy as np
from tantivy import Index, IndexWriter

from search.embedding.port import Vectors
from search.engines.embedded.append_only import AppendOnlyFile
from search.engines.embedded.commit import Commit
from search.engines.embedded.generations import Files
from search.engines.embedded.row_log import ID_BYTES, NONE, RECORD
from search.engines.embedded.schema import COMMIT_ID, commit_document, document, open_index
from search.engines.embedded.snapshot import FLOAT_BYTES, Snapshot, read_snapshot
from search.engines.embedded.values import keys, line
from search.engines.port import Change, EngineError, IndexedPassage

# One thread: analysis in Python takes four fifths of the time, and fewer segments search faster.
_THREADS = 1
_HEAP_BYTES = 64_000_000


class Writer:
    """Open from the first change to the commit; the caller holds the lock of the index."""

    def __init__(self, files: Files, dimensions: int, *, create: bool = False) -> None:
        self._dimensions = dimensions
        self._index: Index = open_index(files.text, create=create)
        self._index.reload()
        self._before: Snapshot = read_snapshot(files, self._index.searcher(), dimensions)
        commit = self._before.commit
        self.commit: Commit = commit
        self._values = self._before.values
        self._row = self._rows_by_id()
        with ExitStack() as opened:
            self._rows = opened.enter_context(AppendOnlyFile(files.rows, commit.rows * RECORD.itemsize))
            self._vectors = opened.enter_context(
                AppendOnlyFile(files.vectors, commit.vectors * dimensions * FLOAT_BYTES)
            )
            self._value_lines = opened.enter_context(AppendOnlyFile(files.values, commit.value_bytes))
            self._writer: IndexWriter = self._index.writer(_HEAP_BYTES, _THREADS)
            # A writer that died before its commit may have left the very file that the next one would write:
            # deletions are named by a number that goes on from the last commit.
            self._writer.garbage_collect_files()
            self._opened = opened.pop_all()

    def apply(self, changes: Sequence[Change], up_to: int) -> None:
        """Takes changes in; what the index has reflected before is passed over."""
        for change in changes:
            if change.sequence <= self.commit.checkpoint:
                continue
            if change.passage is None:
                self._retire(change.passage_id)
            else:
                self._put(change.passage)
        self.commit = self._counted(max(up_to, self.commit.checkpoint))

    def save(self) -> None:
        """Makes everything taken in visible and safe in one commit."""
        for file in (self._rows, self._vectors, self._value_lines):
            file.sync()
        self._writer.delete_documents_by_term("id", COMMIT_ID)
        self._writer.add_document(commit_document(self.commit.written()))
        self._writer.commit()
        self._writer.wait_merging_threads()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        # The index writer lets go of its own lock when it is dropped.
        del self._writer
        self._opened.close()

    def _rows_by_id(self) -> dict[str, int]:
        alive = self._before.alive
        ids = self._before.columns.ids[alive].tolist()
        return {id_.decode(): row for id_, row in zip(ids, alive.tolist(), strict=True)}

    def _retire(self, passage_id: str) -> None:
        row = self._row.pop(passage_id, None)
        if row is None:
            return
        record = np.zeros(1, RECORD)
        record["id"], record["vector"], record["before"] = passage_id.encode(), NONE, row
        self._rows.append(record.tobytes())
        self._writer.delete_documents_by_term("id", passage_id)

    def _put(self, passage: IndexedPassage) -> None:
        id_ = _checked_id(passage.id)
        before = self._row.get(passage.id, NONE)
        record = np.zeros(1, RECORD)
        record["id"] = id_
        record["digest"] = np.frombuffer(bytes.fromhex(passage.digest()), np.uint8)
        record["codes"] = [self._code(key) for key in keys(passage)]
        record["date"] = passage.date.toordinal() if passage.date else 0
        record["year"] = passage.date.year if passage.date else 0
        record["vector"] = self._vector(passage, before)
        record["before"] = before
        record["passage"] = True
        row = self._rows.length // RECORD.itemsize
        self._rows.append(record.tobytes())
        if before != NONE:
            self._writer.delete_documents_by_term("id", passage.id)
        self._writer.add_document(document(passage, row))
        self._row[passage.id] = row

    def _code(self, key: tuple[str, str | tuple[str, ...]] | None) -> int:
        code, new = self._values.add(key)
        if new and key is not None:
            self._value_lines.append(line(key))
        return code

    def _vector(self, passage: IndexedPassage, before: int) -> int:
        """The place of the passage's vector; the one it had, where that is the same."""
        if passage.vector is None:
            return NONE
        vector = np.ascontiguousarray(passage.vector, "<f4")
        if vector.shape != (self._dimensions,):
            raise EngineError(
                f"The vector of passage {passage.id} has the shape {vector.shape}; this index holds vectors of "
                f"{self._dimensions} dimensions.",
                "Embed with the model that the index is for.",
            )
        had = self._vector_before(before)
        if had is not None and had[1].tobytes() == vector.tobytes():
            return had[0]
        place = self._vectors.length // (self._dimensions * FLOAT_BYTES)
        self._vectors.append(vector.tobytes())
        return place

    def _vector_before(self, row: int) -> tuple[int, Vectors] | None:
        if not 0 <= row < self._before.commit.rows:
            return None
        place = int(self._before.columns.log["vector"][row])
        return None if place == NONE else (place, self._before.vectors[place])

    def _counted(self, checkpoint: int) -> Commit:
        return Commit(
            checkpoint=checkpoint,
            rows=self._rows.length // RECORD.itemsize,
            vectors=self._vectors.length // (self._dimensions * FLOAT_BYTES),
            value_bytes=self._value_lines.length,
        )


def _checked_id(passage_id: str) -> bytes:
    encoded = passage_id.encode("utf-8", "replace")
    if not 0 < len(encoded) <= ID_BYTES or b"\x00" in encoded or encoded.decode() != passage_id:
        raise EngineError(
            f"{passage_id!r} is no id of a passage: it must have 1 to {ID_BYTES} bytes and no zero character.",
            "Rebuild the catalog entry it came from.",
        )
    return encoded
