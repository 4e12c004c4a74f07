"""Files that wait to be read, shared out among workers."""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Engine, and_, case, func, or_, select, update

from catalog.clock import now_of, utc
from catalog.conflicts import insert_or_ignore
from catalog.files import sha256_of
from catalog.retrying import retried
from catalog.tables import jobs
from statements.errors import OnRecordError

# A file whose reading ended its worker this often will end the next one too.
MOST_ATTEMPTS = 3


class JobState(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    HELD = "held"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Job:
    """One file to read: stored bytes, and what the person who added it said beside.

    `document_id` names a document that is to be read again from all that is stored of it.
    """

    id: int
    sha256: str
    hints: dict[str, str]
    attempts: int
    document_id: str | None = None


@dataclass(frozen=True, slots=True)
class FailedJob:
    """A file that was not added, and why."""

    id: int
    file_name: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class QueueState:
    """How many jobs are in each state, and how many seconds ago the oldest that waits was queued.

    What a dead worker held waits for another as soon as its time has run out.
    """

    counts: dict[JobState, int] = field(default_factory=dict)
    oldest: float | None = None

    def of(self, state: JobState) -> int:
        """Jobs in one state."""
        return self.counts.get(state, 0)

    @property
    def open(self) -> int:
        """Jobs that are not ended."""
        return self.of(JobState.WAITING) + self.of(JobState.HELD)


class Jobs:
    """The queue of one catalog. Holders are names of processes, unique among all machines."""

    def __init__(self, database: Engine) -> None:
        # Jobs take no number of the change sequence, so they need not wait for those who do.
        self._database = database.execution_options(alongside=True)
        self._reading = database.execution_options(read_only=True)

    def put(self, sha256: str, hints: dict[str, str], document_id: str | None = None) -> bool:
        """Queues stored bytes; False where the same work waits already. What failed or is done is queued anew.

        `document_id`: the document on record that is to be read again.
        """
        what = [sha256, hints] if document_id is None else ["again", document_id]
        key = sha256_of(json.dumps(what, sort_keys=True).encode())
        fresh = {"state": JobState.WAITING, "attempts": 0, "holder": None, "held_until": None, "ended_at": None,
                 "outcome": None, "error_code": None, "error": None}  # fmt: skip
        with self._database.begin() as connection:
            fresh["queued_at"] = now_of(connection)
            before = connection.execute(select(jobs.c.state).where(jobs.c.key == key).with_for_update()).scalar()
            if before in {JobState.WAITING, JobState.HELD}:
                return False
            if before is not None:
                connection.execute(update(jobs).where(jobs.c.key == key).values(fresh))
                return True
            made = fresh | {"key": key, "sha256": sha256, "hints": hints, "document_id": document_id}
            return insert_or_ignore(connection, jobs, [made]) == 1

    def take(self, holder: str, seconds: float) -> Job | None:
        """The oldest free job, held for `seconds`; None where there is none.

        Free is what waits and what its holder has let run out, as one does that was killed.
        """
        while True:
            with self._database.begin() as connection:
                now = now_of(connection)
                # Rows that another worker is taking at this moment are passed over, not waited for.
                oldest = select(jobs).where(_free(now)).order_by(jobs.c.id).limit(1).with_for_update(skip_locked=True)
                found = connection.execute(oldest).one_or_none()
                if found is None:
                    return None
                this = jobs.c.id == found.id
                if found.attempts < MOST_ATTEMPTS:
                    held = {"state": JobState.HELD, "holder": holder, "held_until": now + timedelta(seconds=seconds)}
                    connection.execute(update(jobs).where(this).values(attempts=found.attempts + 1, **held))
                    return Job(found.id, found.sha256, found.hints, found.attempts + 1, found.document_id)
                told = f"{found.hints['file_name']} ended {MOST_ATTEMPTS} workers that tried to read it."
                given_up = {"state": JobState.FAILED, "holder": None, "held_until": None, "ended_at": now}
                connection.execute(update(jobs).where(this).values(error_code="worker_lost", error=told, **given_up))

    def renew(self, holder: str, seconds: float) -> None:
        """Holds what the holder has for `seconds` from now."""
        with self._database.begin() as connection:
            until = now_of(connection) + timedelta(seconds=seconds)
            connection.execute(update(jobs).where(_held_by(holder)).values(held_until=until))

    def give_back(self, holder: str) -> None:
        """Frees what the holder has, without counting the attempt."""
        free = {"state": JobState.WAITING, "holder": None, "held_until": None, "attempts": jobs.c.attempts - 1}
        with self._database.begin() as connection:
            connection.execute(update(jobs).where(_held_by(holder)).values(free))

    def finish(self, job: Job, holder: str, outcome: str) -> None:
        """Ends a job that was done; nothing where it is another's by now."""
        self._end(job, holder, {"state": JobState.DONE, "outcome": outcome, "error_code": None, "error": None})

    def fail(self, job: Job, holder: str, error: OnRecordError) -> None:
        """Ends a job whose file cannot be read; nothing where it is another's by now."""
        self._end(job, holder, {"state": JobState.FAILED, "error_code": error.code, "error": str(error)})

    @retried
    def state(self) -> QueueState:
        """How many jobs there are."""
        with self._reading.connect() as connection:
            now = now_of(connection)
            state = case((_free(now), JobState.WAITING), else_=jobs.c.state).label("stands")
            counted = select(state, func.count(), func.min(jobs.c.queued_at)).group_by("stands")
            found = {JobState(name): (count, first) for name, count, first in connection.execute(counted)}
        oldest = (now - utc(found[JobState.WAITING][1])).total_seconds() if JobState.WAITING in found else None
        return QueueState({name: count for name, (count, _) in found.items()}, oldest)

    @retried
    def failed(self, limit: int) -> list[FailedJob]:
        """The last files that were not added, newest first."""
        newest = select(jobs).where(jobs.c.state == JobState.FAILED).order_by(jobs.c.ended_at.desc(), jobs.c.id.desc())
        with self._reading.connect() as connection:
            rows = connection.execute(newest.limit(limit))
            return [FailedJob(row.id, row.hints["file_name"], row.error_code, row.error) for row in rows]

    def retry_failed(self) -> int:
        """Queues all that failed again; returns how many."""
        again: dict[str, Any] = {
            "state": JobState.WAITING,
            "attempts": 0,
            "ended_at": None,
            "error_code": None,
            "error": None,
        }
        with self._database.begin() as connection:
            again["queued_at"] = now_of(connection)
            return connection.execute(update(jobs).where(jobs.c.state == JobState.FAILED).values(again)).rowcount

    def _end(self, job: Job, holder: str, values: dict[str, Any]) -> None:
        mine = and_(jobs.c.id == job.id, _held_by(holder))
        with self._database.begin() as connection:
            ended = values | {"holder": None, "held_until": None, "ended_at": now_of(connection)}
            connection.execute(update(jobs).where(mine).values(ended))


def _held_by(holder: str) -> ColumnElement[bool]:
    return and_(jobs.c.holder == holder, jobs.c.state == JobState.HELD)


def _free(now: datetime) -> ColumnElement[bool]:
    expired = and_(jobs.c.state == JobState.HELD, jobs.c.held_until < now)
    return or_(jobs.c.state == JobState.WAITING, expired)
