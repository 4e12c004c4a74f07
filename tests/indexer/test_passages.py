import gzip
import json
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.excerpts import Excerpt
from indexer.formats.layout import Page, Paragraph, SourceText
from indexer.formats.reader import read_source
from indexer.passages import FEWEST_WORDS, MOST_TOKENS, MOST_WORDS, cut_passages
from search.embedding.ctranslate import CTranslateEmbedder
from statements.parsed import ParsedPassage, Span
from statements.sentences import token_estimate, word_count

SENTENCE = "The keeper of the lock has gone home, and nobody knows when he will be back to open it. "


def statement(ordinal: int, *spans: tuple[int, int]) -> Excerpt:
    return Excerpt(ordinal, tuple(Span(*span) for span in spans))


def passages_of(text: str, language: str = "en") -> list[str]:
    source = read_source(text.encode(), "a.txt")
    return [text[p.start : p.end] for p in cut_passages("a", source, [statement(0, (0, len(text)))], language)]


def test_short_paragraphs_are_put_together_and_long_ones_stand_alone() -> None:
    short, long = "A short paragraph of words.", (SENTENCE * 5).strip()
    assert passages_of(f"{short}\n\n{short}\n\n{long}\n\n{long}\n\n{short}") == [
        f"{short}\n\n{short}\n\n{long}",
        f"{long}\n\n{short}",
    ]


def test_a_long_paragraph_is_cut_between_sentences_into_parts_of_about_equal_length() -> None:
    parts = passages_of((SENTENCE * 24).strip())
    assert " ".join(parts) == (SENTENCE * 24).strip()
    assert all(part.startswith("The keeper") and part.endswith("open it.") for part in parts)
    sizes = [word_count(part) for part in parts]
    assert max(sizes) - min(sizes) <= word_count(SENTENCE)
    assert FEWEST_WORDS <= min(sizes) <= max(sizes) <= MOST_WORDS


def test_a_sentence_without_end_is_cut_at_commas_and_a_word_without_end_anywhere() -> None:
    commas = ("we thank the keeper of the lock, " * 60).strip()
    assert all(part.endswith(",") for part in passages_of(commas))
    assert "".join(passages_of("o" * 5_000)) == "o" * 5_000


def test_passages_never_cross_statements_or_what_interrupts_one() -> None:
    first, direction, second = SENTENCE * 2, "The meeting was suspended. ", SENTENCE
    text = first + direction + second + second
    spans = [
        statement(0, (0, len(first)), (len(first + direction), len(text) - len(second))),
        statement(1, (len(text) - len(second), len(text))),
    ]
    source = read_source(text.encode(), "a.txt")
    found = cut_passages("a", source, spans, "en")
    assert [(p.statement, text[p.start : p.end]) for p in found] == [
        (0, first.strip()),
        (0, second.strip()),
        (1, second.strip()),
    ]


def test_a_passage_has_the_page_and_paragraph_that_it_begins_in() -> None:
    words = SENTENCE.strip()
    text = "\n\n".join([" ".join([words] * 5)] * 3)
    third = text.rindex("\n\n") + 2
    paragraphs = [Paragraph(start, start + len(words) * 5 + 4, None) for start in (0, len(words) * 5 + 6, third)]
    # The first page is blank and the third one begins in the middle of a paragraph.
    pages = (Page(1, 0, 0), Page(2, 0, third + 9), Page(3, third + 10, len(text)))
    source = SourceText(text, "application/pdf", tuple(paragraphs), pages)
    found = cut_passages("a", source, [statement(0, (0, third)), statement(1, (third, len(text)))], "en")
    assert [(p.statement, p.paragraph, p.page) for p in found] == [(0, 1, 2), (0, 2, 2), (1, 1, 2)]


def test_a_passage_in_another_script_has_its_own_language() -> None:
    arabic = "يشكر وفد سارماديا حارس القناة على صبره، ويذكّر اللجنة بأن الماء لا ينتظر أحدا في الصيف. " * 9
    text = f"{arabic.strip()}\n\n{(SENTENCE * 6).strip()}\n\n{SENTENCE.strip()}"
    source = read_source(text.encode(), "a.txt")
    found = cut_passages("a", source, [statement(0, (0, len(text)))], "ar")
    assert [(p.language, text[p.start]) for p in found] == [("ar", "ي"), ("en", "T")]


def test_ids_depend_on_identity_and_words_alone() -> None:
    text = "\n\n".join([(SENTENCE * 5).strip()] * 3)
    source = read_source(text.encode(), "a.txt")

    def ids(identity: str, found: SourceText, start: int = 0) -> list[str]:
        cut = cut_passages(identity, found, [statement(0, (start, len(found.text)))], "en")
        return [passage.id for passage in cut]

    once = ids("a", source)
    assert len(set(once)) == 3
    assert all(len(one) <= 16 for one in once)
    assert ids("a", source) == once
    assert set(ids("b", source)).isdisjoint(once)
    moved = read_source(f"A heading.\n\n{text}".encode(), "a.txt")
    assert ids("a", moved, start=12) == once
    wrapped = read_source(text.replace(" open it.", "\nopen it.").encode(), "a.txt")
    assert ids("a", wrapped) == once


PIECES = st.sampled_from(
    ["word ", "Ms. Okapi ", "said. ", "No! ", "i.e. ", "\n", "\n\n", "\f", "  ", "水。", "в слове, ", "o" * 90]
)


@given(st.lists(PIECES, min_size=1, max_size=400).map("".join), st.data())
def test_passages_cover_every_word_of_every_statement_once_and_in_order(text: str, data: st.DataObject) -> None:
    text = "Begin " + text
    source = read_source(text.encode(), "a.txt")
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)) | {0, len(text)})
    spans = [pair for pair in pairwise(cuts) if data.draw(st.booleans())]
    turns = [statement(ordinal, span) for ordinal, span in enumerate(spans)]
    found = cut_passages("a", source, turns, "en")

    assert [p.ordinal for p in found] == list(range(len(found)))
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert len({p.id for p in found}) == len(found)
    for turn in turns:
        own = [p for p in found if p.statement == turn.statement]
        assert _without_blanks(text, own) == "".join(text[turn.spans[0].start : turn.spans[0].end].split())
        assert [p.paragraph for p in own] == sorted(p.paragraph for p in own)
    for passage in found:
        words = text[passage.start : passage.end]
        assert words == words.strip() != ""
        assert word_count(words) <= MOST_WORDS
        assert token_estimate(words) <= MOST_TOKENS


def _without_blanks(text: str, passages: list[ParsedPassage]) -> str:
    return "".join("".join(text[p.start : p.end].split()) for p in passages)


@pytest.mark.slow
def test_no_passage_of_the_general_debates_is_longer_than_the_model_reads(data_folder: Path, tmp_path: Path) -> None:
    embedder = CTranslateEmbedder(tmp_path)
    passages = [passage for speech in _speeches(data_folder, every=60) for passage in passages_of(speech)]
    counts = [embedder.token_count(passage) for passage in passages]
    words = sorted(map(word_count, passages))
    assert len(passages) > 4_000
    assert max(counts) <= embedder.model.max_tokens
    assert words[len(words) // 20] >= FEWEST_WORDS
    assert words[-1] <= MOST_WORDS


def _speeches(data_folder: Path, every: int) -> Iterator[str]:
    with gzip.open(data_folder / "ungdc" / "ungdc_1946_2022.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in islice(lines, 0, None, every):
            yield json.loads(line)["text"]
