"""Marks that we set are those that the cluster's own highlighter sets, and words are asked for once."""

import re
from collections.abc import Iterator
from itertools import pairwise
from unittest.mock import patch

import pytest

from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.elasticsearch import highlighting as ours
from search.engines.elasticsearch.stems import Stems
from search.query.tree import Node, Phrase, Word
from tests.contract.engine_data import passage, put, texts

SAID = {
    "en": "The negotiators negotiated; negotiations die. Dying rivers: a relation, relational ties, tied skies, sky.",
    "es": "Los países negociaron; el país negocia. Naciones, nación y acción: acciones de los niños, niñas.",
    "fr": "L’État négocie, les États négocièrent : chevaux, cheval, œuvre, œuvres et îles, île.",
    "ru": "Переговоры идут, переговоров нет; ещё река, реки, рекой, державы и держава.",
    "ar": "السلام للجميع والسلام، مفاوضات والمفاوضات، كتاب وكتب.",
    "de": "Äpfel und Apfel, Häuser, Haus; Aerzte und Ärzte verhandeln, verhandelt.",
    "nl": "Er is gewerkt, wij werken; huizen en huis, onderhandelingen.",
    "tr": "İstanbul ve ISTANBUL, ırmaklar, ırmak, barışı, barış.",
    "it": "L’acqua, le acque, nazioni, nazione, città, perché.",
    "zh": "我们要求立即停火，和平 2026.",
    "": "Peace and peaceful peaces.",
}


@pytest.mark.parametrize("language", SAID)
def test_what_the_cluster_would_mark_is_marked(engine: ElasticsearchEngine, language: str) -> None:
    said = passage("p1", SAID[language], language=language)
    put(engine, said)
    words = re.findall(r"\w+", said.text)
    phrases = [Phrase(f"{one} {other}") for one, other in pairwise(words)]
    queries: list[Node] = [*map(Word, words), *phrases]
    for query in queries:
        marked = engine.highlights(query, texts(said))
        assert marked["p1"] == _by_the_cluster(engine, query)["p1"], query


def _by_the_cluster(engine: ElasticsearchEngine, query: Node) -> dict[str, tuple[tuple[int, int], ...]]:
    with patch.object(ours.Wanted, "of", return_value=None):
        return engine.highlights(query, {"p1": texts(passage("p1", "any"))["p1"]})


def test_words_are_asked_for_once_and_only_those_that_may_match(engine: ElasticsearchEngine) -> None:
    said = passage("p1", "Negotiators negotiated about bread and never rested.")
    put(engine, said)
    asked: list[list[str]] = []
    asking = Stems._asked

    def recording(stems: Stems, field: str, words: list[str]) -> Iterator[tuple[str, str | None]]:
        asked.append(words)
        return asking(stems, field, words)

    with patch.object(Stems, "_asked", recording):
        assert engine.highlights(Word("negotiate"), texts(said)) == {"p1": ((0, 11), (12, 22))}
        assert asked == [["Negotiators", "negotiate", "negotiated", "never"]]
        assert engine.highlights(Word("negotiate"), texts(said)) == {"p1": ((0, 11), (12, 22))}
        assert engine.highlights(Word("bread"), texts(said)) == {"p1": ((29, 34),)}
    assert len(asked) == 1
