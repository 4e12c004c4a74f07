"""Who is credited with the words under a label, and by which rule."""

import datetime as dt
from dataclasses import dataclass, replace

from indexer.attribution.affiliation import UNITED_NATIONS, Affiliation, place
from indexer.attribution.label import Label
from indexer.attribution.roster import Roster
from indexer.attribution.scanned_labels import is_misread
from indexer.records.verbatim_record.cover import Cover
from indexer.records.verbatim_record.legible_labels import LegibleLabels
from indexer.records.verbatim_record.presiding import Chair, InTheChair, president_names
from indexer.records.verbatim_record.record_words import RecordWords
from indexer.records.verbatim_record.seats import seats
from statements.parsed import Speaker
from statements.vocabulary import Capacity, Certainty

_NO_LABELS = LegibleLabels()
FACING = "label-of-facing-column"
MISREAD = "label-misread"
MISREAD_CHAIR = "chair-label-misread"


@dataclass(frozen=True, slots=True)
class Credit:
    """To whom words are credited; `rule` names what decided, `resolved` says whether it could be decided."""

    speaker: Speaker | None
    capacity: Capacity
    rule: str
    country: str | None = None
    organization: str | None = None
    resolved: bool = True
    certainty: Certainty = Certainty.SURE


class Speakers:
    """Knows the people of one record as far as it has been read; told in the order of the record."""

    def __init__(self, cover: Cover, on: dt.date | None, words: RecordWords) -> None:
        self._words = words
        self.on = on
        self._chair = Chair(words.changes, cover.president, cover.stand_in)
        self._roster = Roster(words.floor, on)
        self._next: list[str] = []
        self._seats = seats(cover, on)
        for code, name in cover.members:
            self._roster.add(name, Affiliation(country=code), "cover-members")
        if cover.president:
            known = Affiliation(country=cover.president.country, known=cover.president.country is not None)
            for name in president_names(cover.president):
                self._roster.add(name, known, "cover-president")

    def hear_direction(self, words: str) -> None:
        """Takes note of a stage direction: who takes the chair, who takes a seat."""
        self._chair.hear(words)
        self._roster.hear(words, "invitation")

    def hear_chair(self, words: str) -> None:
        """Takes note of whom the chair announces and calls on."""
        self._roster.hear(words, "announced-by-chair")
        self._next = self._words.floor.places_given_the_floor(words)

    def presiding(self, label: Label) -> tuple[InTheChair, Credit]:
        """The officer behind a chair label, and the credit for words said from the chair.

        The officer's country is not credited: what is said from the chair is no country's word.
        """
        office = label.office or label.name
        chair = self._chair.who(office)
        speaker = Speaker(chair.officer.name, role=office) if chair.officer else None
        rule = chair.rule
        if chair.officer and (label.facing or label.scanned):
            rule = FACING if label.facing else MISREAD_CHAIR
        return chair, Credit(speaker, Capacity.PRESIDING, rule, resolved=chair.officer is not None and chair.sure)

    def credit(self, label: Label, legible: LegibleLabels = _NO_LABELS) -> Credit:
        """The credit for the words of a delegate, an official or a guest; `legible` are the record's other labels."""
        meant = legible.instead_of(label, self.on)
        if meant and label.place:
            return _credit(meant.name, place(label.place, self.on), "misread-name-fits")
        if label.unknown:
            return self._unknown(label)
        if label.office:
            return self._office(label, label.office)
        if label.place:
            return self._facing(label, label.place) if label.facing else self._placed(label, label.place, legible)
        return self._bare(label.name)

    def _bare(self, name: str) -> Credit:
        """Somebody whose label prints a name alone."""
        known = self._roster.find(name)
        if known:
            return _credit(name, known.affiliation, known.rule, invited=bool(known.affiliation.role))
        if len(self._next) == 1:
            called = place(self._next[0], self.on)
            if called.known:
                return _credit(name, called, "called-on-by-chair")
        return Credit(Speaker(name), Capacity.PERSONAL, "unresolved", resolved=False)

    def _unknown(self, label: Label) -> Credit:
        """What stands like a label names nobody; a place alone is still the place of whoever spoke."""
        where = place(label.place, self.on) if label.place else Affiliation()
        speaker = None if label.place else Speaker(label.name)
        capacity = Capacity.NATIONAL if where.country else Capacity.PERSONAL
        return Credit(speaker, capacity, "unknown-label", where.country, where.organization, resolved=False)

    def _facing(self, label: Label, printed: str) -> Credit:
        """Whom the other column names; a name that this column prints elsewhere is given as it stands there."""
        where = self._place_of_scan(label, printed)
        if is_misread(label):
            return replace(_credit(label.name, where, FACING), resolved=False)
        known = self._roster.find(label.name)
        same = known is not None and known.affiliation.country == where.country
        return _credit(known.name if known and same else label.name, where, FACING)

    def _place_of_scan(self, label: Label, printed: str) -> Affiliation:
        return Affiliation(country=label.misread_country) if label.misread_country else place(printed, self.on)

    def _office(self, label: Label, office: str) -> Credit:
        organization = UNITED_NATIONS if self._words.secretariat.search(office) else None
        capacity = Capacity.ORGANIZATION if organization else Capacity.PERSONAL
        return Credit(
            Speaker(label.name, role=office),
            capacity,
            "office-in-label",
            organization=organization,
            resolved=organization is not None,
        )

    def _officer(self, label: Label, post: str, where: Affiliation) -> Credit:
        """A rapporteur or another officer of a body: it is the body's word, and the country tells who he is."""
        body = self._words.body_of_post.search(post)
        if where.known:
            self._roster.add(label.name, where, "earlier-label")
        if not body:
            return _credit(
                label.name, Affiliation(where.country, where.organization, post, where.known), "place-in-label"
            )
        return Credit(
            Speaker(label.name, role=post),
            Capacity.ORGANIZATION,
            "post-in-label",
            where.country,
            body["body"],
            resolved=where.known,
        )

    def _placed(self, label: Label, printed: str, legible: LegibleLabels) -> Credit:
        where = self._place_of_scan(label, printed)
        if is_misread(label):
            return replace(_credit(label.name, where, MISREAD), resolved=False)
        if label.post:
            return self._officer(label, label.post, where)
        announced = self._roster.find(label.name, post_only=True)
        if announced and where.role is None and _same_place(announced.affiliation, where):
            where = Affiliation(where.country, where.organization, announced.affiliation.role, where.known)
        if where.known:
            self._roster.add(label.name, where, "earlier-label")
        if not label.misread_country:
            return _credit(label.name, where, "place-in-label")
        told = label.misread_country in self._seats | legible.countries
        certainty = Certainty.SURE if told else Certainty.LIKELY
        return replace(_credit(label.name, where, "place-misread"), certainty=certainty)


def _same_place(announced: Affiliation, printed: Affiliation) -> bool:
    """Whether a post belongs to the place in the label: its country, or any body where that is no country."""
    return announced.country == printed.country


def _credit(name: str, where: Affiliation, rule: str, *, invited: bool = False) -> Credit:
    capacity = Capacity.PERSONAL
    if where.country:
        capacity = Capacity.NATIONAL
    elif where.organization:
        # Who has no seat and no place in the label was invited under rule 39 to brief.
        capacity = Capacity.BRIEFER if invited else Capacity.ORGANIZATION
    return Credit(
        Speaker(name, role=where.role), capacity, rule, where.country, where.organization, resolved=where.known
    )
