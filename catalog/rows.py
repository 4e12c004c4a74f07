"""Rows of the catalog from and to domain values."""

import datetime as dt
from typing import Any

from catalog.reading import Correction
from statements.identity import short_id, text_ids
from statements.parsed import Meeting, Officer, ParsedDocument

Values = dict[str, Any]


def document_id(identity: str) -> str:
    """The id of the document with this identity."""
    return short_id("document", identity)


def document_values(parsed: ParsedDocument, source: str | None) -> Values:
    """Columns of `documents`, revision number apart."""
    return {
        "id": document_id(parsed.identity),
        "identity": parsed.identity,
        "type": parsed.type,
        "symbol": parsed.symbol,
        "title": parsed.title,
        "language": parsed.language,
        "date": parsed.date,
        "url": parsed.url,
        "source": source,
        "meeting": meeting_values(parsed.meeting),
        "pages": parsed.pages,
        "text": parsed.text,
        "warnings": [{"code": w.code, "message": w.message, "start": w.start} for w in parsed.warnings],
        "publisher": parsed.publisher,
        "authors": list(parsed.authors),
    }


def statement_values(parsed: ParsedDocument) -> list[Values]:
    """Columns of `statements`, in order."""
    identity = parsed.identity
    words = (" ".join(parsed.text[a:b] for a, b in s.spans) for s in parsed.statements)
    ids = text_ids("statement", identity, (f"{s.label}\n{w}" for s, w in zip(parsed.statements, words, strict=True)))
    return [
        {
            "id": id_,
            "document_id": document_id(identity),
            "ordinal": s.ordinal,
            "kind": s.kind,
            "form": s.form,
            "label": s.label,
            "speaker": s.speaker.name if s.speaker else None,
            # Who it is stands in no document: catalog/people decides it.
            "person_id": None,
            "appearance_id": None,
            "correction": None,
            "role": s.speaker.role if s.speaker else None,
            "country": s.country,
            "organization": s.organization,
            "capacity": s.capacity,
            "on_behalf_of": list(s.on_behalf_of),
            "aligned_with": list(s.aligned_with),
            "spoken_language": s.spoken_language,
            "vote_timing": s.vote_timing,
            "spans": [list(span) for span in s.spans],
            "page": s.page,
            "resolved": s.resolved,
            "rule": s.rule,
            "asserted": s.asserted,
            "certainty": s.certainty,
            "cue_spans": [list(span) for span in s.cue_spans],
            "source_spans": [list(span) for span in s.source_spans],
            "said_on": s.said_on,
            "related_meeting": s.related_meeting,
            "explains": list(s.explains),
        }
        for id_, s in zip(ids, parsed.statements, strict=True)
    ]


def passage_values(parsed: ParsedDocument, statements: list[Values], revision: int) -> list[Values]:
    """Columns of `passages`, in order."""
    statement_ids = {s["ordinal"]: s["id"] for s in statements}
    return [
        {
            "id": p.id,
            "document_id": document_id(parsed.identity),
            "statement_id": None if p.statement is None else statement_ids[p.statement],
            "ordinal": p.ordinal,
            "start": p.start,
            "end": p.end,
            "text": parsed.text[p.start : p.end],
            "page": p.page,
            "paragraph": p.paragraph,
            "language": p.language,
            "revision": revision,
            "retired": False,
            "successor_id": None,
            "former_reading": None,
        }
        for p in parsed.passages
    ]


def meeting_values(meeting: Meeting | None) -> Values | None:
    """A meeting as JSON, in the shape of the parse contract."""
    if meeting is None:
        return None
    president = meeting.president
    return {
        "body": meeting.body,
        "number": meeting.number,
        "resumption": meeting.resumption,
        "start": meeting.start.isoformat(timespec="minutes") if meeting.start else None,
        "place": meeting.place,
        "president": {"name": president.name, "country": president.country} if president else None,
        "item": meeting.item,
    }


def meeting_of(values: Values | None) -> Meeting | None:
    """The reverse of `meeting_values`."""
    if values is None:
        return None
    president = values["president"]
    return Meeting(
        body=values["body"],
        number=values["number"],
        resumption=values["resumption"],
        start=dt.datetime.fromisoformat(values["start"]) if values["start"] else None,
        place=values["place"],
        president=Officer(president["name"], president["country"]) if president else None,
        # Documents that were read before it was kept have none until they are read again.
        item=values.get("item"),
    )


def correction_of(stored: Values | None) -> Correction | None:
    """What a correction tells of itself and of the attribution that it replaced."""
    if not stored:
        return None
    read = stored["read"]
    return Correction(
        stored["number"], stored["because"], stored["by"], dt.datetime.fromisoformat(stored["at"]),
        read["speaker"], read["role"], read["country"], read["organization"], read["rule"], read["resolved"],
    )  # fmt: skip
