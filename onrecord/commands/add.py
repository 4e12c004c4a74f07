"""`onrecord add`: files and folders into the catalog, the vectors and the engine."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from onrecord.commands.added import report_queued, report_run
from onrecord.commands.options import Date, Json, Language, Type
from onrecord.commands.output import progress_bars

if TYPE_CHECKING:
    from indexer.records.record import Hints
    from onrecord.adding import Run
    from onrecord.queueing import Queued
    from onrecord.wiring import Application

ADDRESS = ("http://", "https://")


def add(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="PATH_OR_URL...", help="Files, folders or addresses on the web.", show_default=False),
    ] = None,
    type_: Type = None,
    language: Language = None,
    date: Date = None,
    title: Annotated[str | None, typer.Option("--title", help="Title of the document.")] = None,
    source: Annotated[str | None, typer.Option("--source", help="Name of the source the files come from.")] = None,
    words_only: Annotated[
        bool, typer.Option("--words-only", help="Leave the search by meaning to `onrecord engine sync`.")
    ] = False,
    again: Annotated[
        bool,
        typer.Option(
            "--again",
            help="Read what is on record again from its stored bytes, as after an upgrade; everything without a PATH.",
        ),
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="Tell nobody's saved search of it, as when an archive is put on record.")
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

    Example: `onrecord add --again`
    """
    from indexer.records.record import Hints
    from onrecord.adding import Run
    from onrecord.opening import open_from_environment
    from onrecord.queueing import Queued

    hints = Hints("", type=type_, language=language, date=date, title=title, source=source)
    asked = _asked(paths or [], hints, again=again, queue=queue)
    application = open_from_environment()
    run, queued = Run(meaning=not words_only, quiet=quiet), Queued()
    try:
        if queue:
            _queue(application, asked, hints, queued, quiet=quiet)
        else:
            with _ended_by_signals(run):
                _add(application, asked, hints, run)
    finally:
        application.close()
    if queue:
        report_queued(queued, json_)
    else:
        report_run(run, json_, again=again)


class _Asked(NamedTuple):
    """What was named on the command line."""

    files: list[Path]
    addresses: list[str]
    again: bool


def _asked(paths: list[str], hints: "Hints", *, again: bool, queue: bool) -> _Asked:
    addresses = [path for path in paths if path.startswith(ADDRESS)]
    if not paths and not again:
        raise typer.BadParameter("Name files, folders or addresses; or --again for everything on record.")
    if again and hints != type(hints)(""):
        raise typer.BadParameter(
            "--again reads by what was said when a document was added. Without --again these options read it anew."
        )
    if queue and addresses and not again:
        raise typer.BadParameter("--queue is for files; what is fetched is read at once.")
    return _Asked([Path(path) for path in paths if path not in addresses], addresses, again)


def _queue(application: "Application", asked: _Asked, hints: "Hints", queued: "Queued", *, quiet: bool) -> None:
    from onrecord.queueing import queue_paths
    from onrecord.rereading import queue_again, wanted

    with progress_bars() as progress:
        if not asked.again:
            queue_paths(application.catalog, asked.files, hints, progress, queued, quiet=quiet)
            return
        found = wanted(application.catalog, asked.files, asked.addresses)
        if found.addresses:
            raise typer.BadParameter(f"{found.addresses[0]} is not on record: add it without --queue.")
        queue_paths(application.catalog, found.files, hints, progress, queued, quiet=quiet)
        queue_again(application.catalog, found, progress, queued)


def _add(application: "Application", asked: _Asked, hints: "Hints", run: "Run") -> None:
    from onrecord.adding import add_paths
    from onrecord.adding_addresses import add_addresses
    from onrecord.rereading import Wanted, read_again, wanted

    with progress_bars() as progress:
        found = Wanted([], [], asked.files, asked.addresses)
        if asked.again:
            found = wanted(application.catalog, asked.files, asked.addresses)
        if found.files or not asked.again:
            add_paths(application, found.files, hints, progress, run)
        if found.addresses:
            add_addresses(application, found.addresses, hints, progress, run)
        if asked.again:
            read_again(application, found, progress, run)


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
