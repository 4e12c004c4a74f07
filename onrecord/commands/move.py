"""`onrecord move`: from one machine's catalog to one that several share."""

from typing import Annotated

import typer

from onrecord.commands.options import Json
from onrecord.commands.output import messages, print_json
from statements.wording import counted


def move(
    database_url: Annotated[str, typer.Argument(metavar="DATABASE_URL", help="An empty PostgreSQL database.")],
    json_: Json = False,
) -> None:
    """Copy this home's catalog and files into PostgreSQL: same permalinks, vectors and numbers; the home stays.

    Example: `onrecord move postgresql://onrecord@db.example.org/onrecord`
    """
    from catalog.copying import copy_catalog
    from onrecord.settings import Settings

    settings = Settings.from_environment()
    rows = copy_catalog(settings.catalog_url, settings.home / "files", database_url)
    if json_:
        print_json(rows)
    messages.print(f"{counted(rows['documents'], 'document')} copied. Now set ONRECORD_DATABASE_URL to that address.")
