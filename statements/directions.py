"""Text that runs against what is round it, kept from turning that too.

Unicode has invisible characters that turn the direction of what follows until another takes them back (UAX #9). A
source that opens one and never closes it would have our own words after it read backwards: with names and numbers that
say something else (CVE-2021-42574).
"""

import re

_EMBEDDINGS = frozenset("\u202a\u202b\u202d\u202e")
_ISOLATES = frozenset("\u2066\u2067\u2068")
_POP_EMBEDDING, _POP_ISOLATE = "\u202c", "\u2069"
_ANY = re.compile("[\u202a-\u202e\u2066-\u2069]")


def closed(text: str) -> str:
    """The text with whatever it opens closed at its end; itself where nothing is left open."""
    if text.isascii():
        return text
    still_open: list[str] = []
    for sign in _ANY.findall(text):
        if sign in _EMBEDDINGS or sign in _ISOLATES:
            still_open.append(sign)
        elif sign == _POP_EMBEDDING and still_open and still_open[-1] in _EMBEDDINGS:
            still_open.pop()
        elif sign == _POP_ISOLATE and _ISOLATES & set(still_open):
            # It closes the embeddings that were opened inside of it as well.
            while still_open.pop() not in _ISOLATES:
                pass
    return text + "".join(_POP_ISOLATE if sign in _ISOLATES else _POP_EMBEDDING for sign in reversed(still_open))
