"""Only passages in the language of the question, where it can be told which that is."""

import pytest

from search.question_language import language_of_question
from tests.search.conftest import Home


def languages(home: Home, q: str, **parameters: object) -> set[str]:
    return {result.language for result in home.search(q, **parameters).results}


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("tell us before the gates open", "en"),
        ("la reprise des négociations", "fr"),
        ("las negociaciones deben continuar", "es"),
        ("переговоры", "ru"),
        ("停火", "zh"),
        ("sanctions", None),
        ("", None),
    ],
)
def test_script_and_letters_tell_most_questions(question: str, language: str | None) -> None:
    assert language_of_question(question, dict) == language


@pytest.mark.parametrize(
    ("held", "language"),
    [({"en": 0.2, "fr": 0.01}, "en"), ({"en": 0.2, "fr": 0.1}, None), ({"pt": 0.5}, "pt"), ({}, None)],
)
def test_of_other_words_those_on_record_tell(held: dict[str, float], language: str | None) -> None:
    assert language_of_question("sanctions", lambda: held) == language


def test_the_language_binds_words_and_meaning_and_is_told(stocked: Home) -> None:
    question = "the people and their negotiations"
    answer = stocked.search(question, same_language=True)
    assert answer.understood.language == "en"
    assert answer.understood.sentence.endswith(", in English")
    assert {result.language for result in answer.results} == {"en"}
    assert answer.query["same_language"] is True
    assert "same_language" not in stocked.search(question).query
    assert languages(stocked, "la reprise des négociations", same_language=True) == {"fr"}
    assert languages(stocked, "la reprise des négociations ceasefire", mode="keyword") > {"fr"}


def test_where_nobody_can_tell_all_are_found_and_it_is_said(stocked: Home) -> None:
    answer = stocked.search("Tal", same_language=True)
    assert [notice.code for notice in answer.notices] == ["language_unknown"]
    assert answer.understood.language is None


def test_a_language_that_is_chosen_is_no_question(stocked: Home) -> None:
    answer = stocked.search("the negotiations", same_language=True, language=["fr"])
    assert answer.notices == []
    assert answer.understood.language is None
    assert languages(stocked, "the negotiations lang:fr", same_language=True) <= {"fr"}
