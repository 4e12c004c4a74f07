"""Mails are found by the Message-ID under which they come back, and a search that is off keeps its rhythm."""

import hashlib

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
_AT_ONCE = 1_000


def upgrade() -> None:
    # A column that holds something everywhere can be added with a default only.
    op.add_column("mails", sa.Column("message_id", sa.String(length=32), nullable=False, server_default=""))
    op.add_column("saved_searches", sa.Column("rhythm", sa.String(length=16), nullable=True))
    _fill(op.get_bind())
    op.create_index(op.f("ix_mails_message_id"), "mails", ["message_id"])


def downgrade() -> None:
    op.drop_column("saved_searches", "rhythm")
    op.drop_index(op.f("ix_mails_message_id"), "mails")
    op.drop_column("mails", "message_id")


def _fill(connection: sa.Connection) -> None:
    """As `catalog.outbox.message_id_of` has it by now; a migration stays what it was."""
    mails = sa.table("mails", sa.column("id", sa.Integer), sa.column("key", sa.String), sa.column("message_id"))
    after = 0
    query = sa.select(mails.c.id, mails.c.key).order_by(mails.c.id).limit(_AT_ONCE)
    while rows := connection.execute(query.where(mails.c.id > after)).all():
        filled = sa.update(mails).where(mails.c.id == sa.bindparam("of")).values(message_id=sa.bindparam("becomes"))
        values = [{"of": id_, "becomes": hashlib.sha256(key.encode()).hexdigest()[:32]} for id_, key in rows]
        connection.execute(filled, values)
        after = rows[-1].id
