"""The product's own tables of names: countries, organizations and languages (docs/reference-tables.md)."""

import csv
from importlib.resources import files


def rows(table: str) -> list[dict[str, str]]:
    """The rows of a table such as `countries.csv`, in order, blanks around values dropped."""
    text = table_bytes(table).decode("utf-8")
    return [
        {column: (value or "").strip() for column, value in row.items()} for row in csv.DictReader(text.splitlines())
    ]


def table_bytes(table: str) -> bytes:
    """A table as it is stored. Line ends are those of the repository on every system."""
    return files(__name__).joinpath(table).read_bytes().replace(b"\r\n", b"\n")
