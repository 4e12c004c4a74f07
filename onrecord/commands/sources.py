"""`onrecord sources`: the live sources, how each is doing, and what a definition would take."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.commands.opened import opened
from onrecord.commands.options import Json
from onrecord.commands.output import escape, messages, print_json, results
from statements.wording import counted

if TYPE_CHECKING:
    from indexer.connectors.definition import Definition
    from onrecord.source_book import SourceBook
    from onrecord.source_check import SourceCheck
    from onrecord.source_report import SourceReport

app = typer.Typer(help="Live sources: what is defined, how each is doing, what it would take.")
_COLORS = {"working": "green", "quiet": "yellow", "off": "dim", "never_asked": "dim"}


@app.callback(invoke_without_command=True)
def sources(
    context: typer.Context,
    off: Annotated[bool, typer.Option("--off", help="List those that are switched off, too.")] = False,
    json_: Json = False,
) -> None:
    """List the live sources: last success, documents, passages, and what keeps one from working.

    Example: `onrecord sources`
    """
    if context.invoked_subcommand is not None:
        return
    book, reports = _reports()
    if json_:
        print_json({"sources": [_told(report) for report in reports], "wrong": [str(error) for error in book.wrong]})
        return
    for error in book.wrong:
        messages.print(f"[yellow]warning:[/] {escape(str(error))}")
    shown = [report for report in reports if off or report.definition.enabled]
    _print_all(shown)
    if len(shown) < len(reports):
        messages.print(f"{len(reports) - len(shown):,} more are switched off: onrecord sources --off")


@app.command("check")
def check(
    source: Annotated[str, typer.Argument(metavar="FILE_OR_NAME", help="A definition, or the name of a source.")],
    documents: Annotated[int, typer.Option(min=0, help="Documents to look into.")] = 1,
    json_: Json = False,
) -> None:
    """Show what a definition finds: the site is asked, nothing is stored.

    Example: `onrecord sources check my-ministry.yaml`
    """
    from onrecord.logs import configure_logging
    from onrecord.settings import Settings
    from onrecord.source_check import check_source, lines

    settings = Settings.from_environment()
    configure_logging(settings.log_level, settings.log_format)
    checked = check_source(settings, _definition(settings.home, source), documents)
    if json_:
        print_json(_checked(checked))
    else:
        for line in lines(checked):
            results.print(escape(line))
    if checked.error or not checked.items or any(taken.error for taken in checked.taken):
        raise typer.Exit(1)


@app.command("show")
def show(
    name: Annotated[str, typer.Argument(help="Name of a source.")],
    json_: Json = False,
) -> None:
    """Show one source: its definition, its record, and why documents of it could not be had.

    Example: `onrecord sources show gb-fcdo-speeches`
    """
    book, reports = _reports()
    book.named(name)
    report = next(report for report in reports if report.definition.name == name)
    told = _told(report)
    if json_:
        print_json(told | {"definition": report.definition.model_dump(mode="json", exclude_defaults=True)})
        return
    results.print(f"[bold]{escape(report.definition.title)}[/]  {escape(report.words)}")
    for key, value in report.definition.model_dump(mode="json", exclude_defaults=True).items():
        results.print(f"  {key}: {escape(str(value))}")
    for key in ("last_run", "last_success", "last_new", "waiting", "documents", "passages"):
        results.print(f"  {key.replace('_', ' ')}: {told[key] if told[key] is not None else 'none'}")
    for failing in report.record.failing:
        results.print(f"  {failing.items:,} × {failing.code}: {escape(failing.message)}")


def _definition(home: Path, source: str) -> "Definition":
    from indexer.connectors.definitions import read_definition_file
    from onrecord.source_book import source_book

    path = Path(source)
    if path.suffix in {".yaml", ".yml"} or path.is_file():
        return read_definition_file(path)
    return source_book(home).named(source)


def _reports() -> "tuple[SourceBook, list[SourceReport]]":
    from onrecord.source_book import source_book
    from onrecord.source_report import report_on

    with opened() as application:
        book = source_book(application.settings.home)
        records = application.catalog.source_health.records()
    reports = [report_on(d, records.get(d.name), own=d.name in book.own) for d in book.definitions.values()]
    return book, reports


def _told(report: "SourceReport") -> dict[str, Any]:
    definition, record = report.definition, report.record
    return {
        "name": definition.name,
        "title": definition.title,
        "country": definition.country,
        "organization": definition.organization,
        "kind": definition.kind,
        "enabled": definition.enabled,
        "own": report.own,
        "state": report.state,
        "message": report.words,
        "last_run": _moment(record.last_run),
        "last_success": _moment(record.last_success),
        "last_new": _moment(record.last_new),
        "waiting": record.waiting,
        "documents": record.documents,
        "passages": record.passages,
        "failures": [{"code": f.code, "documents": f.items, "message": f.message} for f in record.failing],
    }


def _print_all(reports: "list[SourceReport]") -> None:
    """Those that were asked each with its state, the others by name."""
    for report in reports:
        record, color = report.record, _COLORS.get(report.state, "red")
        if report.state == "never_asked":
            continue
        results.print(f"[bold]{escape(report.definition.name)}[/]  {escape(report.definition.title)}")
        success = record.last_success.strftime("%Y-%m-%d %H:%M") if record.last_success else "never"
        held = f"{counted(record.documents, 'document')}, {counted(record.passages, 'passage')}"
        results.print(f"  [{color}]{escape(report.words)}[/] Last success: {success}; {held}.")
    never = [report.definition.name for report in reports if report.state == "never_asked"]
    if never:
        results.print(f"[dim]Not asked yet ({len(never):,}):[/] {escape(', '.join(never))}")


def _checked(check: "SourceCheck") -> dict[str, Any]:
    def error_of(error: Any) -> dict[str, str] | None:
        return {"code": error.code, "message": str(error)} if error else None

    return {
        "source": check.definition.name,
        "error": error_of(check.error),
        "listed": [
            {
                "address": item.page or item.address,
                "title": item.title,
                "date": item.date.isoformat() if item.date else None,
                "printed_date": item.printed_date,
            }
            for item in check.items
        ],
        "documents": [
            {
                "address": taken.item.address,
                "error": error_of(taken.error),
                "type": taken.parsed.type if taken.parsed else None,
                "title": taken.parsed.title if taken.parsed else None,
                "date": taken.parsed.date.isoformat() if taken.parsed and taken.parsed.date else None,
                "statements": len(taken.parsed.statements) if taken.parsed else 0,
            }
            for taken in check.taken
        ],
    }


def _moment(moment: dt.datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
