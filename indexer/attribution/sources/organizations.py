"""Bodies as speakers, by their name or their abbreviation."""

import re

from indexer.attribution.sources.bodies import is_government, organ_of_government, organ_of_state
from indexer.attribution.sources.credit import SourceCredit
from indexer.attribution.sources.items import Item
from indexer.attribution.sources.places import state
from indexer.attribution.sources.post_objects import body_name
from indexer.attribution.sources.report import Report
from indexer.attribution.sources.source import Part, Source
from statements.national_bodies import resolve_national_body
from statements.organizations import preferred_name
from statements.vocabulary import Capacity

_ARMED = frozenset({"army", "military", "navy", "forces", "force", "guard", "guards", "command", "brigade", "brigades"})
_BROADCASTERS = frozenset({"tv", "television", "radio", "media"})
_LONGEST_ACRONYM = 7
_SITE = re.compile(r"[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}")


def credit_body(report: Report, source: Source) -> SourceCredit | None:
    """The credit of a source whose head is the name of a body; None for other sources."""
    part = source.head
    item = part.item
    if item and item.kind == "body" and (item.end - 1 not in report.items.words.possessive or item.end == source.last):
        return _named(report, source, part, item)
    return _acronym(report, source, part)


def _named(report: Report, source: Source, part: Part, item: Item) -> SourceCredit:
    """A body with its name; the country is its own, or that of the possessive before it if it is an organ of state."""
    words = report.items.words
    start = item.start
    owner = report.items.ending(start)
    while owner and owner.start >= part.start and words.joined(owner.end - 1):
        start = owner.start
        owner = report.items.ending(start)
    owners = [i for i in report.items.within(start, item.start) if i.country]
    country = item.country
    if (
        country is None
        and owners
        and (owners[-1].kind == "body" or organ_of_state(words.printed(item.start, item.end)))
    ):
        country = owners[-1].country
    places = [i for i in owners if i.kind != "body"]
    name = words.printed(places[-1].end if places else start, item.end)
    printed = body_name(words, item) if start == item.start else preferred_name(name)
    if country is None and organ_of_state(printed):
        country = _seated(report, part, item)
    return government_or_body(source.label, printed, country)


def _seated(report: Report, part: Part, item: Item) -> str | None:
    """The country of "the Foreign Ministry in Kestrova": where the body sits."""
    if item.end >= part.end or report.items.words.forms[item.end] != "in":
        return None
    place = report.items.covering(item.end + 1)
    return place.country if place and place.kind in {"seat", "country"} else None


def _acronym(report: Report, source: Source, part: Part) -> SourceCredit | None:
    """A name in capitals alone: the body behind which it stands in brackets, else a body of that name."""
    words = report.items.words
    form = words.forms[part.core].replace(".", "")
    if part.kind == "word" and _SITE.fullmatch(words.forms[part.core]):
        return SourceCredit(
            source.label, "body-unlisted", Capacity.ORGANIZATION, organization=words.forms[part.core], resolved=False
        )
    if part.kind != "name" or part.item is None:
        return None
    if part.item.end - part.item.start > 1 or not (form.isupper() and 1 < len(form) <= _LONGEST_ACRONYM):
        return _unlisted(report, source, part.item)
    named = report.acronyms.get(form)
    if named:
        return body(source.label, body_name(words, named), named.country)
    return body(source.label, _spelled_out(report, form) or words.forms[part.core], None)


def _spelled_out(report: Report, letters: str) -> str | None:
    """The words before an abbreviation in brackets whose initials it is: "Doctors Beyond Rivers (DBR)"."""
    words = report.items.words
    bracket = report.text.find(f" ({letters})")
    if bracket < 0:
        return None
    last = words.first_at(bracket - 1)
    at = last + 1
    initials = ""
    while at > 0 and len(initials) < len(letters) and (at == last + 1 or words.joined(at - 1)):
        at -= 1
        initials = words.forms[at][0] + initials if words.capital(at) else initials
    return words.printed(at, last + 1) if initials == letters else None


def _unlisted(report: Report, source: Source, item: Item) -> SourceCredit:
    """A name that is no person's ("the newspaper Weir Herald"): a body of which nothing else is known."""
    name = report.items.words.printed(item.start, item.end)
    return SourceCredit(source.label, "body-unlisted", Capacity.ORGANIZATION, organization=name, resolved=False)


def government_or_body(label: str, name: str, country: str | None) -> SourceCredit:
    """A government's words are its state's; every other body speaks for itself."""
    return state(label, "government", country) if country and is_government(name) else body(label, name, country)


def body(label: str, name: str, country: str | None) -> SourceCredit:
    """A body speaks: rule and capacity follow from what it is."""
    listed = resolve_national_body(name)
    words = set(name.lower().split())
    media = listed.kind == "media" if listed else "news agency" in name.lower() or bool(words & _BROADCASTERS)
    armed = listed.kind == "army" if listed else bool(words & _ARMED)
    if country and (media or armed):
        return SourceCredit(
            label, "state-media" if media else "armed-forces", Capacity.ORGANIZATION, country=country, organization=name
        )
    national = country is not None and organ_of_government(name)
    return SourceCredit(
        label,
        "ministry" if national else "body",
        Capacity.NATIONAL if national else Capacity.ORGANIZATION,
        country=country,
        organization=name,
    )
