"""What becomes a passage: quotations in their sentences, the rest of a report as background, other statements whole."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.excerpts import Excerpt, excerpts_of
from indexer.formats.text import read_text
from indexer.records.record import Record
from statements.parsed import ParsedStatement, Span
from statements.sentences import sentences
from statements.vocabulary import Capacity, DocumentType, Form, StatementKind

TEXT = (
    "The lock is shut. “We wait,” Okapi said on Friday. It is an old lock.\n\n"
    "Pell said:\n\n“We have boats.” Nobody counted them. “Many boats,” he added."
)


def statement(ordinal: int, said: tuple[str, ...], source: str, cue: str, text: str = TEXT) -> ParsedStatement:
    def spans(*words: str) -> tuple[Span, ...]:
        return tuple(Span(text.index(w), text.index(w) + len(w)) for w in words if w)

    return ParsedStatement(
        ordinal, StatementKind.QUOTATION, source, spans(*said), Capacity.PERSONAL, "rule",
        form=Form.DIRECT, source_spans=spans(source), cue_spans=spans(cue),
    )  # fmt: skip


def report(*statements: ParsedStatement, text: str = TEXT) -> tuple[list[tuple[int | None, str]], tuple[Excerpt, ...]]:
    source = read_text(text.encode(), "a.txt")
    own = tuple(Span(*s) for p in source.paragraphs for s in sentences(text, p.start, p.end))
    found = excerpts_of(Record(DocumentType.NEWS_ARTICLE, "T", "en", statements, sentences=own), source)
    return [(e.statement, text[e.spans[0].start : e.spans[0].end]) for e in found], found


def test_a_quotation_has_its_sentence_and_the_rest_is_background() -> None:
    found, _ = report(statement(0, ("We wait",), "Okapi", "said"))
    assert found == [
        (None, "The lock is shut."),
        (0, "“We wait,” Okapi said on Friday."),
        (None, TEXT[TEXT.index("It is an old") :]),
    ]


def test_source_and_cue_beside_the_words_belong_to_them_over_paragraphs() -> None:
    found, _ = report(statement(0, ("We have boats",), "Pell", "said:"))
    assert (0, "Pell said:\n\n“We have boats.”") in found


def test_parts_that_stand_apart_are_passages_of_one_statement() -> None:
    found, _ = report(statement(0, ("We have boats", "Many boats"), "he", "added"))
    assert [(n, words) for n, words in found if n == 0] == [(0, "“We have boats.”"), (0, "“Many boats,” he added.")]
    assert (None, "Nobody counted them.") in found


def test_a_source_far_from_its_words_is_no_passage_of_its_own() -> None:
    found, _ = report(statement(0, ("Many boats",), "The lock", "added"))
    assert [words for n, words in found if n == 0] == ["“Many boats,” he added."]
    assert found[0] == (
        None,
        TEXT[: TEXT.index(" “Many")],
    )


def test_two_quotations_in_one_sentence_each_have_it() -> None:
    text = "Okapi called it a wall, saying that it would fall."
    found, _ = report(
        statement(0, ("a wall",), "Okapi", "called", text),
        statement(1, ("that it would fall",), "Okapi", "saying", text),
        text=text,
    )
    assert found == [(0, text), (1, text)]


def test_paragraphs_are_counted_in_the_report() -> None:
    _, excerpts = report(statement(0, ("Many boats",), "he", "added"))
    assert [e.after for e in excerpts if e.statement == 0] == [2]


def test_other_documents_are_their_statements() -> None:
    turn = ParsedStatement(0, StatementKind.SPEECH, "Okapi:", (Span(0, 9), Span(12, 17)), Capacity.PERSONAL, "label")
    source = read_text(TEXT.encode(), "a.txt")
    assert excerpts_of(Record(DocumentType.SPEECH, "T", "en", (turn,)), source) == (Excerpt(0, turn.spans),)


PLACES = st.integers(0, len(TEXT) - 1)
PARTS = st.lists(st.tuples(PLACES, st.integers(1, 30)), min_size=1, max_size=3)


@given(st.lists(PARTS, max_size=4))
def test_every_sentence_is_in_an_excerpt_and_background_is_in_one_alone(parts: list[list[tuple[int, int]]]) -> None:
    quotations = []
    for ordinal, places in enumerate(parts):
        spans = tuple(Span(at, min(at + length, len(TEXT))) for at, length in sorted(places))
        quotations.append(
            ParsedStatement(ordinal, StatementKind.QUOTATION, "x", spans, Capacity.PERSONAL, "rule", form=Form.DIRECT)
        )
    _, found = report(*quotations)
    starts = [e.spans[0].start for e in found]
    assert starts == sorted(starts)
    assert "".join(TEXT.split()) == "".join(_covered(found).split())
    background = [e.spans[0] for e in found if e.statement is None]
    quoted = [e.spans[0] for e in found if e.statement is not None]
    assert all(one.end <= two.start for one, two in pairwise(background))
    assert not [1 for b in background for q in quoted if b.start < q.end and q.start < b.end]


def _covered(found: tuple[Excerpt, ...]) -> str:
    offsets = sorted({offset for e in found for start, end in e.spans for offset in range(start, end)})
    return "".join(TEXT[offset] for offset in offsets)


@pytest.mark.parametrize("words", ["The lock is shut.", ""])
def test_a_report_without_quotations_is_background(words: str) -> None:
    found, _ = report(text=words + " It rained.")
    assert found == [(None, (words + " It rained.").strip())]
