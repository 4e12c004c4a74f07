"""Passages as Parquet: the columns of the spreadsheet, dates and numbers as such, for whoever counts with them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from search.exporting.note import Quotation
from search.exporting.spreadsheet import COLUMNS
from statements.errors import OnRecordError

if TYPE_CHECKING:
    import pyarrow as pa

MEDIA_TYPE = "application/vnd.apache.parquet"

# What is no text. All else is, as in the spreadsheet, but nothing is guarded: no program runs a cell of this.
_TYPED: Mapping[str, tuple[str, Callable[[Quotation], Any]]] = MappingProxyType(
    {
        "date": ("date32", lambda q: q.result.date),
        "page": ("int32", lambda q: q.result.page),
        "paragraph": ("int32", lambda q: q.result.paragraph),
        "retrieved": ("date32", lambda q: q.cited.retrieved),
        "withdrawn_since": ("date32", lambda q: w.date() if (w := q.result.document.withdrawn_since) else None),
    }
)
_VALUES = {name: _TYPED[name][1] if name in _TYPED else value for name, value in COLUMNS.items()}
# Passages a row group: 5 MB of text or so, which is what is held in memory.
_ROWS = 5_000


class ParquetMissing(OnRecordError):
    """What writes Parquet is not installed."""

    code = "format_not_installed"


def parquet_stream(pieces: Iterable[Sequence[Quotation]]) -> Iterator[bytes]:
    """One file, row group by row group. Raises ParquetMissing before anything is read."""
    if find_spec("pyarrow") is None:
        raise ParquetMissing(
            "Parquet cannot be written here.",
            'Ask for format=jsonl or csv; whoever runs this installs it with: pip install "onrecord[parquet]"',
        )
    import pyarrow as pa  # noqa: PLC0415  # some 70 MB, and rarely asked for
    from pyarrow import parquet  # noqa: PLC0415

    schema = pa.schema([(name, getattr(pa, _TYPED[name][0])() if name in _TYPED else pa.string()) for name in _VALUES])
    sink = _Sink()
    with parquet.ParquetWriter(pa.PythonFile(sink, mode="w"), schema, compression="zstd") as writer:
        held: list[pa.Table] = []
        for quotations in pieces:
            # As columns at once: 3,000 passages held as they are took 19 MB more.
            held.append(_table(quotations, schema))
            if sum(table.num_rows for table in held) >= _ROWS:
                writer.write_table(pa.concat_tables(held))
                held.clear()
                # Of 299,301 passages 20 MB would stay that nobody needs.
                pa.default_memory_pool().release_unused()
                yield sink.taken()
        if held:
            writer.write_table(pa.concat_tables(held))
    yield sink.taken()


def _table(quotations: Sequence[Quotation], schema: "pa.Schema") -> "pa.Table":
    import pyarrow as pa  # noqa: PLC0415

    columns = {name: [_storable(value(quotation)) for quotation in quotations] for name, value in _VALUES.items()}
    return pa.table(columns, schema=schema)


def _storable(value: Any) -> Any:
    """Half of a character, as only broken input has, is a question mark; no value and an empty one are alike."""
    return value.encode("utf-8", "replace").decode() or None if isinstance(value, str) else value


class _Sink:
    """A file that is only ever written to, and emptied from time to time."""

    closed = False

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._length = 0

    def write(self, data: Any) -> int:
        self._parts.append(bytes(data))
        self._length += len(self._parts[-1])
        return len(self._parts[-1])

    def tell(self) -> int:
        return self._length

    def flush(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """What was written is still to be taken."""

    def taken(self) -> bytes:
        parts, self._parts = self._parts, []
        return b"".join(parts)
