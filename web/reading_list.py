"""The reading list of a browser: ids of passages in their order, in a cookie and nowhere else."""

import re
from collections.abc import Iterable, Sequence

from fastapi import Request, Response

from statements.errors import OnRecordError
from statements.phrases import gettext

COOKIE = "reading_list"
# Thirteen characters each: a cookie holds 4,096 bytes with its name, and a list that is read hardly this many.
MOST = 100
_A_YEAR = 31_536_000
_ID = re.compile(r"[0-9a-z]{1,16}")
# Neither cookies nor addresses escape it.
_BETWEEN = "."


class ListFull(OnRecordError):
    """More passages than a reading list holds."""

    code = "reading_list_full"


def read_ids(text: str) -> tuple[str, ...]:
    """The ids of a list that `write_ids` wrote, each once; what is none, and what is too much, is passed over."""
    return _known(text.split(_BETWEEN))[:MOST]


def write_ids(ids: Iterable[str]) -> str:
    """A list as cookies and addresses hold it."""
    return _BETWEEN.join(ids)


def listed(request: Request) -> tuple[str, ...]:
    """The list of the browser that asks."""
    return read_ids(request.cookies.get(COOKIE, ""))


def shared_address(ids: Sequence[str]) -> str:
    """Path and query by which anybody sees this list."""
    return f"/reading-list?ids={write_ids(ids)}"


def with_passages(ids: Sequence[str], added: Iterable[str]) -> tuple[str, ...]:
    """The list with more at its end. Raises ListFull, and then nothing is added."""
    more = _known([*ids, *added])
    if len(more) > MOST:
        raise ListFull(
            gettext("The reading list holds %(most)s passages, and this would be more.", most=MOST),
            gettext("Take some off the list first, or save it as a file and begin anew."),
        )
    return more


def without_passages(ids: Sequence[str], removed: Iterable[str]) -> tuple[str, ...]:
    """The list without some of its passages."""
    gone = set(removed)
    return tuple(id_ for id_ in ids if id_ not in gone)


def moved(ids: Sequence[str], passage: str, steps: int) -> tuple[str, ...]:
    """The list with one passage so many places further down, or up where `steps` is negative."""
    if passage not in ids:
        return tuple(ids)
    others = [id_ for id_ in ids if id_ != passage]
    place = min(max(ids.index(passage) + steps, 0), len(others))
    return (*others[:place], passage, *others[place:])


def keep(request: Request, response: Response, ids: Sequence[str]) -> None:
    """Puts the list into the browser's cookie; an empty one is forgotten."""
    if not ids:
        response.delete_cookie(COOKIE, samesite="lax")
        return
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, write_ids(ids), _A_YEAR, secure=secure, httponly=True, samesite="lax")


def _known(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id_ for id_ in ids if _ID.fullmatch(id_)))
