"""A note as JSON, its passages in the shape that the API gives."""

import json

from search.exporting.note import Note

SCHEMA = "onrecord.export/1"


def json_file(note: Note) -> bytes:
    """One document; `complete` is false where there is more than it holds."""
    content = {
        "schema": SCHEMA,
        "heading": note.heading,
        "address": note.address,
        "made_on": note.made_on.isoformat(),
        "query": note.query,
        "total": note.found.model_dump(mode="json") if note.found else None,
        "complete": note.complete,
        "gone": list(note.gone),
        "remarks": note.remarks,
        "results": [quotation.result.model_dump(mode="json") for quotation in note.quotations],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8", "replace")
