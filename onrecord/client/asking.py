"""What can be asked, as requests; the two clients send them."""

from collections.abc import Mapping, Sequence
from typing import Any, TypedDict
from urllib.parse import quote

DEFAULT_ADDRESS = "http://127.0.0.1:8000"
# As many as the server gives at once: fewer requests, and no more of a quota than needed.
RESULTS_A_PAGE = 100
CHANGES_A_PAGE = 1000
SECONDS_TO_WAIT_FOR_CHANGES = 30
RETRIES = 3
LONGEST_WAIT = 60.0
TIMEOUT = 60.0


class Search(TypedDict, total=False):
    """Parameters of a search beside its words, as `/help/api` describes them; `from_` stands for `from`."""

    mode: str
    country: str | Sequence[str]
    group: str | Sequence[str]
    behalf: str | Sequence[str]
    speaker: str | Sequence[str]
    organization: str | Sequence[str]
    organ: str | Sequence[str]
    kind: str | Sequence[str]
    capacity: str | Sequence[str]
    type: str | Sequence[str]
    symbol: str | Sequence[str]
    cites: str | Sequence[str]
    standing: str | Sequence[str]
    language: str | Sequence[str]
    spoken: str | Sequence[str]
    from_: str
    to: str
    expand: bool
    prefer: bool
    same_language: bool
    sort: str
    per: str


class Followed(TypedDict, total=False):
    """What a saved search follows beside its parameters."""

    closeness: str
    event: str
    person: str
    role: str
    document: str


# What may be given several times.
_LISTS = {name for name, kind in Search.__annotations__.items() if "Sequence" in str(kind)}


def path_of(kind: str, id_: str, more: str = "") -> str:
    """The path of something that has an id."""
    return f"/api/v1/{kind}/{quote(id_, safe='')}{more}"


def written(search: Mapping[str, Any]) -> dict[str, Any]:
    """A search as JSON: `from_` is `from`, and a single value of what may have several is a list of one."""
    return {
        name.rstrip("_"): [value] if name in _LISTS and isinstance(value, str) else value
        for name, value in search.items()
        if value is not None
    }


def wanted(search: Mapping[str, Any], followed: Mapping[str, Any]) -> dict[str, Any]:
    """What a saved search is to find, as JSON."""
    return {"request": written(search), **followed}


def saving(search: Mapping[str, Any] | None, followed: Mapping[str, Any], **rest: Any) -> dict[str, Any]:
    """A saved search, or what is to be otherwise of one, as JSON. What is None stays or has its default.

    Raises ValueError for what is followed beside a search that is not there.
    """
    if search is None and followed:
        raise ValueError(f"{', '.join(followed)}: give the search beside, as both are changed together.")
    sent = {name: value for name, value in rest.items() if value is not None}
    return sent if search is None else {**sent, "search": wanted(search, followed)}


def path_below(path: str) -> str:
    """The path of what is named by what follows `/api/v1/`; a slash before it changes nothing."""
    return f"/api/v1/{quote(path.strip('/'), safe='/')}"
