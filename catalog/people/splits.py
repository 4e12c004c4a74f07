"""Decisions that a statement, or everything under one name, is somebody else's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from catalog.tables import decisions
from statements.identity import short_id
from statements.people.evidence import Placed

SPLIT = "split"


def mark_of_statement(statement_id: str) -> str:
    """What sets a statement apart from its speaker's others, the same on every installation."""
    return short_id("split", "statement", statement_id)


def mark_of_name(scope: str, key: str) -> str:
    """What sets a name apart from its bearer's others."""
    return short_id("split", "name", scope, key)


@dataclass(frozen=True, slots=True)
class Splits:
    """Decisions in force: marks of statements by id, and of names by scope and key."""

    statements: dict[str, str]
    names: dict[tuple[str, str], str]

    @classmethod
    def of(cls, connection: Connection, statement_ids: Sequence[str]) -> "Splits":
        """The decisions that concern these statements."""
        in_force = select(decisions).where(decisions.c.kind == SPLIT, decisions.c.undone_at.is_(None))
        concerned = set(statement_ids)
        apart: dict[str, str] = {}
        names: dict[tuple[str, str], str] = {}
        for row in connection.execute(in_force):
            if row.statement_id is None:
                scope, key = row.detail["scope"], row.detail["key"]
                names[scope, key] = mark_of_name(scope, key)
            elif row.statement_id in concerned:
                apart[row.statement_id] = mark_of_statement(row.statement_id)
        return cls(apart, names)

    def apart(self, person: Placed | None) -> Placed | None:
        """Somebody under a name that was split off has a scope of its own."""
        mark = person and self.names.get((person.scope, person.name.key))
        return replace(person, scope=f"{person.scope}#{mark}") if person and mark else person
