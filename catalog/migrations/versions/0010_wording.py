"""What documents said before, and which of them their sources no longer have."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "former_readings",
        sa.Column("document_id", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("replaced_by", sa.Integer(), nullable=False),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("statements", sa.JSON(), nullable=False),
        sa.Column("passages", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_former_readings_document_id")),
        sa.PrimaryKeyConstraint("document_id", "number", name=op.f("pk_former_readings")),
    )
    op.add_column("passages", sa.Column("former_reading", sa.Integer(), nullable=True))
    op.add_column("documents", sa.Column("withdrawn_since", sa.DateTime(timezone=True), nullable=True))
    op.add_column("documents", sa.Column("withdrawn_how", sa.String(length=16), nullable=True))
    op.add_column("source_items", sa.Column("gone_since", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("source_items", "gone_since")
    for column in ("withdrawn_how", "withdrawn_since"):
        op.drop_column("documents", column)
    op.drop_column("passages", "former_reading")
    op.drop_table("former_readings")
