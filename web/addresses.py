"""Addresses of searches and of the places that a page may link to."""

import datetime as dt
import re
from urllib.parse import quote, urlencode, urlsplit

from search.request import SearchRequest
from statements.vocabulary import Standing

Value = str | dt.date | None


def search_address(request: SearchRequest, *, path: str = "/search", cursor: str | None = None) -> str:
    """The address that holds the whole state of a search."""
    pairs = request.parameters()
    if cursor:
        pairs.append(("cursor", cursor))
    return f"{path}?{urlencode(pairs)}" if pairs else path


def saving_address(request: SearchRequest) -> str:
    """Where a search is saved, whatever its order and page."""
    plain = SearchRequest()
    return search_address(request.model_copy(update={"sort": plain.sort, "limit": plain.limit}), path="/saved/new")


def following_address(**followed: str | None) -> str:
    """Where somebody or something is followed: a person, a role with its country, a document, who cites a symbol."""
    return f"/saved/new?{urlencode([(name, value) for name, value in followed.items() if value])}"


def with_values(request: SearchRequest, **changes: object) -> str:
    """The address of the same search with some fields changed, from its first page on."""
    return search_address(request.model_copy(update={**changes, "cursor": None}))


def without_value(request: SearchRequest, field: str, value: str) -> str:
    """The address of the same search without one value of a filter."""
    kept = [other for other in getattr(request, field) if str(other) != value]
    # What was said is searched where nothing else is asked for: to say so is to say nothing.
    return with_values(request, **{field: [] if kept == [Standing.SAID] else kept})


def passage_address(passage_id: str) -> str:
    """/p/..."""
    return f"/p/{quote(passage_id, safe='')}"


def person_address(person_id: str) -> str:
    """/people/..."""
    return f"/people/{quote(person_id, safe='')}"


def outside(url: str | None) -> str | None:
    """The address itself where it leads to the web; None for anything that a link must not carry."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname else None


def host_of(url: str) -> str:
    """The name of the place that an address leads to."""
    return urlsplit(url).hostname or url


def own_path(path: object) -> str | None:
    r"""Path and query themselves where they lead to a page of this host; None for anything else.

    Only a single slash and then another character keeps the browser on this host: `//` and `/\` lead elsewhere.
    """
    return path if isinstance(path, str) and re.fullmatch(r"/(?![/\\])[\x21-\x5b\x5d-\x7e]*", path) else None


def way_back(referrer: str | None, host: str) -> str:
    """Path and query of the page someone came from, if it is one of ours; else the start page."""
    try:
        parts = urlsplit(referrer or "")
    except ValueError:
        return "/"
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    ours = parts.scheme in {"http", "https"} and parts.netloc == host
    return (own_path(path) or "/") if ours else "/"
