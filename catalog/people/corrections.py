"""Corrections of single attributions: put over what was read, after every reading."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from catalog.clock import utc
from catalog.rows import Values
from catalog.tables import decisions

CORRECT = "correct"
RULE = "corrected"
# What a correction may change.
CORRECTABLE = ("speaker", "role", "country", "organization")
# What it keeps of the reading, to be shown and put back.
_READ = (*CORRECTABLE, "rule", "resolved")


def apply_corrections(connection: Connection, document_id: str, statements: Sequence[Values]) -> None:
    """Puts the decisions in force over the statements of a document as they were read, in place."""
    by_id = {statement["id"]: statement for statement in statements}
    concerned = decisions.c.document_id == document_id
    query = select(decisions).where(concerned, decisions.c.kind == CORRECT, decisions.c.undone_at.is_(None))
    for decision in connection.execute(query.order_by(decisions.c.number)):
        statement = by_id.get(decision.statement_id)
        if statement is not None:
            put_over(statement, decision)


def put_over(statement: Values, decision: Row[Any]) -> None:
    """One correction over columns of a statement, in place; of several the first one's reading is kept."""
    earlier = statement["correction"]
    read = earlier["read"] if earlier else {name: statement[name] for name in _READ}
    statement["correction"] = {
        "number": decision.number,
        "because": decision.because,
        "by": decision.decided_by,
        "at": utc(decision.decided_at).isoformat(timespec="seconds"),
        "read": read,
    }
    statement.update(decision.detail["changes"])
    statement.update(rule=RULE, resolved=True)


def as_read(statement: Mapping[str, Any]) -> Values:
    """The columns of a statement as its document was read, without correction."""
    row = dict(statement)
    if row["correction"]:
        row |= row["correction"]["read"]
    return row | {"correction": None}
