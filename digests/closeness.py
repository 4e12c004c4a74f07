"""How like the words looked for a passage must be that is told though none of them stands in it.

A page of results shows the nearest first, whatever they are worth; a mail has no nearest and needs a line. It is drawn
in words, and means a cosine for each model that was measured (python -m benchmarks.closeness).
"""

from collections.abc import Mapping
from enum import StrEnum

from search.embedding.port import Model


class Closeness(StrEnum):
    """How like it must be: of the passages that answer a query most, many or few reach it, and fewer strays do."""

    LOOSE = "loose"
    CLOSE = "close"
    VERY_CLOSE = "very_close"


# By the name of a model without its quantization. Measured on 60 judged topics and questions (python -m
# benchmarks.closeness): of the passages that answer, 91, 70 and 29 % lie above the lines of the first model, of those
# judged that lie above 68, 75 and 88 % are to the point, and of 1,000 passages on anything 10, 2 and 0.4 lie above; of
# the second model 94, 78 and 36 %, 70, 79 and 88 %, and 28, 4 and 0.7.
_MEASURED: Mapping[str, Mapping[Closeness, float]] = {
    "all-MiniLM-L6-v2": {Closeness.LOOSE: 0.45, Closeness.CLOSE: 0.55, Closeness.VERY_CLOSE: 0.65},
    "multilingual-e5-small-q4": {Closeness.LOOSE: 0.83, Closeness.CLOSE: 0.85, Closeness.VERY_CLOSE: 0.87},
}


def threshold(closeness: Closeness, model: Model) -> float | None:
    """The cosine from which on a passage is told; None for a model of which it was not measured."""
    measured = _MEASURED.get(model.name.rpartition("/")[0] or model.name)
    return None if measured is None else measured[closeness]
