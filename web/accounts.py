"""Who is signed in: the cookie of a browser, its session, and what the pages of an account stand on."""

from collections.abc import Callable
from dataclasses import dataclass

from fastapi import Request, Response

from catalog.api_keys import ApiKeys
from catalog.owners import Owner, Owners
from catalog.rate_counts import RateCounts
from catalog.sign_ins import Session, SignIns
from digests.clock import Clock
from digests.feeds import PersonalFeeds
from digests.mail.port import Mailer
from digests.services import SavedSearchServices
from digests.webhooks.services import WebhookServices
from statements.errors import OnRecordError
from web.identity import IdentityProvider

# As long as browsers keep one; how long a session lasts is the catalog's to say.
_COOKIE_SECONDS = 400 * 86_400


@dataclass(frozen=True, slots=True)
class Accounts:
    """What the pages of accounts need of one installation.

    Mails are from `sender`, a bare address. `mails_are_files` tells that no mail server is named, and that they lie in
    a folder of the installation. `base_url` begins the links in mails. `provider`: who else says who somebody is.
    """

    owners: Owners
    sign_ins: SignIns
    keys: ApiKeys
    counts: RateCounts
    saved: SavedSearchServices
    feeds: PersonalFeeds
    webhooks: WebhookServices
    mailer: Mailer
    sender: str
    mails_are_files: bool
    base_url: str
    clock: Clock
    provider: IdentityProvider | None = None

    @property
    def secure(self) -> bool:
        """Whether pages come by HTTPS, so that a cookie may ask for it."""
        return self.base_url.startswith("https:")

    @property
    def cookie(self) -> str:
        """The name of the cookie. With the prefix no other host of the domain can set it (RFC 6265bis, 4.1.3)."""
        return "__Host-session" if self.secure else "session"


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Somebody who is signed in, and the session of this browser."""

    owner: Owner
    session: Session


def signed_in(accounts: Callable[[], Accounts], request: Request) -> SignedIn | None:
    """Whoever is signed in; looked up once for each request. Raises CatalogError."""
    if not hasattr(request.state, "signed_in"):
        request.state.signed_in = _look_up(accounts(), request)
    found: SignedIn | None = request.state.signed_in
    return found


def shown_as(accounts: Callable[[], Accounts], request: Request) -> str | None:
    """The address of whoever is signed in, for the frame of a page, which must not fail."""
    try:
        found = signed_in(accounts, request)
    except OnRecordError:
        return None
    return found.owner.address if found else None


def open_session(accounts: Accounts, request: Request, response: Response, owner: Owner) -> None:
    """Signs this browser in, and whoever was signed in on it out."""
    close_session(accounts, request)
    device = device_of(request.headers.get("User-Agent", ""))
    token = accounts.sign_ins.open_session(owner.id, device, accounts.clock.now())
    response.set_cookie(
        accounts.cookie, token, _COOKIE_SECONDS, secure=accounts.secure, httponly=True, samesite="lax", path="/"
    )


def close_session(accounts: Accounts, request: Request) -> None:
    """Signs this browser out, as far as the catalog goes; the cookie is `forget_cookie`'s."""
    if (found := signed_in(lambda: accounts, request)) is not None:
        accounts.sign_ins.close_session(found.owner.id, found.session.id)


def forget_cookie(accounts: Accounts, response: Response) -> None:
    """Has the browser forget its session."""
    response.delete_cookie(accounts.cookie, secure=accounts.secure, httponly=True, samesite="lax", path="/")


# The first that is named counts: Edge and Opera call themselves Chrome as well, and Chrome calls itself Safari.
_BROWSERS = (
    ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ("curl/", "curl"), ("python-", "Python"),
)  # fmt: skip
_SYSTEMS = (
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"), ("Linux", "Linux"),
)  # fmt: skip


def device_of(user_agent: str) -> str:
    """Browser and system in the words of their makers, as an owner knows them again; empty where neither is known."""
    found = [next((name for sign, name in known if sign in user_agent), "") for known in (_BROWSERS, _SYSTEMS)]
    return ", ".join(filter(None, found))


def _look_up(accounts: Accounts, request: Request) -> SignedIn | None:
    token = request.cookies.get(accounts.cookie)
    if not token:
        return None
    session = accounts.sign_ins.session(token, accounts.clock.now())
    owner = accounts.owners.owner(session.owner_id) if session else None
    return SignedIn(owner, session) if session and owner else None
