"""Where the next page of a search begins, as an opaque word."""

import base64
import binascii
import datetime as dt
import json
from hashlib import sha256
from typing import Any, NamedTuple

from search.engines.port import After
from search.request import SearchRequest
from statements.errors import OnRecordError
from statements.phrases import gettext


class BadCursor(OnRecordError):
    """A cursor that does not belong to this search."""

    code = "bad_cursor"


class Near(NamedTuple):
    """The place of a passage in an order of likeness, which no other passage changes."""

    cosine: float
    passage_id: str


Place = After | Near


class Position(NamedTuple):
    """Where a page begins: behind `listed` entries of the list.

    What is found is listed block by block (`search/blocks.py`): the page begins in this `block`, with `before` entries
    in the blocks that come earlier, and where the block goes by days or by likeness it begins `behind` a place. `seen`
    tells the lists that earlier pages were cut from, `some_words` whether they held some of the words only. Of a page
    that is asked for by its number nothing but `listed` is known; it is found all the same, from the first block on.
    """

    listed: int
    block: int = 0
    before: int = 0
    seen: str = ""
    some_words: bool | None = None
    behind: Place | None = None

    @property
    def is_number(self) -> bool:
        """Whether only a number is known of it."""
        return self == Position(self.listed)


def make_cursor(request: SearchRequest, position: Position) -> str:
    """The cursor of the page that begins at `position`."""
    parts: list[Any] = [position.listed]
    if not position.is_number:
        parts += [position.block, position.before, position.seen, position.some_words, _written(position.behind)]
    return base64.urlsafe_b64encode(json.dumps([fingerprint(request), *parts]).encode()).decode().rstrip("=")


def read_cursor(request: SearchRequest) -> Position:
    """The position a request's cursor stands for, the first one without it. Raises BadCursor."""
    if request.cursor is None:
        return Position(0)
    try:
        padded = request.cursor + "=" * (-len(request.cursor) % 4)
        found, *parts = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        if found == fingerprint(request) and (position := _read(parts)) is not None:
            return position
    except (binascii.Error, UnicodeDecodeError, ValueError, TypeError):
        pass
    raise BadCursor(
        gettext("The cursor does not belong to this search."), gettext("Leave it out to begin at the first page.")
    )


def fingerprint(request: SearchRequest) -> str:
    """What tells a search from others, whatever the size of its pages."""
    same = [pair for pair in request.parameters() if pair[0] != "limit"]
    return sha256(json.dumps(same).encode()).hexdigest()[:12]


def _written(place: Place | None) -> list[Any] | None:
    if isinstance(place, After):
        return [place.date.isoformat() if place.date else None, place.passage_id]
    return None if place is None else [*place]


def _read(parts: list[Any]) -> Position | None:
    """None for what no page can begin with. Raises ValueError for a day that is none."""
    match parts:
        case [int(listed)] if type(listed) is int and listed >= 0:
            return Position(listed)
        case [int(listed), int(block), int(before), str(seen), bool() | None as some_words, behind]:
            numbers = (listed, block, before)
            if all(type(number) is int and number >= 0 for number in numbers) and before <= listed:
                return Position(listed, block, before, seen, some_words, _place(behind))
    return None


def _place(written: object) -> Place | None:
    match written:
        case None:
            return None
        case [None, str(id_)]:
            return After(None, id_)
        case [str(day), str(id_)]:
            return After(dt.date.fromisoformat(day), id_)
        case [float(cosine), str(id_)]:
            return Near(cosine, id_)
    raise ValueError("no place")
