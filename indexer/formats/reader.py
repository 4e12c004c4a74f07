"""The one door to every format: bytes in, text out."""

from indexer.formats.layout import Paragraph, SourceText
from indexer.formats.pdf import read_pdf


def read_source(data: bytes, file_name: str) -> SourceText:
    """The readable text of a file, its format told from its content first and its name second."""
    if b"%PDF-" in data[:1024]:
        return read_pdf(data, file_name)
    text = data.decode("utf-8-sig")
    return SourceText(text, "text/plain", (Paragraph(0, len(text), None),))
