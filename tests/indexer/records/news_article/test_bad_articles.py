"""Articles as they should not be: each gives a clear result or a clear error, and never stops the others."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.formats.reader import read_source
from indexer.reading import read_document
from indexer.records.news_article import read_news_article, reader
from indexer.records.record import Hints
from statements.errors import OnRecordError, UnreadableDocument
from statements.parsed import ParsedDocument
from statements.vocabulary import DocumentType
from tests.indexer.records.news_article.made_reports import DAY, by_words, read, said

COOKIES = "We use cookies.\nWe and our 842 partners store information on your device.\nAccept all\nReject all\n"
RUSSIAN = (
    "Министр иностранных дел Кестрии Ода Окапи заявил в пятницу, что шлюз останется закрытым до весны.\n\n"
    "«Мы ждали три зимы и больше ждать не будем», — сказал Окапи журналистам в столице.\n"
)


def document(data: bytes, name: str = "report.txt") -> ParsedDocument:
    return read_document(data, Hints(name, type=DocumentType.NEWS_ARTICLE, date=DAY))[0]


@pytest.mark.parametrize(
    "text",
    [
        "“We have waited, Oda Okapi said on Friday.\n\nKestria said that the road was open.",
        "We have waited,” Oda Okapi said on Friday.\n\nKestria said that the road was open.",
        "Oda Okapi said: “We “have” waited.\n\n“And we wait.\n\nKestria said that the road was open.",
        'Okapi said "we wait. "And" we "wait".\n\nKestria said that the road was open.',
    ],
)
def test_unbalanced_marks_cost_no_more_than_their_paragraph(text: str) -> None:
    record = read(text, date=DAY)
    kestria = by_words(record, text, "road was open")
    assert (kestria.label, kestria.country) == ("Kestria", "XKE")
    assert "Okapi said" not in said(text, kestria)


@pytest.mark.slow
def test_a_paragraph_of_100_kilobytes_is_read_in_seconds() -> None:
    sentence = "Kestria said that the road to the valley of Hallow was open again. The road is long. "
    text = sentence * (100_000 // len(sentence))
    began = time.thread_time()
    record = read(text, date=DAY)
    assert len(record.statements) > 1_000
    assert {s.country for s in record.statements} == {"XKE"}
    assert time.thread_time() - began < 60


def test_a_report_without_an_author_has_none() -> None:
    assert read("Kestria said that the road was open.\n\nIt was.", date=DAY).authors == ()


def test_mixed_scripts_are_one_report_in_the_language_of_most_of_it() -> None:
    text = (
        "Kestria said that the road was open. It reads «Дорога открыта» at the gate, 道路开放 on the map.\n\nSo it is."
    )
    record = read(text, date=DAY)
    assert record.language == "en"
    assert by_words(record, text, "the road was open").country == "XKE"


@pytest.mark.parametrize("name", ["report.txt", "report.html"])
def test_a_cookie_wall_is_refused_for_what_it_is(name: str) -> None:
    wall = (
        COOKIES if name.endswith("txt") else f"<html><body><p>{COOKIES.replace(chr(10), '</p><p>')}</p></body></html>"
    )
    with pytest.raises(UnreadableDocument, match="a question about cookies instead of an article") as caught:
        document(wall.encode(), name)
    assert caught.value.code == "not_an_article"


def test_windows_1251_declared_as_utf_8_is_read_with_a_warning() -> None:
    html = f'<html><head><meta charset="utf-8"></head><body><article><p>{RUSSIAN.strip()}</p></article></body></html>'
    for data, name in ((html.encode("cp1251"), "report.html"), (RUSSIAN.encode("cp1251"), "report.txt")):
        found = document(data, name)
        assert found.language == "ru"
        assert "шлюз останется закрытым" in found.text
        assert "assumed_encoding" in {warning.code for warning in found.warnings}


def test_a_text_too_long_for_a_report_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_CHARACTERS", 100)
    with pytest.raises(UnreadableDocument, match="is no single report"):
        read("Kestria said that the road was open. " * 9)


def test_an_empty_body_below_a_head_is_read_as_it_stands() -> None:
    record = read("Title: Lock stays\nDate: 2026-05-18")
    assert record.statements == ()


PIECES = st.sampled_from([
    "Kestria said ", "“", "”", '"', "we wait", ", he added", ". ", "\n\n", "\n", "on Friday", "that the road is open",
    "By Jane Roe\n", "VALDOR CITY (SNA) - ", "told the UN Security Council ", "’s", "()", "«", "说", "وقال ", ": ", "—",
    "\u200b",
])  # fmt: skip


@settings(max_examples=40)
@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200))
def test_any_text_gives_a_report_whose_spans_lie_in_it_or_our_error(text: str) -> None:
    hints = Hints("report.txt", type=DocumentType.NEWS_ARTICLE, language="en", date=DAY)
    try:
        source = read_source(text.encode("utf-8", "replace"), "report.txt")
        record = read_news_article(source, hints)
    except OnRecordError:
        return
    for statement in record.statements:
        spans = (*statement.spans, *statement.cue_spans, *statement.source_spans)
        assert all(0 <= start < end <= len(source.text) for start, end in spans)
        assert statement.label
    assert all(one.end <= two.start for one, two in pairwise(record.sentences))
