"""`onrecord cite`: citations of passages, as their pages give them."""

from enum import StrEnum
from typing import Annotated

import typer

from onrecord.commands.opened import opened
from onrecord.commands.options import Json
from onrecord.commands.output import print_json
from statements.errors import OnRecordError


class Style(StrEnum):
    """The styles of `statements.citations.STYLES`."""

    FOOTNOTE = "footnote"
    SHORT = "short"
    BLUEBOOK = "bluebook"
    OSCOLA = "oscola"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl_json"


class UnknownPassage(OnRecordError):
    """An id that no passage on record has."""

    code = "unknown_passage"


def cite(
    passages: Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of passages, as permalinks have them.")],
    style: Annotated[Style, typer.Option(help="How to cite.")] = Style.FOOTNOTE,
    json_: Json = False,
) -> None:
    """Cite passages, each on its own lines, in the order in which they are named.

    Example: `onrecord cite 2cg847banfjt --style bluebook`
    """
    from statements.citations import STYLES

    with opened() as application:
        entries = application.catalog.library.entries(passages)
        unknown = [id_ for id_ in passages if id_ not in entries]
        if unknown:
            successor = application.catalog.library.successor(unknown[0])
            remedy = (
                f"It reads differently now, as {successor}." if successor else "Find passages with: onrecord search"
            )
            raise UnknownPassage(f"There is no passage {unknown[0]} on record.", remedy)
        cited = [application.presenter.citable(entries[id_]) for id_ in passages]
    written = [STYLES[style.value](one) for one in cited]
    if json_:
        told = zip(cited, written, strict=True)
        print_json(
            {"style": style, "citations": [{"passage_id": c.passage_id, "url": c.url, "text": t} for c, t in told]}
        )
        return
    for text in written:
        # As it is: a citation is copied, and rich would wrap and colour it.
        typer.echo(text)
