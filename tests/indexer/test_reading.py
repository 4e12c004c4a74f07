import datetime as dt
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from indexer.formats.reader import read_source
from indexer.parse_output import parse_output
from indexer.reading import read_document
from indexer.records.record import Hints
from indexer.records.registry import GRAMMARS
from statements.errors import UnreadableDocument
from statements.parsed import ParsedDocument
from statements.vocabulary import DocumentType
from tests.indexer.formats.made_pdfs import WORDS, image_pdf, joined, pdf

TEXT = f"Speaker: Oda Okapi\r\nCountry: XVA\r\nDate: 2026-11-12\r\n\r\n{WORDS}\r\n\r\n{WORDS}\r\n"


def read(data: bytes, name: str = "a.txt", **hints: str) -> ParsedDocument:
    return read_document(data, Hints(name, **hints))[0]  # type: ignore[arg-type]


def test_a_plain_text_is_kept_unchanged_and_its_passages_are_slices_of_it() -> None:
    parsed, media_type = read_document(TEXT.encode("utf-8-sig"), Hints("a.txt"))
    assert (parsed.text, media_type) == (TEXT, "text/plain")
    assert parsed.sha256 == sha256(TEXT.encode("utf-8-sig")).hexdigest()
    (passage,) = parsed.passages
    assert parsed.text[passage.start : passage.end] == f"{WORDS}\r\n\r\n{WORDS}"
    assert (parsed.date, parsed.pages) == (dt.date(2026, 11, 12), None)


def test_a_document_is_known_by_its_address_its_place_in_a_source_or_its_bytes() -> None:
    other = TEXT.replace("patience", "silence").encode()
    data = TEXT.encode()
    assert read(data).identity == read(data, "b.txt").identity != read(other).identity
    assert read(data, url="https://a.example/1").identity == read(other, url="https://a.example/1").identity
    first = read(data, source="ministry").identity
    assert first == read(other, source="ministry").identity
    assert first != read(data, "b.txt", source="ministry").identity != read(data, source="mission").identity


def test_reading_twice_gives_the_same() -> None:
    assert read(TEXT.encode()) == read(TEXT.encode())


def test_pages_that_were_left_out_are_named_in_the_document() -> None:
    parsed = read(joined(pdf([WORDS] * 9), image_pdf(""), pdf([WORDS] * 9)), "a.pdf")
    assert [warning.code for warning in parsed.warnings] == ["image_only_page", "no_date"]
    assert parsed.pages == 3
    assert {passage.page for passage in parsed.passages} <= {1, 3}


def test_every_type_has_a_grammar() -> None:
    assert set(GRAMMARS) == set(DocumentType)


def test_a_type_that_a_text_cannot_be_of_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="issue it jointly"):
        read_document(TEXT.encode(), Hints("a.txt", type=DocumentType.JOINT_STATEMENT))


def test_the_output_of_parse_has_every_field_of_the_contract() -> None:
    output = parse_output(read(TEXT.encode()))
    assert output["schema"] == "onrecord.parse/1"
    assert set(output) >= {"schema", "document", "statements", "passages", "votes", "warnings"}
    assert set(output["document"]) >= {
        "type",
        "symbol",
        "title",
        "language",
        "date",
        "url",
        "sha256",
        "meeting",
        "text",
    }
    (statement,) = output["statements"]
    assert statement["speaker"] == {"name": "Oda Okapi", "person_id": None, "role": None}
    assert {"ordinal", "kind", "form", "label", "country", "organization", "capacity", "on_behalf_of"} <= set(statement)
    assert {"aligned_with", "spoken_language", "vote_timing", "spans", "cue_spans", "source_spans"} <= set(statement)
    assert {"page", "resolved", "rule", "asserted", "certainty", "explains"} <= set(statement)
    (start, end), *more = statement["spans"]
    assert (output["document"]["text"][start:end], more) == (f"{WORDS}\r\n\r\n{WORDS}", [])
    assert [set(passage) for passage in output["passages"]] == [
        {"id", "ordinal", "statement", "start", "end", "page", "paragraph", "language"}
    ]
    assert output["document"]["date"] == "2026-11-12"


@pytest.mark.parametrize("name", ["A_64_PV.121.pdf", "A_76_PV.102.pdf", "S_PV.3756.pdf", "S_PV.8422.pdf"])
def test_passages_of_published_records_stand_on_their_pages(data_folder: Path, name: str) -> None:
    data = (data_folder / "un_verbatim_pdf" / name).read_bytes()
    parsed = read(data, name)
    source = read_source(data, name)
    with pypdfium2.PdfDocument(data) as document:
        shown = [_bare(page.get_textpage().get_text_range()) for page in document]
    lines = [line for line in source.lines if any(p.start <= line.start and line.end <= p.end for p in parsed.passages)]
    assert len(lines) > 100
    for passage in parsed.passages:
        assert passage.page is not None
        first = next((line for line in lines if passage.start <= line.start < passage.end), None)
        if first is not None:
            words = _bare(parsed.text[first.start : first.end])
            assert any(words in text for text in shown[passage.page - 1 : passage.page + 1])
    spans = {s.ordinal: s.spans for s in parsed.statements}
    for passage in parsed.passages:
        assert passage.statement is not None
        assert any(s.start <= passage.start < passage.end <= s.end for s in spans[passage.statement])
    assert all(one.end <= two.start for one, two in pairwise(parsed.passages))


def _bare(text: str) -> str:
    return "".join(text.replace("\ufffe", "").replace("-", "").split())
