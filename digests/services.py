"""What pages, API and commands do with saved searches: the one way in which they are made, changed and shown.

Every method that is given an owner's number is about that owner's searches alone; another's is unknown.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo, available_timezones

from catalog.catalog import Catalog
from catalog.deliveries import Delivery, LoggedDelivery
from catalog.outbox import LoggedMail
from catalog.owners import Owner
from catalog.saved_searches import StoredSearch
from digests.clock import Clock
from digests.estimating import Estimate, Estimator
from digests.followed import as_it_is_now
from digests.lost import why_lost
from digests.mail.message import Letter
from digests.plans import Running, running
from digests.previewing import Previewer
from digests.results import branches
from digests.saved import VERSION, SavedSearch, SearchLost, Wanted, read_wanted
from digests.schedule import Frequency, Schedule, WrongSchedule
from digests.wording import in_words
from search.answer import Result
from search.fusion import Fused
from search.presenting import Presenter
from search.serving import Pair
from statements.errors import OnRecordError
from statements.phrases import gettext

LONGEST_NAME = 120


class UnknownSearch(OnRecordError):
    """No saved search of this owner has the number."""

    code = "unknown_saved_search"


class AlreadySaved(OnRecordError):
    """The owner has the same search already."""

    code = "already_saved"


class WrongName(OnRecordError):
    """A name that a saved search cannot have."""

    code = "wrong_name"


@dataclass(frozen=True, slots=True)
class Told:
    """One passage that was told, as it is now; `result` is None where it is not on record any more."""

    delivery: Delivery
    result: Result | None


class SavedSearchServices:
    """Saved searches of one catalog. Safe to call from many threads.

    `pair` gives the engine and model that serve at the moment.
    """

    def __init__(
        self, catalog: Catalog, pair: Callable[[], Pair], presenter: Presenter, clock: Clock, previewer: Previewer
    ) -> None:
        self._catalog = catalog
        self._pair = pair
        self._presenter = presenter
        self._clock = clock
        self._previewer = previewer
        self._estimator = Estimator(catalog, pair, presenter)

    def understood(self, wanted: Wanted) -> Running:
        """What is asked for: the one check of saving and of running, with ids of today.

        Raises QueryError, UnknownFilter, AsksForEverything, MeaningNotUnderstood and SearchLost.
        """
        now = as_it_is_now(wanted, self._catalog)
        return running(now, self._pair().embedder.model, self._catalog.library.speakers)

    def in_words(self, wanted: Wanted) -> str:
        """What is asked for as one line in the language that is spoken. Raises as `understood` does."""
        return in_words(self.understood(wanted), self._catalog)

    def estimate(self, wanted: Wanted) -> Estimate:
        """What it would have found in 30 and 365 days, and whether it is too broad. Raises as `understood` does."""
        return self._estimator.estimate(self.understood(wanted), self._clock.now().date())

    def create(self, owner: Owner, name: str, wanted: Wanted, schedule: Schedule) -> SavedSearch:
        """Keeps a search from now on: of what is on record by now nothing is told.

        The hour of the schedule is the owner's (`settle`). An empty `name` becomes what it asks for, in words.
        Raises what `understood` raises, TooBroad with the figures, TooManySearches, AlreadySaved and WrongName.
        """
        understood = self.understood(wanted)
        self._estimator.estimate(understood, self._clock.now().date()).require_narrow()
        self._require_new(owner.id, wanted)
        now = self._clock.now()
        values = {
            "name": read_name(name or in_words(understood, self._catalog)[:LONGEST_NAME]),
            "version": VERSION,
            "search": wanted.stored(),
            "frequency": schedule.frequency,
            "day": schedule.day,
            "created_at": now,
            "due_at": _first_due(schedule, owner, now),
        }
        return self._saved(self._catalog.saved_searches.add(owner.id, values), owner)

    def of_owner(self, owner: Owner) -> list[SavedSearch]:
        """An owner's searches in the order in which they were saved."""
        return [self._saved(stored, owner) for stored in self._catalog.saved_searches.of_owner(owner.id)]

    def one(self, owner: Owner, search_id: int) -> SavedSearch:
        """One search of the owner. Raises UnknownSearch."""
        return self._saved(self._stored(owner, search_id), owner)

    def rename(self, owner: Owner, search_id: int, name: str) -> SavedSearch:
        """Gives a search another name. Raises UnknownSearch and WrongName."""
        return self._changed(owner, search_id, {"name": read_name(name)})

    def reschedule(self, owner: Owner, search_id: int, frequency: Frequency, day: int = 1) -> SavedSearch:
        """How often a search is mailed, and on which day (`Schedule.day`). Raises UnknownSearch and WrongSchedule.

        One that was off is told what comes from now on; one that was paused, as it could not run, is tried again, and
        is told everything since.
        """
        stored = self._stored(owner, search_id)
        if frequency is Frequency.OFF:
            return self._changed(owner, search_id, {**_off(stored), "paused_because": None})
        schedule = Schedule(frequency, owner.hour, day)
        values: dict[str, object] = {
            "frequency": frequency,
            "rhythm": None,
            "day": day,
            "due_at": _first_due(schedule, owner, self._clock.now()),
            "paused_because": None,
        }
        if stored.frequency == Frequency.OFF:
            values["told_until"] = max(stored.told_until, self._catalog.sequence.last())
        return self._changed(owner, search_id, values)

    def pause(self, owner: Owner, search_id: int) -> SavedSearch:
        """No mail for this search any more until `resume` or `reschedule`. Raises UnknownSearch."""
        return self._changed(owner, search_id, _off(self._stored(owner, search_id)))

    def resume(self, owner: Owner, search_id: int) -> SavedSearch:
        """Mails a search again as often as before; as `reschedule`. Raises UnknownSearch."""
        found = self.one(owner, search_id)
        again = found.again
        return self.reschedule(owner, search_id, again.frequency, again.day)

    def replace(self, owner: Owner, search_id: int, wanted: Wanted) -> SavedSearch:
        """Makes a search ask for something else, from now on; what it told stays told.

        One that was paused, as it could not run, runs again. Raises UnknownSearch and what `create` raises.
        """
        stored = self._stored(owner, search_id)
        self._estimator.estimate(self.understood(wanted), self._clock.now().date()).require_narrow()
        self._require_new(owner.id, wanted, but=search_id)
        schedule = Schedule(Frequency(stored.frequency), owner.hour, stored.day)
        values = {
            "version": VERSION,
            "search": wanted.stored(),
            "model": None,
            "vector": None,
            "paused_because": None,
            "told_until": max(stored.told_until, self._catalog.sequence.last()),
            "due_at": _first_due(schedule, owner, self._clock.now()),
        }
        return self._changed(owner, search_id, values)

    def remove(self, owner: Owner, search_id: int) -> None:
        """Forgets a search; what it told stays in the log. Raises UnknownSearch."""
        self._catalog.saved_searches.remove(self._stored(owner, search_id).id)

    def settle(self, owner: Owner, *, language: str, time_zone: str, hour: int) -> Owner:
        """Sets in which language (ISO 639-1) mails are, and the zone and hour of sending; moves what is due.

        Raises WrongSchedule for a zone or an hour that there is not.
        """
        Schedule(Frequency.DAILY, hour)
        if time_zone not in available_timezones():
            raise WrongSchedule(
                gettext("There is no time zone “%(zone)s”.", zone=time_zone),
                gettext("Name one of the IANA database, such as Europe/Paris."),
            )
        self._catalog.owners.settle(owner.id, language=language, time_zone=time_zone, hour=hour)
        settled = self._catalog.owners.owner(owner.id) or owner
        now = self._clock.now()
        for stored in self._catalog.saved_searches.of_owner(owner.id):
            if stored.due_at is not None and stored.frequency != Frequency.AT_ONCE:
                due_at = _schedule(stored, settled).next_after(now, ZoneInfo(time_zone))
                self._catalog.saved_searches.change(stored.id, {"due_at": due_at})
        return settled

    def next_mail(self, owner: Owner, search_id: int | None = None) -> Letter | None:
        """The mail that would go if all searches that run were due now, or one of them; None where nothing is new.

        Nothing is written or sent. Raises EngineError and EmbeddingError where that cannot be looked for now.
        """
        return self._previewer.next_mail(owner, search_id)

    def stop(self, mail_key: str, search_id: int | None = None) -> Owner | None:
        """Stops one search, or all mails of the owner whose mails have the key; None where nobody's have.

        To do it again does nothing more, and neither does the number of a search that is gone or another's.
        """
        owner = self._catalog.owners.with_mail_key(mail_key)
        if owner is None:
            return None
        if search_id is None:
            self._catalog.owners.pause(owner.id, self._clock.now())
        elif any(stored.id == search_id for stored in self._catalog.saved_searches.of_owner(owner.id)):
            self.pause(owner, search_id)
        return owner

    def mails_of(self, owner: Owner, limit: int, offset: int = 0) -> list[LoggedMail]:
        """The log of an owner's mails, the newest first: what became of each, and how many passages it tells."""
        return self._catalog.outbox.log(owner.id, limit, offset)

    def told_in(self, owner: Owner, mail_id: int) -> list[Told]:
        """Everything that one mail of the owner tells, also what it had no room for; nothing for another's mail."""
        if self._catalog.outbox.owner_of(mail_id) != owner.id:
            return []
        return self._told(self._catalog.deliveries.of_mail(mail_id))

    def told_for(self, owner: Owner, search_id: int, limit: int) -> list[Told]:
        """What was told last for one search, the newest first. Raises UnknownSearch."""
        self._stored(owner, search_id)
        return self._told(self._catalog.deliveries.told_for(search_id, owner.id, limit))

    def log(self, owner: Owner, limit: int, before: int | None = None) -> list[tuple[LoggedDelivery, Told]]:
        """What an owner was told, the newest first: the last `limit`, or those before a number."""
        logged = self._catalog.deliveries.log(owner.id, limit, before)
        return list(zip(logged, self._told([one.delivery for one in logged]), strict=True))

    def _told(self, deliveries: Sequence[Delivery]) -> list[Told]:
        entries = self._catalog.library.entries([delivery.passage_id for delivery in deliveries])
        found = []
        for delivery in deliveries:
            entry = entries.get(delivery.passage_id)
            by = branches(by_words=delivery.by_words, by_meaning=delivery.by_meaning)
            fused = Fused(delivery.passage_id, 0.0, by)
            found.append(Told(delivery, self._presenter.result(entry, fused, ()) if entry else None))
        return found

    def _saved(self, stored: StoredSearch, owner: Owner) -> SavedSearch:
        try:
            wanted = read_wanted(stored.version, stored.search)
        except SearchLost:
            wanted = None
        because = stored.paused_because
        if because is not None:
            because = why_lost(stored, self._catalog, self._pair().embedder.model) or because
        return SavedSearch(
            id=stored.id,
            owner_id=stored.owner_id,
            name=stored.name,
            wanted=wanted,
            schedule=_schedule(stored, owner),
            rhythm=Frequency(stored.rhythm) if stored.rhythm else None,
            created_at=stored.created_at,
            told_until=stored.told_until,
            due_at=stored.due_at,
            paused_because=because,
        )

    def _stored(self, owner: Owner, search_id: int) -> StoredSearch:
        stored = self._catalog.saved_searches.one(search_id)
        if stored is None or stored.owner_id != owner.id:
            raise UnknownSearch(
                gettext("You have no saved search %(number)s.", number=search_id), gettext("Choose one of your list.")
            )
        return stored

    def _changed(self, owner: Owner, search_id: int, values: dict[str, object]) -> SavedSearch:
        self._stored(owner, search_id)
        self._catalog.saved_searches.change(search_id, values)
        return self.one(owner, search_id)

    def _require_new(self, owner_id: int, wanted: Wanted, but: int | None = None) -> None:
        asked = wanted.stored()
        for stored in self._catalog.saved_searches.of_owner(owner_id):
            if stored.search == asked and stored.id != but:
                raise AlreadySaved(
                    gettext("You have saved this search already, as “%(name)s”.", name=stored.name),
                    gettext("Change how often that one is mailed."),
                )


def read_name(typed: str) -> str:
    """The name of a search as it is kept: one line. Raises WrongName."""
    name = " ".join(typed.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise WrongName(
            gettext("A saved search needs a name of 1 to %(most)s signs.", most=LONGEST_NAME),
            gettext("Write one by which you know it in a mail."),
        )
    return name


def _off(stored: StoredSearch) -> dict[str, object]:
    """A search that nothing is mailed for; what it was before is kept for whoever takes that back."""
    rhythm = stored.rhythm if stored.frequency == Frequency.OFF else stored.frequency
    return {"frequency": Frequency.OFF, "rhythm": rhythm, "due_at": None}


def _first_due(schedule: Schedule, owner: Owner, now: dt.datetime) -> dt.datetime | None:
    return now if schedule.frequency is Frequency.AT_ONCE else schedule.next_after(now, ZoneInfo(owner.time_zone))


def _schedule(stored: StoredSearch, owner: Owner) -> Schedule:
    return Schedule(Frequency(stored.frequency), owner.hour, stored.day)
