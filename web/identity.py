"""The port to whoever says who somebody is, beside the mailed link. What it needs beyond this is an extra."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from statements.errors import OnRecordError

# Of the provider's own page, with a password to look up and a telephone to find.
SIGN_IN_SECONDS = 600


class ProviderAway(OnRecordError):
    """A provider that does not answer as the standard says."""

    code = "provider_away"


class NotIdentified(OnRecordError):
    """Somebody whom the provider did not identify, or not as somebody with an address."""

    code = "not_identified"


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where a browser goes, and what it keeps until it comes back, signed."""

    address: str
    kept: str


class IdentityProvider(Protocol):
    """Says who somebody is. Safe to be used by several threads."""

    @property
    def name(self) -> str:
        """Which one it is, as a button says it."""

    def begin(self, after: str) -> Beginning:
        """Sends a browser to the provider; `after` is where it goes when it is signed in. Raises ProviderAway."""

    def end(self, answer: Mapping[str, str], kept: str) -> tuple[str, str]:
        """The address of whoever came back, and where they go. Raises NotIdentified and ProviderAway."""
