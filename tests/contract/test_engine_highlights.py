"""Every engine says where a query matches: in the text, in order, apart, on whole characters."""

import unicodedata
from itertools import pairwise

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, example, given, settings

from search.engines.port import SearchEngine
from search.query.tree import All, Node, Phrase, Some, Without, Word
from tests.contract.engine_data import found, passage, put, texts


def marked(engine: SearchEngine, query: Node, text: str, language: str = "en") -> list[str]:
    one = passage("p1", text, language=language)
    put(engine, one)
    return [text[start:end] for start, end in engine.highlights(query, texts(one))["p1"]]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        (
            Word("negotiate"),
            "Negotiations? We negotiated; negotiating helps.",
            ["Negotiations", "negotiated", "negotiating"],
        ),
        (Word("peace"), "peace—peace,peace peaceful", ["peace", "peace", "peace", "peaceful"]),
        (Word("PEACE"), "We want bread.", []),
        (Phrase("we want"), "We want what we want; we all want.", ["We want", "we want"]),
        (Phrase("wants"), "He wants what we want.", ["wants"]),
        (Phrase("cease fire"), "A cease-fire, a cease\nfire; fire, cease.", ["cease-fire", "cease\nfire"]),
        (All((Word("the"), Word("fish"))), "The fish and the sea.", ["fish"]),
        (Word("the"), "The fish and the sea.", ["The", "the"]),
        (Without(Word("fish"), Word("sea")), "The fish and the sea.", ["fish"]),
        (Without(None, Word("sea")), "The fish and the sea.", []),
        (Some((Word("fish"), Phrase("the fish"))), "Eat the fish, fish!", ["the fish", "fish"]),
        (All((Phrase("a b"), Phrase("b c"))), "x a b c d", ["a b c"]),
        (Word("—"), "a — b", []),
        (Word("A/76/PV.102"), "See A/76/PV.102 (page 4).", ["A/76/PV.102"]),
        (Word("fish"), "👩‍👩‍👧 fish 𝔽ish 🐟fish", ["fish", "fish"]),
        (Word("cooperation"), "our co\u00adoper\u00adation", ["co\u00adoper\u00adation"]),
    ],
)
def test_english(engine: SearchEngine, query: Node, text: str, expected: list[str]) -> None:
    assert marked(engine, query, text) == expected


@pytest.mark.parametrize(
    ("language", "query", "text", "expected"),
    [
        ("fr", Word("l'accord"), "L’accord, des accords, d’accord.", ["accord", "accords", "accord"]),
        ("fr", Word("cafe"), "un cafe\u0301, des cafés", ["cafe\u0301", "cafés"]),
        ("ru", Word("ещё"), "Ещё раз, еще.", ["Ещё", "еще"]),
        ("ar", Word("السلام"), "السَّلَام للجميع، والسـلام.", ["السَّلَام", "والسـلام"]),
        ("zh", Word("停火"), "立即停火，停火！火。", ["停火", "停火"]),
        ("ja", Phrase("停戦"), "即時停戦を", ["停戦"]),
        ("th", Word("ต้อง"), "เราต้องการ", ["ต้อง"]),
        ("tr", Word("istanbul"), "İstanbul, ISTANBUL", ["İstanbul", "ISTANBUL"]),
        ("", Word("fish"), "fishes fish", ["fish"]),
    ],
)
def test_other_languages(engine: SearchEngine, language: str, query: Node, text: str, expected: list[str]) -> None:
    assert marked(engine, query, text, language) == expected


def test_passages_asked_for_and_no_others(engine: SearchEngine) -> None:
    fish, more_fish, bread = passage("p1", "Fish."), passage("p2", "Fish."), passage("p3", "Bread.")
    put(engine, fish, more_fish, bread)
    assert engine.highlights(Word("fish"), texts(bread, more_fish)) == {"p2": ((0, 4),), "p3": ()}
    assert engine.highlights(Word("fish"), {}) == {}


def test_passages_of_several_languages_at_once(engine: SearchEngine) -> None:
    said = {"en": "We negotiated.", "fr": "Négociez, négociations !", "th": "ต้อง negotiate", "": "negotiated"}
    passages = [passage(f"p-{language}", text, language=language) for language, text in said.items()]
    put(engine, *passages)
    marks = engine.highlights(Some((Word("negotiate"), Word("négociation"))), texts(*passages))
    shown = {p.language: [p.text[start:end] for start, end in marks[p.id]] for p in passages}
    assert shown == {"en": ["negotiated"], "fr": ["négociations"], "th": ["negotiate"], "": []}


LETTERS = st.sampled_from(
    "aA éÉe\u0301\u0308 ßİıſ ﬁ Ⅳ ё Й اَلـسّلاًم ة 停火かが\u3099 ก้ำ नमस्ते 각ᄀ\u1161\u11a8"
    " .,’'\"«»- \n\t\u00ad\u200b\u200d\ufeff1٣²½ 👩👧🇫🇷\ud83d𝔸"
)
TEXTS = st.text(LETTERS, max_size=40) | st.text(max_size=20)
TREES = st.recursive(
    st.builds(Word, TEXTS) | st.builds(Phrase, TEXTS),
    lambda parts: (
        st.builds(All, st.lists(parts, min_size=1, max_size=3).map(tuple))
        | st.builds(Some, st.lists(parts, min_size=1, max_size=3).map(tuple))
        | st.builds(Without, st.none() | parts, parts)
    ),
    max_leaves=4,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.lists(TEXTS, min_size=1, max_size=3), tree=TREES, language=st.sampled_from(["en", "fr", "ar", "zh", ""]))
@example(said=["e\u0301 \ud83d"], tree=Word("e"), language="fr")
def test_ranges_are_inside_sorted_and_apart(engine: SearchEngine, said: list[str], tree: Node, language: str) -> None:
    passages = [passage(f"p{n}", text, language=language) for n, text in enumerate(said)]
    put(engine, *passages)
    marks = engine.highlights(tree, texts(*passages))
    assert marks.keys() == {p.id for p in passages}
    for p in passages:
        ranges = marks[p.id]
        for start, end in ranges:
            assert 0 <= start < end <= len(p.text)
            assert start == 0 or unicodedata.category(p.text[start])[0] != "M"
            assert end == len(p.text) or unicodedata.category(p.text[end])[0] != "M"
        assert all(before[1] < after[0] for before, after in pairwise(ranges))


@st.composite
def quoted(draw: st.DrawFn) -> tuple[str, str]:
    """A text and a piece of it."""
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text)))
    return text, text[start : draw(st.integers(start, len(text)))]


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pair=quoted() | st.tuples(TEXTS, TEXTS),
    language=st.sampled_from(["en", "fr", "ru", "ar", "zh", ""]),
    kind=st.booleans(),
)
@example(pair=("l'eau d'or", "eau"), language="fr", kind=False)
def test_what_is_found_is_marked_and_what_is_marked_was_found(
    engine: SearchEngine, pair: tuple[str, str], language: str, *, kind: bool
) -> None:
    text, piece = pair
    query = Phrase(piece) if kind else Word(piece)
    one = passage("p1", text, language=language)
    put(engine, one)
    is_found = "p1" in found(engine, query)
    assert bool(engine.highlights(query, texts(one))["p1"]) == is_found
