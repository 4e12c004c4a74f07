"""Which documents name which symbols."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "document_references",
        sa.Column("document_id", sa.String(length=16), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("symbol", sa.Text(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("printed", sa.Text(), nullable=False),
        sa.Column("statement_id", sa.String(length=16), nullable=True),
        sa.Column("passage_id", sa.String(length=16), nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_document_references_document_id")),
        sa.PrimaryKeyConstraint("document_id", "ordinal", name=op.f("pk_document_references")),
    )
    op.create_index(op.f("ix_document_references_symbol"), "document_references", ["symbol"], unique=False)
    op.add_column("revisions", sa.Column("job_number", sa.Text(), nullable=True))
    op.add_column("revisions", sa.Column("issue", sa.Text(), nullable=True))


def downgrade() -> None:
    for column in ("issue", "job_number"):
        op.drop_column("revisions", column)
    op.drop_table("document_references")
