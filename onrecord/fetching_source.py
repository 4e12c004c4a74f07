"""Asks one live source: what it lists is recorded, then each document that is due is fetched and taken in.

Whatever is done is recorded before the next thing is begun, so a fetch that is killed goes on where it was: what was
listed is not forgotten, and a document that was taken in and not yet recorded changes nothing the second time.
"""

import datetime as dt
import random
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import structlog

from catalog.catalog import Catalog
from catalog.errors import CatalogError
from catalog.intake import Ingested, Outcome
from catalog.sources import ItemState, ListedItem, RunCounts, RunOutcome, SourceItem
from catalog.withdrawals import LASTS
from indexer.connectors.addresses import host_of
from indexer.connectors.answer import NO_VALIDATORS, Answer, Limits, Validators
from indexer.connectors.definition import Definition
from indexer.connectors.errors import NotFetched, Stopped, Trouble
from indexer.connectors.fetcher import Fetcher, Manners
from indexer.connectors.port import Connector, Document, Item, Known, ListedPage
from indexer.connectors.registry import connector_for
from indexer.records.record import Hints
from onrecord.adding import Read, ingest
from onrecord.incoming import internal_error, without_frames
from onrecord.reading import NoReader
from statements.errors import OnRecordError
from statements.vocabulary import Withdrawal

log = structlog.get_logger()
DAY = 86_400.0
_LONGEST_PAUSE = 7 * DAY
# With pauses that double from an hour, the last of so many tries is some weeks after the first.
_MOST_TRIES = 12
_MOST_TRIES_OF_GONE = 4
# A site that refuses so many in a row refuses the next as well.
_REFUSALS = 3
# Where so many documents are gone and none is there, the site has new addresses.
_MOVED = 3
_OF_THE_SITE = frozenset(
    {Trouble.BLOCKED, Trouble.THROTTLED, Trouble.UNREACHABLE, Trouble.TIMEOUT, Trouble.SERVER, Trouble.CERTIFICATE}
)
_CUT = ("…", "...", "[…]", "[...]")


@dataclass(slots=True)
class SourceRun:
    """How asking one source went. `failures` are documents that could not be had, by their address."""

    definition: Definition
    outcome: RunOutcome = RunOutcome.UNFINISHED
    counts: RunCounts = field(default_factory=RunCounts)
    error: OnRecordError | None = None
    failures: list[tuple[str, OnRecordError]] = field(default_factory=list)
    passages: int = 0


@dataclass(frozen=True, slots=True)
class Desk:
    """What all sources share: the catalog and whoever reads documents, one at a time; `quiet` as in `adding.Run`."""

    catalog: Catalog
    fetcher: Fetcher
    read: Read
    quiet: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)


class SourceFetch:
    """One run of one source. `retry`: also what was given up."""

    def __init__(self, desk: Desk, definition: Definition, *, retry: bool = False) -> None:
        self._desk, self._definition, self._retry = desk, definition, retry
        self._sources = desk.catalog.sources
        self._connector: Connector = connector_for(definition)
        self._manners = manners_of(definition)
        self._listed: dict[str, Item] = {}
        self._refused = 0
        self._tried: set[str] = set()
        self._there = 0
        self._gone: list[tuple[SourceItem, NotFetched]] = []
        self.run = SourceRun(definition)

    def list_and_fetch(self) -> SourceRun:
        """Reads the lists and fetches what is due. Raises CatalogError, NoReader; nothing of the site's."""
        return self._recorded(self._all_pages)

    def fetch(self, items: Iterable[Item]) -> SourceRun:
        """Fetches these documents, due or not."""
        wanted = list(items)

        def all_of_them() -> None:
            self._note(ListedPage("", tuple(wanted)))
            known = self._items(wanted)
            for item in wanted:
                self._take(known[item.identity])

        return self._recorded(all_of_them)

    def _recorded(self, work: Callable[[], None]) -> SourceRun:
        name, run = self._definition.name, self.run
        with self._desk.lock:
            number = self._sources.begin(name)
        try:
            work()
            run.outcome = RunOutcome.DONE
        except Stopped:
            pass
        except (CatalogError, NoReader) as error:
            run.outcome, run.error = RunOutcome.FAILED, error
            raise
        except OnRecordError as error:
            run.outcome, run.error = RunOutcome.FAILED, error
        except Exception as error:  # noqa: BLE001 - a fault met at one site must not cost the others
            run.outcome, run.error = RunOutcome.FAILED, internal_error(Path(name), error)
        finally:
            said = (run.error.code, str(run.error)) if run.error else None
            with self._desk.lock:
                self._sources.end(name, number, run.outcome, run.counts, said)
        return run

    def _all_pages(self) -> None:
        known = Known(self._validators, self._was_fetched)
        for page in self._connector.pages(self._ask, known):
            new = self._note(page)
            self._fetch_due()
            if page.unchanged or len(self._tried) >= self._definition.most:
                break
            if not new and not any(item.awaited for item in page.items):
                break
        self._fetch_due()
        self._note_withdrawals()

    def _note(self, page: ListedPage) -> int:
        """Records a page of a list; returns how many on it are new."""
        if page.unchanged:
            return 0
        with self._desk.lock:
            if not page.items:
                raise self._nothing_listed(page)
            self._listed |= {item.identity: item for item in page.items}
            items = [_listed_item(item) for item in page.items]
            new = self._sources.record_list(self._definition.name, page.address, page.validators, items)
        self.run.counts.listed += len(items)
        self.run.counts.new += new
        return new

    def _nothing_listed(self, page: ListedPage) -> NotFetched:
        before = self._sources.most_listed(self._definition.name)
        if before:
            return NotFetched(
                Trouble.CHANGED,
                f"{page.address} lists nothing, where {before:,} documents were listed before.",
                "See whether the site has changed; `onrecord sources check` shows what its definition finds.",
            )
        return NotFetched(
            Trouble.EMPTY, f"{page.address} lists nothing that the definition takes.", "Check the definition."
        )

    def _fetch_due(self) -> None:
        while (left := self._definition.most - len(self._tried)) > 0:
            with self._desk.lock:
                due = self._sources.due(self._definition.name, left + len(self._tried), retry=self._retry)
            fresh = [item for item in due if item.key not in self._tried][:left]
            if not fresh:
                return
            for item in fresh:
                self._take(item)

    def _take(self, item: SourceItem) -> None:
        """Fetches one document and takes it in; whatever becomes of it is recorded. Raises Stopped, CatalogError."""
        self._tried.add(item.key)
        listed = self._listed.get(item.listed.identity) or _item_of(item.listed)
        had = item.document_id is not None or item.state is ItemState.FAILED
        validators = Validators(item.etag, item.last_modified) if had else NO_VALIDATORS
        try:
            document = self._connector.document(self._ask, listed, validators)
        except NotFetched as error:
            self._failed(item, error, error.trouble)
            return
        self._refused = 0
        self._there += item.document_id is not None
        with self._desk.lock:
            if document is None:
                self._sources.unchanged(item, self._again(item))
                self.run.counts.unchanged += 1
                return
            self._take_in(item, listed, document)

    def _take_in(self, item: SourceItem, listed: Item, document: Document) -> None:
        files = self._desk.catalog.files
        validators = (document.validators.etag, document.validators.last_modified)
        sha256 = files.put(document.served if document.served is not None else document.data)
        if document.served is not None:
            files.put(document.data)
        try:
            hints = hints_for(self._definition, listed, document)
            served = None if document.served is None else sha256
            desk = self._desk
            ingested = ingest(desk.catalog, document.data, hints, desk.read, served, quiet=desk.quiet)
        except (CatalogError, NoReader):
            raise
        except OnRecordError as error:
            self._refuse(item, error, (sha256, validators))
        except Exception as error:  # noqa: BLE001 - a fault met in one document must not cost the others
            self._refuse(item, internal_error(Path(document.file_name), error), (sha256, validators))
        else:
            self._sources.fetched(item, sha256, ingested.document_id, validators, self._again(item))
            self._count(ingested)

    def _count(self, ingested: Ingested) -> None:
        counts = self.run.counts
        # Where a better edition stands, the document is as it was.
        outcome = Outcome.UNCHANGED if ingested.outcome is Outcome.SUPERSEDED else ingested.outcome
        setattr(counts, outcome, getattr(counts, outcome) + 1)
        self.run.passages += ingested.added

    def _refuse(self, item: SourceItem, error: OnRecordError, seen: tuple[str, tuple[str | None, str | None]]) -> None:
        """The site gave something that is no document."""
        self._sources.failed(item, (error.code, str(error)), _pause(self._definition, item.tries, None), seen)
        self.run.counts.failed += 1
        self.run.failures.append((item.listed.address, without_frames(error)))

    def _failed(self, item: SourceItem, error: NotFetched, trouble: Trouble) -> None:
        again = _pause(self._definition, item.tries, trouble)
        if again is not None and error.after is not None:
            again = max(again, error.after)
        if trouble is Trouble.GONE and item.document_id is not None:
            self._gone.append((item, error))
            if again is not None or not item.gone:
                # It counts as withdrawn where it is not there a day later either (catalog/withdrawals.py).
                again = max(again or 0.0, LASTS.total_seconds())
        with self._desk.lock:
            self._sources.failed(item, (error.code, str(error)), again)
        if trouble is Trouble.NOT_PUBLISHED and item.listed.awaited:
            return
        self.run.counts.failed += 1
        self.run.failures.append((item.listed.address, error))
        self._refused = self._refused + 1 if trouble in _OF_THE_SITE else 0
        if self._refused >= _REFUSALS:
            raise error

    def _note_withdrawals(self) -> None:
        """Records what the site no longer has. Raises NotFetched where that is all that was looked at: it has moved."""
        if len(self._gone) >= _MOVED and not self._there and not any(error.for_good for _, error in self._gone):
            raise NotFetched(
                Trouble.CHANGED,
                f"None of {len(self._gone)} documents that were had is at its address any more.",
                "See whether the site has moved; what was had stays on record.",
            )
        for item, error in self._gone:
            with self._desk.lock:
                self._sources.gone(item, Withdrawal.GONE if error.for_good else Withdrawal.NOT_FOUND)

    def _again(self, item: SourceItem) -> float | None:
        """Seconds until a document is looked at again: soon while it is fresh, then ever more rarely, then never."""
        age = (dt.datetime.now(dt.UTC) - item.first_seen_at).total_seconds()
        if age > self._definition.watch:
            return None
        return max(self._definition.every, age / 2)

    def _ask(self, address: str, validators: Validators = NO_VALIDATORS) -> Answer:
        return self._desk.fetcher.get(address, self._manners, validators)

    def _validators(self, address: str) -> Validators:
        """None while documents wait, for the list may have texts of them that the catalog does not keep."""
        with self._desk.lock:
            if self._sources.due(self._definition.name, 1, retry=self._retry):
                return NO_VALIDATORS
            return Validators(*self._sources.list_validators(self._definition.name, address))

    def _was_fetched(self, identity: str) -> bool:
        with self._desk.lock:
            found = self._sources.items(self._definition.name, [identity]).get(identity)
        return found is not None and found.document_id is not None

    def _items(self, items: Iterable[Item]) -> dict[str, SourceItem]:
        with self._desk.lock:
            return self._sources.items(self._definition.name, [item.identity for item in items])


def manners_of(definition: Definition) -> Manners:
    """How a source is asked."""
    limits = Limits(bytes=int(definition.largest_mb * 1e6), seconds=definition.seconds)
    return Manners(definition.pause, limits, definition.private_hosts)


def hints_for(definition: Definition, item: Item, document: Document) -> Hints:
    """What the source says of a document, and the site of its bytes."""
    title = item.title if item.title and not item.title.endswith(_CUT) else None
    return Hints(
        document.file_name,
        type=definition.type,
        language=item.language or definition.language,
        title=title,
        url=item.page or item.address,
        source=definition.name,
        country=definition.country,
        organization=definition.organization,
        listed_date=item.date,
        charset=document.charset,
    )


def hosts_of(definition: Definition) -> str:
    """The host at which sources take turns."""
    return host_of(definition.addresses[0]) if definition.addresses else definition.name


def _pause(definition: Definition, tries: int, trouble: Trouble | None) -> float | None:
    """Seconds before a failed document is tried again, doubled with each try; None to give it up."""
    most = _MOST_TRIES_OF_GONE if trouble is Trouble.GONE else _MOST_TRIES
    if tries + 1 >= most and trouble is not Trouble.NOT_PUBLISHED:
        return None
    pause = min(definition.every * 2.0**tries, _LONGEST_PAUSE)
    return pause * random.uniform(0.75, 1.25)  # noqa: S311 - keeps tries apart, no secret


def _listed_item(item: Item) -> ListedItem:
    return ListedItem(
        identity=item.identity,
        address=item.address,
        page=item.page,
        title=item.title,
        printed_date=item.printed_date,
        date=item.date,
        changed=item.changed,
        language=item.language,
        awaited=item.awaited,
    )


def _item_of(listed: ListedItem) -> Item:
    return Item(
        identity=listed.identity,
        address=listed.address,
        title=listed.title,
        printed_date=listed.printed_date,
        date=listed.date,
        changed=listed.changed,
        page=listed.page,
        language=listed.language,
        awaited=listed.awaited,
    )
