"""`onrecord add`: files and folders into the catalog, the vectors and the engine."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.commands.options import Date, Json, Language, Type
from onrecord.commands.output import escape, fail, messages, print_json, progress_bars
from statements.wording import counted, lasting

if TYPE_CHECKING:
    from onrecord.adding import Addition, Run
    from onrecord.queueing import Queued

ADDRESS = ("http://", "https://")
# Of a short run the rates say nothing.
WORTH_TELLING_SECONDS = 10.0


def add(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH_OR_URL...", help="Files, folders or addresses on the web.", show_default=False),
    ],
    type_: Type = None,
    language: Language = None,
    date: Date = None,
    title: Annotated[str | None, typer.Option("--title", help="Title of the document.")] = None,
    source: Annotated[str | None, typer.Option("--source", help="Name of the source the files come from.")] = None,
    words_only: Annotated[
        bool, typer.Option("--words-only", help="Leave the search by meaning to `onrecord engine sync`.")
    ] = False,
    queue: Annotated[bool, typer.Option("--queue", help="Leave the reading to `onrecord worker`.")] = False,
    json_: Json = False,
) -> None:
    """Add documents: who said what in them is searchable when the command ends.

    Words can be searched while a long run goes on; the search by meaning follows. Ctrl-C ends a run after the
    file at hand, and the same command goes on from there: adding the same files again changes nothing.
    Files that cannot be read are listed with the reason and do not stop the others; the exit code is then 1.

    Example: `onrecord add ~/records --type verbatim_record`

    Example: `onrecord add https://docs.un.org/en/S/PV.9939`
    """
    from indexer.records.record import Hints
    from onrecord.adding import Run, add_paths
    from onrecord.adding_addresses import add_addresses
    from onrecord.opening import open_from_environment
    from onrecord.queueing import queue_paths

    addresses = [path for path in paths if path.startswith(ADDRESS)]
    if queue and addresses:
        raise typer.BadParameter("--queue is for files; what is fetched is read at once.")
    hints = Hints("", type=type_, language=language, date=date, title=title, source=source)
    application = open_from_environment()
    run = Run(meaning=not words_only)
    try:
        with nullcontext() if queue else _ended_by_signals(run), progress_bars() as progress:
            files = [Path(path) for path in paths if path not in addresses]
            if queue:
                queued = queue_paths(application.catalog, files, hints, progress)
            else:
                add_paths(application, files, hints, progress, run)
                if addresses:
                    add_addresses(application, addresses, hints, progress, run)
    finally:
        application.close()
    if queue:
        _report_queued(queued, json_)
    else:
        _report_run(run, json_)


@contextmanager
def _ended_by_signals(run: "Run") -> Iterator[None]:
    """The first signal ends the run after the file at hand, a second one at once: both leave a whole catalog."""

    def stop(number: int, _frame: object) -> None:
        run.stop.set()
        signal.signal(number, before[signal.Signals(number)])

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _report_run(run: "Run", json_: bool) -> None:
    if json_:
        print_json(_summary(run))
    else:
        _print_summary(run)
    if run.index_error:
        messages.print("[red]error:[/] The documents are stored, and searches do not find all of them yet.")
        fail(run.index_error)
    if run.stop.is_set():
        raise typer.Exit(130)
    if run.rejected:
        raise typer.Exit(1)


def _report_queued(queued: "Queued", json_: bool) -> None:
    if json_:
        counts = {"queued": queued.queued, "waiting": queued.waiting, "unchanged": queued.unchanged}
        print_json(counts | {"rejected": _rejections(queued.rejected)})
    else:
        messages.print(
            f"{counted(queued.queued, 'file')} queued, {queued.waiting:,} waiting already, "
            f"{queued.unchanged:,} unchanged. To read them: onrecord worker"
        )
        _print_rejections(queued.rejected)
    if queued.rejected:
        raise typer.Exit(1)


def _summary(run: "Run") -> dict[str, Any]:
    took = run.caught_up
    return {
        "documents": [
            {
                "file": a.where,
                "outcome": a.ingested.outcome,
                "document_id": a.ingested.document_id,
                "passages_added": a.ingested.added,
                "passages_changed": a.ingested.changed,
                "passages_retired": a.ingested.retired,
            }
            for a in run.additions
            if a.ingested
        ],
        "rejected": _rejections(run.rejected),
        "vectors_added": took.vectors,
        "seconds": {
            "reading": round(run.reading_seconds, 2),
            "indexing": round(took.indexing_seconds, 2),
            "embedding": round(took.embedding_seconds, 2),
        },
        "stopped": run.stop.is_set(),
    }


def _rejections(rejected: "list[Addition]") -> list[dict[str, str]]:
    return [{"file": a.where, "code": a.error.code, "message": _said(a)} for a in rejected if a.error]


def _print_summary(run: "Run") -> None:
    outcomes = [a.ingested for a in run.additions if a.ingested]
    count = {name: sum(o.outcome == name for o in outcomes) for name in ("added", "revised", "unchanged")}
    passages = sum(o.added for o in outcomes)
    messages.print(
        f"{counted(count['added'], 'document')} added, {count['revised']:,} revised, {count['unchanged']:,} unchanged; "
        f"{counted(passages, 'new passage')}."
    )
    _print_rates(run)
    if run.stop.is_set():
        came = len(run.additions)
        where = (
            f"after {came:,} of {counted(run.files, 'file')}" if came < run.files else "before all could be embedded"
        )
        messages.print(f"Stopped {where}; the same command goes on from there.")
    elif not run.meaning:
        messages.print("To find it by meaning too: onrecord engine sync")
    _print_rejections(run.rejected)


def _print_rates(run: "Run") -> None:
    """How fast a run of some length went, the two parts of it apart: the second takes far longer."""
    took, files = run.caught_up, len(run.additions)
    seconds = run.reading_seconds + took.indexing_seconds
    if seconds + took.embedding_seconds < WORTH_TELLING_SECONDS:
        return
    messages.print(
        f"Read and indexed in {lasting(seconds)}, {counted(round(60 * files / max(seconds, 0.1)), 'file')} a minute."
    )
    if took.vectors:
        rate = took.vectors / max(took.embedding_seconds, 0.1)
        messages.print(
            f"{counted(took.vectors, 'passage')} read for meaning in {lasting(took.embedding_seconds)}, "
            f"{rate:,.0f} a second."
        )


def _print_rejections(rejected: "list[Addition]") -> None:
    if rejected:
        messages.print(f"[red]{len(rejected):,} not added:[/]")
    for addition in rejected:
        messages.print(f"  {escape(_said(addition))}")


def _said(addition: "Addition") -> str:
    """Why a file or address was not added, as one line that names it."""
    from onrecord.incoming import located

    if addition.address or addition.error is None:
        return str(addition.error)
    return located(addition.path, addition.error)
