"""`onrecord parse`: the pure reading of files, no catalog touched."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.commands.options import Date, Json, Language, Type
from onrecord.commands.output import escape, messages, print_json, results


def parse(
    files: Annotated[list[Path], typer.Argument(help="Files to read.", show_default=False)],
    type_: Type = None,
    language: Language = None,
    date: Date = None,
    json_: Json = False,
) -> None:
    """Read files and show who says what in them; nothing is stored.

    Example: `onrecord parse S_PV.8422.pdf --json`
    """
    from indexer.parse_output import parse_output
    from indexer.reading import read_document
    from indexer.records.record import Hints
    from statements.errors import OnRecordError, UnreadableDocument

    failed = False
    for path in files:
        hints = Hints(path.name, type=type_, language=language, date=date)
        try:
            parsed, _ = read_document(path.read_bytes(), hints)
        except OSError as error:
            failed = True
            _report_failure(path, UnreadableDocument(f"{path} cannot be read: {error.strerror}."), json_=json_)
        except OnRecordError as error:
            failed = True
            _report_failure(path, error, json_=json_)
        else:
            if json_:
                print_json({"file": str(path), **parse_output(parsed)})
                continue
            results.print(f"[bold]{escape(path.name)}[/]  {escape(parsed.title)}, {parsed.date or 'no date'}")
            for statement in parsed.statements:
                country = statement.country or statement.organization or ""
                results.print(
                    f"  p. {statement.page or '-'}  {statement.kind:20} {country:5} {escape(statement.label)}"
                )
    if failed:
        raise typer.Exit(1)


def _report_failure(path: Path, error: Exception, *, json_: bool) -> None:
    code, message = getattr(error, "code", "failed"), str(error)
    if json_:
        print_json({"file": str(path), "error": {"code": code, "message": message}})
    messages.print(f"[red]{escape(path.name)}[/]: {escape(message)}")
