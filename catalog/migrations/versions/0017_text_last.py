"""The text of a document stands last in its row: SQLite walks over it, page by page, to whatever stands behind it."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    # PostgreSQL keeps what is long in a place of its own.
    if op.get_bind().dialect.name != "sqlite":
        return
    op.add_column("documents", sa.Column("whole", sa.Text(), nullable=False, server_default=""))
    op.execute("UPDATE documents SET whole = text")
    op.drop_column("documents", "text")
    op.execute("ALTER TABLE documents RENAME COLUMN whole TO text")


def downgrade() -> None:
    """Nothing: an older version asks for columns by their names."""
