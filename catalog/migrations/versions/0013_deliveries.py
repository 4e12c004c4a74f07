"""What was told to whom, and the mails that wait to be sent."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "mails",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("holder", sa.String(length=64), nullable=True),
        sa.Column("held_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["owner_id"], ["owners.id"], name=op.f("fk_mails_owner_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mails")),
        sa.UniqueConstraint("key", name=op.f("uq_mails_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_mails_owner_id"), "mails", ["owner_id"])
    op.create_index(op.f("ix_mails_sent_at"), "mails", ["sent_at"])
    op.create_index(op.f("ix_mails_state_next_at"), "mails", ["state", "next_at"])
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("lineage", sa.String(length=16), nullable=False),
        sa.Column("wording", sa.String(length=16), nullable=False),
        sa.Column("passage_id", sa.String(length=16), nullable=False),
        sa.Column("mail_id", sa.Integer(), nullable=False),
        sa.Column("search_ids", sa.JSON(), nullable=False),
        sa.Column("by_words", sa.Boolean(), nullable=False),
        sa.Column("by_meaning", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["mail_id"], ["mails.id"], name=op.f("fk_deliveries_mail_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["owner_id"], ["owners.id"], name=op.f("fk_deliveries_owner_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint("owner_id", "lineage", "wording", name=op.f("uq_deliveries_owner_id_lineage_wording")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_deliveries_mail_id"), "deliveries", ["mail_id"])


def downgrade() -> None:
    op.drop_table("deliveries")
    op.drop_table("mails")
