"""What readers offer on the pages, listed and decided on by the command line."""

from pathlib import Path

import pytest

from catalog.catalog import Catalog, open_catalog
from catalog.proposals import About, Proposed
from tests.onrecord.conftest import Commands, write_speeches


def catalog_of(commands: Commands) -> Catalog:
    return open_catalog(f"sqlite:///{commands.home / 'catalog.sqlite3'}", commands.home / "files")


def offer(commands: Commands, statement: str, about: About, value: str) -> int:
    catalog = catalog_of(commands)
    shown = {"credited": "A. Tennant [for] Valdoria", "document": "north.txt", "words": "We ask"}
    try:
        proposed = Proposed("d", statement, None, about, value, "So it is printed.", "reader@mission.example", shown)
        return catalog.proposals.offer(proposed)
    finally:
        catalog.close()


@pytest.mark.slow
def test_proposals_are_listed_accepted_and_declined(commands: Commands, tmp_path: Path) -> None:
    commands.run("add", write_speeches(tmp_path / "speeches"))
    (found,) = commands.run("search", "forty-eight", "--mode", "keyword", "--json").json["results"]
    country = offer(commands, found["statement_id"], About.COUNTRY, "Kestria")
    text = offer(commands, found["statement_id"], About.TEXT, "")
    listed = commands.run("corrections", "proposals")
    assert "A. Tennant [for] Valdoria" in listed.out
    assert "(reader@mission.example)" in listed.out
    accepted = commands.run("corrections", "accept", str(country), "--by", "registrar", "--json").json
    assert accepted["decision"] == 1
    (now,) = commands.run("search", "forty-eight", "--mode", "keyword", "--json").json["results"]
    assert now["country"]["code"] == "XKE"
    needed = commands.run("corrections", "accept", str(text), code=2)
    assert "--because" in needed.err
    commands.run("corrections", "decline", str(text), "--because", "it is printed so")
    again = commands.run("corrections", "decline", str(text), "--because", "no", code=1)
    assert f"Proposal {text} was declined" in again.err
    assert "Nothing waits" in commands.run("corrections", "proposals").err
    kept = commands.run("corrections", "proposals", "--all", "--json").json["proposals"]
    assert [(one["state"], one["because"], one["proposed"]["address"]) for one in kept] == [
        ("accepted", "So it is printed.", None),
        ("declined", "it is printed so", None),
    ]
