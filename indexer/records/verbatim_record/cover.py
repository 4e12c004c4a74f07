"""The facts that the first page of a record prints: symbol, body, number, day, officers, agenda."""

import re
from dataclasses import dataclass, field

from indexer.formats.layout import SourceText
from indexer.records.verbatim_record.meeting_time import MeetingTime, read_meeting_time
from indexer.records.verbatim_record.members import read_members, read_president, read_stand_in
from statements.parsed import Officer, ReadingWarning

_LONGEST = 9000
_BLANK_LINES = re.compile(r"\n[ \t\f\r]*\n\s*")
_SYMBOL = re.compile(
    r"(?<![\w/])[A-Z]{1,6}(?:/[A-Z0-9][\w.\-]*){0,6}/PV\.\s?\d+(?:[A-Z]\b)?(?:/(?:Add|Rev|Corr)\.\s?\d+)*"
    r"(?:\s*\((?:Resumption|Part)\s*[\dIVX]*\))*",
)
_RESUMPTION = re.compile(r"\bresumption\s*(?P<number>\d*)", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?im)^[^\n]{0,60}?\b(?P<number>\d{1,5})\s?(?:st|nd|rd|th)\s+(?P<plenary>(?:\w+\s+){0,2}?)meeting\b"
)
_SESSION = re.compile(
    r"(?m)^[ \t]*(?P<session>(?:[A-Z][a-z]+(?:-[a-z]+)?[ \t-]?){1,3}"
    r"(?:(?:[Ee]mergency|[Rr]esumed)[ \t]+)?(?:[Ss]pecial[ \t]+)?[Ss]ession)[ \t]*$"
)
_DISCLAIMER = re.compile(
    r"(?m)^[ \t]*(?:(?:This|The)\s+record\s+contains|Corrections\s+should|\d\d-\d{5}\s*\(E\)|\*\d{6,8}\*)"
)
_BODIES = (
    "Security Council", "General Assembly", "Economic and Social Council", "Trusteeship Council",
    "Human Rights Council", "Conference on Disarmament", "Disarmament Commission", "Peacebuilding Commission",
    "International Court of Justice",
)  # fmt: skip
_COMMITTEE = re.compile(
    r"(?im)^[ \t]*((?:First|Second|Third|Fourth|Fifth|Sixth|General|Special[ \t]+Political[\w \t]{0,40}"
    r"|Ad[ \t]+Hoc[\w \t]{0,80})[ \t]+Committee)[ \t]*$"
)
_BY_SYMBOL = (
    ("S/", "Security Council"), ("A/C.1/", "First Committee"), ("A/C.2/", "Second Committee"),
    ("A/C.3/", "Third Committee"), ("A/C.4/", "Fourth Committee"), ("A/C.5/", "Fifth Committee"),
    ("A/C.6/", "Sixth Committee"), ("A/CN.10/", "Disarmament Commission"), ("A/", "General Assembly"),
    ("E/", "Economic and Social Council"), ("T/", "Trusteeship Council"), ("CD/", "Conference on Disarmament"),
)  # fmt: skip
_PLACES = (
    "New York", "Geneva", "Vienna", "Nairobi", "Paris", "London", "Addis Ababa", "The Hague", "Panama City",
    "Lake Success", "Flushing Meadow",
)  # fmt: skip
_HELD_AT = re.compile(
    r"(?m)^[^\n.]{0,40}\b[Hh](?:eld|ELD)\s+(?:at|in)\s+(?:(?:the\s+)?(?:Headquarters|[^,\n]{3,60}),\s+)?"
    r"(?P<place>[A-Z][\w .'’-]{2,40}?)(?=,|\n|\s+on\s)"
)
_BODY_WORD = re.compile(
    r"\b(?:Council|Assembly|Committee|Commission|Conference|Board|Meeting\s+of\s+the|Congress|Forum|Union|Parliament)\b"
)
_AGENDA = re.compile(r"(?m)^[ \t]*Agenda\s*:?[ \t]*(?:\n|(?=[A-Z]))")
_NOT_A_BODY = re.compile(
    r"\b(?:record|Official|Provisional|meeting|President|Members|Agenda|Service|sent|signature|delegation|year|session|\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cover:
    """What the cover tells; everything may be absent. `members` are (ISO code, printed name)."""

    symbol: str | None = None
    body: str | None = None
    number: int | None = None
    ordinal: str | None = None
    resumption: int | None = None
    session: str | None = None
    when: MeetingTime | None = None
    place: str | None = None
    president: Officer | None = None
    stand_in: Officer | None = None
    members: tuple[tuple[str, str], ...] = ()
    agenda: str | None = None
    warnings: tuple[ReadingWarning, ...] = field(default=())

    @property
    def title(self) -> str:
        """A title made of the body, the session, the number of the meeting and the first agenda item."""
        parts = [self.body or "Verbatim record"]
        if self.session:
            parts.append(self.session[:1].lower() + self.session[1:])
        if self.number is not None:
            parts.append(self.ordinal or f"{self.number}{_suffix(self.number)} meeting")
        elif self.symbol:
            parts.append(self.symbol)
        title = ", ".join(parts)
        if self.resumption is not None:
            title += f" (resumption {self.resumption})" if self.resumption else " (resumption)"
        return f"{title}: {self.agenda}" if self.agenda else title


def read_cover(source: SourceText, end: int) -> Cover:
    """The cover's facts, read by printed line from what stands before `end`, the offset of the first label."""
    text = cover_text(source, end)
    symbol = _SYMBOL.search(text)
    printed_symbol = tidy_symbol(symbol.group()) if symbol else None
    when = read_meeting_time(text)
    on = when.date if when else None
    number = _NUMBER.search(text)
    from_symbol = re.search(r"PV\.(\d+)", printed_symbol or "")
    digits = number["number"] if number else from_symbol[1] if from_symbol else None
    return Cover(
        symbol=printed_symbol,
        body=_body(text, printed_symbol),
        number=int(digits) if digits else None,
        ordinal=_ordinal(number),
        resumption=_resumption(text, printed_symbol),
        session=_session(text),
        when=when,
        place=_place(text),
        president=read_president(text, on),
        stand_in=read_stand_in(text, on),
        members=tuple(read_members(text, on)),
        agenda=_agenda(text),
        warnings=tuple(_warnings(printed_symbol, when)),
    )


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


def _warnings(symbol: str | None, when: MeetingTime | None) -> list[ReadingWarning]:
    found = []
    if symbol is None:
        found.append(ReadingWarning("no_symbol", "The first page prints no symbol of a verbatim record."))
    if when is None:
        found.append(ReadingWarning("no_date", "The first page prints no date of the meeting."))
    elif when.weekday_agrees is False:
        message = f"The cover says {when.weekday}, {when.date:%d %B %Y}, but that day was a {when.date:%A}."
        found.append(ReadingWarning("weekday_disagrees", message, when.at))
    return found


def _ordinal(number: re.Match[str] | None) -> str | None:
    if not number:
        return None
    plenary = " ".join(number["plenary"].split()).lower()
    suffix = _suffix(int(number["number"]))
    return f"{number['number']}{suffix} {plenary} meeting" if plenary else f"{number['number']}{suffix} meeting"


def _suffix(number: int) -> str:
    return "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _resumption(text: str, symbol: str | None) -> int | None:
    found = _RESUMPTION.search(symbol or "") or re.search(
        r"(?im)^[ \t]*\(?resumption\s*(?P<number>\d*)\)?\s*$|meeting\s*\(\s*resumption\s*(?P<other>\d*)\s*\)", text
    )
    if not found:
        return None
    digits = next((group for group in found.groups() if group), "")
    return int(digits) if digits else 0


def _session(text: str) -> str | None:
    found = _SESSION.search(text)
    return " ".join(found["session"].split()) if found else None


def _body(text: str, symbol: str | None) -> str | None:
    lines = [" ".join(line.split()) for line in text.split("\n")[:60]]
    committee = _COMMITTEE.search(text)
    if committee:
        return " ".join(committee[1].split())
    for line in lines:
        for body in _BODIES:
            if line.casefold() == body.casefold() or line.casefold() == f"{body} provisional".casefold():
                return body
    for line in lines:
        words = re.sub(r"\s+Provisional\Z", "", line)
        if _BODY_WORD.search(words) and not _NOT_A_BODY.search(words) and len(words) <= 100:
            return words
    return next((body for start, body in _BY_SYMBOL if symbol and symbol.startswith(start)), None)


def _place(text: str) -> str | None:
    lines = [line.strip(" .") for line in text.split("\n")[:60]]
    for line in lines:
        if line in _PLACES:
            return line
    held = _HELD_AT.search(text)
    if held:
        return " ".join(held["place"].split())
    when = next((i for i, line in enumerate(lines) if read_meeting_time(line)), None)
    if when is None or when + 1 >= len(lines):
        return None
    follows = lines[when + 1]
    is_name = re.fullmatch(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}", follows)
    return follows if is_name and not _NOT_A_BODY.search(follows) else None


def _agenda(text: str) -> str | None:
    """The first agenda item on the cover; a line that ends in a comma or goes on in lower case continues it."""
    heading = _AGENDA.search(text)
    if not heading:
        return None
    end = _DISCLAIMER.search(text, heading.end())
    lines = text[heading.end() : end.start() if end else heading.end() + 600].strip().split("\n")
    item = lines[0].strip()
    for line in lines[1:3]:
        if not line[:1].islower() and not item.endswith((",", "-", " and", " of", " the", " in", " to")):
            break
        item = f"{item} {line.strip()}"
    return item.strip(" .") or None if len(item) < 300 else None
