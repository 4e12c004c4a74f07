"""Searches to begin with."""

from typing import NamedTuple

from search.engines.port import Sort
from search.request import Mode, SearchRequest
from statements.phrases import gettext
from statements.spoken_names import country_in_sentence
from web.addresses import search_address
from web.services import Coverage


class Example(NamedTuple):
    """A search in words, its address, and what it shows; `language` is that of words that pages do not translate."""

    words: str
    address: str
    meaning: str
    language: str | None = None


def examples(coverage: Coverage) -> list[Example]:
    """A phrase, a thought and, where a country is on record, the latest that was said for it."""
    phrase, thought = (
        ("“prior notification” release of water", "tell us before the gates open")
        if coverage.specimen
        else ("“humanitarian access” civilians", "nobody should go hungry because of a war")
    )
    found = [
        Example(phrase, search_address(SearchRequest(q=phrase)), gettext("an exact phrase beside loose words"), "en"),
        Example(
            thought,
            search_address(SearchRequest(q=thought, mode=Mode.MEANING)),
            gettext("a thought, in whatever words it was put"),
            "en",
        ),
    ]
    if coverage.countries:
        code = coverage.countries[0].code
        latest = search_address(SearchRequest(country=[code], sort=Sort.NEWEST))
        found.append(
            Example(
                gettext("said for %(country)s", country=country_in_sentence(code)),
                latest,
                gettext("one country, the latest first"),
            )
        )
    return found
