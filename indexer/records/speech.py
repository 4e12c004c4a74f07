"""A whole text by one speaker: a speech or a statement of a ministry.

The text may begin with a header of lines `Speaker: ...`, ended by a blank line; collections of the
General Debate instead name their files `ISO3_session_year.txt`. Such a name tells country and year
and not the day: debates last for a week or more, and the date is left open rather than made up.
"""

import datetime as dt
import re
from dataclasses import dataclass
from typing import TypeVar

from indexer.formats.layout import SourceText
from indexer.languages import language_of
from indexer.records.record import Hints, Record
from statements.countries import by_code, name_of, resolve
from statements.errors import UnreadableDocument
from statements.languages import code_of
from statements.organizations import resolve_organization
from statements.parsed import ParsedStatement, ReadingWarning, Span, Speaker
from statements.vocabulary import Capacity, DocumentType, StatementKind

_FIELD = re.compile(r"(?P<name>[A-Z][A-Za-z ]{2,30}):[ \t]*(?P<value>[^\r\n]*)(?:\r\n|\r|\n|\Z)")
_LANGUAGE_CODE = re.compile(r"[a-z]{2,3}")
FIELDS = frozenset(
    {"speaker", "role", "country", "organization", "on behalf of", "aligned with", "date", "title", "language", "url"}
    | {"type", "spoken language", "kind", "note"}
)
Listed = TypeVar("Listed", DocumentType, StatementKind)
_GENERAL_DEBATE = re.compile(r"(?P<code>[A-Z]{2,3})_(?P<session>\d{1,3})_(?P<year>\d{4})$")
# The first session was held in 1946; a debate may end in the next year.
_YEAR_OF_SESSION_0 = 1945


@dataclass(frozen=True, slots=True)
class DebateName:
    """What the name of a General Debate file says: ISO alpha-3 or "EU", session and year."""

    code: str
    session: int
    year: int

    @property
    def speaker(self) -> str:
        """For whom the speech was held, in English."""
        return self.organization or name_of(self.code)

    @property
    def country(self) -> str | None:
        """The ISO code of the country; None where an organization spoke."""
        return self.code if by_code(self.code) else None

    @property
    def organization(self) -> str | None:
        """The organization that spoke; None where a country did."""
        organization = None if self.country else resolve_organization(self.code)
        return organization.name if organization else None

    @property
    def title(self) -> str:
        """What the document is called."""
        return f"{self.speaker}: General Debate, session {self.session} ({self.year})"

    def covers(self, day: dt.date) -> bool:
        """Whether the debate may have been held on a day: it begins in September, and some ended in the next year."""
        return day.year in {self.year, self.year + 1}


@dataclass(frozen=True, slots=True)
class _Credit:
    """For whom a text speaks, by which rule, and what is doubtful about it."""

    country: str | None
    organization: str | None
    rule: str
    warnings: tuple[ReadingWarning, ...] = ()


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
    ended = position == len(text) or text.startswith(("\n", "\r"), position)
    return Header(fields, position) if fields and ended else Header({}, 0)


def debate_name(file_name: str) -> DebateName | None:
    """What a name like `XVA_80_2025.txt` says; None for names that do not fit, or whose session had other years."""
    match = _GENERAL_DEBATE.match(_stem(file_name))
    if match is None:
        return None
    name = DebateName(match["code"], int(match["session"]), int(match["year"]))
    known = by_code(name.code) or resolve_organization(name.code)
    return name if known and name.year - name.session - _YEAR_OF_SESSION_0 in {0, 1} else None


def read_speech(source: SourceText, hints: Hints) -> Record:
    """The text as one statement. Raises UnreadableDocument where a header field has an impossible value."""
    header = read_header(source.text)
    body = source.text[header.end :]
    start = header.end + len(body) - len(body.lstrip())
    span = Span(start, start + len(body.strip()))
    if not span.end > span.start:
        raise UnreadableDocument(f"{hints.file_name} has a header and no text.", "Add the text below it.", code="empty")
    debate = debate_name(hints.file_name)
    credit = _credit(header, debate)
    type_ = hints.type or _value(DocumentType, header, "type", hints.file_name) or DocumentType.SPEECH
    language = hints.language or _language(header, "language", hints.file_name) or language_of(body)
    date = hints.date or _date(header, hints.file_name)
    return Record(
        type=type_,
        title=hints.title or header.get("title") or _title(debate) or _stem(hints.file_name),
        language=language,
        statements=(_statement(source, hints, header, credit, span),),
        date=date,
        url=hints.url or header.get("url"),
        warnings=credit.warnings if date else (*credit.warnings, _undated(debate)),
    )


def _title(debate: DebateName | None) -> str | None:
    return debate.title if debate else None


def _undated(debate: DebateName | None) -> ReadingWarning:
    known = f"The file name gives the year {debate.year} and not the day" if debate else "The text has no date"
    return ReadingWarning("no_date", f"{known}; the date is left open. Give it with --date YYYY-MM-DD.")


def _statement(source: SourceText, hints: Hints, header: Header, credit: _Credit, span: Span) -> ParsedStatement:
    name = header.get("speaker")
    groups = header.listed("on behalf of")
    capacity = Capacity.ORGANIZATION if credit.organization else Capacity.PERSONAL
    if credit.country:
        capacity = Capacity.NATIONAL
    credited = bool(name or credit.country or credit.organization)
    return ParsedStatement(
        ordinal=0,
        kind=_value(StatementKind, header, "kind", hints.file_name) or StatementKind.SPEECH,
        label=_label(name, header, hints),
        spans=(span,),
        capacity=Capacity.GROUP if groups else capacity,
        rule=credit.rule if credited else "no-speaker-named",
        speaker=Speaker(name, role=header.get("role")) if name else None,
        country=credit.country,
        organization=credit.organization,
        on_behalf_of=groups,
        aligned_with=header.listed("aligned with"),
        spoken_language=_language(header, "spoken language", hints.file_name),
        page=_page_of(source, span.start),
        resolved=credited and not credit.warnings,
    )


def _page_of(source: SourceText, offset: int) -> int | None:
    return next((page.number for page in reversed(source.pages) if page.start <= offset), None)


def _label(name: str | None, header: Header, hints: Hints) -> str:
    """What stands for a printed label: the credit line as the file gives it."""
    credit = ", ".join(part for part in (name, header.get("role")) if part)
    debate = debate_name(hints.file_name)
    named = credit or header.get("organization") or header.get("country")
    return named or (debate.speaker if debate else _stem(hints.file_name))


def _credit(header: Header, debate: DebateName | None) -> _Credit:
    """Country and organization, with a warning where a country is named that is none."""
    named, organization = header.get("country"), header.get("organization")
    if named:
        country = resolve(named)
        if country:
            return _Credit(country.code, organization, "header")
        message = f"“{named}” in the header is no country that is known; it is left open."
        return _Credit(None, organization, "header", (ReadingWarning("unknown_country", message, 0),))
    if debate and not organization:
        if by_code(debate.code):
            return _Credit(debate.code, None, "general-debate-file-name")
        return _Credit(None, debate.speaker, "general-debate-file-name")
    return _Credit(None, organization, "header")


def _language(header: Header, field: str, file_name: str) -> str | None:
    value = header.get(field)
    if value is None:
        return None
    code = code_of(value) or (value if _LANGUAGE_CODE.fullmatch(value) else None)
    if code is None:
        raise UnreadableDocument(
            f"{file_name}: “{field.capitalize()}: {value}” is unknown.",
            "Write the language's ISO 639-1 code, such as fr.",
            code="bad_header",
        )
    return code


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
            f"{file_name}: “{field.capitalize()}: {value}” is unknown.",
            f"Write one of {', '.join(kind)}.",
            code="bad_header",
        ) from None


def _stem(file_name: str) -> str:
    return re.sub(r"\.[A-Za-z0-9]{1,5}$", "", file_name)
