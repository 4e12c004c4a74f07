"""Decisions that two people are one, told by appearances, which outlive ids of people."""

from sqlalchemy import Connection, select

from catalog.tables import decisions

MERGE = "merge"


def joined_pairs(connection: Connection) -> list[tuple[str, str]]:
    """Pairs of ids of appearances that are one person's by decisions in force, in their order."""
    in_force = select(decisions.c.detail).where(decisions.c.kind == MERGE, decisions.c.undone_at.is_(None))
    details = connection.execute(in_force.order_by(decisions.c.number)).scalars()
    return [(one, into) for detail in details for into in detail["into"] for one in detail["from"]]
