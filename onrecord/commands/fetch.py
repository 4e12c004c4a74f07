"""`onrecord fetch`: asks live sources once."""

import signal
import threading
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.commands.options import Json, Languages
from onrecord.commands.output import escape, fail, messages, print_json, progress_bars
from statements.wording import counted

if TYPE_CHECKING:
    from indexer.connectors.definition import Definition
    from onrecord.fetching import FetchRun
    from onrecord.fetching_source import SourceRun
    from onrecord.source_book import SourceBook
    from onrecord.wiring import Application

# More reasons than these are in `onrecord sources`.
_SHOWN = 5


def fetch(
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="[SOURCE]...", help="Names of sources; all that are due where none.")
    ] = None,
    symbol: Annotated[
        list[str] | None, typer.Option("--symbol", help="Symbol of a United Nations document; repeat for several.")
    ] = None,
    language: Languages = None,
    retry: Annotated[bool, typer.Option("--retry", help="Also try again what was given up.")] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", help="Tell nobody's saved search, as when a new source brings its archive.")
    ] = False,
    json_: Json = False,
) -> None:
    """Ask live sources once and make what is new searchable; run it as often as you like, by cron for one.

    A source that is named is asked in any case, and others when their time has come. One that fails does not
    stop the others; the exit code is then 1. `onrecord sources` says how each is doing.

    Example: `onrecord fetch gb-fcdo-speeches`

    Example: `onrecord fetch --symbol S/PV.9939 --language en`
    """
    from onrecord.fetching import Fetching
    from onrecord.opening import open_from_environment
    from onrecord.source_book import source_book

    if language and not symbol:
        raise typer.BadParameter("--language goes with --symbol.")
    if symbol and sources:
        raise typer.BadParameter("Name sources or symbols, not both.")
    application = open_from_environment()
    stop = threading.Event()
    for ending in (signal.SIGTERM, signal.SIGINT):
        signal.signal(ending, lambda *_: stop.set())
    try:
        book = source_book(application.settings.home)
        _warn(application, book)
        with progress_bars() as progress:
            fetching = Fetching(application, progress, stop, quiet=quiet)
            if symbol:
                run = fetching.symbols(book.of_symbols(), symbol, language or [])
            else:
                run = fetching.sources(_chosen(application, book, sources or []), retry=retry)
    finally:
        application.close()
    _report(run, json_)
    if run.index_error:
        messages.print("[red]error:[/] The documents are stored, and searches do not find all of them yet.")
        fail(run.index_error)
    if stop.is_set():
        raise typer.Exit(130)
    if any(source.error for source in run.sources) or (symbol and not _complete(run)):
        raise typer.Exit(1)


def _chosen(application: "Application", book: "SourceBook", names: list[str]) -> "list[Definition]":
    """The sources that are named, or all that are switched on and due."""
    if names:
        return [book.named(name) for name in dict.fromkeys(names)]
    since = application.catalog.sources.seconds_since_run
    enabled = (definition for definition in book.definitions.values() if definition.enabled and definition.lists)
    return [d for d in enabled if (passed := since(d.name)) is None or passed >= d.every]


def _warn(application: "Application", book: "SourceBook") -> None:
    for error in book.wrong:
        messages.print(f"[yellow]warning:[/] {escape(str(error))}")
    if not application.settings.contact:
        messages.print(
            "Set ONRECORD_CONTACT to a mail address or page of yours: sites see it, and can say what they mind."
        )


def _complete(run: "FetchRun") -> bool:
    counts = [source.counts for source in run.sources]
    return all(c.added + c.revised + c.unchanged == c.listed for c in counts)


def _report(run: "FetchRun", json_: bool) -> None:
    if json_:
        print_json({"sources": [_told(source) for source in run.sources]})
        return
    if not run.sources:
        messages.print("No source is due. Name one to ask it in any case: onrecord fetch SOURCE")
    for source in sorted(run.sources, key=lambda s: s.definition.name):
        _print(source)


def _told(source: "SourceRun") -> dict[str, Any]:
    from dataclasses import asdict

    error = {"code": source.error.code, "message": str(source.error)} if source.error else None
    failures = [{"address": where, "code": e.code, "message": str(e)} for where, e in source.failures]
    outcome = {"source": source.definition.name, "outcome": source.outcome}
    return outcome | asdict(source.counts) | {"passages_added": source.passages, "error": error, "failures": failures}


def _print(source: "SourceRun") -> None:
    counts = source.counts
    facts = f"{counted(counts.added, 'document')} added, {counts.revised:,} revised, {counts.unchanged:,} unchanged"
    if counts.failed:
        facts += f", [red]{counts.failed:,} not had[/]"
    messages.print(f"[bold]{source.definition.name}[/]  {facts}")
    if source.error:
        messages.print(f"  [red]{source.error.code}:[/] {escape(str(source.error))}")
    for _, error in source.failures[:_SHOWN]:
        messages.print(f"  {escape(str(error))}")
    if len(source.failures) > _SHOWN:
        messages.print(f"  … and {len(source.failures) - _SHOWN:,} more")
