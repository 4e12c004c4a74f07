"""A whole text by one speaker: a speech or a statement of a ministry, as plain text.

The text may begin with a header of lines `Speaker: ...`, ended by a blank line; the General Debate
corpus instead names its files `ISO3_session_year.txt`.
"""

import datetime as dt
import re
from dataclasses import dataclass
from typing import TypeVar

from statements.languages import code_of

from indexer.formats.layout import SourceText
from indexer.languages import language_of
from indexer.records.record import Hints, Record
from statements.countries import by_code, resolve
from statements.errors import UnreadableDocument
from statements.parsed import ParsedStatement, ReadingWarning, Span, Speaker
from statements.vocabulary import Capacity, DocumentType, StatementKind

_FIELD = re.compile(r"(?P<name>[A-Z][A-Za-z ]{2,30}):[ \t]*(?P<value>[^\n]*)(?:\n|$)")
FIELDS = frozenset(
    {"speaker", "role", "country", "organization", "on behalf of", "aligned with", "date", "title", "language", "url"}
    | {"type", "spoken language", "kind", "note"}
)
Listed = TypeVar("Listed", DocumentType, StatementKind)
_GENERAL_DEBATE = re.compile(r"(?P<code>[A-Z]{3})_(?P<session>\d{1,3})_(?P<year>\d{4})$")


@dataclass(frozen=True, slots=True)
class Header:
    """The lines that say about a text what it does not say itself; `end` is where the text begins."""

    fields: dict[str, str]
    end: int

    def get(self, name: str) -> str | None:
        """A field's value, None where it is absent or empty."""
        return self.fields.get(name) or None

    def listed(self, name: str) -> tuple[str, ...]:
        """A field's values, parted by semicolons."""
        return tuple(v for part in self.fields.get(name, "").split(";") if (v := part.strip()))


def read_header(text: str) -> Header:
    """The header of a text; an empty one where the text does not begin with known fields."""
    fields: dict[str, str] = {}
    position = 0
    while (line := _FIELD.match(text, position)) and line["name"].casefold() in FIELDS:
        fields[line["name"].casefold()] = line["value"].strip()
        position = line.end()
    ended = position == len(text) or text.startswith(("\n", "\r\n"), position)
    return Header(fields, position) if fields and ended else Header({}, 0)


def read_speech(source: SourceText, hints: Hints) -> Record:
    """The text as one statement. Raises UnreadableDocument where a header field has an impossible value."""
    header = read_header(source.text)
    body = source.text[header.end :]
    start = header.end + len(body) - len(body.lstrip())
    span = Span(start, start + len(body.strip()))
    if not span.end > span.start:
        raise UnreadableDocument(
            f"{hints.file_name} has a header and no text.", "Add the text below it.", code="empty_file"
        )
    type_ = hints.type or _value(DocumentType, header, "type", hints.file_name) or DocumentType.SPEECH
    title = hints.title or header.get("title") or _stem(hints.file_name)
    language = hints.language or _language(header, "language") or language_of(body)
    statement, warnings = _statement(source, hints, header, span)
    return Record(
        type=type_,
        title=title,
        language=language,
        statements=(statement,),
        date=hints.date or _date(header, hints.file_name),
        url=hints.url or header.get("url"),
        warnings=warnings,
    )


def _statement(
    source: SourceText, hints: Hints, header: Header, span: Span
) -> tuple[ParsedStatement, tuple[ReadingWarning, ...]]:
    name = header.get("speaker")
    country, rule, warnings = _country(header, hints.file_name)
    groups = header.listed("on behalf of")
    organization = header.get("organization")
    capacity = Capacity.NATIONAL if country else Capacity.ORGANIZATION if organization else Capacity.PERSONAL
    credited = bool(name or country or organization)
    statement = ParsedStatement(
        ordinal=0,
        kind=_value(StatementKind, header, "kind", hints.file_name) or StatementKind.SPEECH,
        label=_label(name, header, hints),
        spans=(span,),
        capacity=Capacity.GROUP if groups else capacity,
        rule=rule if credited else "no-speaker-named",
        speaker=Speaker(name, role=header.get("role")) if name else None,
        country=country,
        organization=organization,
        on_behalf_of=groups,
        aligned_with=header.listed("aligned with"),
        spoken_language=_language(header, "spoken language"),
        page=source.pages[0].number if source.pages else None,
        resolved=credited and not warnings,
    )
    return statement, warnings


def _label(name: str | None, header: Header, hints: Hints) -> str:
    """What stands for a printed label: the credit line as the file gives it."""
    credit = ", ".join(part for part in (name, header.get("role")) if part)
    return credit or header.get("organization") or header.get("country") or _stem(hints.file_name)


def _country(header: Header, file_name: str) -> tuple[str | None, str, tuple[ReadingWarning, ...]]:
    """ISO alpha-3 code, the rule that gave it, and a warning where a country is named that is none."""
    named = header.get("country")
    if named:
        country = resolve(named)
        if country:
            return country.code, "header", ()
        message = f"“{named}” in the header is no country that is known; it is left open."
        return None, "header", (ReadingWarning("unknown_country", message, 0),)
    debate = _GENERAL_DEBATE.match(_stem(file_name))
    if debate and by_code(debate["code"]):
        return debate["code"], "general-debate-file-name", ()
    return None, "header", ()


def _language(header: Header, field: str) -> str | None:
    value = header.get(field)
    return None if value is None else code_of(value) or value.casefold()


def _date(header: Header, file_name: str) -> dt.date | None:
    value = header.get("date")
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise UnreadableDocument(
            f"{file_name}: “Date: {value}” is no date.", "Write it as YYYY-MM-DD.", code="bad_header"
        ) from None


def _value(kind: type[Listed], header: Header, field: str, file_name: str) -> Listed | None:
    value = header.get(field)
    if value is None:
        return None
    try:
        return kind(value)
    except ValueError:
        raise UnreadableDocument(
            f"{file_name}: “{field.title()}: {value}” is unknown.",
            f"Write one of {', '.join(kind)}.",
            code="bad_header",
        ) from None


def _stem(file_name: str) -> str:
    return re.sub(r"\.[A-Za-z0-9]{1,5}$", "", file_name)
