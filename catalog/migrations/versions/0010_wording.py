"""What changed of a wording from one revision to the next."""

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Its tables follow."""


def downgrade() -> None:
    """Nothing to take away yet."""
