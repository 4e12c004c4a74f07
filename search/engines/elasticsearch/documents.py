"""A passage as a document of the index, and back."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import numpy as np

from mappings.loader import text_fields
from search.engines.elasticsearch.plain_text import plain, without_accents
from search.engines.elasticsearch.storable import restored, storable
from search.engines.port import SETS, EngineError, Field, IndexedPassage

Source = dict[str, Any]

ID_BYTES = 32
# What a passage is filtered and counted by, and the field that holds it.
FIELD = {field: "groups" if field is Field.GROUP else field.value for field in Field}
_SETS = tuple(FIELD[field] for field in SETS)
_EXACT = (
    "document_id", "statement_id", "language", "type", "kind", "standing", "country", "speaker", "organization",
    "organ", "symbol", "capacity", "spoken",
)  # fmt: skip
# Nine places keep every float32 of a unit vector apart, in half the characters of its shortest form.
_PLACES = 9
# The light stemmers of these languages leave “île” and “ile” apart, “país” and “países” too; without
# accents they bring them together. In others an accent tells endings apart.
_ACCENTS_FIRST = {"text_es", "text_fr", "text_it"}


def source_of(passage: IndexedPassage) -> Source:
    """The document of a passage. Empty values are left out: they are neither found nor counted."""
    source: Source = {"id": passage.id, "text": storable(passage.text)}
    for name in _EXACT:
        if value := getattr(passage, name):
            source[name] = storable(value)
    for name in _SETS:
        if values := getattr(passage, name):
            source[name] = [storable(value) for value in values]
    if passage.date is not None:
        source["date"] = passage.date.isoformat()
        source["year"] = str(passage.date.year)
        source["month"] = passage.date.isoformat()[:7]
    if passage.vector is not None:
        source["vector"] = np.round(passage.vector.astype(np.float64), _PLACES).tolist()
    return source | _searched(passage)


def passage_of(source: Mapping[str, Any], *, has_vector: bool) -> IndexedPassage:
    """The passage that a document says it is. Its vector is a sign that there is one, nothing more."""
    date = source.get("date")
    exact = {name: restored(source[name]) for name in _EXACT if name in source}
    return IndexedPassage(
        id=source["id"],
        text=restored(source["text"]),
        groups=tuple(restored(value) for value in source.get("groups", ())),
        behalf=tuple(restored(value) for value in source.get("behalf", ())),
        cites=tuple(restored(value) for value in source.get("cites", ())),
        date=None if date is None else dt.date.fromisoformat(date),
        vector=np.empty(0, np.float32) if has_vector else None,
        **{"document_id": "", "statement_id": "", "language": "", "type": "", "kind": "", "standing": "", **exact},
    )


def checked(passage: IndexedPassage, dimensions: int) -> IndexedPassage:
    """The passage, if it can be indexed. Raises EngineError."""
    encoded = passage.id.encode("utf-8", "replace")
    if not 0 < len(encoded) <= ID_BYTES or b"\x00" in encoded or encoded.decode() != passage.id:
        raise EngineError(
            f"{passage.id!r} is no id of a passage: it must have 1 to {ID_BYTES} bytes and no zero character.",
            "Rebuild the catalog entry it came from.",
        )
    if passage.vector is not None and passage.vector.shape != (dimensions,):
        raise EngineError(
            f"The vector of passage {passage.id} has the shape {passage.vector.shape}; this index holds vectors of "
            f"{dimensions} dimensions.",
            "Embed with the model that the index is for.",
        )
    return passage


def _searched(passage: IndexedPassage) -> Source:
    """The text for the analyzers: in the field of its language, which copies it to the field of all."""
    text = plain(passage.text)
    if passage.language == "zh":
        return {"text_all": text, "text_zh": passage.text.encode("utf-8", "replace").decode()}
    own = f"text_{passage.language}"
    return {own: for_stems(own, text)} if own in text_fields() else {"text_other": text}


def for_stems(field: str, text: str) -> str:
    """A text, or a word of a query, as the analyzer of a language is given it."""
    return without_accents(text) if field in _ACCENTS_FIRST else text
