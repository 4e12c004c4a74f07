"""A passage as an entry for reference managers, before it takes the form of one of them."""

import datetime as dt
import re
import unicodedata
from typing import NamedTuple

from statements.citations.authors import Author, author_of
from statements.citations.citable import Citable
from statements.citations.typography import one_line
from statements.vocabulary import DocumentType

_NEITHER_LETTER_NOR_DIGIT = re.compile(r"[^a-z0-9]+")


class Reference(NamedTuple):
    """`container` is the meeting or the document that holds it, `note` who is quoted in a report."""

    key: str
    type: str
    author: Author | None
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
    author = author_of(cited)
    title, container = cited.title, None
    if cited.is_record:
        title, container = cited.contribution, cited.meeting or cited.title
    return Reference(
        key=_key(author, cited),
        type=_type(cited),
        author=author,
        title=title,
        container=container,
        date=cited.date,
        number=one_line(cited.symbol) if cited.symbol else None,
        page=cited.page,
        url=cited.url,
        accessed=cited.retrieved,
        note=f"Quotation of {cited.credit}" if cited.is_report and cited.credit else None,
    )


def _type(cited: Citable) -> str:
    if cited.is_record:
        return "speech"
    return "article" if cited.document_type == DocumentType.NEWS_ARTICLE else "webpage"


def _key(author: Author | None, cited: Citable) -> str:
    """Family name, year and id, in letters that every tool takes: tennant-2026-7k2m9qx4vd0c."""
    year = str(cited.date.year) if cited.date else ""
    named = _plain(author.family if author else cited.name) or _plain(cited.spoken_for or "")
    return "-".join(part for part in (named, year, cited.passage_id) if part)


def _plain(text: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _NEITHER_LETTER_NOR_DIGIT.sub("-", ascii_only).strip("-")[:40].strip("-")
