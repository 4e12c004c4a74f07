"""Reports in the manner of agencies and newspapers; people, countries and events are invented."""

import datetime as dt

from indexer.formats.text import read_text
from indexer.reading import read_document
from indexer.records.news_article import read_news_article
from indexer.records.record import Hints, Record
from statements.parsed import ParsedDocument, ParsedStatement
from statements.vocabulary import DocumentType

DAY = dt.date(2026, 5, 18)
REPORT = """\
Lock at Hallow stays shut until spring

By Jane Roe and Tom Tapir

VALDOR CITY, May 18 (Serane News Agency) - The lock at Hallow will stay shut until spring, Foreign Minister Oda Okapi \
of Valdoria said on Friday.

“We have waited for three winters,” Okapi told reporters in Valdor City. “We will not wait for a fourth.”

The lock was built 90 years ago. Some 400 barges pass it in a good summer.

Kestria said that the decision broke the treaty.

(Reporting by Jane Roe; Editing by Tom Tapir)
"""
# The day is that of a real meeting of the Council; nobody who speaks here was there.
COUNCIL_DAY = dt.date(2019, 5, 19)
COUNCIL = """\
Kestria's Ambassador to the UN Ama Brisk told the UN Security Council on Friday that the road was closed.

“We cannot feed the valley by boat,” she said.

Valdoria's Ambassador to the UN Dov Hale said that the road was open.

Hale told reporters on Saturday that he had seen the trucks himself.

The road was built 60 years ago.
"""


def read(text: str, **hints: object) -> Record:
    """The record of a plain text."""
    return read_news_article(read_text(text.encode(), "report.txt"), Hints("report.txt", **hints))  # type: ignore[arg-type]


def parsed(text: str, **hints: object) -> ParsedDocument:
    """The whole document of a plain text."""
    given = Hints("report.txt", type=DocumentType.NEWS_ARTICLE, **hints)  # type: ignore[arg-type]
    return read_document(text.encode(), given)[0]


def said(text: str, statement: ParsedStatement) -> str:
    """The words of a statement."""
    return " … ".join(text[start:end] for start, end in statement.spans)


def by_words(record: Record, text: str, words: str) -> ParsedStatement:
    """The one statement that holds the words."""
    (found,) = [s for s in record.statements if words in said(text, s)]
    return found
