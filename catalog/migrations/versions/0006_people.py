"""People, what was decided about them, and corrections of attributions."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

SHORT = sa.String(length=16)


def upgrade() -> None:
    op.create_table(
        "people",
        sa.Column("id", SHORT, nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("alone", sa.Boolean(), nullable=False),
        sa.Column("first", sa.Date(), nullable=True),
        sa.Column("last", sa.Date(), nullable=True),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )
    op.create_index(op.f("ix_people_scope"), "people", ["scope"], unique=False)
    op.create_table(
        "appearances",
        sa.Column("id", SHORT, nullable=False),
        sa.Column("document_id", SHORT, nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("gender", sa.String(length=1), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("date", sa.Date(), nullable=True),
        sa.Column("person_id", SHORT, nullable=False),
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=op.f("fk_appearances_document_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appearances")),
    )
    for columns in (["document_id"], ["scope", "key"], ["person_id", "date"]):
        op.create_index(op.f(f"ix_appearances_{'_'.join(columns)}"), "appearances", columns, unique=False)
    op.create_table(
        "name_words",
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("scope", "word", "key", name=op.f("pk_name_words")),
    )
    op.create_table(
        "former_people",
        sa.Column("id", SHORT, nullable=False),
        sa.Column("successor_id", SHORT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_former_people")),
    )
    op.create_table(
        "decisions",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", SHORT, nullable=False),
        sa.Column("person_id", SHORT, nullable=True),
        sa.Column("other_id", SHORT, nullable=True),
        sa.Column("statement_id", SHORT, nullable=True),
        sa.Column("document_id", SHORT, nullable=True),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_by", sa.Text(), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_decisions")),
    )
    for column in ("person_id", "other_id", "statement_id", "document_id"):
        op.create_index(op.f(f"ix_decisions_{column}"), "decisions", [column], unique=False)
    op.add_column("statements", sa.Column("appearance_id", SHORT, nullable=True))
    op.add_column("statements", sa.Column("correction", sa.JSON(), nullable=True))
    for column in ("appearance_id", "person_id"):
        op.create_index(op.f(f"ix_statements_{column}"), "statements", [column], unique=False)


def downgrade() -> None:
    # What was corrected stays corrected, under a rule that an older version shows by its name alone.
    for column in ("person_id", "appearance_id"):
        op.drop_index(op.f(f"ix_statements_{column}"), "statements")
    for column in ("correction", "appearance_id"):
        op.drop_column("statements", column)
    for table in ("decisions", "former_people", "name_words", "appearances", "people"):
        op.drop_table(table)
