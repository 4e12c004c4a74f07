"""Text to terms: what has to be the same in index, query and highlight."""

import sys
import unicodedata

import hypothesis.strategies as st
import pytest
from hypothesis import example, given

from search.engines.bare_words import bare_word
from search.engines.embedded.analysis import STEMMERS, stem_terms
from search.engines.embedded.arabic_stems import arabic_stem
from search.engines.embedded.highlighting import _PLAIN, _TOKEN, CUT_AT_THE_FRONT, Wanted
from search.engines.folding import folded_terms, folding
from search.engines.graphemes import whole_graphemes
from search.engines.normal_form import normal_form, with_origins
from search.query.tree import Word


def test_plain_text_has_the_same_tokens_in_python_and_in_the_index() -> None:
    characters = [chr(n) for n in range(sys.maxunicode) if _PLAIN.fullmatch(chr(n))]
    assert len(characters) > 700
    text = " ".join(f"a{character}b" for character in characters)
    spans = [(token.char_offset_from, token.char_offset_to) for token in folding().pre_tokenize(text).tokens]
    assert [match.span() for match in _TOKEN.finditer(text)] == spans


@pytest.mark.parametrize("language", sorted(set(STEMMERS) - CUT_AT_THE_FRONT))
@given(st.from_regex(r"[a-zA-Z][a-zéèüößñıİşçåø'a-z]{0,12}", fullmatch=True))
@example("dying")
@example("ÿeux"[1:])
def test_no_stemmer_changes_an_ascii_initial(language: str, word: str) -> None:
    for term, folded in zip(stem_terms(word, language), folded_terms(word), strict=True):
        assert term.partition(":")[2][0] == folded[0]
    assert folded_terms(word)[0][0] == word[0].lower()


def test_a_word_whose_stem_lost_its_beginning_is_marked() -> None:
    assert Wanted(Word("werken"), "nl").ranges("Er is gewerkt.") == ((6, 13),)


@given(st.text())
@example("السَّلَام")
@example("e\u0301 \u00ad停 \ud83d İ")
@example("\u3099か\u3099\u0301")
def test_every_character_of_the_normal_form_has_its_origin(text: str) -> None:
    normal, origins = with_origins(text)
    assert normal == normal_form(text)
    if origins is None:
        assert normal == text
        return
    assert len(origins) == len(normal)
    assert origins == sorted(origins)
    assert all(0 <= start < end <= len(text) for start, end in origins)


@given(st.text(), st.text())
def test_pieces_have_the_terms_they_have_together(left: str, right: str) -> None:
    assert folded_terms(f"{left} . {right}") == folded_terms(left) + folded_terms(right)


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("l’engagement", "engagement"),
        ("d'aujourd'hui", "aujourd'hui"),
        ("QU'elle", "elle"),
        ("Xanadu's", "Xanadu"),
        ("o'clock", "o'clock"),
        ("'tis", "'tis"),
        ("peace", "peace"),
    ],
)
def test_bare_words(typed: str, bare: str) -> None:
    assert bare_word(typed) == bare


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        (("المفاوضات", "مفاوضات", "والمفاوضات", "بالمفاوضات", "للمفاوضات"), "مفاوض"),
        (("الدول", "دول", "والدول"), "دول"),
        (("وفد", "الوفد", "والوفد"), "وفد"),
    ],
)
def test_arabic_words_with_and_without_article_have_one_stem(words: tuple[str, ...], stem: str) -> None:
    assert {arabic_stem(word) for word in words} == {stem}


@given(st.text("والبكفلهاتنيةم", min_size=1))
def test_an_arabic_stem_is_part_of_its_word(word: str) -> None:
    stem = arabic_stem(word)
    assert stem
    assert stem in word
    assert len(stem) >= min(2, len(word))


def test_stems_name_their_language() -> None:
    assert stem_terms("negotiations", "en") == ["en:negoti"]
    assert stem_terms("negotiations", "xx") == []


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("ab", 0, 1, "a"),
        ("e\u0301x", 0, 1, "e\u0301"),
        ("xe\u0301", 2, 3, "e\u0301"),
        ("नमस्ते", 2, 3, "स्ते"),
        ("1\ufe0f\u20e3", 0, 1, "1\ufe0f\u20e3"),
        ("ก้ำ", 1, 2, "ก้"),
        ("\u0301a", 0, 1, "\u0301"),
    ],
)
def test_whole_graphemes(text: str, start: int, end: int, expected: str) -> None:
    assert text[slice(*whole_graphemes(text, start, end))] == expected


@given(st.text("aé\u0301\u0308\u094d\u200dनस 停", min_size=1, max_size=12), st.data())
def test_a_widened_range_holds_the_range(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first, last = whole_graphemes(text, start, end)
    assert 0 <= first <= start < end <= last <= len(text)
    assert last == len(text) or unicodedata.category(text[last])[0] != "M"


def test_a_plural_that_elasticsearch_leaves_alone_has_the_stem_of_its_word() -> None:
    # The light stemmer of its German analyzer keeps the n of “Inseln”; the contract says nothing of it.
    assert stem_terms("Inseln", "de") == stem_terms("insel", "de")


@pytest.mark.parametrize(
    ("shaped", "plain"),
    [("ﻣﺼﺮ ﺍﻟﻌﺮﺑﻴﺔ ﻻ", "مصر العربية لا"), ("ﻷﻗﻔﺎﻝ", "لاقفال"), ("the ﬁnal oﬀer", "the final offer")],
)
def test_shapes_and_ligatures_are_found_by_their_letters(shaped: str, plain: str) -> None:
    assert normal_form(shaped) == plain
    text, origins = with_origins(shaped)
    assert (text, len(origins or [])) == (plain, len(plain))
