import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.formats.docx import read_docx
from indexer.formats.reader import read_source
from statements.errors import UnreadableDocument, UnsupportedDocument
from tests.indexer.formats.made_docx import docx, paragraph

_RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'


def test_paragraphs_are_read_in_order_with_what_is_bold() -> None:
    source = read_source(docx(body=paragraph("Statement", bold=True) + paragraph("  We met.  ")), "a.docx")
    assert source.text == "Statement\n\nWe met."
    assert [source.text[p.start : p.end] for p in source.paragraphs] == ["Statement", "We met."]
    assert [source.text[start:end] for start, end in source.bold] == ["Statement"]


def test_deleted_words_are_no_part_of_the_text_and_inserted_ones_are() -> None:
    body = (
        f"<w:p>{_RUN.format('The lock is ')}<w:del><w:r><w:delText>shut</w:delText></w:r></w:del>"
        f"<w:ins>{_RUN.format('open')}</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> secretly</w:t></w:r>"
        f"{_RUN.format('.')}</w:p>"
        f"<w:del><w:p>{_RUN.format('Gone.')}</w:p></w:del>"
    )
    assert read_docx(docx(body=body), "a.docx").text == "The lock is open."


def test_codes_of_fields_footnotes_and_other_parts_are_left_out() -> None:
    body = (
        "<w:p><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>We thank</w:t><w:br/><w:t>the keeper</w:t>"
        "<w:footnoteReference/><w:tab/><w:t>now\u00ad</w:t></w:r></w:p>"
    )
    parts = {"word/footnotes.xml": "<w:footnotes/>", "word/header1.xml": "<w:hdr>Ministry of Locks</w:hdr>"}
    assert read_docx(docx(body=body, parts=parts), "a.docx").text == "We thank\nthe keeper now"


def test_tables_and_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('In a box.')}</w:txbxContent>"
    fallback = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    body = (
        f"<w:tbl><w:tr><w:tc>{paragraph('Cell one.')}</w:tc><w:tc>{paragraph('Cell two.')}</w:tc></w:tr></w:tbl>"
        f'<w:p><w:r><mc:AlternateContent xmlns:mc="{fallback}"><mc:Choice>{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert read_docx(docx(body=body), "a.docx").text.split("\n\n") == ["Cell one.", "Cell two.", "In a box."]


def packed(name: str, content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (docx(), "empty", "has no words in it"),
        (packed("word/document.xml", b"no markup"), "damaged", "is a damaged Word document"),
        (packed("word/document.xml", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"), "damaged", "damaged"),
        (docx(["We met."])[:-40], "damaged", "damaged"),
        (packed("word/document.xml", b"<w>" + b" " * 30_000_000 + b"</w>"), "too_large", "300 times its size"),
        (packed("word/document.xml", b" " * 70_000_000), "too_large", "is no Word document that people read"),
    ],
)
def test_what_is_no_readable_document_is_refused_with_its_reason(data: bytes, code: str, says: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read_docx(data, "a.docx")
    assert caught.value.code == code
    assert says in caught.value.message
    assert caught.value.remedy


def test_a_document_of_too_many_parts_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="more than 5,000 parts"):
        read_docx(docx(["We met."], parts={f"word/media/{n}": "" for n in range(5_001)}), "a.docx")


@pytest.mark.parametrize(
    ("data", "remedy"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "save it as DOCX or PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "Open it with its password"),
    ],
)
def test_old_and_protected_office_files_are_refused_with_what_to_do(data: bytes, remedy: str) -> None:
    with pytest.raises(UnsupportedDocument) as caught:
        read_source(data, "a.doc")
    assert remedy in caught.value.remedy


@settings(max_examples=30)
@given(st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"], max_codepoint=0x2FFF), max_size=40)))
def test_every_paragraph_comes_back(texts: list[str]) -> None:
    texts = ["We met.", *texts]
    source = read_docx(docx(texts), "a.docx")
    expected = [text for raw in texts if (text := raw.replace("\N{SOFT HYPHEN}", "").strip())]
    assert [source.text[p.start : p.end] for p in source.paragraphs] == expected
