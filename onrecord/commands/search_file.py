"""`onrecord search --output FILE`: what a search finds as a file for another program, as the pages offer it."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.commands.output import escape, messages
from statements.errors import OnRecordError

if TYPE_CHECKING:
    from onrecord.wiring import Application
    from search.request import SearchRequest


class FileFormat(StrEnum):
    """The names of `search.exporting.formats.FORMATS`, which takes long to load."""

    DOCX = "docx"
    CSV = "csv"
    RIS = "ris"
    BIB = "bib"
    CSL = "csl"
    JSON = "json"


Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        dir_okay=False,
        help="Write all that is found, up to 500 passages, to a file; its ending tells the format.",
    ),
]
Form = Annotated[
    FileFormat | None,
    typer.Option("--format", help="Format of the file; without --output it goes to standard output."),
]


class NotWritten(OnRecordError):
    """A file that cannot be written."""

    code = "not_written"


def form_of(output: Path | None, form: FileFormat | None) -> FileFormat | None:
    """The format that is meant, None where no file is. Raises BadParameter where nothing tells it."""
    if form is not None or output is None:
        if form is FileFormat.DOCX and output is None:
            raise typer.BadParameter("A Word note is no text: name its file with --output FILE.")
        return form
    # The longest ending first: a file of CSL-JSON ends in .csl.json.
    ending = next((part for part in output.suffixes[-2:] if part.removeprefix(".") in set(FileFormat)), None)
    if ending is None:
        raise typer.BadParameter(f"The ending of {output} tells no format: add --format, {', '.join(FileFormat)}.")
    return FileFormat(ending.removeprefix("."))


def write_file(application: "Application", request: "SearchRequest", output: Path | None, form: FileFormat) -> None:
    """Writes what the request finds. Raises what a search raises, and NotWritten."""
    from search.exporting.formats import FORMATS
    from search.exporting.gathering import Exporter
    from web.addresses import search_address

    exporter = Exporter(application.search.search, application.catalog.library, application.presenter)
    note = exporter.of_search(request, search_address(request))
    content = FORMATS[form.value].write(note)
    for remark in note.remarks:
        messages.print(escape(remark))
    if output is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        output.write_bytes(content)
    except OSError as error:
        raise NotWritten(
            f"{output} cannot be written: {error.strerror}.", "Name a file in a folder that can be written."
        ) from error
    messages.print(f"Written to {escape(str(output))}.")
