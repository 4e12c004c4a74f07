"""How much whoever asks wants each of several things: the weights of `Accept-Language`, `Accept-Encoding` and such."""

import re
from collections.abc import Iterable

# RFC 9110, section 12.4.2, and what programs send beside: more than three digits, and ".2".
_WEIGHT = re.compile(r"0(?:\.[0-9]*)?|\.[0-9]+|1(?:\.0*)?")
# What else Unicode calls a blank is part of a name that nobody has.
_BLANKS = " \t"


def weights(lines: Iterable[str]) -> dict[str, float]:
    """What a header's lines want at all, in small letters with its weight: first what is wanted most, or came first.

    Not wanted is what weighs 0, and what has a weight that cannot be read.
    """
    found: dict[str, float] = {}
    for line in lines:
        for part in line.split(","):
            name, *parameters = (piece.strip(_BLANKS).lower() for piece in part.split(";"))
            weight = _weight(parameters)
            if name and weight > found.get(name, 0.0):
                found[name] = weight
    return dict(sorted(found.items(), key=lambda pair: -pair[1]))


def _weight(parameters: Iterable[str]) -> float:
    """1 where none is given; parameters of other names are the thing's own."""
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.rstrip(_BLANKS) == "q":
            value = value.lstrip(_BLANKS)
            return float(value) if _WEIGHT.fullmatch(value) else 0.0
    return 1.0
