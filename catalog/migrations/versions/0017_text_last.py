"""The text of a document stands last in its row: SQLite walks over it, page by page, to whatever stands behind it."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    # PostgreSQL keeps what is long in a place of its own.
    if op.get_bind().dialect.name != "sqlite":
        op.alter_column("documents", "text", existing_type=sa.Text(), server_default="")
        return
    # A column that holds something everywhere can be added with a default only.
    op.add_column("documents", sa.Column("whole", sa.Text(), nullable=False, server_default=""))
    op.execute("UPDATE documents SET whole = text")
    op.drop_column("documents", "text")
    op.execute("ALTER TABLE documents RENAME COLUMN whole TO text")


def downgrade() -> None:
    # An older version asks for columns by their names, and always writes this one.
    if op.get_bind().dialect.name != "sqlite":
        op.alter_column("documents", "text", existing_type=sa.Text(), server_default=None)
