import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from catalog.catalog import Catalog, open_catalog
from catalog.database import open_database
from catalog.files import sha256_of
from catalog.intake import Origin
from catalog.migrating import migrate, take_down
from indexer.excerpts import Excerpt
from indexer.formats.layout import Paragraph, SourceText
from indexer.passages import cut_passages
from statements.parsed import ParsedDocument, ParsedStatement, Span, Speaker
from statements.vocabulary import Capacity, DocumentType, StatementKind
from tests.support.postgres import Server

Parse = Callable[..., ParsedDocument]


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """For what only a file can have."""
    return f"sqlite:///{tmp_path / 'catalog.sqlite3'}"


@pytest.fixture
def postgres_url(postgres: Server) -> Iterator[str]:
    """For what only a server can have."""
    with postgres.database() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A new database, once of each kind: whoever asks for it is tested on both."""
    name = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    return str(request.getfixturevalue(name))


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without a table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'catalog.sqlite3'}"
        return
    with request.getfixturevalue("postgres").database(template="template1") as url:
        yield url


@pytest.fixture
def migrated_url(database_url: str) -> str:
    """A database whose tables all the migrations made, from the first one to the last."""
    engine = open_database(database_url)
    take_down(engine, "base")
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    migrate(engine, database_url)
    engine.dispose()
    return database_url


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
    whole, paragraphs, statements = "", [], []
    for ordinal, (label, words) in enumerate(turns):
        start = len(whole) + len(label) + 1
        whole += f"{label} {words}\n\n"
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
    source = SourceText(whole, "text/plain", tuple(paragraphs))
    return ParsedDocument(
        identity=identity,
        type=DocumentType.VERBATIM_RECORD,
        title="Council of Concord, 1147th meeting",
        language="en",
        sha256=sha256_of(whole.encode()),
        text=whole,
        symbol="XC/PV.1147",
        date=dt.date(2026, 11, 12),
        statements=tuple(statements),
        passages=cut_passages(identity, source, [Excerpt(s.ordinal, s.spans) for s in statements], "en"),
    )
