"""Corrections that readers propose. Nothing of them is applied here: whoever runs the installation decides."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Engine, Row, func, insert, select, update

from catalog.clock import now_of, utc
from catalog.people.corrections import CORRECTABLE
from catalog.retrying import retried
from catalog.rows import Values
from catalog.tables import proposals
from statements.errors import OnRecordError

LONGEST_VALUE = 500
LONGEST_REASON = 2_000
# More than anybody reads. Whoever fills the list with rubbish then fills no disk.
MOST_OPEN = 2_000


class About(StrEnum):
    """What a reader says is wrong."""

    SPEAKER = "speaker"
    ROLE = "role"
    COUNTRY = "country"
    ORGANIZATION = "organization"
    TEXT = "text"
    DATE = "date"
    OTHER = "other"

    @property
    def corrects(self) -> bool:
        """Whether a decision about an attribution can put it right (`catalog.people.corrections`)."""
        return self.value in CORRECTABLE


class State(StrEnum):
    """What became of a proposal."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class ProposalRefused(OnRecordError):
    """A proposal that cannot be taken, or not decided on."""

    code = "proposal_refused"


class ProposalsFull(ProposalRefused):
    """No further proposal can be taken now."""

    code = "proposals_full"


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a reader proposes, about a statement or, where nobody is credited, about a passage.

    `value` is what would be right, "" where the reader does not know; `shown` is what the page showed.
    """

    document_id: str
    statement_id: str | None
    passage_id: str | None
    about: About
    value: str
    reason: str
    address: str | None
    shown: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal on record, and what was decided about it. Moments are in UTC.

    `decision` is the number of the correction that was made for it (`catalog.people`), if one was.
    """

    number: int
    proposed: Proposed
    made_at: dt.datetime
    state: State
    decided_by: str | None = None
    decided_at: dt.datetime | None = None
    because: str | None = None
    decision: int | None = None


class Proposals:
    """The proposals of one catalog."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(alongside=True)
        self._reading = database.execution_options(read_only=True)

    def offer(self, proposed: Proposed) -> int:
        """Records a proposal; returns its number. Raises ProposalsFull where too many wait for a decision."""
        row: Values = {
            "document_id": proposed.document_id,
            "statement_id": proposed.statement_id,
            "passage_id": proposed.passage_id,
            "about": proposed.about.value,
            "value": proposed.value[:LONGEST_VALUE],
            "reason": proposed.reason[:LONGEST_REASON],
            "address": proposed.address,
            "shown": dict(proposed.shown),
            "state": State.OPEN.value,
        }
        with self._database.begin() as connection:
            waiting = select(func.count()).select_from(proposals).where(proposals.c.state == State.OPEN.value)
            if connection.execute(waiting).scalar_one() >= MOST_OPEN:
                raise ProposalsFull("Too many proposals wait for a decision to take another one.", "Try later.")
            row["made_at"] = now_of(connection)
            made = connection.execute(insert(proposals).values(row).returning(proposals.c.number))
            return int(made.scalar_one())

    @retried
    def find(self, *, everything: bool = False) -> list[Proposal]:
        """Those that wait for a decision, the oldest first; with `everything` all others as well."""
        query = select(proposals).order_by(proposals.c.number)
        if not everything:
            query = query.where(proposals.c.state == State.OPEN.value)
        with self._reading.connect() as connection:
            return [_proposal(row) for row in connection.execute(query)]

    def get(self, number: int) -> Proposal:
        """The proposal of this number. Raises ProposalRefused where there is none."""
        with self._reading.connect() as connection:
            row = connection.execute(select(proposals).where(proposals.c.number == number)).one_or_none()
        if row is None:
            raise ProposalRefused(f"There is no proposal {number}.", "List them with: onrecord corrections proposals")
        return _proposal(row)

    def decide(self, number: int, state: State, because: str, by: str, decision: int | None = None) -> None:
        """Closes an open proposal and forgets the address of whoever made it. Raises ProposalRefused."""
        mine = (proposals.c.number == number) & (proposals.c.state == State.OPEN.value)
        with self._database.begin() as connection:
            decided = {
                "state": state.value,
                "because": because,
                "decided_by": by,
                "decided_at": now_of(connection),
                "decision": decision,
                "address": None,
            }
            done = connection.execute(update(proposals).where(mine).values(decided)).rowcount
        if not done:
            require_open(self.get(number))


def require_open(proposal: Proposal) -> None:
    """Raises ProposalRefused where it was decided on."""
    if proposal.state is not State.OPEN:
        by, day = proposal.decided_by, proposal.decided_at.date() if proposal.decided_at else "an unknown day"
        raise ProposalRefused(
            f"Proposal {proposal.number} was {proposal.state} by {by} on {day}.",
            "List what is open with: onrecord corrections proposals",
        )


def _proposal(row: Row[Any]) -> Proposal:
    proposed = Proposed(
        row.document_id, row.statement_id, row.passage_id, About(row.about), row.value, row.reason, row.address,
        row.shown,
    )  # fmt: skip
    return Proposal(
        row.number, proposed, utc(row.made_at), State(row.state), row.decided_by,
        utc(row.decided_at) if row.decided_at else None, row.because, row.decision,
    )  # fmt: skip
