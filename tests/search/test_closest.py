"""The closest sentence: a verbatim range of a passage that meaning alone has found."""

import pytest

from search.closest import ClosestSentences
from search.embedding.ctranslate import CTranslateEmbedder
from search.request import SearchRequest
from tests.search.conftest import Home
from tests.search.corpus import Said, document

HARVEST = "Mr. Orr counted the boats twice. The wheat failed in both valleys this year. Let me thank the Chair."


@pytest.fixture
def closest(embedder: CTranslateEmbedder) -> ClosestSentences:
    return ClosestSentences(embedder)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("crop failure", "The wheat failed in both valleys this year."),
        ("counting ships", "Mr. Orr counted the boats twice."),
        ("gratitude to the President", "Let me thank the Chair."),
    ],
)
def test_it_is_the_sentence_that_says_the_same(closest: ClosestSentences, query: str, sentence: str) -> None:
    start, end = closest.of(query, {"p": HARVEST})["p"]
    assert HARVEST[start:end] == sentence


def test_remembered_sentences_answer_as_new_ones_do(closest: ClosestSentences) -> None:
    texts = {"p": HARVEST, "q": f"Nobody sowed. {HARVEST}", "one": "There is but one sentence here."}
    first = closest.of("crop failure", texts)
    assert closest.of("crop failure", texts) == first == {"p": (33, 76), "q": (47, 90)}
    assert closest.of("crop failure", {"p": HARVEST}) == {"p": first["p"]}
    assert closest.of("anything", {}) == closest.of("anything", {"one": texts["one"]}) == {}


def test_vectors_are_computed_once(embedder: CTranslateEmbedder, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    passages = embedder.passages

    def counted(texts: list[str]) -> object:
        read.append(len(texts))
        return passages(texts)

    monkeypatch.setattr(embedder, "passages", counted)
    closest = ClosestSentences(embedder)
    for query in ("crop failure", "boats", "crop failure"):
        closest.of(query, {"p": HARVEST})
    assert read == [3]


def test_results_by_meaning_alone_have_it_and_no_others(home: Home) -> None:
    home.add(document("XA/PV.1", Said(HARVEST), Said("Crop failure was not on the agenda. Nothing else was said.")))
    request = SearchRequest(q="crop failure")
    answer = home.service.search(request)
    assert [(result.matched, result.closest) for result in answer.results] == [
        (["keyword", "meaning"], None),
        (["meaning"], None),
    ]

    home.service.point_out(request, answer)

    assert [result.closest for result in answer.results] == [None, (33, 76)]


def test_a_search_without_words_has_none(stocked: Home) -> None:
    answer = stocked.search()
    stocked.service.point_out(SearchRequest(), answer)
    assert not any(result.closest for result in answer.results)
