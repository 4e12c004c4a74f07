"""A mistake in a search is told in the language of the page, and in English to programs."""

import pytest
from fastapi.testclient import TestClient

from search.query.errors import QueryError
from search.query.parser import DEEPEST, MOST_CHARACTERS, MOST_TERMS, parse_query
from statements.phrases import speaking
from tests.web.html import Page
from web.language import languages

MISTAKES = {
    "too_long": "a" * (MOST_CHARACTERS + 1),
    "too_many_terms": " ".join(f"w{number}" for number in range(MOST_TERMS + 1)),
    "too_deep": "(" * (DEEPEST + 1) + "water" + ")" * (DEEPEST + 1),
    "no_words": "?!",
    "unclosed_quotation": "water “prior",
    "unclosed_bracket": "(water",
    "unopened_bracket": "water)",
    "missing_term": "water OR",
    "too_far": "“water gate”~500",
    "lone_wildcard": "water * gate",
    "leading_wildcard": "*water",
    "inner_wildcard": "wa*er",
    "starred_value": "country:XVA*",
    "short_prefix": "w*",
    "long_prefix": "well-water*",
    "empty_value": "country:()",
    "unknown_field": "contry:Kestria",
    "unknown_value": "country:Kestra",
    "bad_value": "country:(-Kestria)",
    "misplaced_minus": "country:-Kestria",
}
VALUES = (
    "on:someday",
    "before:0001",
    "after:9999",
    "kind:song",
    "type:song",
    "capacity:song",
    "lang:qq",
    "symbol:water",
)


@pytest.mark.parametrize(
    ("code", "query"), [*MISTAKES.items(), *(("unknown_value", value) for value in VALUES)], ids=[*MISTAKES, *VALUES]
)
def test_every_mistake_is_told_in_french(code: str, query: str) -> None:
    english = mistake(query)
    with speaking(languages()["fr"]):
        french = mistake(query)
    assert (english.code, french.code) == (code, code)
    assert english.position == french.position
    assert english.corrected == french.corrected
    assert english.message != french.message
    assert english.remedy != french.remedy


def mistake(query: str) -> QueryError:
    with pytest.raises(QueryError) as caught:
        parse_query(query)
    return caught.value


def test_pages_tell_it_in_the_language_of_the_reader_and_the_interface_in_english(client: TestClient) -> None:
    french = {"Accept-Language": "fr"}
    page = Page(client.get("/search?q=wa*er", headers=french).text)
    assert page.one("h1").text == "Une étoile ne peut se trouver qu’à la fin d’un mot."
    problem = client.get("/api/v1/search?q=wa*er", headers=french).json()
    assert problem["title"] == "A star can stand only at the end of a word."
    page = Page(client.get("/search?q=water&country=Kestra", headers=french).text)
    assert page.one("h1").text == "«\N{NARROW NO-BREAK SPACE}Kestra\N{NARROW NO-BREAK SPACE}» n’est pas un pays connu."
    page = Page(client.get("/search?q=water&cursor=x", headers=french).text)
    assert page.one("h1").text == "Le curseur n’appartient pas à cette recherche."
