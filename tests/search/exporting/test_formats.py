"""Files of a search: each read back by what reads it elsewhere, with every word and credit where it belongs."""

import csv
import datetime as dt
import io
import json
from collections.abc import Generator
from zipfile import ZipFile

import pytest
import rispy
from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from onrecord.settings import Settings
from onrecord.wiring import open_application
from search.exporting import gathering
from search.exporting.formats import FORMATS
from search.exporting.gathering import Exporter
from search.exporting.note import Note, Quotation
from search.exporting.spreadsheet import guarded
from search.request import SearchRequest
from statements.citations import footnote
from tests.web.documents import add_all

DAY = dt.date(2026, 11, 26)
ALL = SearchRequest.model_validate({"standing": ["said", "doubtful", "background"]})


@pytest.fixture(scope="module")
def exporter(tmp_path_factory: pytest.TempPathFactory) -> Generator[Exporter]:
    settings = Settings(home=tmp_path_factory.mktemp("home"), base_url="https://record.example")
    application = open_application(settings)
    add_all(application)
    application.projection.catch_up(lambda *_: None)
    yield Exporter(application.search.search, application.catalog.library, application.presenter, lambda: DAY)
    application.close()


@pytest.fixture(scope="module")
def note(exporter: Exporter) -> Note:
    return exporter.of_search(ALL, "/search?standing=said")


def uncredited(note: Note) -> list[Quotation]:
    found = [quotation for quotation in note.quotations if quotation.result.standing != "said"]
    assert {quotation.result.standing for quotation in found} == {"doubtful", "background"}
    return found


def rows(note: Note) -> list[dict[str, str]]:
    text = FORMATS["csv"].write(note).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_note_holds_the_whole_search_and_not_a_page_of_it(exporter: Exporter) -> None:
    asked = SearchRequest(q="water", limit=1)
    note = exporter.of_search(asked, "/search?q=water")
    assert note.found is not None
    assert len(note.quotations) == note.found.value > 20
    assert (note.complete, note.address) == (True, "https://record.example/search?q=water")
    assert note.heading.startswith("Passages containing water")


def test_a_note_that_is_cut_says_so(exporter: Exporter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "MOST", 7)
    note = exporter.of_search(SearchRequest(q="water"), "/search?q=water")
    assert (len(note.quotations), note.complete) == (7, False)
    assert note.remarks[0].startswith("The first 7 of ")


def test_chosen_passages_keep_their_order_and_tell_what_is_gone(exporter: Exporter, note: Note) -> None:
    ids = [quotation.result.passage_id for quotation in note.quotations][:3][::-1]
    chosen = exporter.of_passages([*ids, "nothing0here"], "Three", "/p/x")
    assert [quotation.result.passage_id for quotation in chosen.quotations] == ids
    assert chosen.gone == ("nothing0here",)
    assert any("nothing0here" in remark for remark in chosen.remarks)


def test_reference_managers_read_every_entry(note: Note) -> None:
    entries = rispy.loads(FORMATS["ris"].write(note).decode())
    items = json.loads(FORMATS["csl"].write(note))
    bibtex = FORMATS["bib"].write(note).decode()
    assert len(entries) == len(items) == bibtex.count("\n@") + 1 == len(note.quotations)
    for quotation, entry, item in zip(note.quotations, entries, items, strict=True):
        assert quotation.result.url in {*entry["urls"], item["URL"]}
        assert quotation.result.passage_id in item["id"]


def test_no_reference_to_an_uncredited_passage_names_its_speaker(note: Note) -> None:
    for quotation in uncredited(note):
        alone = Note(heading="", address="", made_on=DAY, quotations=[quotation])
        (row,) = rows(alone)
        assert [row[name] for name in ("speaker", "role", "country", "country_code", "organization", "credited")] == [
            ""
        ] * 6
        assert row["standing"] == quotation.result.standing
        if quotation.result.speaker:
            for name in ("ris", "bib", "csl"):
                assert quotation.result.speaker not in FORMATS[name].write(alone).decode()


def test_a_spreadsheet_has_the_words_as_they_are(note: Note) -> None:
    for row, quotation in zip(rows(note), note.quotations, strict=True):
        assert row["text"].removeprefix("'") == quotation.result.text
        assert row["permalink"] == quotation.result.url
        assert row["credited"] == "" or row["credited"].split(" […] ")[0].lstrip("'") in quotation.result.text


@given(st.text(max_size=60))
def test_no_cell_is_a_formula(cell: str) -> None:
    kept = guarded(cell)
    assert not kept.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert kept in {cell, f"'{cell}"}


def test_json_has_the_shape_of_the_api(note: Note) -> None:
    content = json.loads(FORMATS["json"].write(note))
    assert content["schema"] == "onrecord.export/1"
    assert [result["text"] for result in content["results"]] == [q.result.text for q in note.quotations]


def test_a_word_note_has_every_word_and_a_real_footnote_for_each_passage(note: Note) -> None:
    content = FORMATS["docx"].write(note)
    document = Document(io.BytesIO(content))
    words = [p.text for p in document.paragraphs if p.style and p.style.name == "Quotation"]
    told = [" ".join(part.split()) for q in note.quotations for part in q.result.text.split("\n\n")]
    assert [" ".join(text.split()) for text in words] == [part for part in told if part]
    references = document.element.body.findall(f".//{qn('w:footnoteReference')}")
    notes = _footnotes(document)
    assert [one.get(qn("w:id")) for one in references] == [id_ for id_, _ in notes]
    for (_, text), quotation in zip(notes, note.quotations, strict=True):
        cited, url = footnote(quotation.cited), quotation.result.url
        assert text.replace("\u200e", "").strip() == (cited if url in cited else f"{cited} {url}")


def test_a_word_note_tells_languages_and_directions(note: Note) -> None:
    document = Document(io.BytesIO(FORMATS["docx"].write(note)))
    arabic = [p for p in document.paragraphs if p.style and p.style.name == "Quotation" and "ال" in p.text]
    assert arabic
    for paragraph in arabic:
        assert paragraph._p.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None
        assert all(run.font.rtl for run in paragraph.runs if run.text)
        assert paragraph._p.find(f".//{qn('w:lang')}").get(qn("w:bidi")) == "ar-SA"


def test_a_word_note_of_an_uncredited_passage_names_nobody(note: Note) -> None:
    for quotation in uncredited(note):
        alone = Note(heading="Notes", address="https://record.example/", made_on=DAY, quotations=[quotation])
        document = Document(io.BytesIO(FORMATS["docx"].write(alone)))
        (lead,) = [p for p in document.paragraphs if p.style and p.style.name == "Lead-in"]
        assert lead.text.startswith(("Not reported as surely said", "A report’s own words"))
        runs = [run for p in document.paragraphs if p.style and p.style.name == "Quotation" for run in p.runs]
        assert {run.style.name for run in runs if run.text} == {"Reporter"}


@given(st.text(min_size=1, max_size=80))
def test_any_text_can_stand_in_a_word_note(text: str) -> None:
    content = FORMATS["docx"].write(Note(heading=text, address="https://record.example/", made_on=DAY, quotations=[]))
    assert ZipFile(io.BytesIO(content)).testzip() is None
    assert Document(io.BytesIO(content)).paragraphs[1].text.endswith("https://record.example/")


def test_nothing_found_is_a_note_too(exporter: Exporter) -> None:
    empty = exporter.of_search(SearchRequest(q='"no such words at all"', mode="keyword"), "/search?q=x")
    for form in FORMATS.values():
        assert form.write(empty) is not None
    assert Document(io.BytesIO(FORMATS["docx"].write(empty))).paragraphs[-1].text == "No passage was found."


def _footnotes(document: DocumentObject) -> list[tuple[str, str]]:
    part = next(rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/footnotes"))
    return [
        (one.get(qn("w:id")), "".join(t.text or "" for t in one.iter(qn("w:t"))))
        for one in parse_xml(part.blob).findall(qn("w:footnote"))
        if not one.get(qn("w:type"))
    ]
