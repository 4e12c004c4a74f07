"""`onrecord add`: files and folders into the catalog, the vectors and the engine."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.commands.options import Date, Json, Language, Type
from onrecord.commands.output import counted, escape, fail, messages, print_json, progress_bars

if TYPE_CHECKING:
    from onrecord.adding import Run

ADDRESS = ("http://", "https://")


def add(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH_OR_URL...", help="Files or folders to add.", show_default=False)
    ],
    type_: Type = None,
    language: Language = None,
    date: Date = None,
    title: Annotated[str | None, typer.Option("--title", help="Title of the document.")] = None,
    source: Annotated[str | None, typer.Option("--source", help="Name of the source the files come from.")] = None,
    json_: Json = False,
) -> None:
    """Add documents: who said what in them is searchable when the command ends.

    Adding the same files again changes nothing. Files that cannot be read are listed with the
    reason and do not stop the others; the exit code is then 1.

    Example: `onrecord add ~/records --type verbatim_record`
    """
    from indexer.records.record import Hints
    from onrecord.adding import add_paths
    from onrecord.opening import open_from_environment

    if addresses := [path for path in paths if path.startswith(ADDRESS)]:
        raise typer.BadParameter(f"{addresses[0]} is an address. Download the document and add the file.")
    hints = Hints("", type=type_, language=language, date=date, title=title, source=source)
    application = open_from_environment()
    try:
        with progress_bars() as progress:
            run = add_paths(application, [Path(path) for path in paths], hints, progress)
    finally:
        application.close()
    if json_:
        print_json(_summary(run))
    else:
        _print_summary(run)
    if run.index_error:
        messages.print("[red]error:[/] The documents are stored, and searches do not find all of them yet.")
        fail(run.index_error)
    if run.rejected:
        raise typer.Exit(1)


def _summary(run: "Run") -> dict[str, Any]:
    from onrecord.incoming import located, shown

    return {
        "documents": [
            {
                "file": shown(a.path),
                "outcome": a.ingested.outcome,
                "document_id": a.ingested.document_id,
                "passages_added": a.ingested.added,
                "passages_changed": a.ingested.changed,
                "passages_retired": a.ingested.retired,
            }
            for a in run.additions
            if a.ingested
        ],
        "rejected": [
            {"file": shown(a.path), "code": a.error.code, "message": located(a.path, a.error)}
            for a in run.additions
            if a.error
        ],
    }


def _print_summary(run: "Run") -> None:
    from onrecord.incoming import located

    outcomes = [a.ingested for a in run.additions if a.ingested]
    count = {name: sum(o.outcome == name for o in outcomes) for name in ("added", "revised", "unchanged")}
    passages = sum(o.added for o in outcomes)
    messages.print(
        f"{counted(count['added'], 'document')} added, {count['revised']:,} revised, {count['unchanged']:,} unchanged; "
        f"{counted(passages, 'new passage')}."
    )
    if run.rejected:
        messages.print(f"[red]{len(run.rejected):,} not added:[/]")
    for addition in run.rejected:
        if addition.error:
            messages.print(f"  {escape(located(addition.path, addition.error))}")
