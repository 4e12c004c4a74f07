"""`onrecord parse`: the pure reading of files, no catalog touched."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.commands.options import Date, Json, Language, Type
from onrecord.commands.output import escape, messages, print_json, results

if TYPE_CHECKING:
    from indexer.records.record import Hints
    from statements.errors import OnRecordError
    from statements.parsed import ParsedDocument


def parse(
    files: Annotated[list[Path], typer.Argument(help="Files to read.", show_default=False)],
    type_: Type = None,
    language: Language = None,
    date: Date = None,
    json_: Json = False,
) -> None:
    """Read files and show who says what in them; nothing is stored.

    With --json one document a line, in the order of the files; a file that cannot be read gives a line
    with its error, does not stop the others, and the exit code is then 1.

    Reports are recognised where they show that they are reports; say --type news_article for any other.

    Example: `onrecord parse S_PV.8422.pdf --json`
    """
    from indexer.records.record import Hints
    from onrecord.incoming import shown_name
    from onrecord.logs import configure_logging
    from onrecord.settings import Settings
    from statements.errors import OnRecordError

    settings = Settings.from_environment()
    configure_logging(settings.log_level, settings.log_format)
    failed = False
    for path in files:
        parsed = _parsed(path, Hints(shown_name(path), type=type_, language=language, date=date))
        if isinstance(parsed, OnRecordError):
            failed = True
            _report_failure(path, parsed, json_=json_)
        else:
            _report(path, parsed, json_=json_)
    if failed:
        raise typer.Exit(1)


def _parsed(path: Path, hints: "Hints") -> "ParsedDocument | OnRecordError":
    from indexer.reading import read_document
    from onrecord.incoming import internal_error, read_file
    from statements.errors import OnRecordError

    try:
        return read_document(read_file(path), hints)[0]
    except OnRecordError as error:
        return error
    except Exception as error:  # noqa: BLE001  a fault met in one file must not cost the others
        return internal_error(path, error)


def _report(path: Path, parsed: "ParsedDocument", *, json_: bool) -> None:
    from indexer.parse_output import parse_output
    from onrecord.commands.statement_lines import statement_lines
    from onrecord.incoming import shown, shown_name

    if json_:
        print_json({"file": shown(path), **parse_output(parsed)})
        return
    results.print(f"[bold]{escape(shown_name(path))}[/]  {escape(_heading(parsed))}")
    for whose, words in statement_lines(parsed):
        results.print(f"  {escape(whose)}")
        results.print(f"      {escape(words)}", style="dim")
    for warning in parsed.warnings:
        messages.print(f"  [yellow]{escape(warning.message)}[/]")


def _heading(parsed: "ParsedDocument") -> str:
    """Title, type, day and who reports, and how much is in it."""
    from statements.wording import counted, type_word

    reported = ", ".join(filter(None, (parsed.publisher, *parsed.authors)))
    facts = (
        type_word(parsed.type),
        str(parsed.date or "no date"),
        reported,
        counted(len(parsed.statements), "statement"),
    )
    return f"{parsed.title} ({'; '.join(filter(None, facts))})"


def _report_failure(path: Path, error: "OnRecordError", *, json_: bool) -> None:
    from onrecord.incoming import located, shown

    message = located(path, error)
    if json_:
        print_json({"file": shown(path), "error": {"code": error.code, "message": message}})
    messages.print(f"[red]error:[/] {escape(message)}")
