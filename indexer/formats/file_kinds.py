"""What kind of file bytes are, told from their beginning, never from a name."""

import codecs
import csv
import json
import re
from itertools import islice

PDF = "PDF"
HTML = "an HTML page"
DOCX = "a DOCX document"
JSON = "a JSON file"
PROTECTED = "an Office document behind a password"
OLD_OFFICE = "an old Office file (DOC, XLS, PPT)"

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript file"),
    (b"AT&TFORM", "a DjVu document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\0", "a SQLite database"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
)
# The container of old Office files, and of new ones that are encrypted, whose contents are then in this stream.
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
# A zip's list of names stands in clear at its end; nothing is unpacked to look.
_IN_ZIP = (
    (b"word/document", DOCX),
    (b"xl/workbook.xml", "an XLSX table"),
    (b"ppt/presentation.xml", "a PPTX presentation"),
    (b"opendocument.text", "an ODT document"),
    (b"epub+zip", "an EPUB book"),
)
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta\s|article\b[^>\n]*>\s*<)\b",
    re.IGNORECASE | re.DOTALL,
)
_ELEMENT = re.compile(
    rb"</?(?:html|body|div|p|br|h[1-6]|table|article|section|span|ul|ol|blockquote)\b[^<>]{0,500}>", re.IGNORECASE
)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\b", re.IGNORECASE)
_MAIL = re.compile(rb"(?:Received|Return-Path|Delivered-To|MIME-Version):[^\n]*\n(?:[A-Za-z-]+:|[ \t])")
# PDF readers take a file whose mark stands anywhere in the first KiB: servers and mailers put lines before it.
_PDF_MARK_WITHIN = 1024
_HEAD = 4096
_TABLE_HEAD = 65_536
_ROWS = 20
_FEWEST_ROWS = 4
_FEWEST_COLUMNS = 3


def file_kind(data: bytes) -> str | None:
    """PDF, HTML, the name of a kind that is not read ("an XML file"), or None for what may be text."""
    if is_pdf(data):
        return PDF
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    if data.startswith((_OLD_OFFICE, *_ZIP)):
        return _kind_of_container(data)
    if data[:4] == b"RIFF":
        return "a WebP image" if data[8:12] == b"WEBP" else "a sound or film file"
    if data[4:8] == b"ftyp":
        return "a film, sound or HEIC file"
    return _written_kind(data)


def _kind_of_container(data: bytes) -> str:
    """What kind of documents' container it is, told from the names in it."""
    if data.startswith(_OLD_OFFICE):
        return PROTECTED if _ENCRYPTED_PACKAGE in data else OLD_OFFICE
    return next((kind for name, kind in _IN_ZIP if name in data), "a ZIP archive")


def has_markup(data: bytes) -> bool:
    """Whether elements of HTML stand in it; only a name that says so makes it a page."""
    return bool(_ELEMENT.search(data.replace(b"\0", b"")))


def is_pdf(data: bytes) -> bool:
    """Whether the mark of a PDF file stands at its beginning."""
    return b"%PDF-" in data[:_PDF_MARK_WITHIN]


def _narrow(data: bytes) -> bytes:
    """The beginning with one byte a character where the file is in UTF-16 and says so, else as it is."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data[: 2 * _HEAD].decode("utf-16", "ignore").encode("utf-8", "ignore")
    return data[:_HEAD]


def _written_kind(data: bytes) -> str | None:
    """A kind of file that is text for programs, not for readers."""
    head = _narrow(data)
    if _HTML.match(head):
        return HTML
    if _XML.match(head):
        return "an XML file"
    if _MAIL.match(head):
        return "a mail message"
    if head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["} and _is_json(data):
        return JSON
    if _is_table(data[:_TABLE_HEAD]):
        return "a table (CSV)"
    return None


def _is_json(data: bytes) -> bool:
    """Whether the file is one JSON value or begins with a line that is an object; "[1]" above a note is neither."""
    return _parses(data) is not None or isinstance(_parses(data.lstrip().partition(b"\n")[0]), dict)


def _parses(data: bytes) -> object | None:
    try:
        value: object = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return value


def _is_table(head: bytes) -> bool:
    """Whether the first rows all have the same columns, three or more, without the blank after a comma of prose."""
    # Any encoding that keeps ASCII does, for only separators and quotation marks are looked at.
    lines = [line for line in head.decode("latin-1").split("\n") if line.strip() and not line.startswith("#")]
    for separator in ",;\t":
        try:
            rows = list(islice(csv.reader(lines, delimiter=separator), _ROWS))[:-1]
        except csv.Error:
            continue
        if any(cell.startswith(" ") for row in rows for cell in row[1:]):
            continue
        widths = {len(row) for row in rows}
        if len(rows) >= _FEWEST_ROWS and len(widths) == 1 and widths.pop() >= _FEWEST_COLUMNS:
            return True
    return False
