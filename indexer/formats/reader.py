"""The one door to every format: bytes in, text out."""

from dataclasses import replace

from indexer.formats.arabic_letters_order import disordered_arabic
from indexer.formats.file_kinds import DOCX, HTML, JSON, OLD_OFFICE, PDF, PROTECTED, file_kind, has_markup
from indexer.formats.layout import SourceText
from indexer.formats.pdf import read_pdf
from indexer.formats.text import read_text
from statements.errors import UnreadableDocument, UnsupportedDocument

# The largest record met has 5 MB, a scan of a long one some 100 MB. A file is held in memory whole.
MOST_BYTES = 200_000_000
_REMEDIES = {
    PROTECTED: "Open it with its password, save it without one, and add that.",
    OLD_OFFICE: "Open it in a word processor and save it as DOCX or PDF, and add that.",
}


def read_source(data: bytes, file_name: str, encoding: str | None = None) -> SourceText:
    """The readable text of a file, its format told from its content; the name only helps to say what is wrong.

    `encoding` is what the server that sent it called its encoding; bytes that are something else outrank it.

    Raises UnreadableDocument where there is no readable text, UnsupportedDocument for formats that are not
    read yet.
    """
    source = _read(data, file_name, encoding)
    disordered = disordered_arabic(source.text)
    return replace(source, warnings=(*source.warnings, disordered)) if disordered else source


def _read(data: bytes, file_name: str, encoding: str | None) -> SourceText:
    if len(data) > MOST_BYTES:
        raise too_large(file_name)
    if not data:
        raise UnreadableDocument(f"{file_name} is empty: it has 0 bytes.", "Download or copy it again.", code="empty")
    kind = file_kind(data)
    if kind == PDF:
        return read_pdf(data, file_name)
    if file_name.casefold().endswith(".pdf"):
        raise UnreadableDocument(
            f"{file_name} is no PDF file but {kind or 'something else'}.",
            "Download it again; servers often answer with an error page instead.",
            code="not_a_pdf",
        )
    if kind == HTML or (kind is None and _is_named_html(file_name) and has_markup(data)):
        return _read_html(data, file_name, encoding)
    if kind == DOCX:
        return _read_docx(data, file_name)
    if kind == JSON:
        return _read_json(data, file_name)
    if kind:
        raise UnsupportedDocument(
            f"{file_name} is {kind}, which cannot be read{'' if kind == PROTECTED else ' yet'}.",
            _REMEDIES.get(kind, "Save it as PDF or as plain text and add that."),
        )
    return read_text(data, file_name, encoding)


def _read_docx(data: bytes, file_name: str) -> SourceText:
    from indexer.formats.docx import read_docx  # noqa: PLC0415 - few files are of this kind

    return read_docx(data, file_name)


def _read_json(data: bytes, file_name: str) -> SourceText:
    from indexer.formats.json_govuk import read_json  # noqa: PLC0415 - few files are of this kind

    return read_json(data, file_name)


def _is_named_html(file_name: str) -> bool:
    return file_name.casefold().endswith((".html", ".htm", ".xhtml"))


def _read_html(data: bytes, file_name: str, encoding: str | None) -> SourceText:
    # On first use: the extractor takes 0.25 s to import, for which reading of records need not wait.
    from indexer.formats.html import read_html  # noqa: PLC0415 - see above

    return read_html(data, file_name, encoding)


def too_large(file_name: str) -> UnreadableDocument:
    """The error for a file of more than MOST_BYTES."""
    return UnreadableDocument(
        f"{file_name} is larger than {MOST_BYTES // 1_000_000} MB.",
        "Split it into one file a document.",
        code="too_large",
    )
