"""What was said once and is found at several addresses."""

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Its tables follow."""


def downgrade() -> None:
    """Nothing to take away yet."""
