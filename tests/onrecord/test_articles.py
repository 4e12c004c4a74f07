"""Articles from the command line: read, added, found by who said it, and bad ones named beside good ones."""

import json
from pathlib import Path

import pytest

from tests.indexer.formats.made_pages import AGENCY, HEADLINE
from tests.indexer.records.news_article.made_reports import REPORT
from tests.indexer.records.news_article.test_bad_articles import COOKIES, RUSSIAN
from tests.onrecord.conftest import Commands

KESTRIAN = (
    "The road stays open\n\nBy Ama Brisk\n\nHALLOW, May 19, 2026 (Serane News Agency) - Kestria said on Tuesday that "
    "the road to the valley would stay open.\n\n“We have trucks enough,” Kestria's Transport Minister Dov Hale told "
    "reporters.\n"
)
# One process reads all of them; the parser of English is loaded once.
ARTICLES = {
    "agency.html": AGENCY.encode(),
    "unbalanced.txt": "“We have waited, Oda Okapi said on Friday.\n\nKestria said that the road was open.\n".encode(),
    "wall.html": f"<html><body><p>{COOKIES.replace(chr(10), '</p><p>')}</p></body></html>".encode(),
    "wall.txt": COOKIES.encode(),
    "russian.html": (
        f'<html><head><meta charset="utf-8"></head><body><p>{RUSSIAN.replace(chr(10), "</p><p>")}</p></body></html>'
    ).encode("cp1251"),
    "report.txt": REPORT.encode(),
    "deep.html": b"<html><body>" + b"<div>" * 5_000 + b"<p>Kestria said so.</p>",
    "picture.html": b"\x89PNG\r\n\x1a\n\0\0",
}
CODES = {
    "wall.html": "not_an_article",
    "wall.txt": "not_an_article",
    "deep.html": "too_large",
    "picture.html": "unsupported",
}


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for name, data in ARTICLES.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.mark.slow
def test_a_batch_of_articles_goes_on_over_bad_ones(commands: Commands, inbox: Path) -> None:
    files = [inbox / name for name in ARTICLES]
    ran = commands.run("parse", "--type", "news_article", "--date", "2026-05-18", "--json", *files, code=1)
    documents = {Path(one["file"]).name: one for one in map(json.loads, ran.out.splitlines())}
    assert list(documents) == list(ARTICLES)
    assert {name: one["error"]["code"] for name, one in documents.items() if "error" in one} == CODES
    assert all("instead of an article" in documents[name]["error"]["message"] for name in ("wall.html", "wall.txt"))
    assert [w["code"] for w in documents["russian.html"]["warnings"]] == ["assumed_encoding"]
    assert documents["agency.html"]["document"]["publisher"] == "The Valdor Courier"
    assert {s["speaker"]["name"] for s in documents["report.txt"]["statements"] if s["speaker"]} == {"Oda Okapi"}
    assert not commands.home.exists()


@pytest.mark.slow
def test_what_is_read_is_told_so_that_a_newcomer_understands_it(commands: Commands, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    printed = commands.run("parse", tmp_path / "report.txt", "--date", "2026-05-18").out
    assert printed.startswith(
        "report.txt  Lock at Hallow stays shut until spring "
        "(News article; 2026-05-18; Serane News Agency, Jane Roe, Tom Tapir; 3 statements)\n"
    )
    assert "  Oda Okapi, Foreign Minister (Valdoria; Quoted in a report, indirect; 2026-05-15)\n" in printed
    assert "      “We have waited for three winters,” … “We will not wait for a fourth.”\n" in printed
    assert "  Kestria (Quoted in a report, indirect)\n" in printed


@pytest.mark.slow
def test_articles_that_are_added_are_found_by_speaker_and_country(commands: Commands, tmp_path: Path) -> None:
    (tmp_path / "agency.html").write_text(AGENCY, encoding="utf-8")
    (tmp_path / "road.txt").write_text(KESTRIAN, encoding="utf-8")
    added = commands.run("add", "--json", tmp_path / "agency.html", tmp_path / "road.txt").json
    assert [one["outcome"] for one in added["documents"]] == ["added", "added"]

    def found(*arguments: str) -> list[dict[str, object]]:
        results: list[dict[str, object]] = commands.run("search", *arguments, "--json").json["results"]
        return results

    (winters,) = found("three winters", "--mode", "keyword", "--speaker", "Oda Okapi")
    assert (winters["kind"], winters["country"]) == ("quotation", {"code": "XVA", "name": "Valdoria"})
    assert "told reporters in Valdor City" in str(winters["text"])
    assert isinstance(winters["document"], dict)
    assert (winters["document"]["title"], winters["document"]["type"]) == (HEADLINE, "news_article")
    (trucks,) = found("trucks", "--mode", "keyword", "--country", "XKE")
    assert trucks["speaker"] == "Dov Hale"
    assert found("trucks", "--mode", "keyword", "--country", "XVA") == []
    assert found("barges pass good summer", "--mode", "keyword", "--country", "XKE") == []


@pytest.mark.slow
def test_an_article_added_again_changes_nothing(commands: Commands, tmp_path: Path) -> None:
    (tmp_path / "agency.html").write_text(AGENCY, encoding="utf-8")
    outcomes = [
        commands.run("add", "--json", tmp_path / "agency.html").json["documents"][0]["outcome"] for _ in range(2)
    ]
    assert outcomes == ["added", "unchanged"]
