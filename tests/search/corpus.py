"""Invented documents as the catalog takes them in: who said what, when, in which language."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from catalog.catalog import Catalog
from catalog.files import sha256_of
from catalog.intake import Origin
from indexer.excerpts import Excerpt
from indexer.formats.layout import Page, Paragraph, SourceText
from indexer.passages import cut_passages
from statements.parsed import ParsedDocument, ParsedStatement, Span, Speaker
from statements.vocabulary import Capacity, DocumentType, StatementKind


@dataclass(frozen=True)
class Said:
    """One statement of one paragraph."""

    words: str
    speaker: str | None = "Mira Tal"
    country: str | None = "XVA"
    organization: str | None = None
    kind: StatementKind = StatementKind.SPEECH
    groups: tuple[str, ...] = ()
    asserted: bool = True


def document(
    symbol: str,
    *said: Said,
    date: str | None = "2026-11-12",
    language: str = "en",
    type_: DocumentType = DocumentType.VERBATIM_RECORD,
) -> ParsedDocument:
    """A document that prints the statements one below the other."""
    identity = f"symbol:{symbol}:{language}"
    text, paragraphs, statements = "", [], []
    for ordinal, one in enumerate(said):
        label = f"{one.speaker or one.organization}:"
        start = len(text) + len(label) + 1
        end = start + len(one.words)
        text += f"{label} {one.words}\n\n"
        paragraphs.append(Paragraph(start - len(label) - 1, end, 1))
        statements.append(
            ParsedStatement(
                ordinal=ordinal,
                kind=one.kind,
                label=label,
                spans=(Span(start, end),),
                capacity=Capacity.NATIONAL,
                rule="label-with-country",
                speaker=Speaker(one.speaker) if one.speaker else None,
                country=one.country,
                organization=one.organization,
                on_behalf_of=one.groups,
                page=1,
                asserted=one.asserted,
            )
        )
    return ParsedDocument(
        identity=identity,
        type=type_,
        title=f"Council of Concord, {symbol}",
        language=language,
        sha256=sha256_of(text.encode()),
        text=text,
        symbol=symbol,
        date=dt.date.fromisoformat(date) if date else None,
        statements=tuple(statements),
        passages=cut_passages(
            identity,
            SourceText(text, "text/plain", tuple(paragraphs), (Page(1, 0, len(text)),)),
            [Excerpt(statement.ordinal, statement.spans) for statement in statements],
            language,
        ),
    )


def take_in(catalog: Catalog, documents: Iterable[ParsedDocument]) -> None:
    """Commits documents, newer revisions of known ones too."""
    when = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)
    for parsed in documents:
        catalog.intake.commit(parsed, Origin("record.txt", "text/plain", len(parsed.text), when, {}))


REPLY = StatementKind.RIGHT_OF_REPLY
CORPUS = (
    document(
        "XC/PV.1",
        Said("We call for an immediate ceasefire and for humanitarian access to the islands.", "Mira Tal", "XVA"),
        Said("The right of reply is ours: our fishermen were never armed.", "Joren Äsk", "XKE", kind=REPLY),
        Said("I give the floor to the representative of Valdoria.", "Ona Reed", None, kind=StatementKind.PROCEDURAL),
        Said("On behalf of the Group of Nine we ask for aid convoys without delay.", groups=("Group of Nine",)),
        date="2024-03-05",
    ),
    document(
        "XC/PV.2",
        Said("The reef is bleaching, and with it goes the catch on which our people live.", "Ilse Marrow", "XKE"),
        Said("The Council must speak of peace, and of bread.", None, None, "Relief Office"),
        date="2025-06-30",
    ),
    document(
        "XM/3",
        Said("Nous demandons un cessez-le-feu et la reprise des négociations.", "Luc Préval", "XVA"),
        date="2026-01-15",
        language="fr",
        type_=DocumentType.MINISTRY_STATEMENT,
    ),
    document(
        "XM/4",
        Said("Мы требуем прекращения огня и возобновления переговоров.", "Ольга Верн", "XKE"),
        date=None,
        language="ru",
        type_=DocumentType.SPEECH,
    ),
    document("XM/5", Said("He is said to have promised a ceasefire.", "Nobody Sure", "XVA", asserted=False)),
)  # fmt: skip
