"""A note as CSV that spreadsheets open as it is meant: in UTF-8, and with no cell that they would run."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from search.exporting.note import Note, Quotation
from statements.citations import footnote
from statements.vocabulary import Standing

# What makes spreadsheets read a cell as a formula, in its wide forms too (OWASP, "CSV injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BOM = "\ufeff"
_CUT = " […] "


def csv_file(note: Note) -> bytes:
    """RFC 4180 with a byte order mark and a row a passage.

    A cell that would be a formula begins with an apostrophe, which spreadsheets take as the mark of a text. `text` is
    the passage; `credited` what of it is the speaker's, which in a report is less. A passage that nobody is surely
    reported to have said names no speaker, and `standing` says so.
    """
    return b"".join(csv_stream([note.quotations]))


def csv_stream(pieces: Iterable[Sequence[Quotation]]) -> Iterator[bytes]:
    """The same, some rows at a time; the first piece of bytes is the line of names."""
    yield (_BOM + _lines([COLUMNS])).encode()
    for quotations in pieces:
        rows = ([guarded(value(quotation) or "") for value in COLUMNS.values()] for quotation in quotations)
        yield _lines(rows).encode("utf-8", "replace")


def _lines(rows: Iterable[Iterable[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


def guarded(cell: str) -> str:
    """The cell as text, whatever it begins with; blanks before a formula do not keep it from being one."""
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell


def _credited(quotation: Quotation) -> str:
    result, cited = quotation
    if not cited.is_credited:
        return ""
    return _CUT.join(result.text[start:end] for start, end in result.said) if cited.is_report else result.text


def _country(quotation: Quotation) -> tuple[str, str]:
    country = quotation.result.country if quotation.cited.is_credited else None
    return (country.code, country.name) if country else ("", "")


def _if_credited(quotation: Quotation, value: str | None) -> str | None:
    return value if quotation.result.standing == Standing.SAID else None


COLUMNS: Mapping[str, Callable[[Quotation], str | None]] = MappingProxyType(
    {
        "date": lambda q: q.result.date.isoformat() if q.result.date else None,
        "speaker": lambda q: q.cited.name,
        "role": lambda q: _if_credited(q, q.result.role),
        "country_code": lambda q: _country(q)[0],
        "country": lambda q: _country(q)[1],
        "organization": lambda q: _if_credited(q, q.result.organization),
        "on_behalf_of": lambda q: _if_credited(q, "; ".join(q.result.on_behalf_of)),
        "capacity": lambda q: _if_credited(q, q.result.capacity),
        "kind": lambda q: q.result.kind,
        "standing": lambda q: q.result.standing,
        "form": lambda q: q.result.form,
        "text": lambda q: q.result.text,
        "credited": _credited,
        "language": lambda q: q.result.language,
        "spoken_language": lambda q: q.result.spoken_language,
        "citation": lambda q: footnote(q.cited),
        "document_type": lambda q: q.result.document.type,
        "symbol": lambda q: q.result.document.symbol,
        "title": lambda q: q.result.document.title,
        "page": lambda q: str(q.result.page) if q.result.page is not None else None,
        "paragraph": lambda q: str(q.result.paragraph),
        "reported_by": lambda q: q.result.reported_by,
        "source": lambda q: q.result.document.url,
        "retrieved": lambda q: q.cited.retrieved.isoformat(),
        "withdrawn_since": lambda q: w.date().isoformat() if (w := q.result.document.withdrawn_since) else None,
        "permalink": lambda q: q.result.url,
        "passage_id": lambda q: q.result.passage_id,
    }
)
