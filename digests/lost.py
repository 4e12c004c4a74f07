"""What makes a saved search one that cannot be run any more, and why, in the language of whoever reads it."""

from collections.abc import Callable, Iterable

from catalog.catalog import Catalog
from catalog.saved_searches import StoredSearch
from digests.followed import as_it_is_now
from digests.plans import AsksForEverything, MeaningNotUnderstood, Running, running
from digests.saved import SearchLost, read_wanted
from search.embedding.port import Model
from search.filters import UnknownFilter
from search.query.errors import QueryError

# What tells that a search itself is at fault, and not the moment.
LOST = (SearchLost, QueryError, UnknownFilter, AsksForEverything, MeaningNotUnderstood)


def running_of(
    stored: StoredSearch, catalog: Catalog, model: Model, speakers: Callable[[], Iterable[str]] | None = None
) -> Running:
    """What a stored search asks for, with ids of today. Raises one of `LOST`. `speakers` gives every speaker's name."""
    wanted = read_wanted(stored.version, stored.search)
    return running(as_it_is_now(wanted, catalog), model, speakers or catalog.library.speakers)


def why_lost(stored: StoredSearch, catalog: Catalog, model: Model) -> str | None:
    """Why a search cannot be run, in the language that is spoken; None where it can.

    A round that pauses one notes the reason in English: nobody reads it then.
    """
    try:
        running_of(stored, catalog, model)
    except LOST as error:
        return str(error)
    return None
