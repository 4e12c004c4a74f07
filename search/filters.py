"""Filters as people state them, to the exact terms that engines hold."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TypeVar

from search.engines.port import Field, Filters
from search.query.conditions import condition
from search.query.normal import any_of
from search.query.tree import Node
from search.query.values import UnknownValue, country_code, language_code, organ_name, organization_names
from search.request import SearchRequest
from statements.errors import OnRecordError
from statements.groups import asked_key
from statements.phrases import gettext
from statements.vocabulary import Standing

_Found = TypeVar("_Found")


class UnknownFilter(OnRecordError):
    """A filter value that names nothing."""

    code = "unknown_filter"


def filters_of(request: SearchRequest, speakers: Callable[[], Iterable[str]]) -> Filters:
    """The request's filters, symbols apart. Raises UnknownFilter for a country or language that is none.

    `speakers` gives every speaker's name in the catalog; it is asked only where one is filtered by.
    A name that fits nobody stays as it is and finds nothing. So does a group that no table knows, but it finds
    what was said on behalf of a group that is printed exactly so.
    """
    terms: dict[Field, tuple[str, ...]] = {
        Field.COUNTRY: tuple(_known(country_code, name) for name in request.country),
        Field.GROUP: tuple(map(asked_key, request.group)),
        Field.BEHALF: tuple(map(asked_key, request.behalf)),
        Field.SPEAKER: named_speakers(request.speaker, speakers),
        Field.ORGANIZATION: tuple(name for typed in request.organization for name in organization_names(typed)),
        Field.ORGAN: tuple(map(organ_name, request.organ)),
        Field.KIND: tuple(request.kind),
        Field.CAPACITY: tuple(request.capacity),
        Field.TYPE: tuple(request.type),
        Field.LANGUAGE: tuple(_known(language_code, name) for name in request.language),
        Field.SPOKEN: tuple(_known(language_code, name) for name in request.spoken),
        # Nobody is shown to have said what they did not, unless that is asked for.
        Field.STANDING: tuple(request.standing) or (Standing.SAID,),
    }
    return Filters({field: values for field, values in terms.items() if values}, request.from_, request.to)


def documents_of(request: SearchRequest) -> list[Node]:
    """What the request asks of documents by symbol, as the query would say it. Raises UnknownFilter for no symbol.

    The beginning of a symbol is no exact term, which is all that filters hold.
    """
    asked = (("symbol", request.symbol), ("cites", request.cites))
    parts = [any_of(_known(partial(condition, name), typed) for typed in symbols) for name, symbols in asked]
    return [part for part in parts if part is not None]


def _known(resolve: Callable[[str], _Found], name: str) -> _Found:
    try:
        return resolve(name)
    except UnknownValue as error:
        near = error.nearest()
        remedy = " ".join([gettext("Did you mean %(near)s?", near=near), error.remedy]) if near else error.remedy
        raise UnknownFilter(error.message, remedy) from error


def named_speakers(names: Sequence[str], speakers: Callable[[], Iterable[str]]) -> tuple[str, ...]:
    """Every speaker whose name holds all the words of one of `names`, accents and case apart."""
    if not names:
        return ()
    known = {name: words_of_name(name) for name in speakers()}
    found: dict[str, None] = {}
    for typed in names:
        wanted = words_of_name(typed)
        fitting = [name for name, words in known.items() if wanted and wanted <= words]
        found |= dict.fromkeys([typed] if typed in known else fitting or [typed])
    return tuple(found)


def words_of_name(name: str) -> frozenset[str]:
    """The words of a name as names are compared: without accents and case, split at whatever is no letter or digit."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return frozenset("".join(c if c.isalnum() and not _is_mark(c) else " " for c in folded.casefold()).split())


def _is_mark(character: str) -> bool:
    """Whether this is one of the apostrophes that count as letters: Oʻahu, Sanaʼa."""
    return "\u02b0" <= character <= "\u02ff"
