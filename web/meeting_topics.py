"""What the meetings in which a country or a group spoke were about, and where to read what was said there."""

from dataclasses import dataclass

from catalog.meeting_items import ItemOfMeetings, SpokenUnder
from search.request import SearchRequest
from statements.symbols import parse_symbol
from web.addresses import with_values
from web.dates import years


@dataclass(frozen=True, slots=True)
class Topic:
    """An agenda item as printed, in `documents` of which the `latest` are listed.

    `search` leads to what was said for the country or the group in those, None where a symbol is lacking to search by.
    """

    item: str
    language: str
    documents: int
    years: str
    latest: tuple[SpokenUnder, ...]
    search: str | None


def topic(everything: SearchRequest, found: ItemOfMeetings) -> Topic:
    """An item of the catalog for a page; `everything` is the search for all that was said for it."""
    symbols = list(dict.fromkeys(one.symbol for one in found.latest if one.symbol and parse_symbol(one.symbol)))
    return Topic(
        item=found.item,
        language=found.latest[0].language,
        documents=found.documents,
        years=years(found.first, found.last),
        latest=found.latest,
        search=with_values(everything, symbol=symbols) if symbols else None,
    )
