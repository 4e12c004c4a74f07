"""Formats for all that a search finds, however much that is: written while it is read, a piece at a time."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from search.exporting.note import Quotation
from search.exporting.parquet import MEDIA_TYPE, parquet_stream
from search.exporting.spreadsheet import csv_stream

Pieces = Iterable[Sequence[Quotation]]


class Stream(NamedTuple):
    """What a format is served as, and what writes it; nothing is written before the first piece is asked for."""

    media_type: str
    write: Callable[[Pieces], Iterator[bytes]]


def json_lines(pieces: Pieces) -> Iterator[bytes]:
    """A passage a line, each in the shape that the API gives it."""
    for quotations in pieces:
        lines = (json.dumps(found.result.model_dump(mode="json"), ensure_ascii=False) for found in quotations)
        yield "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


STREAMS: Mapping[str, Stream] = MappingProxyType(
    {
        "jsonl": Stream("application/x-ndjson", json_lines),
        "csv": Stream("text/csv; charset=utf-8", csv_stream),
        "parquet": Stream(MEDIA_TYPE, parquet_stream),
    }
)
