import io
import json
import zipfile

import pytest

from indexer.formats import reader
from indexer.formats.file_kinds import PDF, file_kind
from indexer.formats.reader import read_source
from statements.errors import UnreadableDocument, UnsupportedDocument


def archive(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name in names:
            file.writestr(name, "words " * 1_000)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<!DOCTYPE html>\n<html lang='en'>", "an HTML page"),
        (b"\xef\xbb\xbf  <!-- a comment --> <HTML>", "an HTML page"),
        (b"<?xml version='1.0'?><html xmlns='x'>", "an HTML page"),
        ("<html lang='en'>".encode("utf-16"), "an HTML page"),
        (b"<title>Lock stays shut</title>", "an HTML page"),
        (b"<?xml version='1.0'?><rss>", "an XML file"),
        (archive("[Content_Types].xml", "word/document.xml"), "a DOCX document"),
        (archive("xl/workbook.xml"), "an XLSX table"),
        (archive("speech.txt"), "a ZIP archive"),
        (b"PK\x05\x06" + b"\0" * 18, "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG image"),
        (b"\xff\xd8\xff\xe0\0\0JFIF", "a JPEG image"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "a WebP image"),
        (b"\0\0\0\x18ftypmp42", "a film, sound or HEIC file"),
        (b"{\\rtf1\\ansi", "an RTF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (DOC, XLS, PPT)"),
        (json.dumps({"title": "Statement"}).encode(), "a JSON file"),
        (b'{"id": 1}\n{"id": 2}\n', "a JSON file"),
        (b"[1, 2]", "a JSON file"),
        (b"Received: from mail.example\n by mx.example\nSubject: Statement\n", "a mail message"),
        (b"# notes\ncountry;from;to\n" + b"XVA;2025;2026\n" * 5, "a table (CSV)"),
        (b"name,said,day\n" + b'"Okapi, Oda","It is ""closed"".",2026-11-12\n' * 5, "a table (CSV)"),
        (b"\n\n%PDF-1.7", PDF),
    ],
)
def test_a_kind_is_told_from_the_content(data: bytes, kind: str) -> None:
    assert file_kind(data) == kind


@pytest.mark.parametrize(
    "text",
    [
        "[Check against delivery]\n\nMr. President,",
        "[1]\nThe note.",
        "{sic}",
        "Speaker: A. Okapi\n\nWords.",
        "<aside> he said",
        "Today, then, we met.\n\n" * 3 + "We met, we spoke, and we parted, as we do.\n" * 3,
        "\tWe met.\n\tWe spoke.\n" * 9,
    ],
)
def test_text_that_begins_like_another_format_is_text(text: str) -> None:
    assert file_kind(text.encode()) is None


def test_other_formats_are_refused_by_name_with_a_way_out() -> None:
    with pytest.raises(UnsupportedDocument) as caught:
        read_source(archive("xl/workbook.xml"), "statement.txt")
    assert caught.value.code == "unsupported"
    assert str(caught.value) == (
        "statement.txt is an XLSX table, which cannot be read yet. Save it as PDF or as plain text and add that."
    )


def test_a_large_file_is_refused_before_it_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_BYTES", 3)
    with pytest.raises(UnreadableDocument) as caught:
        read_source(b"words", "big.txt")
    assert caught.value.code == "too_large"
