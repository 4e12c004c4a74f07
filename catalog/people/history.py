"""What was decided, in order, and whether it still applies."""

from typing import Any

from sqlalchemy import Connection, Row, or_, select

from catalog.clock import utc
from catalog.people.corrections import CORRECT
from catalog.people.merges import MERGE
from catalog.people.views import Decision
from catalog.tables import appearances, decisions, statements
from statements.phrases import gettext, pgettext


def load_decisions(connection: Connection, *, person_ids: list[str] | None = None) -> list[Decision]:
    """All decisions, or those about these people and their statements; the newest first."""
    query = select(decisions).order_by(decisions.c.number.desc())
    if person_ids is not None:
        whose = select(statements.c.id).where(statements.c.person_id.in_(person_ids))
        about = decisions.c.person_id.in_(person_ids), decisions.c.other_id.in_(person_ids)
        query = query.where(or_(*about, decisions.c.statement_id.in_(whose)))
    return [_decision(connection, row) for row in connection.execute(query)]


def _decision(connection: Connection, row: Row[Any]) -> Decision:
    return Decision(
        number=row.number, kind=row.kind, subject=_subject(row), person_id=row.person_id, other_id=row.other_id,
        statement_id=row.statement_id, document_id=row.document_id, detail=row.detail, because=row.because,
        by=row.decided_by, at=utc(row.decided_at), undone_by=row.undone_by,
        undone_at=utc(row.undone_at) if row.undone_at else None, applies=_applies(connection, row),
    )  # fmt: skip


def _subject(row: Row[Any]) -> str:
    detail = row.detail
    if row.kind == MERGE:
        one, other = detail["names"]
        return gettext(
            "%(one)s (%(id)s) is %(other)s (%(other_id)s)",
            one=one, id=row.person_id, other=other, other_id=row.other_id,
        )  # fmt: skip
    if row.kind == CORRECT:
        none = pgettext("nobody and nothing", "none")
        told = ", ".join(f"{name} {value or none}" for name, value in detail["changes"].items())
        return gettext(
            "statement %(id)s, printed as “%(label)s”: %(changes)s",
            id=row.statement_id, label=detail["label"], changes=told,
        )  # fmt: skip
    said = {"person": detail["person"], "id": row.person_id}
    if row.statement_id:
        return gettext("statement %(statement)s is not %(person)s’s (%(id)s)", statement=row.statement_id, **said)
    return gettext("the name “%(name)s” is not %(person)s’s (%(id)s)", name=detail["name"], **said)


def _applies(connection: Connection, row: Row[Any]) -> bool:
    """Whether what was decided about is still on record as it was."""
    if row.statement_id is not None:
        there = select(statements.c.id).where(statements.c.id == row.statement_id)
        return connection.execute(there).first() is not None
    if row.kind == MERGE:
        return all(
            connection.execute(select(appearances.c.id).where(appearances.c.id.in_(row.detail[side])).limit(1)).first()
            for side in ("from", "into")
        )
    scope = appearances.c.scope.like(f"{row.detail['scope']}%")
    there = select(appearances.c.id).where(scope, appearances.c.key == row.detail["key"]).limit(1)
    return connection.execute(there).first() is not None
