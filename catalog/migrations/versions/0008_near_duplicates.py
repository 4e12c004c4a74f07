"""What was said once and is found at several addresses."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

SHORT = sa.String(length=16)


def upgrade() -> None:
    op.create_table(
        "statement_sketches",
        sa.Column("statement_id", SHORT, nullable=False),
        sa.Column("document_id", SHORT, nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=True),
        sa.Column("language", SHORT, nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("official", sa.Boolean(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("slots", sa.LargeBinary(), nullable=False),
        sa.Column("vocabulary", sa.Text(), nullable=True),
        sa.Column("group_id", SHORT, nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_statement_sketches_document_id")),
        sa.PrimaryKeyConstraint("statement_id", name=op.f("pk_statement_sketches")),
    )
    for column in ("document_id", "group_id"):
        op.create_index(op.f(f"ix_statement_sketches_{column}"), "statement_sketches", [column], unique=False)
    op.create_table(
        "sketch_bands",
        sa.Column("band", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("statement_id", SHORT, nullable=False),
        sa.PrimaryKeyConstraint("band", "statement_id", name=op.f("pk_sketch_bands")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "passage_prints",
        sa.Column("passage_id", SHORT, nullable=False),
        sa.Column("print", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("passage_id", name=op.f("pk_passage_prints")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_passage_prints_print"), "passage_prints", ["print"], unique=False)


def downgrade() -> None:
    for table in ("passage_prints", "sketch_bands", "statement_sketches"):
        op.drop_table(table)
