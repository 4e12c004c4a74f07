"""The encoding that a site states for a document, kept with it: right, wrong, and read again."""

from collections.abc import Iterator

import pytest

from catalog.catalog import open_catalog
from catalog.database import open_database
from catalog.tables import revisions
from tests.onrecord.conftest import Commands
from tests.onrecord.live import FEED, counts, define, feed, fetched
from tests.support.site import Reply, Site, serving_site

# Polish in its legacy encoding cannot be told from other ones by its bytes.
POLISH = (
    "Pełnomocnik Valdorii dziękuje strażnikowi śluzy za cierpliwość i mówi, że woda będzie czekać, aż on wróci. "
    "Prosimy komisję o pisemne powiadomienie przed każdym otwarciem górnej tamy, na dwa dni naprzód."
)
RUSSIAN = (
    "Делегация Кестрии благодарит смотрителя шлюза за терпение и напоминает: вода не ждёт Комиссии. Мы просим "
    "уведомлять оба берега о каждом открытии верхней плотины письменно и за два дня."
)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving_site() as site:
        yield site


def page(words: str) -> str:
    return (
        f"<!DOCTYPE html><html><head><title>River</title></head><body><article><p>{words}</p></article></body></html>"
    )


def texts(commands: Commands) -> list[tuple[str, list[str]]]:
    """The text of every document, and the codes of warnings about its encoding."""
    catalog = open_catalog(f"sqlite:///{commands.home / 'catalog.sqlite3'}", commands.home / "files")
    with open_database(f"sqlite:///{commands.home / 'catalog.sqlite3'}").connect() as connection:
        ids = sorted({row.document_id for row in connection.execute(revisions.select())})
    found = []
    for id_ in ids:
        whole = catalog.library.whole_text(id_)
        assert whole
        codes = [warning.code for warning in catalog.library.reading_warnings(id_) if "encoding" in warning.code]
        found.append((whole.text, codes))
    return found


def hints(commands: Commands) -> list[dict[str, str]]:
    with open_database(f"sqlite:///{commands.home / 'catalog.sqlite3'}").connect() as connection:
        return [row.hints for row in connection.execute(revisions.select())]


@pytest.mark.parametrize(
    ("words", "media_type", "actual", "warned"),
    [
        (POLISH, "text/plain; charset=windows-1250", "cp1250", []),
        (POLISH, 'text/html; charset="ISO-8859-2"', "iso8859-2", []),
        (RUSSIAN, "text/html; charset=utf-8", "cp1251", ["assumed_encoding"]),
        (RUSSIAN, "text/plain; charset=ISO-8859-1", "utf-8", []),
        (RUSSIAN, "text/plain", "cp1251", ["assumed_encoding"]),
    ],
)
def test_an_address_is_read_as_its_header_says_unless_the_bytes_are_something_else(
    commands: Commands, site: Site, words: str, media_type: str, actual: str, warned: list[str]
) -> None:
    text = page(words) if "html" in media_type else words
    site.pages["/paper"] = Reply(text.encode(actual), headers={"Content-Type": media_type})
    commands.run("add", f"{site.url}/paper")
    ((read, codes),) = texts(commands)
    assert read.strip() == words
    assert codes == warned
    (said,) = hints(commands)
    assert said.get("charset") == (media_type.partition("charset=")[2].strip('"') or None)
    again = commands.run("add", f"{site.url}/paper", "--json").json
    assert [document["outcome"] for document in again["documents"]] == ["unchanged"]


def test_a_source_reads_its_pages_as_their_headers_say(commands: Commands, site: Site) -> None:
    define(commands, "valdoria", FEED.replace("language: en\n", ""), site)
    site.pages["/feed"] = Reply(feed(site, [1, 2]), headers={"Content-Type": "application/rss+xml"})
    for number, words, stated, actual in ((1, POLISH, "windows-1250", "cp1250"), (2, RUSSIAN, "utf-8", "koi8-r")):
        headers = {"Content-Type": f"text/html; charset={stated}"}
        site.pages[f"/statements/{number}"] = Reply(page(words).encode(actual, "replace"), headers=headers)
    assert counts(fetched(commands, "valdoria")) == {"listed": 2, "new": 2, "added": 2}
    assert sorted(said["charset"] for said in hints(commands)) == ["utf-8", "windows-1250"]
    found = dict(texts(commands))
    assert POLISH in found
    assert [codes for text, codes in found.items() if "Делегация Кестрии" in text] == [["assumed_encoding"]]
