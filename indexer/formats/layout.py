"""Text as a format hands it on: pages, paragraphs and typography beside the characters."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from statements.parsed import ReadingWarning, Span


class Page(NamedTuple):
    """The part of the text that stands on one page; `number` is the page's index in the file from 1."""

    number: int
    start: int
    end: int


class Paragraph(NamedTuple):
    """One paragraph; `page` is where it begins, None where the format has no pages."""

    start: int
    end: int
    page: int | None


class Place(NamedTuple):
    """Where a line stands: the number of its page, and the height of its baseline over the page's foot in points."""

    page: int
    height: float


@dataclass(frozen=True, slots=True)
class PublishedFacts:
    """What a web page says of itself beside its text, each as published; `article` says that it calls itself one.

    `head` are the short lines round its headline, for whoever can tell what they are: who speaks, where, on whose site.
    """

    title: str | None = None
    date: dt.date | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    article: bool = False
    head: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class ContentItem:
    """What a government's own publishing system says of a text: who speaks, as what, for which bodies of which country.

    `speech` is true for the words of a person, `spoken` where they were said to an audience; news are neither.
    """

    speech: bool
    spoken: bool
    speakers: tuple[str, ...]
    roles: tuple[str, ...]
    organizations: tuple[str, ...]
    country: str


@dataclass(frozen=True, slots=True)
class SourceText:
    """The readable text of one file.

    Lines of a paragraph are joined by one space, paragraphs are parted by a blank line, running
    headers and footers are gone. A plain text file keeps its text unchanged. `bold` and `italic`
    are the ranges printed so, sorted and apart; `lines` are the printed lines in order, without
    their line end (cover pages are read by line). All three are empty where the format does not tell. `heads` are the
    running headers and footers that were left out, with figures in them.

    `scanned` is true where the text was read from images of pages: letters may be wrong, words run together.
    `beside` holds by ISO 639-1 code what the same pages print in other languages beside this text, whose own
    `language` is told only then; `places` tells then where on the pages each of `lines` stands.
    """

    text: str
    media_type: str
    paragraphs: tuple[Paragraph, ...]
    pages: tuple[Page, ...] = ()
    bold: tuple[Span, ...] = ()
    italic: tuple[Span, ...] = ()
    lines: tuple[Span, ...] = ()
    warnings: tuple[ReadingWarning, ...] = ()
    facts: PublishedFacts = field(default_factory=PublishedFacts)
    heads: tuple[str, ...] = ()
    scanned: bool = False
    language: str | None = None
    places: tuple[Place, ...] = ()
    beside: Mapping[str, "SourceText"] = field(default_factory=dict)
    item: ContentItem | None = None
