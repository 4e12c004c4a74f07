"""A passage as an entry for reference managers, before it takes the form of one of them."""

import datetime as dt
import re
import unicodedata
from typing import NamedTuple

from statements.citations.authors import Author, authors_of
from statements.citations.citable import Citable
from statements.citations.typography import one_line
from statements.vocabulary import DocumentType, Form

_NEITHER_LETTER_NOR_DIGIT = re.compile(r"[^a-z0-9]+")


class Reference(NamedTuple):
    """`container` is the meeting, or the newspaper, that holds it, `note` who is quoted in a report."""

    key: str
    type: str
    authors: tuple[Author, ...]
    title: str
    container: str | None
    date: dt.date | None
    number: str | None
    page: int | None
    url: str
    accessed: dt.date
    note: str | None


def reference(cited: Citable) -> Reference:
    """The entry; `type` is speech, article or webpage."""
    authors = authors_of(cited)
    title, container = cited.title, cited.published_by if cited.is_report else None
    if cited.is_record:
        title, container = cited.contribution, cited.meeting or cited.title
    return Reference(
        key=_key(authors, cited),
        type=_type(cited),
        authors=authors,
        title=title,
        container=container or None,
        date=cited.date,
        number=one_line(cited.symbol) if cited.symbol else None,
        page=cited.page,
        url=cited.url,
        accessed=cited.retrieved,
        note=_note(cited),
    )


def _type(cited: Citable) -> str:
    if cited.is_record:
        return "speech"
    return "article" if cited.document_type == DocumentType.NEWS_ARTICLE else "webpage"


def _note(cited: Citable) -> str | None:
    """Whose words a report holds."""
    if not (cited.is_report and cited.credit):
        return None
    return f"{'Report of words' if cited.form == Form.INDIRECT else 'Quotation'} of {cited.credit}"


def _key(authors: tuple[Author, ...], cited: Citable) -> str:
    """Family name, year and id, in letters that every tool takes: tennant-2026-7k2m9qx4vd0c.

    The name is that of who speaks, in a report too.
    """
    year = str(cited.date.year) if cited.date else ""
    spoken = cited.name if cited.is_report or not authors else authors[0].family
    named = _plain(spoken) or _plain(cited.spoken_for or "")
    return "-".join(part for part in (named, year, cited.passage_id) if part)


def _plain(text: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _NEITHER_LETTER_NOR_DIGIT.sub("-", ascii_only).strip("-")[:40].strip("-")
