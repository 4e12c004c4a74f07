"""Reads one press report: its head, its quotations with whom they are credited to, and what is nobody's."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from indexer.formats.layout import SourceText
from indexer.formats.not_an_article import refuse_wall
from indexer.languages import language_of
from indexer.records.news_article.body import body_paragraphs, body_sentences
from indexer.records.news_article.occasions import Occasion, occasions
from indexer.records.news_article.opening import Opening, read_opening
from indexer.records.news_article.sayings import MARKED, PARSED, Saying, find_sayings, is_read
from indexer.records.record import Hints, Record
from indexer.reported_sayings import reported_saying
from statements.errors import UnreadableDocument
from statements.languages import name_of
from statements.parsed import ParsedStatement, ReadingWarning
from statements.vocabulary import DocumentType

# The longest reports have some 100,000 characters. Parsing takes a second for each 20,000 to 25,000.
MOST_CHARACTERS = 500_000
# Below this the page's own word about its language is worth more than a guess.
_ENOUGH_LETTERS = 300
_LONGEST_TITLE = 120
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")


@dataclass(frozen=True, slots=True)
class _Days:
    """The day the report is of, and the day that its weekdays count from."""

    of_report: dt.date | None
    told_from: dt.date | None


def read_news_article(source: SourceText, hints: Hints) -> Record:
    """The report's facts, its quotations as statements, and the extent of its own text.

    Raises UnreadableDocument where the text is no report (`not_an_article`) or too long for one.
    """
    text = source.text
    if len(text) > MOST_CHARACTERS:
        raise UnreadableDocument(
            f"{hints.file_name} is no single report: it has {len(text):,} characters; {MOST_CHARACTERS:,} are read.",
            "Split it into one file a report.",
            code="too_large",
        )
    refuse_wall(hints.file_name, hints.title or source.facts.title, (text[p.start : p.end] for p in source.paragraphs))
    opening = read_opening(source, hints.title or source.facts.title)
    paragraphs = body_paragraphs(source, opening.start)
    sentences = tuple(body_sentences(text, paragraphs))
    days = _days(source, opening, hints)
    language, warnings = _language(source, opening, hints)
    said = find_sayings(text, paragraphs, language, days.of_report) if is_read(language) else []
    when = occasions(text, sentences, paragraphs, said, days.told_from, language)
    return Record(
        type=DocumentType.NEWS_ARTICLE,
        title=_title(source, opening, hints),
        language=language,
        statements=tuple(_statement(source, n, one, day) for n, (one, day) in enumerate(zip(said, when, strict=True))),
        date=days.of_report,
        url=hints.url or source.facts.url or opening.url,
        publisher=source.facts.publisher or opening.agency,
        authors=source.facts.authors or opening.authors,
        sentences=sentences,
        warnings=(*warnings, *_undated(days)),
    )


def _days(source: SourceText, opening: Opening, hints: Hints) -> _Days:
    """A dateline's day is that of writing: weekdays count from it where it fits the day of publication."""
    of_report = hints.date or source.facts.date or opening.date
    if of_report is None or opening.day is None:
        return _Days(of_report, of_report)
    written = [opening.day.in_year(year) for year in (of_report.year, of_report.year - 1)]
    near = (day for day in written if day and 0 <= (of_report - day).days <= 7)
    return _Days(of_report, next(near, of_report))


def _undated(days: _Days) -> tuple[ReadingWarning, ...]:
    if days.of_report:
        return ()
    message = (
        "The report has no date, so “on Friday” is no day either; both are left open. Give it with --date YYYY-MM-DD."
    )
    return (ReadingWarning("no_date", message),)


def _language(source: SourceText, opening: Opening, hints: Hints) -> tuple[str, tuple[ReadingWarning, ...]]:
    """Given, else told from the words; a page's own word decides where those are few or in no language that is read."""
    language, warnings = (hints.language, ()) if hints.language else _told_language(source, opening)
    if is_read(language):
        return language, warnings
    read = ", ".join(name_of(code) for code in (PARSED, *sorted(MARKED)))
    message = f"No quotations are looked for in {name_of(language)}. They are in {read}."
    return language, (*warnings, ReadingWarning("language_not_read", message))


def _told_language(source: SourceText, opening: Opening) -> tuple[str, tuple[ReadingWarning, ...]]:
    words = source.text[opening.start :]
    told, stated = language_of(words), source.facts.language
    if stated is None or stated == told:
        return told, ()
    enough = sum(character.isalpha() for character in words) >= _ENOUGH_LETTERS
    if not enough or not (is_read(told) or is_read(stated)) or told == "und":
        return stated, ()
    message = f"The page says that it is in {name_of(stated)}; its words are {name_of(told)} and are read as such."
    return told, (ReadingWarning("language_disagrees", message),)


def _title(source: SourceText, opening: Opening, hints: Hints) -> str:
    """The headline; a report without one is called by its first words."""
    known = hints.title or source.facts.title or opening.title
    if known:
        return known
    first = " ".join(source.text[opening.start :].split("\n", 1)[0].split())
    if not first:
        return _ENDING.sub("", hints.file_name)
    return first if len(first) <= _LONGEST_TITLE else first[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"


def _statement(source: SourceText, ordinal: int, saying: Saying, occasion: Occasion) -> ParsedStatement:
    said = reported_saying(source, *saying, ordinal)
    return replace(said, said_on=occasion.said_on, related_meeting=occasion.related_meeting)
