import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from catalog.catalog import Catalog, open_catalog
from catalog.files import sha256_of
from catalog.intake import Origin
from indexer.formats.layout import Paragraph, SourceText
from indexer.passages import cut_passages
from statements.parsed import ParsedDocument, ParsedStatement, Span, Speaker
from statements.vocabulary import Capacity, DocumentType, StatementKind

Parse = Callable[..., ParsedDocument]


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'catalog.sqlite3'}"


@pytest.fixture
def catalog(database_url: str, tmp_path: Path) -> Catalog:
    return open_catalog(database_url, tmp_path / "files")


@pytest.fixture
def origin() -> Origin:
    return Origin("record.txt", "text/plain", 10, dt.datetime(2026, 11, 18, 9, tzinfo=dt.UTC), {})


@pytest.fixture
def parse() -> Parse:
    return parsed


def parsed(*turns: tuple[str, str], identity: str = "symbol:XC/PV.1147:en", country: str = "XVA") -> ParsedDocument:
    """A record of (label, words) turns, each one paragraph."""
    text, paragraphs, statements = "", [], []
    for ordinal, (label, words) in enumerate(turns):
        start = len(text) + len(label) + 1
        text += f"{label} {words}\n\n"
        paragraphs.append(Paragraph(start - len(label) - 1, start + len(words), 1))
        statements.append(
            ParsedStatement(
                ordinal=ordinal,
                kind=StatementKind.SPEECH,
                label=label,
                spans=(Span(start, start + len(words)),),
                capacity=Capacity.NATIONAL,
                rule="label-with-country",
                speaker=Speaker(label.split()[1]),
                country=country,
                page=1,
            )
        )
    source = SourceText(text, "text/plain", tuple(paragraphs))
    return ParsedDocument(
        identity=identity,
        type=DocumentType.VERBATIM_RECORD,
        title="Council of Concord, 1147th meeting",
        language="en",
        sha256=sha256_of(text.encode()),
        text=text,
        symbol="XC/PV.1147",
        date=dt.date(2026, 11, 12),
        statements=tuple(statements),
        passages=cut_passages(identity, source, statements, "en"),
    )
