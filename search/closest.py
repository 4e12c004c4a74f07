"""The sentence of a passage that is closest in meaning to a query: why it was found where no word of it matches."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from threading import Lock
from typing import NamedTuple

import numpy as np

from search.embedding.port import Embedder, Vectors
from statements.sentences import sentences

# Half open, in code points of a passage's text.
Span = tuple[int, int]

# Passages whose sentences are remembered: some 8 kB each.
_REMEMBERED = 2_000


class _Sentences(NamedTuple):
    """The sentences of a passage and their vectors, in order."""

    spans: list[Span]
    vectors: Vectors


class ClosestSentences:
    """Compares sentences with queries by one model. Safe to use from many threads.

    Vectors of sentences are computed when they are asked for, some 4 ms each, and remembered by passage, whose id
    stands for its text. To have them of every passage beforehand would take five times as many vectors.
    """

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._lock = Lock()
        self._known: OrderedDict[str, _Sentences] = OrderedDict()

    def of(self, query: str, texts: Mapping[str, str]) -> dict[str, Span]:
        """The closest sentence of each text, by passage id; without the texts that are one sentence.

        Raises what the model raises.
        """
        known = self._sentences(texts)
        if not known:
            return {}
        vector = self._embedder.query(query)
        return {id_: found.spans[int(np.argmax(found.vectors @ vector))] for id_, found in known.items()}

    def _sentences(self, texts: Mapping[str, str]) -> dict[str, _Sentences]:
        spans = {id_: list(sentences(text, 0, len(text))) for id_, text in texts.items()}
        several = {id_: of for id_, of in spans.items() if len(of) > 1}
        with self._lock:
            found = {id_: self._known[id_] for id_ in several if id_ in self._known}
            for id_ in found:
                self._known.move_to_end(id_)
        unknown = {id_: of for id_, of in several.items() if id_ not in found}
        if unknown:
            found |= self._read(texts, unknown)
        return found

    def _read(self, texts: Mapping[str, str], unknown: Mapping[str, Sequence[Span]]) -> dict[str, _Sentences]:
        vectors = self._embedder.passages([texts[id_][start:end] for id_, of in unknown.items() for start, end in of])
        parts = np.split(vectors, np.cumsum([len(of) for of in unknown.values()])[:-1])
        read = {id_: _Sentences(list(of), part) for (id_, of), part in zip(unknown.items(), parts, strict=True)}
        with self._lock:
            self._known |= read
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return read
