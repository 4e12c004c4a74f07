"""One round: what is due is looked for, and written down as told together with the mail that tells it.

Nothing is sent here. A process that is killed anywhere in a round leaves every search where it stood or moved with its
mail in the outbox; the next round goes on from there.
"""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from zoneinfo import ZoneInfo

import structlog

from catalog.catalog import Catalog
from catalog.deliveries import Advance, Delivery, Paused, ToldMeanwhile
from catalog.owners import Owner
from catalog.saved_searches import StoredSearch
from digests.clock import Clock
from digests.handing import to_tell
from digests.matching import Matcher, Outcome
from digests.schedule import Frequency, Schedule
from search.embedding.port import Model
from search.engines.port import SearchEngine

log = structlog.get_logger()
# Mails a day to one owner, whatever is due: what comes after waits, and comes in one mail.
MOST_MAILS_A_DAY = 24
_DAY, _WAIT = dt.timedelta(days=1), dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Telling:
    """What an owner is told of in this round."""

    owner: Owner
    told: tuple[Delivery, ...]


@dataclass(slots=True)
class Round:
    """What came of a round: searches that were due, what was told, searches that were paused and that wait, and why."""

    due: int = 0
    tellings: list[Telling] = field(default_factory=list)
    paused: dict[int, str] = field(default_factory=dict)
    waiting: dict[int, str] = field(default_factory=dict)


class Teller:
    """Tells the owners of one catalog's saved searches. One round at a time."""

    def __init__(self, catalog: Catalog, engine: SearchEngine, matcher: Matcher, model: Model, clock: Clock) -> None:
        self._catalog = catalog
        self._engine = engine
        self._matcher = matcher
        self._model = model
        self._clock = clock
        self._complete = 0

    def round(self, *, dry: bool = False) -> Round:
        """Tells what is due; with `dry` nothing is written. Raises EngineError and CatalogError, with nothing lost."""
        now = self._clock.now()
        due = self._catalog.saved_searches.due(now)
        done = Round(due=len(due))
        if not due:
            return done
        until = self.until()
        outcome = self._matcher.run([search for search in due if search.told_until < until], until)
        done.paused, done.waiting = outcome.lost, outcome.waiting
        owners = self._catalog.owners.several({search.owner_id for search in due})
        quiet: list[Advance] = []
        for owner_id, of_owner in groupby(due, key=lambda search: search.owner_id):
            if owner_id in owners:
                telling = self._tell(owners[owner_id], list(of_owner), outcome, now, quiet, dry=dry)
                done.tellings += [telling] if telling.told else []
        if not dry:
            self._catalog.deliveries.move_on(quiet, now)
        return done

    def upcoming(self, owner: Owner, search_id: int | None = None) -> tuple[Delivery, ...]:
        """What the owner would be told if all searches that run were due now, or one of them.

        Writes nothing; raises as `round`.
        """
        runs = [
            search
            for search in self._catalog.saved_searches.of_owner(owner.id)
            if search.frequency != Frequency.OFF and search.paused_because is None and search_id in {None, search.id}
        ]
        until = self.until()
        outcome = self._matcher.run([search for search in runs if search.told_until < until], until)
        running = [search for search in runs if search.id not in outcome.lost and search.id not in outcome.waiting]
        if not running:
            return ()
        return tuple(
            to_tell(running, outcome, partial(self._catalog.deliveries.known, owner.id), self._catalog.library)
        )

    def until(self) -> int:
        """Up to where everything is found by words and by meaning: what comes later is told when it is.

        The change sequence tells what is new, and the engine's checkpoint what readers find when they follow a link.
        """
        checkpoint = min(self._engine.status().checkpoint, self._catalog.sequence.last())
        if self._complete < checkpoint:
            name, languages = self._model.name, self._model.languages
            self._complete = self._catalog.vectors.complete_until(name, languages, self._complete, checkpoint)
        return min(checkpoint, self._complete)

    def _tell(
        self,
        owner: Owner,
        due: Sequence[StoredSearch],
        outcome: Outcome,
        now: dt.datetime,
        quiet: list[Advance],
        *,
        dry: bool,
    ) -> Telling:
        lost = [Paused(search.id, outcome.lost[search.id]) for search in due if search.id in outcome.lost]
        if lost and not dry:
            self._pause(owner, lost, due, now)
        searches = [search for search in due if search.id not in outcome.lost and search.id not in outcome.waiting]
        if not searches:
            return Telling(owner, ())
        known = partial(self._catalog.deliveries.known, owner.id)
        told = to_tell(searches, outcome, known, self._catalog.library)
        if not told:
            quiet += _advances(searches, owner, outcome.until, now, quiet=True)
            return Telling(owner, ())
        advances = _advances(searches, owner, outcome.until, now, quiet=False)
        if dry or self._hand_over(owner, advances, told, now):
            return Telling(owner, tuple(told))
        return Telling(owner, ())

    def _hand_over(self, owner: Owner, advances: Sequence[Advance], told: Sequence[Delivery], now: dt.datetime) -> bool:
        """Whether a mail was written."""
        catalog = self._catalog
        if catalog.outbox.made_since(owner.id, now - _DAY) >= MOST_MAILS_A_DAY:
            log.warning("mails_braked", owner=owner.id, mails=MOST_MAILS_A_DAY)
            for advance in advances:
                catalog.saved_searches.change(advance.search_id, {"due_at": now + _WAIT})
            return False
        try:
            key = _key(owner, advances)
            return catalog.deliveries.hand_over(owner.id, key, advances, told, {}, now) is not None
        except ToldMeanwhile:
            log.info("told_meanwhile", owner=owner.id)
            return False

    def _pause(self, owner: Owner, lost: Sequence[Paused], due: Sequence[StoredSearch], now: dt.datetime) -> None:
        names = {search.id: search.name for search in due}
        detail = {"searches": [{"id": p.search_id, "name": names[p.search_id], "because": p.because} for p in lost]}
        key = hashlib.sha256(f"paused {owner.mail_key} {now.isoformat()}".encode()).hexdigest()
        self._catalog.deliveries.pause(owner.id, key, lost, detail, now)
        log.warning("searches_paused", owner=owner.id, searches=[each.search_id for each in lost])


def schedule_of(search: StoredSearch, owner: Owner) -> Schedule:
    """When a search is mailed: how often is its own, the hour its owner's."""
    return Schedule(Frequency(search.frequency), owner.hour, search.day)


def _advances(
    searches: Sequence[StoredSearch], owner: Owner, until: int, now: dt.datetime, *, quiet: bool
) -> list[Advance]:
    """How the searches move on. One that is told at once waits only after a mail."""
    zone, advances = ZoneInfo(owner.time_zone), []
    for search in searches:
        schedule = schedule_of(search, owner)
        at_once = quiet and schedule.frequency is Frequency.AT_ONCE
        due_at = search.due_at if at_once else schedule.next_after(now, zone)
        if not at_once or search.told_until < until:
            advances.append(Advance(search.id, search.told_until, max(until, search.told_until), due_at))
    return advances


def _key(owner: Owner, advances: Sequence[Advance]) -> str:
    """The name of a window: the same owner and the same stretches of the change sequence give the same mail.

    Nobody guesses it who has none of the owner's mails: a report by its Message-ID stops mails.
    """
    window = ",".join(f"{each.search_id}:{each.before}-{each.until}" for each in advances)
    return hashlib.sha256(f"digest {owner.mail_key} {window}".encode()).hexdigest()
