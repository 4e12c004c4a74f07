"""Options that several commands share."""

import datetime as dt
from typing import Annotated

import typer

from statements.vocabulary import DocumentType


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"“{text}” is no date. Write it as YYYY-MM-DD.") from None


Type = Annotated[DocumentType | None, typer.Option("--type", help="Type of the documents; recognised where not given.")]
Language = Annotated[str | None, typer.Option("--language", help="ISO 639-1 code of the text's language.")]
Date = Annotated[
    dt.date | None, typer.Option("--date", parser=_day, metavar="YYYY-MM-DD", help="Day the document is of.")
]
From = Annotated[dt.date | None, typer.Option("--from", parser=_day, metavar="YYYY-MM-DD", help="First day.")]
To = Annotated[dt.date | None, typer.Option("--to", parser=_day, metavar="YYYY-MM-DD", help="Last day.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output.")]
