"""`onrecord keys`: who may ask the API as whom, how often and until when."""

import datetime as dt
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.commands.opened import opened
from onrecord.commands.options import Json
from onrecord.commands.output import escape, messages, print_json, results
from statements.errors import OnRecordError
from statements.key_scopes import LONGEST_NAME, Scope
from statements.rate_windows import WrongRateWindows, read_rate_windows, write_rate_windows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from catalog.api_keys import ApiKey
    from catalog.catalog import Catalog

app = typer.Typer(help="Keys of programs: make, list and revoke them.", no_args_is_help=True)
_DAYS = 365


class NoSuchKey(OnRecordError):
    """There is no such key that could be revoked."""

    code = "no_such_key"


class NoSuchOwner(OnRecordError):
    """Nobody has signed in with this address."""

    code = "no_such_owner"


def _scope(text: str) -> Scope:
    try:
        return Scope(text)
    except ValueError:
        raise typer.BadParameter(f"“{text}” is none of {', '.join(Scope)}.") from None


def _limits(text: str) -> str:
    try:
        return write_rate_windows(read_rate_windows(text))
    except WrongRateWindows as error:
        raise typer.BadParameter(str(error)) from None


def _name(text: str) -> str:
    if not text.strip() or len(text) > LONGEST_NAME:
        raise typer.BadParameter(f"A name has 1 to {LONGEST_NAME} characters.")
    return text.strip()


@app.command("create")
def create(
    name: Annotated[str, typer.Argument(help="What the key is for, for whoever reads the list.", parser=_name)],
    scopes: Annotated[
        list[Scope] | None,
        typer.Option(
            "--scope",
            parser=_scope,
            metavar="SCOPE",
            help=f"What it may be used for, read where not given; repeat for several. One of {', '.join(Scope)}.",
        ),
    ] = None,
    days: Annotated[
        int, typer.Option(min=0, max=36_500, help="Days until it expires; 0: it does not.", show_default=True)
    ] = _DAYS,
    limits: Annotated[
        str | None,
        typer.Option(
            parser=_limits,
            metavar="QUOTAS",
            help="Quotas of its own, such as “600/minute; 50000/day” or unlimited; else ONRECORD_RATE_LIMITS.",
        ),
    ] = None,
    owner: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Mail address of whose saved searches it opens, with --scope saved."),
    ] = None,
    json_: Json = False,
) -> None:
    """Make a key. It is printed once and cannot be had again.

    Example: `onrecord keys create "Monitor of the desk" --scope read --scope export`
    """
    wanted = scopes or [Scope.READ]
    if Scope.SAVED in wanted and owner is None:
        raise typer.BadParameter("--scope saved needs --owner: whose saved searches does it open?")
    now = dt.datetime.now(dt.UTC)
    with _catalog() as catalog:
        owner_id = _owner_id(catalog, owner) if owner else None
        key, kept = catalog.api_keys.create(
            name,
            wanted,
            now,
            expires_at=now + dt.timedelta(days=days) if days else None,
            limits=limits,
            owner_id=owner_id,
        )
    if json_:
        print_json({"key": key, **_told(kept)})
        return
    messages.print("The key, which is shown this once:")
    results.print(key)


@app.command("list")
def list_keys(json_: Json = False) -> None:
    """List all keys there ever were, the newest first.

    Example: `onrecord keys list`
    """
    with _catalog() as catalog:
        keys = catalog.api_keys.all()
    if json_:
        print_json({"keys": [_told(key) for key in keys]})
        return
    now = dt.datetime.now(dt.UTC)
    for key in keys:
        fault = key.fault(now)
        state = fault.value.removesuffix("_key") if fault else "in force"
        results.print(f"[bold]{key.prefix}[/]  {escape(key.name)}  [{'dim' if fault else 'green'}]{state}[/]")
        expires = f"expires {key.expires_at:%Y-%m-%d}" if key.expires_at else "does not expire"
        used = f"last used {key.used_at:%Y-%m-%d}" if key.used_at else "never used"
        limits = f"; {key.limits}" if key.limits else ""
        results.print(f"  {', '.join(sorted(key.scopes))}; made {key.created_at:%Y-%m-%d}, {expires}, {used}{limits}")
    if not keys:
        messages.print("There are no keys. Make one: onrecord keys create NAME")


@app.command("revoke")
def revoke(
    prefix: Annotated[str, typer.Argument(metavar="KEY", help="How the key begins, as the list shows it.")],
) -> None:
    """End a key at once.

    Example: `onrecord keys revoke onr_3f0a9c42`
    """
    # Whoever has the whole key at hand may give that.
    beginning = "_".join(prefix.split("_")[:2])
    with _catalog() as catalog:
        if not catalog.api_keys.revoke(beginning, dt.datetime.now(dt.UTC)):
            raise NoSuchKey(f"There is no key {beginning} in force.", "See `onrecord keys list`.")
    messages.print(f"{beginning} opens nothing any more.")


@contextmanager
def _catalog() -> "Iterator[Catalog]":
    """The catalog alone: keys need no index."""
    with opened() as application:
        yield application.catalog


def _owner_id(catalog: "Catalog", address: str) -> int:
    owner = catalog.owners.with_address(address)
    if owner is None:
        raise NoSuchOwner(f"Nobody has signed in as {address}.", "Sign in once at /sign-in with this address.")
    return owner.id


def _told(key: "ApiKey") -> dict[str, Any]:
    moments = {name: getattr(key, name) for name in ("created_at", "expires_at", "revoked_at", "used_at")}
    return {
        "prefix": key.prefix,
        "name": key.name,
        "scopes": sorted(key.scopes),
        "limits": key.limits,
        "owner": key.owner_id,
        **{name: moment.isoformat(timespec="seconds") if moment else None for name, moment in moments.items()},
    }
