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


def downgrade() -> None:
    op.drop_table("novelties")
