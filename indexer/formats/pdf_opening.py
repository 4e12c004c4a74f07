"""Opening a PDF file, or saying in one sentence why it cannot be read."""

import re

import pypdfium2
from pypdfium2 import raw

from statements.errors import UnreadableDocument

# The longest records have some hundreds of pages; a page that a small file repeats a million times is an attack.
MOST_PAGES = 2_000

_OBJECT = re.compile(rb"(?<!\d)\d{1,10}\s{1,9}\d{1,5}\s{1,9}obj\b")
_END = b"startxref"
_TABLE_PLACE = re.compile(rb"\s+\d+")


def open_pdf(data: bytes, file_name: str) -> pypdfium2.PdfDocument:
    """The opened file; the caller closes it.

    Raises UnreadableDocument for a file that is cut off, protected by a password, damaged, without
    pages or of too many.
    """
    if not is_whole(data):
        raise UnreadableDocument(
            f"{file_name} is cut off: the end of the PDF file is missing.",
            "Download or copy it again.",
            code="truncated",
        )
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _unopened(file_name, error) from error
    count = len(document)
    if 0 < count <= MOST_PAGES:
        return document
    document.close()
    if count > MOST_PAGES:
        raise UnreadableDocument(
            f"{file_name} has {count:,} pages; {MOST_PAGES:,} are read at most.",
            "Split it into one file a document.",
            code="too_large",
        )
    raise UnreadableDocument(f"{file_name} has no pages.", "Check that it is the right file.", code="empty")


def is_whole(data: bytes) -> bool:
    """Whether the file ends as a PDF file does: behind its last object it says where its table of objects is.

    Without this test PDFium would mend the file and read the rest of it as if that were all.
    Whatever servers write behind the end does no harm.
    """
    last = data.rfind(_END)
    if last < 0 or not _TABLE_PLACE.match(data, last + len(_END)):
        return False
    return not _OBJECT.search(data, last)


def _unopened(file_name: str, error: pypdfium2.PdfiumError) -> UnreadableDocument:
    if error.err_code == raw.FPDF_ERR_PASSWORD:
        return UnreadableDocument(
            f"{file_name} is protected by a password.",
            "Remove the password, for example by printing the file to a new PDF, and add that.",
            code="encrypted",
        )
    if error.err_code == raw.FPDF_ERR_SECURITY:
        return UnreadableDocument(
            f"{file_name} is encrypted in a way that cannot be read.", "Save it without encryption.", code="encrypted"
        )
    return UnreadableDocument(
        f"{file_name} is a damaged PDF file: its structure cannot be read.",
        "Download or copy it again.",
        code="damaged",
    )
