"""States as speakers: by their name, their capital, their government."""

from indexer.attribution.sources.credit import SourceCredit
from indexer.attribution.sources.people import Person
from indexer.attribution.sources.persons import credit_person, open_name
from indexer.attribution.sources.report import Report
from indexer.attribution.sources.source import Source
from statements.vocabulary import Capacity

# Signs that "Georgia" is the American one.
_AMERICAN_STATES_WORDS = (
    "Alabama Florida Tennessee Carolina Mississippi Virginia Ohio Pennsylvania Wisconsin Michigan Texas Arizona"
    " Nevada Iowa Atlanta Savannah Louisiana Kentucky Missouri Arkansas"
)
_AMERICAN_STATES = frozenset(_AMERICAN_STATES_WORDS.split())
_CAUCASIAN = frozenset({"Georgian", "Georgians", "Tbilisi", "Abkhazia", "Ossetia", "Armenia", "Azerbaijan"})


def credit_state(report: Report, source: Source) -> tuple[SourceCredit, Person | None] | None:
    """The credit of a bare country or seat of government as the subject of a saying.

    Whoever bears the name as a surname in the report goes first; one who bears it as a given name leaves it open.
    """
    item = source.head.item
    words = report.items.words
    if (
        item is None
        or item.kind not in {"country", "seat"}
        or (item.end - 1 in words.possessive and item.end != source.last)
    ):
        return None
    printed = words.printed(item.start, item.end)
    if printed.isalpha() and not printed.isupper():
        persons = report.register.people.called(printed, source.offset)
        if persons:
            return _bearer(source, printed, persons)
    if item.country == "GEO" and _american(report):
        return SourceCredit(source.label, "place-open", resolved=False), None
    rule = "state" if item.kind == "country" else "seat-of-government"
    return state(source.label, rule, item.country), None


def state(label: str, rule: str, code: str | None) -> SourceCredit:
    """The state itself speaks: a country, nobody named, no body."""
    return SourceCredit(label, rule, Capacity.NATIONAL, country=code, resolved=code is not None)


def _bearer(source: Source, printed: str, persons: list[Person]) -> tuple[SourceCredit, Person | None]:
    if len(persons) == 1 and persons[0].words[-1] == printed.casefold():
        return credit_person(source.label, persons[0], "surname", source.offset), persons[0]
    return open_name(source.label, printed, "surname-open"), None


def _american(report: Report) -> bool:
    forms = set(report.items.words.forms)
    return bool(forms & _AMERICAN_STATES) and not forms & _CAUCASIAN
