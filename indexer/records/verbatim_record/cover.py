"""The facts that the first page of a record prints: symbol, body, number, day, officers, agenda."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from indexer.formats.layout import SourceText
from indexer.records.verbatim_record.cover_words import CoverWords
from indexer.records.verbatim_record.meeting_time import MeetingTime, read_meeting_time
from indexer.records.verbatim_record.members import read_members, read_president, read_stand_in
from indexer.records.verbatim_record.misread_covers import mended_cover
from statements.organizations import preferred_name, resolve_organization
from statements.parsed import Officer, ReadingWarning

_LONGEST = 9000
_BLANK_LINES = re.compile(r"\n[ \t\f\r]*\n\s*")
_SYMBOL = re.compile(
    r"(?<![\w/])[A-Z]{1,6}(?:/[A-Z0-9][\w.\-]*){0,6}/(?:PV|SR)\.\s?\d+(?:[A-Z]\b)?(?:/(?:Add|Rev|Corr)\.\s?\d+)*"
    r"(?:\s*\((?:Resumption|Part)\s*[\dIVX]*\))*",
)
# "Resumption" is part of the symbol in all languages, and printed in words on some covers.
_RESUMED = r"(?:resumption|reprise|reanudación|возобновление|续会|استئناف)"
_RESUMPTION = re.compile(rf"\b{_RESUMED}\s*(?P<number>\d*)", re.IGNORECASE)
_RESUMPTION_LINE = re.compile(
    rf"(?im)^[ \t]*\(?{_RESUMED}\s*(?P<number>\d*)\)?\s*$|(?<=\w)\s*\(\s*{_RESUMED}\s*(?P<other>\d*)\s*\)"
)
_LINES_OF_NAMES = 60
_BY_SYMBOL = (
    ("S/", "Security Council"), ("A/C.1/", "First Committee"), ("A/C.2/", "Second Committee"),
    ("A/C.3/", "Third Committee"), ("A/C.4/", "Fourth Committee"), ("A/C.5/", "Fifth Committee"),
    ("A/C.6/", "Sixth Committee"), ("A/CN.10/", "Disarmament Commission"), ("A/", "General Assembly"),
    ("E/", "Economic and Social Council"), ("T/", "Trusteeship Council"), ("CD/", "Conference on Disarmament"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cover:
    """What the cover tells; everything may be absent. `members` are (ISO code, printed name).

    `body` is the body's name in English where it is known, so that records in several languages count together.
    `item` is the first item of the agenda, as printed.
    """

    title: str
    symbol: str | None = None
    body: str | None = None
    number: int | None = None
    resumption: int | None = None
    when: MeetingTime | None = None
    place: str | None = None
    president: Officer | None = None
    stand_in: Officer | None = None
    members: tuple[tuple[str, str], ...] = ()
    item: str | None = None
    warnings: tuple[ReadingWarning, ...] = field(default=())


def read_cover(source: SourceText, end: int, words: CoverWords) -> Cover:
    """The cover's facts, read by printed line from what stands before `end`, the offset of the first label."""
    text = cover_text(source, end)
    if source.scanned:
        text = mended_cover(text, words.heads)
    symbol = _SYMBOL.search(text)
    printed_symbol = tidy_symbol(symbol.group()) if symbol else None
    when = read_meeting_time(text, words.time)
    on = when.date if when else None
    number = words.number.search(text)
    from_symbol = re.search(r"(?:PV|SR)\.(\d+)", printed_symbol or "")
    counted = words.read_number(number["number"]) if number else _number_in_words(text, words)
    if counted is None and from_symbol:
        counted = int(from_symbol[1])
    body = _body(text, printed_symbol, words)
    resumption = _resumption(text, printed_symbol)
    name = _meeting_name(number, counted, words) or printed_symbol
    item = _agenda(text, words)
    return Cover(
        title=_title([body or words.record, _session(text, words), name], resumption, item, words),
        symbol=printed_symbol,
        body=preferred_name(body) if body else None,
        number=counted,
        resumption=resumption,
        when=when,
        place=_place(text, words),
        president=read_president(text, words.members, on),
        stand_in=read_stand_in(text, words.members, on),
        members=tuple(read_members(text, words.members, on)),
        item=item,
        warnings=tuple(_warnings(printed_symbol, when)),
    )


def _number_in_words(text: str, words: CoverWords) -> int | None:
    found = words.number_in_words.search(text) if words.number_in_words else None
    return words.value_of(found["number"]) if found else None


def cover_text(source: SourceText, end: int) -> str:
    """The printed lines before `end`, one a line; the first page whole, since its foot may hold cover facts."""
    page_end = source.pages[0].end if source.pages else end
    limit = min(max(end, page_end if source.lines else end), _LONGEST)
    if source.lines:
        return "\n".join(source.text[s.start : s.end] for s in source.lines if s.start < limit)
    return _BLANK_LINES.sub("\n\n", source.text[:limit])


def tidy_symbol(printed: str) -> str:
    """The symbol with single blanks, none inside its parts and one before a parenthesis."""
    symbol = re.sub(r"\.\s+(?=\d)", ".", " ".join(printed.split()))
    return re.sub(r"\s*\(", " (", symbol)


def _title(parts: list[str | None], resumption: int | None, item: str | None, words: CoverWords) -> str:
    """A title made of the body, the session, the number of the meeting and the first agenda item."""
    title = words.between.join(part for part in parts if part)
    if resumption is not None:
        title += words.resumption.format(resumption or "").replace(" )", ")")
    return f"{title}{words.before_item}{item}" if item else title


def _meeting_name(number: re.Match[str] | None, counted: int | None, words: CoverWords) -> str | None:
    if counted is None:
        return None
    plenary = number.groupdict().get("plenary") if number else None
    return words.meeting(counted, " ".join((plenary or "").split()).lower())


def _warnings(symbol: str | None, when: MeetingTime | None) -> list[ReadingWarning]:
    found = []
    if symbol is None:
        found.append(ReadingWarning("no_symbol", "The first page prints no symbol of a meeting record."))
    if when is None:
        found.append(ReadingWarning("no_date", "The first page prints no date of the meeting."))
    elif when.weekday_agrees is False:
        message = f"The cover says {when.weekday}, {when.date:%d %B %Y}, but that day was a {when.date:%A}."
        found.append(ReadingWarning("weekday_disagrees", message, when.at))
    return found


def _resumption(text: str, symbol: str | None) -> int | None:
    found = _RESUMPTION.search(symbol or "") or _RESUMPTION_LINE.search(text)
    if not found:
        return None
    digits = next((group for group in found.groups() if group), "")
    return int(digits) if digits else 0


def _session(text: str, words: CoverWords) -> str | None:
    found = words.session.search(text)
    session = " ".join(found["session"].split()) if found else ""
    session = session.lower() if session.isupper() else session
    return session[:1].lower() + session[1:] or None


def _body(text: str, symbol: str | None, words: CoverWords) -> str | None:
    """The body as printed; where none is, the one that the symbol belongs to."""
    committee = words.committee.search(text)
    if committee:
        return " ".join(committee[1].split())
    lines = [words.provisional.sub("", " ".join(line.split())) for line in text.split("\n")[:_LINES_OF_NAMES]]
    return next(_named_bodies(lines, words), None) or next(
        (body for start, body in _BY_SYMBOL if symbol and symbol.startswith(start)), None
    )


def _named_bodies(lines: list[str], words: CoverWords) -> Iterator[str]:
    for line in lines:
        yield from (body for body in words.bodies if line.casefold() == body.casefold())
    for line in lines:
        known = resolve_organization(line)
        if known and known.kind == "organ":
            yield line
    for line in lines:
        if words.body_word.search(line) and not words.no_body.search(line) and len(line) <= 100:
            yield line


def _place(text: str, words: CoverWords) -> str | None:
    lines = [line.strip(" .") for line in text.split("\n")[:_LINES_OF_NAMES]]
    for line in lines:
        place = next((place for place in words.places if place.casefold() == line.casefold()), None)
        if place:
            return place
    held = words.held_at.search(text)
    if held:
        known = [(at, place) for place in words.places if (at := held.group().find(place)) >= 0]
        return min(known)[1] if known else " ".join(held["place"].split())
    when = next((i for i, line in enumerate(lines) if read_meeting_time(line, words.time)), None)
    if when is None or when + 1 >= len(lines):
        return None
    follows = lines[when + 1]
    is_name = re.fullmatch(r"[^\W\d_a-zа-я][\w’'-]+(?:\s[^\W\d_a-zа-я][\w’'-]+){0,2}", follows)
    return follows if is_name and not words.no_body.search(follows) else None


def _agenda(text: str, words: CoverWords) -> str | None:
    """The first agenda item on the cover; a line that ends in a comma or goes on in lower case continues it."""
    heading = words.agenda.search(text)
    if not heading:
        return None
    end = words.foot.search(text, heading.end())
    lines = text[heading.end() : end.start() if end else heading.end() + 600].strip().split("\n")
    item = lines[0].strip()
    for line in lines[1:3]:
        if not line[:1].islower() and not item.endswith(words.goes_on):
            break
        item = f"{item} {line.strip()}"
    return item.strip(" .") or None if len(item) < 300 else None
