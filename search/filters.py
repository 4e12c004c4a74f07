"""Filters as people state them, to the exact terms that engines hold."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence

from search.engines.port import Field, Filters
from search.query.values import UnknownValue, country_code, language_code, organization_names
from search.request import SearchRequest
from statements.errors import OnRecordError
from statements.groups import asked_key
from statements.vocabulary import Standing


class UnknownFilter(OnRecordError):
    """A filter value that names nothing."""

    code = "unknown_filter"


def filters_of(request: SearchRequest, speakers: Callable[[], Iterable[str]]) -> Filters:
    """The request's filters. Raises UnknownFilter for a country or language that is none.

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
        Field.KIND: tuple(request.kind),
        Field.TYPE: tuple(request.type),
        Field.LANGUAGE: tuple(_known(language_code, name) for name in request.language),
        # Nobody is shown to have said what they did not, unless that is asked for.
        Field.STANDING: tuple(request.standing) or (Standing.SAID,),
    }
    return Filters({field: values for field, values in terms.items() if values}, request.from_, request.to)


def _known(resolve: Callable[[str], str], name: str) -> str:
    try:
        return resolve(name)
    except UnknownValue as error:
        near = error.nearest()
        remedy = f"Did you mean {near}? {error.remedy}" if near else error.remedy
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
    return frozenset("".join(c if c.isalnum() else " " for c in folded.casefold()).split())
