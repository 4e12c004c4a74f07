"""Options that several commands share."""

import datetime as dt
from enum import StrEnum
from typing import Annotated, TypeVar

import typer

from statements.languages import iso_code_of
from statements.vocabulary import Capacity, DocumentType, Standing, StatementKind

Word = TypeVar("Word", bound=StrEnum)


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"“{text}” is no date. Write it as YYYY-MM-DD.") from None


def _type(text: str) -> DocumentType:
    return _one_of(DocumentType, text)


def _kind(text: str) -> StatementKind:
    return _one_of(StatementKind, text)


def _capacity(text: str) -> Capacity:
    return _one_of(Capacity, text)


def _standing(text: str) -> Standing:
    return _one_of(Standing, text)


def _language(text: str) -> str:
    code = iso_code_of(text)
    if code is None:
        raise typer.BadParameter(f"“{text}” is no code of a language. Write its two letters, such as en, fr or zh.")
    return code


def _one_of(words: type[Word], text: str) -> Word:
    try:
        return words(text)
    except ValueError:
        raise typer.BadParameter(f"“{text}” is none of {', '.join(words)}.") from None


Type = Annotated[
    DocumentType | None,
    typer.Option(
        "--type",
        parser=_type,
        metavar="TYPE",
        help=f"Type of the documents; recognised where not given. One of {', '.join(DocumentType)}.",
    ),
]
Kinds = Annotated[
    list[StatementKind] | None,
    typer.Option(
        "--kind",
        parser=_kind,
        metavar="KIND",
        help=f"Kind of statement; repeat for several. One of {', '.join(StatementKind)}.",
    ),
]
Capacities = Annotated[
    list[Capacity] | None,
    typer.Option(
        "--capacity",
        parser=_capacity,
        metavar="CAPACITY",
        help=f"For whom somebody spoke; repeat for several. One of {', '.join(Capacity)}.",
    ),
]
Standings = Annotated[
    list[Standing] | None,
    typer.Option(
        "--standing",
        parser=_standing,
        metavar="STANDING",
        help="What passages are worth as evidence, said where not given; repeat for several. said, doubtful (denied, "
        "imagined or not surely credited in a report) or background (a report's own words).",
    ),
]
Language = Annotated[
    str | None,
    typer.Option("--language", parser=_language, metavar="CODE", help="ISO 639-1 code of the text's language."),
]
Languages = Annotated[
    list[str] | None,
    typer.Option("--language", parser=_language, metavar="CODE", help="Its language (ISO 639-1); repeat for several."),
]
Date = Annotated[
    dt.date | None, typer.Option("--date", parser=_day, metavar="YYYY-MM-DD", help="Day the document is of.")
]
From = Annotated[dt.date | None, typer.Option("--from", parser=_day, metavar="YYYY-MM-DD", help="First day.")]
To = Annotated[dt.date | None, typer.Option("--to", parser=_day, metavar="YYYY-MM-DD", help="Last day.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output.")]
