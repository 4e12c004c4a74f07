"""What stands above the first words of a transcript: title, day, place, who speaks, whose transcript it is."""

import datetime as dt
import re
from dataclasses import dataclass, field

from indexer.attribution.affiliation import Affiliation
from indexer.formats.layout import SourceText
from indexer.printed_dates import find_dates
from indexer.records.press_conference.directions import is_heading
from indexer.records.press_conference.issuer import issuer_of
from indexer.records.press_conference.principals import Principals, is_person_line
from indexer.records.record import Hints
from statements.capitals import state_of_seat
from statements.countries import resolve
from statements.name_keys import name_key
from statements.parsed import Span
from statements.sentences import word_count

_MOST_LINES = 40
_LONGEST_BLOCK = 600
_LONGEST_TITLE = 40
_LINE = re.compile(r"[^\r\n\f\x85\u2028\u2029]+")
_TIME = re.compile(
    r"[(\[]?\s*\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?\s?m\.?|hours|hrs|uhr|h\d{0,2})?"
    r"\s*\(?(?:[A-Z]{2,5}|local time)?\)?\s*\.?[)\]]?",
    re.IGNORECASE,
)
_ABOUT_TEXT = re.compile(
    r"near-verbatim transcript|\btranscript\b[^.\n]{0,60}\b(?:of|by|from)\b|following is (?:a|the)"
    r"|check against delivery|unofficial translation"
    r"|as delivered|for immediate release|\bwas (?:on|also on) hand\b|guest at (?:today|the)|\(translated from"
    r"|original (?:source )?language"
    r"|стенограмма|неофициальный перевод|以下为|实录|seul le prononcé|transcripción",
    re.IGNORECASE,
)
_FIELD = re.compile(r"(?:date|time|venue|place|location|speakers?|topic|subject|briefers?)\s?[:：]", re.IGNORECASE)
_FEWEST_WORDS_SAID = 8
_SENTENCE_END = re.compile(r"[.?!…。？！؟।:][\"”’»)\]」]*$")


@dataclass(frozen=True, slots=True)
class Head:
    """The head; `opening` are the paragraphs between it and the first label that somebody says.

    `told_by_place` says that only the place tells whose transcript it is: ministries brief where they sit.
    """

    title: str | None
    date: dt.date | None
    issuer: Affiliation
    principals: Principals
    opening: tuple[Span, ...] = field(default=())
    told_by_place: bool = False


def read_head(source: SourceText, hints: Hints, first_label: int) -> Head:
    """The head of a transcript whose first label stands at `first_label`."""
    text = source.text
    blocks = [Span(p.start, min(p.end, first_label)) for p in source.paragraphs if p.start < first_label]
    stated = hints.title or source.facts.title
    # A text that comes without a title begins with one.
    first = (
        1 if stated is None and blocks and word_count(text[blocks[0].start : blocks[0].end]) <= _LONGEST_TITLE else 0
    )
    said_from = next((n for n in range(first, len(blocks)) if _is_said(text, blocks[n], stated)), len(blocks))
    head = blocks[:said_from]
    lines = [line for block in head for line in _lines(text, block)]
    title = stated or next((text[a:b] for a, b in lines if _may_be_title(text[a:b])), None)
    words = "\n".join(
        dict.fromkeys(
            part for part in (title or "", *(text[a:b] for a, b in lines[:_MOST_LINES]), *source.facts.head) if part
        )
    )
    date = hints.date or _date(title or "") or _date(words) or source.facts.date
    issuer = issuer_of(source, hints, words.splitlines())
    principals = Principals.of_head(words, date, issuer, source.facts.authors)
    if not principals.people:
        # A sentence that is wrapped: "briefing by Stefan Darrow, / Spokesman for the Secretary-General".
        for block in head:
            principals.hear(" ".join(text[block.start : block.end].split())[:_LONGEST_BLOCK], date)
    of_place = None if issuer.known or not principals.are_spokespersons else _place(words)
    if of_place:
        issuer = principals.issuer = Affiliation(country=of_place)
    opening = tuple(block for block in blocks[said_from:] if not is_heading(text[block.start : block.end]))
    return Head(title, date, issuer, principals, opening, told_by_place=of_place is not None)


def _lines(text: str, block: Span) -> list[Span]:
    return [Span(*m.span()) for m in _LINE.finditer(text, *block) if m[0].strip()]


def _is_said(text: str, block: Span, title: str | None) -> bool:
    """Whether a paragraph is somebody's words: a sentence, and nothing that heads have."""
    words = " ".join(text[block.start : block.end].split())
    if (title and name_key(words) == name_key(title)) or _TIME.fullmatch(words) or is_heading(words):
        return False
    if _ABOUT_TEXT.search(words[:400]) or _FIELD.match(words) or is_person_line(words):
        return False
    long_enough = word_count(words) >= _FEWEST_WORDS_SAID or (_SENTENCE_END.search(words) and word_count(words) > 1)
    return bool(long_enough and _SENTENCE_END.search(words))


def _may_be_title(line: str) -> bool:
    words = line.strip()
    return word_count(words) > 2 and not _TIME.fullmatch(words) and not _FIELD.match(words) and not _is_date(words)


def _is_date(words: str) -> bool:
    return any(d.end - d.start > len(words) * 0.5 for d in find_dates(words))


def _date(words: str) -> dt.date | None:
    return next((found.date for found in find_dates(words) if found.date), None)


def _place(head: str) -> str | None:
    """The one state of whose places a head tells: "Halmere, Valdoria"; "..., Halmere, May 12, 2026"."""
    parts = [part.strip(" .()") for line in head.splitlines() for part in re.split(r"[,|–—]", line)]
    states = {country.code for part in parts[1:] if (country := resolve(part))}
    states = states or {code for part in parts if (code := state_of_seat(part))}
    return states.pop() if len(states) == 1 else None
