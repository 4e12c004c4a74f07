"""Which edition of a document is the one that counts."""

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Its tables follow."""


def downgrade() -> None:
    """Nothing to take away yet."""
