"""Takes decisions about a statement over to what became of it in another reading of its document."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select, update

from catalog.rows import Values
from catalog.succession import successors
from catalog.tables import decisions


def carry_decisions(
    connection: Connection, old: Mapping[str, Values], old_text: str, new: Sequence[Values], new_text: str
) -> None:
    """Points decisions about statements that are gone to the new statements that took their place.

    `old` and `new` are rows of the statements of one document, whose spans count in the texts. A statement under
    another label is another one, about which nobody has decided: its decision stays with the one that is gone.
    """
    decided = select(decisions.c.statement_id).where(
        decisions.c.statement_id.in_(list(old)), decisions.c.undone_at.is_(None)
    )
    there = {statement["id"] for statement in new}
    gone = {id_ for id_ in connection.execute(decided).scalars() if id_ not in there}
    if not gone:
        return
    labels = {row["id"]: row["label"] for row in (*old.values(), *new)}
    texts = {row["id"]: _words(row, old_text) for row in old.values()} | {
        row["id"]: _words(row, new_text) for row in new
    }
    replaced = successors(_ordered(old.values()), _ordered(new), texts)
    for id_ in sorted(gone):
        follows = replaced.get(id_)
        if follows is not None and labels[follows] == labels[id_]:
            connection.execute(update(decisions).where(decisions.c.statement_id == id_).values(statement_id=follows))


def _ordered(rows: Iterable[Values]) -> list[str]:
    return [row["id"] for row in sorted(rows, key=lambda row: row["ordinal"])]


def _words(row: Values, text: str) -> str:
    return " ".join(text[start:end] for start, end in row["spans"])
