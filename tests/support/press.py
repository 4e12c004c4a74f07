"""Press reports as a reader gives them: invented words, each piece a paragraph and a passage of its own."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from catalog.files import sha256_of
from statements.identity import text_ids
from statements.parsed import ParsedDocument, ParsedPassage, ParsedStatement, Span, Speaker
from statements.vocabulary import Capacity, Certainty, DocumentType, Form, StatementKind

URL = "https://courier.amaranth.example/2026/told"


@dataclass(frozen=True)
class Quoted:
    """A sentence of a report: what of it is credited, by which words, to whom; `more` are fields of the statement."""

    sentence: str
    content: tuple[str, ...]
    source: str
    cue: str = "said"
    speaker: str | None = None
    role: str | None = None
    country: str | None = None
    form: Form = Form.DIRECT
    rule: str = "named-with-post"
    more: dict[str, Any] = field(default_factory=dict)


def press_report(*pieces: str | Quoted, language: str = "en", **facts: Any) -> ParsedDocument:
    """The report of these pieces; a piece that is only text is background."""
    stated: dict[str, Any] = {
        "identity": f"url:{URL}",
        "title": "Who was told, and when",
        "url": URL,
        "date": dt.date(2026, 9, 5),
        "publisher": "The Amaranth Courier",
        "authors": ("Edda Holm",),
        **facts,
    }
    text = ""
    statements: list[ParsedStatement] = []
    ranges: list[tuple[int | None, int, int]] = []
    for piece in pieces:
        sentence = piece if isinstance(piece, str) else piece.sentence
        start = len(text)
        text += f"{sentence}\n\n"
        ordinal = None
        if isinstance(piece, Quoted):
            ordinal = len(statements)
            statements.append(_statement(piece, ordinal, text, start))
        ranges.append((ordinal, start, start + len(sentence)))
    ids = text_ids("passage", stated["identity"], [text[start:end] for _, start, end in ranges])
    passages = tuple(
        ParsedPassage(id_, number, statement, start, end, None, number + 1, language)
        for number, (id_, (statement, start, end)) in enumerate(zip(ids, ranges, strict=True))
    )
    return ParsedDocument(
        type=DocumentType.NEWS_ARTICLE, language=language, sha256=sha256_of(text.encode()), text=text,
        statements=tuple(statements), passages=passages, **stated,
    )  # fmt: skip


def _statement(piece: Quoted, ordinal: int, text: str, start: int) -> ParsedStatement:
    known: dict[str, Any] = {"capacity": Capacity.NATIONAL if piece.country else Capacity.PERSONAL, **piece.more}
    return ParsedStatement(
        ordinal=ordinal,
        kind=StatementKind.QUOTATION,
        label=piece.source,
        spans=tuple(_place(text, part, start) for part in piece.content),
        rule=piece.rule,
        speaker=Speaker(piece.speaker, role=piece.role) if piece.speaker else None,
        country=piece.country,
        form=piece.form,
        cue_spans=(_place(text, piece.cue, start),),
        source_spans=(_place(text, piece.source, start),),
        **known,
    )


def _place(text: str, part: str, start: int) -> Span:
    at = text.index(part, start)
    return Span(at, at + len(part))


TENNANT = Quoted(
    "“We were told when the water was at the door,” Foreign Minister Marisol Tennant said on Friday.",
    ("“We were told when the water was at the door,”",),
    "Foreign Minister Marisol Tennant", "said", "Marisol Tennant", "Foreign Minister", "XVA",
    more={"said_on": dt.date(2026, 9, 4), "related_meeting": "XC/PV.1147"},
)  # fmt: skip
OFFICIAL = Quoted(
    "A senior official of the River Commission said that prior notification “reached all five capitals at "
    "breakfast”.",
    ("that prior notification “reached all five capitals at breakfast”",),
    "A senior official of the River Commission", form=Form.MIXED, rule="described",
    more={"capacity": Capacity.ORGANIZATION, "organization": "River Commission", "resolved": False},
)  # fmt: skip
KESTRIA = Quoted(
    "Kestria said every neighbour had been informed in time.",
    ("every neighbour had been informed in time",),
    "Kestria", country="XKE", form=Form.INDIRECT, rule="state",
)  # fmt: skip
DENIED = Quoted(
    "She did not say that the gates would stay shut.",
    ("that the gates would stay shut",),
    "She", "did not say", "Marisol Tennant", "Foreign Minister", "XVA", Form.INDIRECT, "pronoun",
    {"asserted": False},
)  # fmt: skip
LIKELY = Quoted(
    "He is thought to favour a joint gauge at the border.",
    ("favour a joint gauge at the border",),
    "He", "thought", None, None, "XKE", Form.INDIRECT, "pronoun",
    {"certainty": Certainty.LIKELY, "resolved": False},
)  # fmt: skip
AGENCY = Quoted(
    "The Kestrian News Agency said the gauge at Orlet had been repaired.",
    ("the gauge at Orlet had been repaired",),
    "The Kestrian News Agency", country="XKE", form=Form.INDIRECT, rule="state-media",
    more={"capacity": Capacity.ORGANIZATION, "organization": "Kestrian News Agency"},
)  # fmt: skip
BACKGROUND = "The Serane rose by two metres in the night of 3 September and flooded the lower town of Port Amaranth."


def told(**facts: Any) -> ParsedDocument:
    """A report with every kind of piece."""
    return press_report(BACKGROUND, TENNANT, OFFICIAL, KESTRIA, DENIED, LIKELY, **facts)
