"""The head of meetings coverage: symbol, meeting, day and headline, and the record of the same meeting."""

import datetime as dt
import re
from dataclasses import dataclass

from indexer.formats.layout import SourceText
from indexer.printed_dates import find_dates
from indexer.records.record import Hints
from statements.council_meetings import meetings_on
from statements.name_keys import name_key
from statements.parsed import Meeting, Span
from statements.sentences import word_count
from statements.symbols import Symbol, find_symbols, parse_symbol

_HEAD = 2_500
_MOST_LINES = 25
_FEWEST_WORDS = 5
_LINE = re.compile(r"[^\r\n\f\x85\u2028\u2029]+")
# As printed: 7757th Meeting* (AM); 10216TH MEETING (PM); 33rd & 34th Meetings (AM & PM); 9342e séance – matin.
MEETING = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3})|\d{1,5})(?:st|nd|rd|th|\s?ᵉ|\s?e|\s?ère|\s?re)(?P<more>\s*(?:&|and|et"
    r"|,)\s*\d{1,5}(?:st|nd|rd|th|e)?)?\s+"
    r"(?:Plenary\s+)?(?:Meetings?|séances?)\b\s?(?P<star>\*{0,2})(?:\s*\(?(?P<resumed>Resumption|Resumed"
    r"|Reprise)\s?(?P<part>\d*)\)?)?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"/(?:en|fr)?/?(?:\d{4}|blog)/(?P<organ>sc|ga|ecosoc|hr|wom|cs|ag|sgsm|dsgsm|gashc|gadis|gaef|gal|gaspd"
    r"|gaab|gapal|gacol)(?P<number>\d{2,6})"
)
_PRESS = {
    "gashc": "GA/SHC", "gadis": "GA/DIS", "gaef": "GA/EF", "gal": "GA/L",
    "gaspd": "GA/SPD", "gaab": "GA/AB", "gapal": "GA/PAL", "gacol": "GA/COL", "sgsm": "SG/SM",
    "dsgsm": "DSG/SM",
}  # fmt: skip
# Body and the series of its records, by the organ and committee of a press symbol.
_COUNCIL = ("Security Council", "S/PV.")
_BODIES = {
    "SC": _COUNCIL, "CS": _COUNCIL,
    "GA": ("General Assembly", "A/{session}/PV."), "AG": ("General Assembly", "A/{session}/PV."),
    "GA/DIS": ("First Committee", "A/C.1/{session}/PV."), "GA/EF": ("Second Committee", "A/C.2/{session}/SR."),
    "GA/SHC": ("Third Committee", "A/C.3/{session}/SR."), "GA/SPD": ("Fourth Committee", "A/C.4/{session}/SR."),
    "GA/AB": ("Fifth Committee", "A/C.5/{session}/SR."), "GA/L": ("Sixth Committee", "A/C.6/{session}/SR."),
    "ECOSOC": ("Economic and Social Council", "E/{year}/SR."),
}  # fmt: skip
_SESSION = re.compile(
    r"\b(?P<words>(?:[A-Za-z]+-)?[A-Za-z]+|\d{1,3}(?:st|nd|rd|th))\s+(?:Regular\s+)?(?:Session|session)\b"
)
_ONES = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_WHOLE_TENS = {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
               "eightieth": 80, "ninetieth": 90}  # fmt: skip
_FURNITURE = re.compile(
    r"meetings?\s+coverage|press\s+release|couverture\s+des\s+réunions|communiqués?\s+de\s+presse"
    r"|security\s+council|general\s+assembly"
    r"|conseil\s+de\s+sécurité|assemblée\s+générale|economic\s+and\s+social\s+council|(?:first|second|third"
    r"|fourth|fifth|sixth)\s+committee"
    r"|headquarters.{0,40}|new\s+york|(?:\w+-)?\w+\s+session.{0,60}|for\s+information\s+media.{0,60}"
    r"|department\s+of\s+public\s+information.{0,60}"
    r"|(?:immediate\s+release)|as\s+delivered",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…][”\"»)]*$")


@dataclass(frozen=True, slots=True)
class Head:
    """The head; `start` is where the body begins, `record` the symbol of the meeting's record, as far as it is told."""

    symbol: str | None
    title: str | None
    date: dt.date | None
    meeting: Meeting | None
    record: str | None
    start: int


def press_symbol(source: SourceText, hints: Hints) -> Symbol | None:
    """The symbol of a press release: printed on a line of its own in the head, else told by the address."""
    for line in _LINE.finditer(source.text[:_HEAD]):
        for printed in (line[0].strip(), line[0].split("|")[0].strip()):
            symbol = parse_symbol(printed.rstrip("*").upper())
            if symbol and symbol.press:
                return symbol
    for address in (hints.url, source.facts.url):
        found = _ADDRESS.search((address or "").lower())
        if found:
            organ = _PRESS.get(found["organ"], found["organ"].upper())
            return parse_symbol(f"{organ}/{found['number']}")
    for _, _, symbol in find_symbols("\n".join(source.facts.head)):
        if symbol.press:
            return symbol
    return parse_symbol(hints.file_name.rsplit(".", 1)[0].upper().replace("_", "/")) if "_" in hints.file_name else None


def read_head(source: SourceText, hints: Hints) -> Head:
    """The head of coverage and where its body begins."""
    text = source.text
    symbol = press_symbol(source, hints)
    stated = hints.title or source.facts.title
    lines = list(_head_lines(text))
    start = _body_start(text, lines, stated)
    head = "\n".join((*(text[a:b] for a, b in lines if a < start), *source.facts.head, stated or ""))
    date = hints.date or next((d.date for d in find_dates(head) if d.date), None) or source.facts.date
    title = stated or _title(text, [line for line in lines if line.start < start])
    meeting, record = _meeting(head, symbol, date)
    return Head(symbol.text if symbol and symbol.press else None, title, date, meeting, record, start)


def _head_lines(text: str) -> list[Span]:
    lines = [Span(*m.span()) for m in _LINE.finditer(text) if m[0].strip()][:_MOST_LINES]
    return [
        Span(line.start + len(text[line.start : line.end]) - len(text[line.start : line.end].lstrip()), line.end)
        for line in lines
    ]


def _body_start(text: str, lines: list[Span], title: str | None) -> int:
    """Where the first line stands that is a sentence of the report and no line of its head."""
    for start, end in lines:
        words = " ".join(text[start:end].split())
        is_title = title is not None and name_key(words) == name_key(title)
        if not is_title and not _is_furniture(words) and _STOP.search(words) and word_count(words) >= _FEWEST_WORDS:
            return start
    return lines[0].start if lines else 0


def _is_furniture(words: str) -> bool:
    symbol = parse_symbol(words.rstrip("*").upper())
    return bool(
        (symbol and symbol.press) or MEETING.match(words) or _FURNITURE.fullmatch(words)
        or (word_count(words) < 8 and any(True for _ in find_dates(words)))
    )  # fmt: skip


def _title(text: str, lines: list[Span]) -> str | None:
    printed = (" ".join(text[a:b].split()) for a, b in lines)
    return next((words for words in printed if not _is_furniture(words) and word_count(words) > 3), None)


def _meeting(head: str, symbol: Symbol | None, date: dt.date | None) -> tuple[Meeting | None, str | None]:
    body, series = _body_of(symbol, head)
    if body is None:
        return None, None
    found = MEETING.search(head)
    number = int(found["number"].replace(",", "")) if found else None
    resumption = int(found["part"] or 1) if found and found["resumed"] else None
    if number is None and body == "Security Council" and date and len(meetings_on(date)) == 1:
        record = meetings_on(date)[0].symbol
        known = parse_symbol(record)
        return Meeting(body, known.number if known else None), record
    if number is None:
        return Meeting(body), None
    session = _session(head)
    several = bool(found and found["more"])
    if several or ("{session}" in series and session is None) or ("{year}" in series and date is None):
        return Meeting(body, None if several else number, resumption), None
    record = series.format(session=session, year=date.year if date else None) + str(number)
    return Meeting(body, number, resumption), record + (f" (Resumption {resumption})" if resumption else "")


def _body_of(symbol: Symbol | None, head: str) -> tuple[str | None, str]:
    if symbol and symbol.press:
        key = "/".join(symbol.text.split("/")[:-1])
        if key in _BODIES:
            return _BODIES[key]
    named = re.search(r"Security\s+Council|Conseil\s+de\s+sécurité", head, re.IGNORECASE)
    return _COUNCIL if named and symbol is None else (None, "")


def _session(head: str) -> int | None:
    for found in _SESSION.finditer(head):
        number = _ordinal(found["words"].casefold())
        if number:
            return number
    return None


def _ordinal(words: str) -> int | None:
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits[0])
    if words in _WHOLE_TENS:
        return _WHOLE_TENS[words]
    tens, _, ones = words.rpartition("-")
    if ones in _ONES[1:] and (not tens or tens in _TENS):
        return _TENS.get(tens, 0) + _ONES.index(ones)
    return None
