"""Where the next page of a search begins, as an opaque word."""

import base64
import binascii
import json
from hashlib import sha256
from typing import NamedTuple

from search.request import SearchRequest
from statements.errors import OnRecordError
from statements.phrases import gettext


class BadCursor(OnRecordError):
    """A cursor that does not belong to this search."""

    code = "bad_cursor"


class Position(NamedTuple):
    """Where a page begins: behind `listed` entries of the list.

    Of statements, which are gathered block by block (`search/listing.py`), it begins in this `block`, with `before`
    entries in the blocks that come earlier. Without them it is found all the same, from the first block on.
    """

    listed: int
    block: int = 0
    before: int = 0


def make_cursor(request: SearchRequest, position: Position) -> str:
    """The cursor of the page that begins at `position`."""
    numbers = position if position.block else position[:1]
    return base64.urlsafe_b64encode(json.dumps([_fingerprint(request), *numbers]).encode()).decode().rstrip("=")


def read_cursor(request: SearchRequest) -> Position:
    """The position a request's cursor stands for, the first one without it. Raises BadCursor."""
    if request.cursor is None:
        return Position(0)
    try:
        padded = request.cursor + "=" * (-len(request.cursor) % 4)
        fingerprint, *numbers = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        if fingerprint == _fingerprint(request) and all(type(number) is int and number >= 0 for number in numbers):
            position = Position(*numbers)
            if position.before <= position.listed and (position.block or not position.before):
                return position
    except (binascii.Error, UnicodeDecodeError, ValueError, TypeError):
        pass
    raise BadCursor(
        gettext("The cursor does not belong to this search."), gettext("Leave it out to begin at the first page.")
    )


def _fingerprint(request: SearchRequest) -> str:
    same = [pair for pair in request.parameters() if pair[0] != "limit"]
    return sha256(json.dumps(same).encode()).hexdigest()[:12]
