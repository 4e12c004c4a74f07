"""Which body a numbered resolution is of: as its number, the words beside it and the document allow."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from indexer.references.mentions import MeetingMention, Mention
from statements.resolutions import Body, Numbered, bodies_of, symbol_of

# Public meetings of the Council have had four digits since 1964; other bodies' seldom do.
_FOUR_DIGITS = 1_000


@dataclass(frozen=True, slots=True)
class Home:
    """The body whose record or session a text is of, the year it is of, and the meeting where it is a record."""

    body: Body | None = None
    year: int | None = None
    meeting: int | None = None


def resolve_mentions(mentions: Iterable[Mention], home: Home) -> list[tuple[Mention, str | None]]:
    """Each mention with its canonical symbol; None where no rule tells the body.

    Numbers that stand alone are left out where they are not the Council's: they may count anything. A number whose
    body is named in one place of a document is that body's in all of it.
    """
    found = [(mention, _symbol(mention, home)) for mention in mentions]
    known: dict[Numbered, set[str]] = {}
    for mention, symbol in found:
        if symbol:
            known.setdefault(mention.item.number, set()).add(symbol)
    return [
        (mention, symbol or _elsewhere(mention, known))
        for mention, symbol in found
        if symbol or not mention.item.number.alone
    ]


def _elsewhere(mention: Mention, known: Mapping[Numbered, set[str]]) -> str | None:
    symbols = known.get(mention.item.number, set())
    return next(iter(symbols)) if len(symbols) == 1 and mention.near.beside is None else None


def _symbol(mention: Mention, home: Home) -> str | None:
    number = mention.item.number
    possible = bodies_of(number, home.year)
    body = _body(mention, possible, home)
    symbol = symbol_of(body, number) if body is not None and body in possible else None
    dated = mention.item.year
    # "resolution 1514 of 14 December 1960" is none of the Council, which had not come so far.
    return None if symbol and number.alone and dated and not symbol.endswith(f"({dated})") else symbol


def _body(mention: Mention, possible: frozenset[Body], home: Home) -> Body | None:
    """The body beside the number if that counts so; else the one in the sentence, or whose text this is."""
    number, near = mention.item.number, mention.near
    if near.beside in possible or near.beside is Body.OTHER:
        return near.beside
    if number.bracket and number.bracket.isdigit():
        return Body.COUNCIL
    if number.bracket and Body.ASSEMBLY in possible:
        return Body.ASSEMBLY  # its neighbours' numbers are of another order: see `statements.resolutions`
    named = near.named & possible
    if len(named) == 1:
        return next(iter(named))
    return None if named or Body.OTHER in near.named else _unnamed(number, possible, home)


def _unnamed(number: Numbered, possible: frozenset[Body], home: Home) -> Body | None:
    """The body of a number in a sentence that names none."""
    if possible == {Body.ASSEMBLY} and not number.alone:
        return Body.ASSEMBLY
    return home.body if home.body in possible else None


def meeting_symbol(mention: MeetingMention, home: Home) -> str | None:
    """The record of a meeting of the Council; None for any other body's and for the meeting that the text is of."""
    beside, named = mention.near.beside, mention.near.named
    if beside is not None or named - {Body.COUNCIL} or home.body is not Body.COUNCIL:
        of_council = beside is Body.COUNCIL
    else:
        earlier = home.meeting is None or mention.number < home.meeting
        of_council = mention.number >= _FOUR_DIGITS and earlier
    own = home.body is Body.COUNCIL and mention.number == home.meeting
    return f"S/PV.{mention.number}" if of_council and not own else None
