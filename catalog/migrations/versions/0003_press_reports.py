"""Press reports: who reports, where a quotation and its credit stand, and passages credited to nobody."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("documents", sa.Column("publisher", sa.Text(), nullable=True))
    op.add_column("documents", sa.Column("authors", sa.JSON(), nullable=True))
    op.create_index(op.f("ix_documents_symbol"), "documents", ["symbol"], unique=False)
    for spans in ("cue_spans", "source_spans"):
        op.add_column("statements", sa.Column(spans, sa.JSON(), nullable=True))
    op.add_column("statements", sa.Column("said_on", sa.Date(), nullable=True))
    op.add_column("statements", sa.Column("related_meeting", sa.Text(), nullable=True))
    _change_statement_id(nullable=True)


def downgrade() -> None:
    # An older version knows no passage without a statement, and so no change, vector or claim of one.
    background = "SELECT id FROM passages WHERE statement_id IS NULL"
    for table in ("claims", "vectors", "changes"):
        op.execute(f"DELETE FROM {table} WHERE passage_id IN ({background})")  # noqa: S608  names of our own
    op.execute("DELETE FROM passages WHERE statement_id IS NULL")
    _change_statement_id(nullable=False)
    for column in ("related_meeting", "said_on", "source_spans", "cue_spans"):
        op.drop_column("statements", column)
    op.drop_index(op.f("ix_documents_symbol"), "documents")
    for column in ("authors", "publisher"):
        op.drop_column("documents", column)


def _change_statement_id(*, nullable: bool) -> None:
    """Whether a passage may stand in no statement."""
    if op.get_bind().dialect.name != "sqlite":
        op.alter_column("passages", "statement_id", existing_type=sa.String(length=16), nullable=nullable)
        return
    # SQLite changes no column. Making the table anew would drop rows that vectors refer to, which it
    # refuses within a transaction; a second column in place of the first touches no reference.
    op.drop_index(op.f("ix_passages_statement_id"), "passages")
    default = None if nullable else ""
    op.add_column("passages", sa.Column("statement", sa.String(length=16), nullable=nullable, server_default=default))
    op.execute("UPDATE passages SET statement = statement_id")
    op.drop_column("passages", "statement_id")
    op.execute("ALTER TABLE passages RENAME COLUMN statement TO statement_id")
    op.create_index(op.f("ix_passages_statement_id"), "passages", ["statement_id"], unique=False)
