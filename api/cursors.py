"""Cursors of the API: words that only this installation can have written, each for one kind of list."""

from itsdangerous import BadData, URLSafeSerializer

from search.cursor import BadCursor

# A signature has 27 signs, and what lists remember of their place rarely more than 60.
LONGEST = 1_000


class Cursors:
    """Signs cursors with a secret that all processes of an installation share."""

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def sealed(self, kind: str, place: object) -> str:
        """The cursor of a place, which is anything that JSON can hold, in a list of this kind."""
        return str(self._serializer(kind).dumps(place))

    def opened(self, kind: str, cursor: str) -> object:
        """The place. Raises BadCursor for what was not sealed here, or for another kind of list."""
        try:
            return self._serializer(kind).loads(cursor)
        except BadData as error:
            raise BadCursor(
                "The cursor is none that this installation has given for such a list.",
                "Take it from `next` as it is, or leave it out to begin at the first page.",
            ) from error

    def _serializer(self, kind: str) -> URLSafeSerializer:
        return URLSafeSerializer(self._secret, salt=f"onrecord.cursor.{kind}")
