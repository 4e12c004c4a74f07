"""Votes, what each country did in them, and which statements explain them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "votes",
        sa.Column("document_id", sa.String(length=16), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("manner", sa.String(length=16), nullable=False),
        sa.Column("matter", sa.String(length=16), nullable=False),
        sa.Column("draft", sa.Text(), nullable=True),
        sa.Column("resolution", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("part", sa.Text(), nullable=True),
        sa.Column("adopted", sa.Boolean(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("in_favour", sa.Integer(), nullable=True),
        sa.Column("against", sa.Integer(), nullable=True),
        sa.Column("abstaining", sa.Integer(), nullable=True),
        sa.Column("spans", sa.JSON(), nullable=False),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_votes_document_id")),
        sa.PrimaryKeyConstraint("document_id", "ordinal", name=op.f("pk_votes")),
    )
    op.create_index(op.f("ix_votes_draft"), "votes", ["draft"], unique=False)
    op.create_index(op.f("ix_votes_resolution"), "votes", ["resolution"], unique=False)
    op.create_table(
        "vote_positions",
        sa.Column("document_id", sa.String(length=16), nullable=False),
        sa.Column("vote", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.String(length=3), nullable=True),
        sa.Column("choice", sa.String(length=24), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id", "vote"], ["votes.document_id", "votes.ordinal"],
            name=op.f("fk_vote_positions_document_id_vote"),
        ),
        sa.PrimaryKeyConstraint("document_id", "vote", "number", name=op.f("pk_vote_positions")),
    )  # fmt: skip
    op.create_index(op.f("ix_vote_positions_country"), "vote_positions", ["country"], unique=False)
    op.add_column("statements", sa.Column("explains", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("statements", "explains")
    op.drop_table("vote_positions")
    op.drop_table("votes")
