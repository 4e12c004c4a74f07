"""Invented verbatim records as plain text, and how they are read."""

from indexer.formats.text import read_text
from indexer.records.record import Hints, Record
from indexer.records.verbatim_record import read_verbatim_record
from statements.parsed import ParsedStatement

COVER = """The Concord XC/PV.1131
Council of Concord
Twelfth year

1131st meeting
{when}
Halmere

President: Mr. Reeve (Valdoria)
Members: Aurelle ..... Ms. Vautrelle
Kestria ..... Mr. Arkelis
Lanze ..... Mr. Shen Baiyu
Monteluna ..... Ms. Caldevilla

Agenda
Passage over the Anselm pass

"""
WHEN = "Thursday, 19 March 2026, 10 a.m."
OPENED = "The meeting was called to order at 10.15 a.m."


def record_text(*paragraphs: str, when: str = WHEN) -> str:
    """A record of these paragraphs under a cover that prints president and members."""
    return COVER.format(when=when) + "\n\n".join((OPENED, *paragraphs)) + "\n"


def read_record(*paragraphs: str, when: str = WHEN) -> Record:
    """The record of these paragraphs, read."""
    return read_plain(record_text(*paragraphs, when=when))


def read_plain(text: str) -> Record:
    """Any plain text, read as a verbatim record."""
    return read_verbatim_record(read_text(text.encode(), "XC_PV.1131.txt"), Hints("XC_PV.1131.txt"))


def statements(*paragraphs: str) -> tuple[ParsedStatement, ...]:
    """The statements of a record of these paragraphs."""
    return read_record(*paragraphs).statements


def last(*paragraphs: str) -> ParsedStatement:
    """The last statement of a record of these paragraphs."""
    return statements(*paragraphs)[-1]


def said(statement: ParsedStatement, *paragraphs: str) -> str:
    """The words of a statement of a record of these paragraphs, blanks made single."""
    text = record_text(*paragraphs)
    return " ".join(" ".join(text[start:end] for start, end in statement.spans).split())


def labels(*paragraphs: str) -> list[str]:
    """The labels of a record of these paragraphs, blanks made single."""
    return [" ".join(statement.label.split()) for statement in statements(*paragraphs)]
