"""Word documents made for tests: a zip with one part of paragraphs, of invented words."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def paragraph(text: str, *, bold: bool = False) -> str:
    """One paragraph of one run."""
    style = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:p><w:r>{style}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def docx(paragraphs: Sequence[str] = (), *, body: str = "", parts: Mapping[str, str] | None = None) -> bytes:
    """A document of plain paragraphs, or of a body in Word's own markup, with further parts by name."""
    inside = body or "".join(map(paragraph, paragraphs))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(
            "word/document.xml", f'<w:document xmlns:w="{NAMESPACE}"><w:body>{inside}</w:body></w:document>'
        )
        for name, content in (parts or {}).items():
            package.writestr(name, content)
    return buffer.getvalue()
