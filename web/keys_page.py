"""/account/keys: the keys of an owner's programs. A key is shown once, on the page that answers its making."""

import datetime as dt
from typing import NamedTuple

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from catalog.api_keys import ApiKey, KeyFault
from statements.errors import OnRecordError
from statements.key_scopes import LONGEST_NAME, Scope
from statements.phrases import gettext, gettext_noop
from web.accounts import SignedIn
from web.pages import Pages
from web.parameters import AskedFor
from web.saving import WrongChoice
from web.sign_in_page import NOT_KEPT, status_of_refusal
from web.zones import local_instant

_ADDRESS = "/account/keys"
# Whoever needs more of them at once has lost sight of them.
MOST_IN_FORCE = 20
DAYS = (30, 90, 365)
_USUAL_DAYS = 90
_SCOPES = {
    Scope.READ: gettext_noop("Search and read"),
    Scope.EXPORT: gettext_noop("Export all that a search finds"),
    Scope.SAVED: gettext_noop("See and change your saved searches"),
}
_STATES = {KeyFault.REVOKED: gettext_noop("revoked"), KeyFault.EXPIRED: gettext_noop("expired")}


class ShownKey(NamedTuple):
    """A key in the list; `state` is empty where it is in force. Moments are in the owner's zone, in words."""

    prefix: str
    name: str
    scopes: list[str]
    state: str
    expires: str | None
    used: str | None


def keys_page(pages: Pages, request: Request, signed: SignedIn) -> Response:
    """All keys of an owner, and a form for another one."""
    return _page(pages, request, signed)


def make_key(pages: Pages, request: Request, signed: SignedIn, form: AskedFor) -> Response:
    """Makes a key and shows it."""
    accounts = pages.services.accounts()
    now = accounts.clock.now()
    try:
        name, scopes, days = _wanted(form)
        in_force = [key for key in accounts.keys.of_owner(signed.owner.id) if key.fault(now) is None]
        if len(in_force) >= MOST_IN_FORCE:
            raise WrongChoice(
                gettext("You have %(most)s keys in force, and more there cannot be.", most=MOST_IN_FORCE),
                gettext("Revoke one that nothing uses any more."),
            )
    except OnRecordError as error:
        return _page(pages, request, signed, error=error, form=form)
    expires_at = now + dt.timedelta(days=days)
    key, _ = accounts.keys.create(name, scopes, now, expires_at=expires_at, owner_id=signed.owner.id)
    return _page(pages, request, signed, made=key)


def revoke_key(pages: Pages, _request: Request, signed: SignedIn, form: AskedFor) -> Response:
    """Ends a key; nothing where it is another's or ended before."""
    accounts = pages.services.accounts()
    accounts.keys.revoke(form.one("prefix"), accounts.clock.now(), owner_id=signed.owner.id)
    return RedirectResponse(_ADDRESS, 303, NOT_KEPT)


def _wanted(form: AskedFor) -> tuple[str, list[Scope], int]:
    name = form.one("name")
    if not name or len(name) > LONGEST_NAME:
        raise WrongChoice(
            gettext("A key needs a name of at most %(most)s characters.", most=LONGEST_NAME),
            gettext("Name the program that will use it."),
        )
    scopes = [scope for scope in Scope if scope in form.many("scope")]
    if not scopes:
        raise WrongChoice(gettext("This key would open nothing."), gettext("Choose what it is for."))
    days = form.one("days", str(_USUAL_DAYS))
    if days not in {str(known) for known in DAYS}:
        raise WrongChoice(gettext("A key cannot last so long."), gettext("Choose one of the list."))
    return name, scopes, int(days)


def _page(
    pages: Pages,
    request: Request,
    signed: SignedIn,
    *,
    error: OnRecordError | None = None,
    form: AskedFor | None = None,
    made: str | None = None,
) -> Response:
    accounts, zone = pages.services.accounts(), signed.owner.time_zone
    now, typed = accounts.clock.now(), form or AskedFor()
    context = {
        "keys": [_shown(key, now, zone) for key in accounts.keys.of_owner(signed.owner.id)],
        "made": made,
        "error": error,
        "typed": typed.one("name"),
        "scopes": [
            (scope.value, gettext(words), scope in typed.many("scope") if form else scope is Scope.READ)
            for scope, words in _SCOPES.items()
        ],
        "days": [(days, typed.one("days", str(_USUAL_DAYS)) == str(days)) for days in DAYS],
        "most": LONGEST_NAME,
    }
    return pages.show(
        request, "account_keys.html", context, status=status_of_refusal(error) if error else 200, headers=NOT_KEPT
    )


def _shown(key: ApiKey, now: dt.datetime, zone: str) -> ShownKey:
    fault = key.fault(now)
    return ShownKey(
        prefix=key.prefix,
        name=key.name,
        scopes=[gettext(_SCOPES[scope]) for scope in Scope if scope in key.scopes],
        state=gettext(_STATES[fault]) if fault else "",
        expires=local_instant(key.expires_at, zone) if key.expires_at else None,
        used=local_instant(key.used_at, zone) if key.used_at else None,
    )
