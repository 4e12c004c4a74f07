"""When passages were first there to be found, and searches that are kept, with owner and frequency."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "novelties",
        sa.Column("passage_id", sa.String(length=16), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("news", sa.String(length=16), nullable=False),
        sa.Column("lineage", sa.String(length=16), nullable=False),
        sa.Column("former_id", sa.String(length=16), nullable=True),
        sa.PrimaryKeyConstraint("passage_id", name=op.f("pk_novelties")),
    )
    op.create_index(op.f("ix_novelties_sequence"), "novelties", ["sequence"])
    op.create_index(op.f("ix_novelties_lineage"), "novelties", ["lineage"])
    op.create_table(
        "saved_searches",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("search", sa.JSON(), nullable=False),
        sa.Column("frequency", sa.String(length=16), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_until", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("paused_because", sa.Text(), nullable=True),
        sa.Column("model", sa.String(length=128), nullable=True),
        sa.Column("vector", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["owners.id"], name=op.f("fk_saved_searches_owner_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_searches")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_saved_searches_owner_id"), "saved_searches", ["owner_id"])
    op.create_index(op.f("ix_saved_searches_due_at"), "saved_searches", ["due_at"])


def downgrade() -> None:
    op.drop_table("saved_searches")
    op.drop_table("novelties")
