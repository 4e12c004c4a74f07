"""`onrecord correct`: another speaker, role, country or organization for one statement, kept over every reading."""

from collections.abc import Mapping
from typing import Annotated

import typer

from onrecord.commands.deciding import Because, By, decided, follow_index, told_by
from onrecord.commands.opened import opened
from onrecord.commands.options import Json
from onrecord.commands.people import country_code
from statements.organizations import preferred_name

Text = str | None


def correct(
    statement_id: Annotated[str, typer.Argument(help="Id of the statement, as in links to /statements/.")],
    because: Because,
    speaker: Annotated[Text, typer.Option(metavar="NAME", help="Who spoke; empty for nobody named.")] = None,
    country: Annotated[Text, typer.Option(metavar="COUNTRY", help="ISO code or name; empty for none.")] = None,
    organization: Annotated[Text, typer.Option(metavar="NAME", help="Organization; empty for none.")] = None,
    role: Annotated[Text, typer.Option(metavar="ROLE", help="Post of the speaker; empty for none.")] = None,
    by: By = None,
    json_: Json = False,
) -> None:
    """Correct who is credited with one statement. Search and pages follow; what was printed stays shown beside.

    `onrecord people history` lists corrections, `onrecord people undo NUMBER` takes one back.

    Example: `onrecord correct 7bq4n1v0k2sm --country FRA --because "the label misprints the delegation"`
    """
    given = {"speaker": speaker, "country": country, "organization": organization, "role": role}
    changes = readable_changes(given)
    if not changes:
        raise typer.BadParameter("Name what to correct: --speaker, --country, --organization or --role.")

    with opened() as application:
        number = application.catalog.people.correct(statement_id, changes, because, told_by(by))
        follow_index(application)
    decided(number, "Corrected", json_=json_)


def readable_changes(given: Mapping[str, str | None]) -> dict[str, str | None]:
    """What is typed as the catalog has it, None for what is taken out; what is not given is left as it is.

    Raises BadParameter where a country is none.
    """
    changes = {name: value.strip() or None for name, value in given.items() if value is not None}
    if country := changes.get("country"):
        changes["country"] = country_code(country)
    if organization := changes.get("organization"):
        changes["organization"] = preferred_name(organization)
    return changes
