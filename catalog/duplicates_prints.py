"""Numbers that passages of the same words share, and the pieces of statements that are one.

A copy is seldom cut into the same passages: a page has other paragraphs than the printed record. So each passage of a
copy gets the number of that passage of the first statement of its group which holds most of its words.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from catalog.conflicts import insert_or_ignore
from catalog.rows import Values
from catalog.tables import passage_prints, passages
from statements.copies import is_compared, scope_of
from statements.likeness import print_of, runs_of, words_of
from statements.parsed import standing_of
from statements.vocabulary import Capacity, Certainty, Standing, StatementKind

# The share of a passage's runs of words that its counterpart holds: cut elsewhere, it holds half or more.
_HELD = 0.5
_BACKGROUND = "background"


def print_passages(
    connection: Connection, document_id: str, of_document: Sequence[Values], taken: Sequence[Values]
) -> None:
    """Writes the numbers of all passages of a document by their own words."""
    of = select(passages.c.id).where(passages.c.document_id == document_id)
    connection.execute(delete(passage_prints).where(passage_prints.c.passage_id.in_(of)))
    scopes: dict[str | None, str | None] = {None: _BACKGROUND}
    scopes |= {row["id"]: _scope(row) for row in of_document}
    rows = [
        {"passage_id": row["id"], "print": own}
        for row in taken
        if (scope := scopes.get(row["statement_id"])) and (own := _own(row["text"], scope, row["language"])) is not None
    ]
    if rows:
        connection.execute(insert(passage_prints), rows)


def align_prints(connection: Connection, leader: tuple[str, str], copies: Sequence[tuple[str, str]]) -> None:
    """Writes the numbers of the passages of statements that are one: id and scope of the first, and of its copies."""
    holders: dict[str, list[int]] = {}
    sizes: dict[int, int] = {}
    for row in _living(connection, leader[0]):
        own = _own(row.text, leader[1], row.language)
        if own is None:
            continue
        _put(connection, row.id, own)
        runs = _runs(row.text)
        sizes[own] = len(runs)
        for run in runs:
            holders.setdefault(run, []).append(own)
    for id_, scope in copies:
        for row in _living(connection, id_):
            held = _counterpart(_runs(row.text), holders, sizes)
            own = held if held is not None else _own(row.text, scope, row.language)
            if own is not None:
                _put(connection, row.id, own)


def _scope(statement: Values) -> str | None:
    """Whose passages of a statement are; None where nobody is surely said to have said them, or from the chair."""
    kind, capacity = StatementKind(statement["kind"]), Capacity(statement["capacity"])
    standing = standing_of(asserted=statement["asserted"], certainty=Certainty(statement["certainty"]))
    if standing is not Standing.SAID or not (kind is StatementKind.QUOTATION or is_compared(kind, capacity)):
        return None
    country, organization, speaker = (statement[name] for name in ("country", "organization", "speaker"))
    return scope_of(country, organization, speaker, capacity, statement["on_behalf_of"])


def _own(text: str, scope: str, language: str) -> int | None:
    return print_of(text, scope, language.partition("-")[0])


def _living(connection: Connection, statement_id: str) -> Sequence[Any]:
    living = select(passages).where(passages.c.statement_id == statement_id, passages.c.retired.is_(False))
    return connection.execute(living.order_by(passages.c.ordinal)).all()


def _runs(text: str) -> frozenset[str]:
    return frozenset(runs_of(words_of(text)))


def _counterpart(runs: frozenset[str], holders: Mapping[str, Sequence[int]], sizes: Mapping[int, int]) -> int | None:
    """The number of the passage that shares most with this one; None where none shares half of the smaller."""
    shared = Counter(own for run in runs for own in holders.get(run, ()))
    most, own = max(((count, own) for own, count in shared.items()), default=(0, 0))
    return own if most and most >= _HELD * min(len(runs), sizes[own]) else None


def _put(connection: Connection, passage_id: str, own: int) -> None:
    connection.execute(delete(passage_prints).where(passage_prints.c.passage_id == passage_id))
    insert_or_ignore(connection, passage_prints, [{"passage_id": passage_id, "print": own}])
