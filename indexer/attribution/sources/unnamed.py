"""People whom nobody names: officials, sources, experts. What is told of their country or body is kept."""

from indexer.attribution.sources.credit import SourceCredit
from indexer.attribution.sources.name_words import CHAMBERS
from indexer.attribution.sources.post_objects import body_name
from indexer.attribution.sources.report import Report
from indexer.attribution.sources.source import Source
from statements.offices import office
from statements.vocabulary import Capacity

_OFFICIAL_WORDS = (
    "officials official authorities diplomats ambassadors envoys ministers leaders delegates representatives"
    " spokesmen spokeswomen spokespeople negotiators commanders generals forces troops officers leadership"
)
_OFFICIAL = frozenset(_OFFICIAL_WORDS.split())
_OF = frozenset({"of", "from", "in", "at", "with", "for"})


def credit_unnamed(report: Report, source: Source) -> SourceCredit:
    """The credit of a source that names nobody; open where it speaks of somebody known to the reader ("the man")."""
    words = report.items.words
    part = source.head
    noun = words.forms[part.core].lower()
    official = noun in _OFFICIAL or bool((held := office(noun.removesuffix("s"))) and held.serves == "state")
    country: str | None = None
    organization: str | None = None
    places: set[str | None] = set()
    for item in report.items.within(part.start, source.last):
        behind = item.start > part.core
        if behind and words.forms[item.start - 1 - (words.forms[item.start - 1] == "the")].lower() not in _OF:
            continue
        if item.kind == "body" and organization is None and words.printed(item.start, item.end) not in CHAMBERS:
            organization = body_name(words, item)
            country = country or item.country
        elif item.kind in {"country", "demonym", "seat"} and (not behind or official):
            places.add(item.country)
    country = country or (places.pop() if len(places) == 1 else None)
    definite = words.forms[part.start].lower() in {"the", "this", "that", "his", "her", "its", "their"}
    definite = definite or any(i in words.possessive for i in range(part.start, part.core))
    one = definite and not noun.endswith("s")
    capacity = Capacity.PERSONAL
    if official and (country or organization):
        capacity = Capacity.NATIONAL if country else Capacity.ORGANIZATION
    return SourceCredit(
        source.label, "described" if one else "unnamed", capacity, None, country, organization, resolved=not one
    )
