"""CSL-JSON, which citation processors and reference managers import."""

import datetime as dt
import json

from statements.citations.authors import Author
from statements.citations.citable import Citable
from statements.citations.reference import reference

_TYPES = {"speech": "speech", "webpage": "webpage", "article": "article-newspaper"}


def csl_json(cited: Citable) -> str:
    """A list of one item, as importers expect it."""
    entry = reference(cited)
    item: dict[str, object] = {
        "id": entry.key,
        "type": _TYPES[entry.type],
        "author": [_name(author) for author in entry.authors],
        "title": entry.title,
        "event-title" if entry.type == "speech" else "container-title": entry.container,
        "issued": _date(entry.date) if entry.date else None,
        "number": entry.number,
        "page": str(entry.page) if entry.page is not None else None,
        "note": entry.note,
        "URL": entry.url,
        "accessed": _date(entry.accessed),
    }
    fields = [f"  {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in item.items() if value]
    return "[{\n" + ",\n".join(fields) + "\n}]"


def _name(author: Author) -> dict[str, str]:
    if author.given:
        return {"family": author.family, "given": author.given}
    return {"literal": author.family}


def _date(day: dt.date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}
