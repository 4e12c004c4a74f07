"""Writes decisions of people down, and takes them back. Numbers grow; nothing is deleted."""

import datetime as dt
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from catalog.clock import now_of
from catalog.tables import decisions
from statements.errors import OnRecordError


class DecisionRefused(OnRecordError):
    """A decision about people or attributions that cannot be taken as it was asked for."""

    code = "decision_refused"


def record(connection: Connection, values: dict[str, Any], because: str, by: str) -> int:
    """Writes a decision down and returns its number. Raises DecisionRefused without a reason."""
    if not because.strip():
        raise DecisionRefused("A decision needs a reason.", "Add --because and why in a few words.", code="no_reason")
    number: int = connection.execute(select(func.coalesce(func.max(decisions.c.number), 0))).scalar_one() + 1
    told = {"number": number, "because": because.strip(), "decided_by": by, "decided_at": now_of(connection)}
    connection.execute(insert(decisions).values(values | told))
    return number


def in_force(connection: Connection, number: int) -> Any:
    """A decision that may be undone. Raises DecisionRefused where there is none, or it was undone before."""
    row = connection.execute(select(decisions).where(decisions.c.number == number)).one_or_none()
    if row is None:
        raise DecisionRefused(
            f"There is no decision {number}.", "List them with: onrecord people history", code="unknown_decision"
        )
    if row.undone_at is not None:
        raise DecisionRefused(
            f"Decision {number} was undone on {row.undone_at:%Y-%m-%d} already.",
            "List what is in force with: onrecord people history",
            code="undone_already",
        )
    return row


def mark_undone(connection: Connection, number: int, by: str) -> dt.datetime:
    """Takes a decision back; what it did has to be taken back beside. Returns the time."""
    now = now_of(connection)
    connection.execute(update(decisions).where(decisions.c.number == number).values(undone_at=now, undone_by=by))
    return now
