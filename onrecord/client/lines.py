"""JSON lines out of pieces of a stream, wherever these are cut."""

import json
from collections.abc import Iterator
from typing import Any


class Lines:
    """Pieces in, objects out; `rest` is what is left when the stream ends, and empty where it ended whole."""

    def __init__(self) -> None:
        self.rest = b""

    def add(self, piece: bytes) -> Iterator[Any]:
        """The objects that this piece completes."""
        *whole, self.rest = (self.rest + piece).split(b"\n")
        for line in whole:
            if line:
                yield json.loads(line)
