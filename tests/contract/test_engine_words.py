"""Every engine finds words by their stems, phrases exactly, and minds exclusions, in all languages of the records."""

import pytest

from search.engines.port import SearchEngine
from search.query.tree import All, Node, Phrase, Some, Without, Word
from tests.contract.engine_data import found, passage, put

INFLECTED = {
    "en": ("Our islands demand that the negotiations resume.", ["negotiating", "island", "DEMANDED", "negotiation"]),
    "fr": ("Nos îles demandent que l’on reprenne les négociations.", ["négociation", "ÎLE", "ile", "négociation"]),
    "es": ("Pedimos que continúen las negociaciones de los países.", ["negociación", "país", "PAÍSES", "paises"]),
    "ru": (
        "Мы требуем возобновления переговоров на островах, всё ещё.",
        ["переговоры", "ОСТРОВА", "все", "переговорам"],
    ),
    "ar": ("نطالب باستئناف المفاوضات بين الدول الجزرية", ["مفاوضات", "والمفاوضات", "دول", "الجزرية"]),
    "zh": ("我国代表团要求立即停火并恢复谈判。", ["停火", "谈判", "代表团", "火"]),
    "de": ("Die Inseln fordern neue Verhandlungen über Straßen.", ["Verhandlung", "NEUE", "STRASSEN", "Strasse"]),
}
# Other words of the same languages, so that a match is no accident.
OTHERS = {
    "en": "The catch of our fishermen is small.",
    "fr": "La pêche de nos marins est maigre.",
    "es": "La pesca de nuestros marinos es poca.",
    "ru": "Улов наших рыбаков мал.",
    "ar": "صيد الأسماك قليل",
    "zh": "渔民的收获很少。",
    "de": "Der Fang der Fischer ist klein.",
}


@pytest.mark.parametrize("language", INFLECTED)
def test_a_word_finds_its_inflections(engine: SearchEngine, language: str) -> None:
    text, words = INFLECTED[language]
    others = [passage(f"other-{code}", other, language=code) for code, other in OTHERS.items()]
    put(engine, passage("p1", text, language=language), *others)
    assert {word: found(engine, Word(word)) for word in words} == {word: {"p1"} for word in words}


def test_a_word_is_found_in_passages_of_every_language(engine: SearchEngine) -> None:
    put(
        engine,
        passage("p1", "The situation in Xanadu.", language="en"),
        passage("p2", "La situation de Xanadu.", language="fr"),
        passage("p3", "Положение в Xanadu.", language="ru"),
        passage("p4", "The state of Xanadu.", language="tlh"),
        passage("p5", "The state of Xanadu.", language=""),
    )
    assert found(engine, Word("xanadu")) == {"p1", "p2", "p3", "p4", "p5"}
    assert found(engine, Word("situations")) == {"p1", "p2"}


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("l'engagement", "Nous saluons cet engagement."),
        ("engagement", "Nous saluons l’engagement de tous."),
        ("Xanadu’s", "The people of Xanadu wait."),
        ("cooperation", "We thank you for your co\u00adoperation."),
        ("Côte", "La cote d’Azanie."),
        ("cafe\u0301", "Un café à Xanadu."),
        ("A/76/PV.102", "See document A/76/PV.102, page 3."),
        ("１９６７", "In 1967 the line was drawn."),
        ("ﬁsh", "We fish."),
    ],
)
def test_spelling_does_not_matter(engine: SearchEngine, typed: str, printed: str) -> None:
    put(engine, passage("p1", printed, language="fr"), passage("p2", "Autre chose."))
    assert found(engine, Word(typed)) == {"p1"}


PEACE = [
    passage("p1", "The peace process of the island must go on."),
    passage("p2", "The process of peace must go on."),
    passage("p3", "Peace processes must go on."),
    passage("p4", "Peace! Process the request."),
    passage("p5", "No state may stand above the law."),
]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Phrase("peace process"), {"p1", "p4"}),
        (Phrase("PEACE  process"), {"p1", "p4"}),
        (Phrase("process of peace"), {"p2"}),
        (Phrase("process of the"), {"p1"}),
        (Phrase("process the island"), set()),
        (Phrase("of the island must go on"), {"p1"}),
        (Phrase("peace"), {"p1", "p2", "p3", "p4"}),
        (Phrase("processes"), {"p3"}),
        (Phrase("state may not"), set()),
        (Phrase("the law"), {"p5"}),
        (All((Word("process"), Word("island"))), {"p1"}),
        (All((Word("process"), Phrase("must go on"))), {"p1", "p2", "p3"}),
        (Some((Word("island"), Word("law"))), {"p1", "p5"}),
        (All((Word("the"), Word("law"))), {"p5"}),
        (Word("above"), {"p5"}),
        (Word("the"), {"p1", "p2", "p4", "p5"}),
        (Without(Word("peace"), Word("island")), {"p2", "p3", "p4"}),
        (Without(Word("peace"), Phrase("process of")), {"p3", "p4"}),
        (Without(None, Word("peace")), {"p5"}),
        (Without(Word("peace"), Some((Word("island"), Word("request")))), {"p2", "p3"}),
        (Without(Word("peace"), Word("unheard-of")), {"p1", "p2", "p3", "p4"}),
        (Without(Word("unheard"), Word("peace")), set()),
        (All((Word("peace"), Word("unheard"))), set()),
        (Some((Word("law"), Word("unheard"))), {"p5"}),
        (All((Word("law"), Word("…"))), {"p5"}),
        (Word("—"), set()),
        (Phrase("!?"), set()),
        (All((Word("—"), Word("?"))), set()),
        (Without(Word("law"), Word("—")), {"p5"}),
        (None, {"p1", "p2", "p3", "p4", "p5"}),
    ],
)
def test_a_query_means_what_it_says(engine: SearchEngine, query: Node | None, expected: set[str]) -> None:
    put(engine, *PEACE)
    assert found(engine, query) == expected


def test_phrases_hold_in_scripts_without_blanks(engine: SearchEngine) -> None:
    put(
        engine,
        passage("p1", "立即停火，恢复谈判。", language="zh"),
        passage("p2", "火停了。", language="zh"),
        passage("p3", "即時停戦を求めます。", language="ja"),
        passage("p4", "เราต้องการสันติภาพ", language="th"),
    )
    assert found(engine, Phrase("停火")) == {"p1"}
    assert found(engine, Word("停火")) == {"p1"}
    assert found(engine, Word("火")) == {"p1", "p2"}
    assert found(engine, Word("停戦")) == {"p3"}
    assert found(engine, Word("สันติภาพ")) == {"p4"}


def test_words_of_query_operators_are_words(engine: SearchEngine) -> None:
    put(engine, passage("p1", "Principality of AND and others, NOT or."), passage("p2", "Fish."))
    for word in ("AND", "NOT", "OR", "TO", "*", "p1:", "others~2", "principality^3", "[others"):
        assert found(engine, Word(word)) <= {"p1"}
    assert found(engine, Word("NOT")) == {"p1"}
    assert found(engine, Word("others^3")) == set()
