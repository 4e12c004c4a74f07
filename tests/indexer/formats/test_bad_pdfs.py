import io

import pypdf
import pytest

from indexer.formats import pdf_opening, pdf_pages
from indexer.formats.reader import read_source
from statements.errors import UnreadableDocument
from tests.indexer.formats.made_pdfs import (
    WORDS,
    encrypted,
    image_pdf,
    joined,
    pdf,
    pdf_without_letters,
    without_page,
)

LINES = [WORDS] * 12
SOUND = pdf(LINES, LINES, LINES)


def error_of(data: bytes, name: str = "record.pdf") -> UnreadableDocument:
    with pytest.raises(UnreadableDocument) as caught:
        read_source(data, name)
    assert caught.value.message.startswith(name)
    assert caught.value.remedy.endswith(".")
    return caught.value


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"%PDF-1.7\n", "truncated"),
        (SOUND[: len(SOUND) // 2], "truncated"),
        (SOUND[: SOUND.rindex(b"startxref")], "truncated"),
        (b"%PDF-1.4\nnothing of a PDF file\nstartxref\n9\n%%EOF\n", "damaged"),
        (pdf([], []), "empty"),
        (image_pdf(""), "no_text_layer"),
        (image_pdf("", ""), "no_text_layer"),
        (image_pdf("26-00017 (E)"), "no_text_layer"),
        (pdf_without_letters(LINES), "illegible"),
        (without_page(pdf(LINES), 0), "damaged"),
        (b"<!DOCTYPE html><html><body>Not found</body></html>", "not_a_pdf"),
        (b"Dear reader, the record is on its way.", "not_a_pdf"),
    ],
)
def test_each_fault_of_a_pdf_has_a_code_and_a_remedy(data: bytes, code: str) -> None:
    assert error_of(data).code == code


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_password_must_be_removed(algorithm: str) -> None:
    error = error_of(encrypted(SOUND, "open", "own", algorithm))
    assert error.code == "encrypted"
    assert "Remove the password" in error.remedy


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_file_that_everybody_may_open_is_read_although_it_is_encrypted(algorithm: str) -> None:
    assert WORDS in read_source(encrypted(SOUND, "", "own", algorithm), "record.pdf").text


@pytest.mark.parametrize(
    "data",
    [
        b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n" + SOUND,
        SOUND + b"\0" * 5_000,
        SOUND + b"\n<html><body>Thank you for your visit</body></html>",
    ],
)
def test_what_servers_write_round_a_file_does_no_harm(data: bytes) -> None:
    assert read_source(data, "record").text == read_source(SOUND, "record").text


def test_an_older_version_within_a_cut_file_is_not_taken_for_all_of_it() -> None:
    later = SOUND + b"\n90 0 obj\n<< /Type /Page /Parent 5 0 R >>\nendobj\n91 0 obj\n<< /Length 4"
    assert error_of(later).code == "truncated"


def test_pages_that_cannot_be_read_are_named_and_the_others_keep_their_numbers() -> None:
    data = joined(SOUND, image_pdf("", ""), pdf_without_letters(LINES), pdf([]), pdf(LINES))
    source = read_source(data, "record.pdf")
    assert [(warning.code, warning.message.split(" ", 2)[1]) for warning in source.warnings] == [
        ("image_only_page", "4-5"),
        ("illegible_page", "6"),
        ("blank_page", "7"),
    ]
    assert [page.number for page in source.pages] == list(range(1, 9))
    assert [source.text[page.start : page.end] != "" for page in source.pages] == [1, 1, 1, 0, 0, 0, 0, 1]
    assert all(warning.start == source.pages[7].start for warning in source.warnings)


def test_a_damaged_page_in_the_middle_leaves_the_others() -> None:
    source = read_source(without_page(SOUND, 1), "record.pdf")
    assert [warning.code for warning in source.warnings] == ["damaged_page"]
    assert [page.end > page.start for page in source.pages] == [True, False, True]


def test_a_stamp_on_a_page_of_text_is_no_sign_of_a_scan() -> None:
    assert not read_source(pdf(LINES, ["26-00017 (E)"]), "record.pdf").warnings


def test_a_file_of_5_000_pages_is_stopped_by_a_limit_that_the_message_names() -> None:
    writer = pypdf.PdfWriter()
    for _ in range(5_000):
        writer.add_blank_page(200, 200)
    buffer = io.BytesIO()
    writer.write(buffer)
    error = error_of(buffer.getvalue())
    assert error.code == "too_large"
    assert error.message == "record.pdf has 5,000 pages; 2,000 are read at most."


def test_too_many_pages_or_characters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_opening, "MOST_PAGES", 2)
    assert error_of(SOUND).code == "too_large"
    monkeypatch.setattr(pdf_opening, "MOST_PAGES", 3)
    monkeypatch.setattr(pdf_pages, "MOST_CHARACTERS_A_PAGE", 100)
    assert "on page 1" in error_of(SOUND).message
    monkeypatch.setattr(pdf_pages, "MOST_CHARACTERS_A_PAGE", 100_000)
    monkeypatch.setattr(pdf_pages, "MOST_CHARACTERS", 2_000)
    assert error_of(SOUND).code == "too_large"
