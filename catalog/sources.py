"""What live sources list and what became of it: one row an item, so that a fetch that is killed goes on."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, and_, case, func, insert, or_, select, update

from catalog.clock import now_of, utc
from catalog.conflicts import insert_or_ignore
from catalog.files import sha256_of
from catalog.retrying import retried
from catalog.tables import source_items, source_lists, source_runs
from catalog.withdrawals import note_gone, note_there
from statements.vocabulary import Withdrawal


class ItemState(StrEnum):
    """Where an item stands."""

    SEEN = "seen"
    FETCHED = "fetched"
    FAILED = "failed"
    GIVEN_UP = "given_up"


class RunOutcome(StrEnum):
    """How one time went that a source was asked. `unfinished`: it was ended before it was done."""

    DONE = "done"
    FAILED = "failed"
    UNFINISHED = "unfinished"


@dataclass(frozen=True, slots=True)
class ListedItem:
    """One document as a source lists it; `indexer.connectors.port.Item` says what each field means."""

    identity: str
    address: str
    page: str | None = None
    title: str | None = None
    printed_date: str | None = None
    date: dt.date | None = None
    changed: str | None = None
    language: str | None = None
    awaited: bool = False


@dataclass(frozen=True, slots=True)
class SourceItem:
    """An item with what became of it. `sha256` is that of the bytes that the site sent last.

    `gone`: its address was there once, and was without it the last time.
    """

    source: str
    listed: ListedItem
    state: ItemState
    tries: int
    first_seen_at: dt.datetime
    etag: str | None
    last_modified: str | None
    sha256: str | None
    document_id: str | None
    gone: bool = False

    @property
    def key(self) -> str:
        """The item's own within its source."""
        return item_key(self.listed.identity)


@dataclass(slots=True)
class RunCounts:
    """What one run did, in items; `listed` counts all that stood in the lists it read."""

    listed: int = 0
    new: int = 0
    added: int = 0
    revised: int = 0
    unchanged: int = 0
    failed: int = 0


class Sources:
    """The live sources of one catalog. Times are by the database's clock."""

    def __init__(self, database: Engine) -> None:
        # Items take no number of the change sequence, so they need not wait for those who do.
        self._database = database.execution_options(alongside=True)
        self._reading = database.execution_options(read_only=True)

    def begin(self, source: str) -> int:
        """Records that a source is being asked and returns the number of this run."""
        with self._database.begin() as connection:
            last = select(func.coalesce(func.max(source_runs.c.number), 0)).where(source_runs.c.source == source)
            number = int(connection.execute(last).scalar_one()) + 1
            row = {"source": source, "number": number, "started_at": now_of(connection), **asdict(RunCounts())}
            connection.execute(insert(source_runs).values(row))
        return number

    def end(
        self, source: str, number: int, outcome: RunOutcome, counts: RunCounts, error: tuple[str, str] | None = None
    ) -> None:
        """Records how a run ended; `error` is a code and a sentence."""
        code, message = error or (None, None)
        this = and_(source_runs.c.source == source, source_runs.c.number == number)
        with self._database.begin() as connection:
            ended = {"ended_at": now_of(connection), "outcome": outcome, "error_code": code, "error": message}
            connection.execute(update(source_runs).where(this).values(**ended, **asdict(counts)))

    @retried
    def last_success(self, source: str) -> dt.datetime | None:
        """When the last run began that read the source's list."""
        done = and_(source_runs.c.source == source, source_runs.c.outcome == RunOutcome.DONE)
        with self._reading.connect() as connection:
            found = connection.execute(select(func.max(source_runs.c.started_at)).where(done)).scalar()
        return utc(found) if found else None

    @retried
    def seconds_since_run(self, source: str) -> float | None:
        """How long ago the last run began, None where there was none or it was not ended."""
        newest = select(source_runs.c.started_at, source_runs.c.ended_at).where(source_runs.c.source == source)
        with self._reading.connect() as connection:
            found = connection.execute(newest.order_by(source_runs.c.number.desc()).limit(1)).one_or_none()
            if found is None or found.ended_at is None:
                return None
            return (now_of(connection) - utc(found.started_at)).total_seconds()

    @retried
    def list_validators(self, source: str, address: str) -> tuple[str | None, str | None]:
        """ETag and Last-Modified that a page of the source's list had when all on it was recorded."""
        with self._reading.connect() as connection:
            found = connection.execute(select(source_lists).where(_list(source, address))).one_or_none()
        return (found.etag, found.last_modified) if found else (None, None)

    @retried
    def most_listed(self, source: str) -> int:
        """How many items the source's fullest page of a list had when it was read last."""
        with self._reading.connect() as connection:
            most = select(func.max(source_lists.c.listed)).where(source_lists.c.source == source)
            return int(connection.execute(most).scalar() or 0)

    def record_list(
        self,
        source: str,
        address: str,
        validators: tuple[str | None, str | None],
        items: Sequence[ListedItem],
    ) -> int:
        """Records a page of a list and all on it, or nothing; returns how many items are new.

        An item that says it has changed since is due again.
        """
        with self._database.begin() as connection:
            now = now_of(connection)
            new = sum(_record_item(connection, source, item, now) for item in items)
            etag, last_modified = validators
            row = {"etag": etag, "last_modified": last_modified, "listed": len(items), "read_at": now}
            if not connection.execute(update(source_lists).where(_list(source, address)).values(row)).rowcount:
                key = {"source": source, "address_key": sha256_of(address.encode()), "address": address}
                insert_or_ignore(connection, source_lists, [key | row])
        return new

    @retried
    def due(self, source: str, limit: int, *, retry: bool = False) -> list[SourceItem]:
        """Items to fetch now, those first that never were, newest first; with `retry` all that failed too."""
        with self._reading.connect() as connection:
            now = now_of(connection)
            waiting = or_(source_items.c.state == ItemState.SEEN, source_items.c.due_at <= now)
            if retry:
                waiting = or_(waiting, source_items.c.state.in_((ItemState.FAILED, ItemState.GIVEN_UP)))
            order = (
                case((source_items.c.state == ItemState.SEEN, 0), else_=1),
                case((source_items.c.date.is_(None), 1), else_=0),
                source_items.c.date.desc(),
                source_items.c.first_seen_at,
                source_items.c.identity,
            )
            found = select(source_items).where(source_items.c.source == source, waiting).order_by(*order).limit(limit)
            return [_item(row) for row in connection.execute(found)]

    @retried
    def items(self, source: str, identities: Iterable[str]) -> dict[str, SourceItem]:
        """The items among these identities that are known, by identity."""
        keys = [item_key(identity) for identity in identities]
        with self._reading.connect() as connection:
            found = select(source_items).where(source_items.c.source == source, source_items.c.key.in_(keys))
            rows = [_item(row) for row in connection.execute(found)]
        return {item.listed.identity: item for item in rows}

    def fetched(
        self,
        item: SourceItem,
        sha256: str,
        document_id: str,
        validators: tuple[str | None, str | None],
        again: float | None,
    ) -> None:
        """The item's document is in the catalog; to be looked at again in `again` seconds, never for None."""
        etag, last_modified = validators
        had = {"sha256": sha256, "document_id": document_id, "etag": etag, "last_modified": last_modified}
        values = {"state": ItemState.FETCHED, "tries": 0, "error_code": None, "error": None, **had}
        self._tried(item, values, again, there=document_id)

    def unchanged(self, item: SourceItem, again: float | None) -> None:
        """The site says that what was had is as it was; what was refused then stays refused."""
        back = {"state": ItemState.FETCHED, "tries": 0, "error_code": None, "error": None} if item.gone else {}
        self._tried(item, back, again, there=item.document_id)

    def gone(self, item: SourceItem, how: Withdrawal) -> bool:
        """The site no longer has a document that was had; returns whether it counts as withdrawn from now on."""
        with self._database.begin() as connection:
            return note_gone(connection, item.source, item.key, how)

    def failed(
        self,
        item: SourceItem,
        error: tuple[str, str],
        again: float | None,
        seen: tuple[str, tuple[str | None, str | None]] | None = None,
    ) -> None:
        """The item could not be had; None for `again` gives it up. A document of it that was had before stays.

        `seen`: SHA-256 and validators of bytes that were had and could not be read.
        """
        state = ItemState.GIVEN_UP if again is None else ItemState.FAILED
        values: dict[str, Any] = {"state": state, "tries": item.tries + 1, "error_code": error[0], "error": error[1]}
        if seen:
            values |= {"sha256": seen[0], "etag": seen[1][0], "last_modified": seen[1][1]}
        self._tried(item, values, again)

    def _tried(self, item: SourceItem, values: dict[str, Any], again: float | None, there: str | None = None) -> None:
        """Records a try; `there` is the document that the site has at the item's address."""
        with self._database.begin() as connection:
            if there:
                note_there(connection, item.source, item.key, there)
            now = now_of(connection)
            due = None if again is None else now + dt.timedelta(seconds=again)
            this = _this(item.source, item.listed.identity)
            connection.execute(update(source_items).where(this).values(tried_at=now, due_at=due, **values))


def item_key(identity: str) -> str:
    """What an item is found by."""
    return sha256_of(identity.encode())


def _record_item(connection: Connection, source: str, item: ListedItem, now: dt.datetime) -> int:
    """1 for an item that was not known."""
    values = asdict(item)
    before = connection.execute(
        select(source_items.c.state, source_items.c.changed).where(_this(source, item.identity))
    ).one_or_none()
    if before is None:
        row = values | {
            "source": source,
            "key": item_key(item.identity),
            "state": ItemState.SEEN,
            "tries": 0,
            "first_seen_at": now,
        }
        return insert_or_ignore(connection, source_items, [row])
    if item.changed is not None and item.changed != before.changed:
        values["due_at"] = now
        if before.state == ItemState.GIVEN_UP:
            values |= {"state": ItemState.FAILED, "tries": 0}
    # What a list leaves out this time is not forgotten.
    known = {name: value for name, value in values.items() if value is not None}
    connection.execute(update(source_items).where(_this(source, item.identity)).values(known))
    return 0


def _this(source: str, identity: str) -> ColumnElement[bool]:
    return and_(source_items.c.source == source, source_items.c.key == item_key(identity))


def _list(source: str, address: str) -> ColumnElement[bool]:
    return and_(source_lists.c.source == source, source_lists.c.address_key == sha256_of(address.encode()))


def _item(row: Row[Any]) -> SourceItem:
    listed = ListedItem(
        row.identity, row.address, row.page, row.title, row.printed_date, row.date, row.changed, row.language,
        row.awaited,
    )  # fmt: skip
    return SourceItem(
        source=row.source,
        listed=listed,
        state=ItemState(row.state),
        tries=row.tries,
        first_seen_at=utc(row.first_seen_at),
        etag=row.etag,
        last_modified=row.last_modified,
        sha256=row.sha256,
        document_id=row.document_id,
        gone=row.gone_since is not None,
    )
