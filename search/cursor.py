"""Where the next page of a search begins, as an opaque word."""

import base64
import binascii
import json
from hashlib import sha256

from search.request import SearchRequest
from statements.errors import OnRecordError


class BadCursor(OnRecordError):
    """A cursor that does not belong to this search."""

    code = "bad_cursor"


def make_cursor(request: SearchRequest, offset: int) -> str:
    """The cursor of the page that begins at `offset`."""
    return base64.urlsafe_b64encode(json.dumps([_fingerprint(request), offset]).encode()).decode().rstrip("=")


def read_cursor(request: SearchRequest) -> int:
    """The offset a request's cursor stands for, 0 without one. Raises BadCursor."""
    if request.cursor is None:
        return 0
    try:
        padded = request.cursor + "=" * (-len(request.cursor) % 4)
        fingerprint, offset = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        if fingerprint == _fingerprint(request) and type(offset) is int and offset >= 0:
            return offset
    except (binascii.Error, UnicodeDecodeError, ValueError, TypeError):
        pass
    raise BadCursor("The cursor does not belong to this search.", "Leave it out to begin at the first page.")


def _fingerprint(request: SearchRequest) -> str:
    same = [pair for pair in request.parameters() if pair[0] != "limit"]
    return sha256(json.dumps(same).encode()).hexdigest()[:12]
