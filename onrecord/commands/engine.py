"""`onrecord engine`: the search index as a projection of the catalog."""

from dataclasses import asdict
from typing import Annotated

import typer

from onrecord.commands.options import Json
from onrecord.commands.output import escape, messages, print_json, progress_bars, results
from statements.wording import counted

app = typer.Typer(help="State and upkeep of the search index.", no_args_is_help=True)


@app.command("status")
def status(json_: Json = False) -> None:
    """Show how far the index is: `behind` counts changes to come, `lacking` passages that meaning cannot find yet.

    While the embedding model changes: `coming` is the new one, which has `read` so many `of` all passages.

    Example: `onrecord engine status`
    """
    from onrecord.opening import open_from_environment

    application = open_from_environment()
    projection = application.projection
    state: dict[str, object] = {
        **asdict(application.engine.status()), "behind": projection.behind(), "lacking": projection.lacking()
    }  # fmt: skip
    if change := projection.change():
        state |= {"coming": change.coming, "read": change.read, "of": change.of}
    application.close()
    if json_:
        print_json(state)
        return
    for name, value in state.items():
        shown = f"{value:,}" if isinstance(value, int) else value
        results.print(f"{name:12} {shown}")


@app.command("sync")
def sync(json_: Json = False) -> None:
    """Apply what the catalog holds and the index does not, and make what is found by words alone found by meaning.

    Example: `onrecord engine sync`
    """
    from onrecord.opening import open_from_environment

    application = open_from_environment()
    with progress_bars() as progress:
        done = application.projection.catch_up(progress, change=True)
    application.close()
    if json_:
        print_json({"applied": done.applied, "vectors": done.vectors})
    messages.print(f"{counted(done.applied, 'change')} applied, {counted(done.vectors, 'passage')} read for meaning.")


@app.command("rebuild")
def rebuild(json_: Json = False) -> None:
    """Build a new index beside the old one, which serves until the swap.

    Example: `onrecord engine rebuild`
    """
    from onrecord.opening import open_from_environment

    application = open_from_environment()
    with progress_bars() as progress:
        application.projection.rebuild(progress)
    passages = application.engine.status().passages
    application.close()
    if json_:
        print_json({"passages": passages})
    messages.print(f"The index is new and holds {passages:,} passages.")


@app.command("verify")
def verify(
    json_: Json = False,
    shown: Annotated[int, typer.Option(help="Differences to list.", min=0)] = 20,
) -> None:
    """Compare index and catalog passage by passage; exit 1 where they differ.

    Example: `onrecord engine verify`
    """
    from onrecord.opening import open_from_environment

    application = open_from_environment()
    with progress_bars() as progress:
        application.projection.catch_up(progress, meaning=False)
    differences = application.projection.verify()
    passages = application.engine.status().passages
    application.close()
    if json_:
        print_json({"passages": passages, "differences": [asdict(difference) for difference in differences]})
    for difference in differences[:shown]:
        messages.print(f"{difference.passage_id} {escape(difference.fault)}")
    if differences:
        differing = f"{counted(len(differences), 'passage')} {'differs' if len(differences) == 1 else 'differ'}"
        messages.print(f"[red]{differing}.[/] Mend with: onrecord engine rebuild")
        raise typer.Exit(1)
    messages.print(f"Index and catalog agree on all {passages:,} passages.")


@app.command("discard-replaced")
def discard_replaced(
    vectors: Annotated[
        bool, typer.Option("--vectors", help="Also delete what models read that are no longer used.")
    ] = False,
    json_: Json = False,
) -> None:
    """Delete the indices that rebuilds have replaced, and say which vectors no model in use needs.

    Going back to a model whose vectors were deleted means that it reads everything again.

    Example: `onrecord engine discard-replaced --vectors`
    """
    from onrecord.opening import open_from_environment

    application = open_from_environment()
    names = application.engine.discard_replaced()
    changeover = application.projection
    unused = changeover.discard_unused_vectors() if vectors else changeover.unused_vectors()
    application.close()
    if json_:
        print_json({"discarded": list(names), "vectors": {"deleted" if vectors else "kept": unused}})
    messages.print(f"{counted(len(names), 'replaced index', 'replaced indices')} deleted.")
    for model, count in unused.items():
        what = f"{counted(count, 'vector')} of {escape(model)}, which is not in use,"
        messages.print(f"{what} deleted." if vectors else f"{what} kept; --vectors deletes them.")
