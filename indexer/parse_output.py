"""A read document in the form of the command line's contract `onrecord.parse/1`."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from statements.parsed import Meeting, ParsedDocument, ParsedPassage, ParsedReference, ParsedStatement, ParsedVote, Span

SCHEMA = "onrecord.parse/1"


def parse_output(parsed: ParsedDocument) -> dict[str, Any]:
    """The document as one JSON object."""
    return {
        "schema": SCHEMA,
        "document": {
            "type": parsed.type,
            "symbol": parsed.symbol,
            "title": parsed.title,
            "language": parsed.language,
            "date": parsed.date.isoformat() if parsed.date else None,
            "url": parsed.url,
            "sha256": parsed.sha256,
            "meeting": _meeting(parsed.meeting),
            "job_number": parsed.job_number,
            "issue": parsed.issue,
            "issued_on": parsed.issued_on.isoformat() if parsed.issued_on else None,
            "publisher": parsed.publisher,
            "authors": list(parsed.authors),
            "text": parsed.text,
        },
        "statements": [_statement(s) for s in parsed.statements],
        "votes": [_vote(v) for v in parsed.votes],
        "passages": [_passage(p) for p in parsed.passages],
        "references": [_reference(r) for r in parsed.references],
        "warnings": [{"code": w.code, "message": w.message, "start": w.start} for w in parsed.warnings],
    }


def _meeting(meeting: Meeting | None) -> dict[str, Any] | None:
    if meeting is None:
        return None
    president = meeting.president
    return {
        "body": meeting.body,
        "number": meeting.number,
        "resumption": meeting.resumption,
        "start": meeting.start.strftime("%Y-%m-%dT%H:%M") if meeting.start else None,
        "place": meeting.place,
        "president": {"name": president.name, "country": president.country} if president else None,
        "item": meeting.item,
    }


def _statement(statement: ParsedStatement) -> dict[str, Any]:
    speaker = statement.speaker
    return {
        "ordinal": statement.ordinal,
        "kind": statement.kind,
        "form": statement.form,
        "label": statement.label,
        "speaker": {"name": speaker.name, "person_id": speaker.person_id, "role": speaker.role} if speaker else None,
        "country": statement.country,
        "organization": statement.organization,
        "capacity": statement.capacity,
        "on_behalf_of": list(statement.on_behalf_of),
        "aligned_with": list(statement.aligned_with),
        "spoken_language": statement.spoken_language,
        "vote_timing": statement.vote_timing,
        "spans": _spans(statement.spans),
        "cue_spans": _spans(statement.cue_spans),
        "source_spans": _spans(statement.source_spans),
        "page": statement.page,
        "resolved": statement.resolved,
        "rule": statement.rule,
        "asserted": statement.asserted,
        "certainty": statement.certainty,
        "said_on": statement.said_on.isoformat() if statement.said_on else None,
        "related_meeting": statement.related_meeting,
        "explains": list(statement.explains),
    }


def _vote(vote: ParsedVote) -> dict[str, Any]:
    tally = vote.tally
    return {
        "ordinal": vote.ordinal,
        "manner": vote.manner,
        "matter": vote.matter,
        "draft": vote.draft,
        "resolution": vote.resolution,
        "title": vote.title,
        "subject": vote.subject,
        "part": vote.part,
        "adopted": vote.adopted,
        "result": vote.result,
        "tally": asdict(tally) if tally else None,
        "positions": [asdict(position) for position in vote.positions],
        "notes": [asdict(note) for note in vote.notes],
        "spans": _spans(vote.spans),
        "page": vote.page,
    }


def _passage(passage: ParsedPassage) -> dict[str, Any]:
    return {
        "id": passage.id,
        "ordinal": passage.ordinal,
        "statement": passage.statement,
        "start": passage.start,
        "end": passage.end,
        "page": passage.page,
        "paragraph": passage.paragraph,
        "language": passage.language,
    }


def _reference(reference: ParsedReference) -> dict[str, Any]:
    return {
        "start": reference.span.start,
        "end": reference.span.end,
        "symbol": reference.symbol,
        "printed": reference.printed,
        "statement": reference.statement,
    }


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [list(span) for span in spans]
