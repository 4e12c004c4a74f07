"""Which edition of a document is the one that counts, by which version it was read, and what it was called before."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "former_documents",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("document_id", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_former_documents_document_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_former_documents")),
    )
    op.add_column("revisions", sa.Column("issued_on", sa.Date(), nullable=True))
    op.add_column("revisions", sa.Column("reader", sa.String(length=16), nullable=True))
    op.add_column("revisions", sa.Column("served", sa.String(length=64), nullable=True))
    op.add_column("stored_files", sa.Column("stored_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("jobs", sa.Column("document_id", sa.String(length=16), nullable=True))


def downgrade() -> None:
    # What only this version can read: an older one would read the bytes as new ones.
    op.execute("DELETE FROM jobs WHERE document_id IS NOT NULL")
    op.drop_column("jobs", "document_id")
    op.drop_column("stored_files", "stored_at")
    for column in ("served", "reader", "issued_on"):
        op.drop_column("revisions", column)
    op.drop_table("former_documents")
