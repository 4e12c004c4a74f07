"""Searches to begin with, that find something in what is on record."""

from typing import NamedTuple

from search.request import Mode, SearchRequest
from statements import countries
from statements.vocabulary import StatementKind
from web.addresses import search_address
from web.services import Coverage


class Example(NamedTuple):
    """A search in words, its address, and what it shows."""

    words: str
    address: str
    meaning: str


def examples(coverage: Coverage) -> list[Example]:
    """A phrase, a thought and, where a country is on record, its rights of reply."""
    phrase, thought = (
        ("“prior notification” release of water", "tell us before the gates open")
        if coverage.specimen
        else ("“humanitarian access” civilians", "nobody should go hungry because of a war")
    )
    found = [
        Example(phrase, search_address(SearchRequest(q=phrase)), "an exact phrase beside loose words"),
        Example(
            thought,
            search_address(SearchRequest(q=thought, mode=Mode.MEANING)),
            "a thought, in whatever words it was put",
        ),
    ]
    if coverage.countries:
        code = coverage.countries[0].code
        replies = SearchRequest(country=[code], kind=[StatementKind.RIGHT_OF_REPLY])
        found.append(
            Example(f"{countries.name_of(code)}, replying", search_address(replies), "one country’s rights of reply")
        )
    return found
