"""Owners of saved searches, how they sign in, and what they set."""

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
