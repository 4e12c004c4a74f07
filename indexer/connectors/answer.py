"""What a site answered."""

from dataclasses import dataclass, field
from email.message import Message
from typing import NamedTuple


class Validators(NamedTuple):
    """What a site gave to ask later whether something has changed, verbatim."""

    etag: str | None = None
    last_modified: str | None = None


NO_VALIDATORS = Validators()


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one answer may have, unpacked too, and how long it may take in all."""

    bytes: int = 20_000_000
    seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one request: `address` is what was asked last, after redirects. Names of headers are small."""

    address: str
    status: int
    headers: dict[str, str] = field(repr=False)
    body: bytes = field(repr=False, default=b"")

    @property
    def unchanged(self) -> bool:
        """Whether the site says that nothing has changed since."""
        return self.status == 304

    @property
    def validators(self) -> Validators:
        """What to ask with the next time."""
        return Validators(self.headers.get("etag"), self.headers.get("last-modified"))

    @property
    def media_type(self) -> str:
        """As the header says it, without parameters; empty where it does not."""
        return self.headers.get("content-type", "").partition(";")[0].strip().casefold()

    @property
    def charset(self) -> str | None:
        """The encoding that the header states."""
        message = Message()
        message["content-type"] = self.headers.get("content-type", "")
        stated = message.get_param("charset")
        return stated.strip() if isinstance(stated, str) and stated.strip() else None
