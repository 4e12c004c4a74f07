"""With whom a turn of a transcript is credited."""

from dataclasses import dataclass, replace

from indexer.attribution.affiliation import Affiliation
from indexer.attribution.honorifics import without_courtesy
from indexer.records.press_conference.label_words import Role
from indexer.records.press_conference.labels import Label
from indexer.records.press_conference.outlets import is_outlet, outlet_of
from indexer.records.press_conference.principals import Principal, Principals, full_label
from indexer.records.press_conference.turns import Part
from statements.parsed import Speaker
from statements.vocabulary import Capacity


@dataclass(frozen=True, slots=True)
class Credit:
    """Who is credited, for whom, and by which rule."""

    speaker: Speaker | None
    capacity: Capacity
    rule: str
    country: str | None = None
    organization: str | None = None
    resolved: bool = True


def credit_of(label: Label, part: Part, principals: Principals) -> Credit:
    """The credit of a labelled turn; whoever asks is never credited with a post or a country."""
    if part is Part.ASKS:
        return _asker(label)
    if part is Part.LEADS:
        return replace(_of_issuer(None, "moderator-label", principals), resolved=True)
    if label.role is Role.ANSWERS:
        return _only(principals, "answer-label")
    if label.role is Role.OFFICE:
        holder = principals.holder(label.printed)
        if holder:
            return credit_person(holder, principals, "office-of-transcript")
        return _of_issuer(None, "office-of-transcript", principals)
    return _named(label, principals)


def credit_person(person: Principal, principals: Principals, rule: str) -> Credit:
    """Somebody whom the head or a label in full names."""
    where = principals.placed(person.where)
    speaker = Speaker(person.name, role=where.role or person.where.role)
    return Credit(speaker, _capacity(where), rule, where.country, where.organization, where.known)


def credit_unlabelled(principals: Principals, rule: str) -> Credit:
    """Words without a label in a transcript in which one person answers."""
    return _only(principals, rule)


def _asker(label: Label) -> Credit:
    """A question: nobody's where the label names nobody, an outlet's, or that of somebody who is named."""
    if label.role is not None:
        return Credit(None, Capacity.PERSONAL, "question-label")
    outlet = next((words for words in (label.aside, label.post) if words and is_outlet(words)), None)
    if outlet:
        speaker = Speaker(without_courtesy(label.name))
        return Credit(speaker, Capacity.ORGANIZATION, "asker-with-outlet", organization=outlet_of(outlet))
    if is_outlet(label.name) and label.post:
        speaker = Speaker(without_courtesy(label.post))
        return Credit(speaker, Capacity.ORGANIZATION, "asker-with-outlet", organization=outlet_of(label.name))
    if is_outlet(label.name):
        return Credit(None, Capacity.ORGANIZATION, "outlet-label", organization=outlet_of(label.name))
    return Credit(Speaker(without_courtesy(label.name)), Capacity.PERSONAL, "asker-named", resolved=False)


def _named(label: Label, principals: Principals) -> Credit:
    person = principals.find(label.name)
    if person:
        printed_here = bool(label.post or label.aside) or person.printed == label.printed
        return credit_person(person, principals, "post-in-label" if printed_here else "transcript-header")
    own = full_label(label.name, label.printed, label.aside, None)
    if own and own.where.country:
        return credit_person(own, principals, "post-in-label")
    name = own.name if own else without_courtesy(label.name)
    role = own.where.role if own else None
    if principals.has_guests or not principals.home.known:
        return Credit(Speaker(name, role=role), Capacity.PERSONAL, "unresolved", resolved=False)
    return _of_issuer(Speaker(name, role=role), "issuer-of-transcript", principals)


def _only(principals: Principals, rule: str) -> Credit:
    person = principals.only()
    if person:
        return credit_person(person, principals, rule)
    if principals.people:
        return replace(_of_issuer(None, rule, principals), country=None, organization=None, resolved=False)
    return _of_issuer(None, rule, principals)


def _of_issuer(speaker: Speaker | None, rule: str, principals: Principals) -> Credit:
    issuer = principals.home
    return Credit(speaker, _capacity(issuer), rule, issuer.country, issuer.organization, issuer.known)


def _capacity(where: Affiliation) -> Capacity:
    if where.country:
        return Capacity.NATIONAL
    return Capacity.ORGANIZATION if where.organization else Capacity.PERSONAL
