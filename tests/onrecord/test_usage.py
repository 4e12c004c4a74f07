"""What every command promises: help with an example, exit codes, one JSON document."""

from pathlib import Path

import pytest

from tests.api.shapes import SEARCH, faults
from tests.onrecord.conftest import Commands, write_speeches

COMMANDS = (
    "demo",
    "add",
    "parse",
    "search",
    "serve",
    "doctor",
    "worker",
    "queue",
    "move",
    "correct",
    "mcp",
    *(f"people {e}" for e in ("list", "show", "merge", "split", "history", "undo", "rebuild")),
    *(f"keys {e}" for e in ("create", "list", "revoke")),
    *(f"engine {e}" for e in ("status", "sync", "rebuild")),
)


@pytest.mark.parametrize("command", [*COMMANDS, "engine verify"])
def test_every_command_has_help_with_an_example(commands: Commands, command: str) -> None:
    said = commands.run(*command.split(), "--help").out
    assert f"onrecord {command}" in said.split("Example:")[1]
    assert not commands.home.exists()


def test_the_version_is_printed_and_no_command_prints_the_commands(commands: Commands) -> None:
    assert commands.run("--version").out.startswith("onrecord 0")
    ran = commands.run(code=2)
    assert all(command.split()[0] in ran.out + ran.err for command in COMMANDS)


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("search", "water", "--colour", "blue"),
        ("search", "water", "--from", "yesterday"),
        ("search", "water", "--to", "2026-02-30"),
        ("search", "water", "--from", "2026-02-02", "--to", "2026-01-01"),
        ("search", "water", "--type", "poem"),
        ("search", "water", "--kind", "song"),
        ("search", "water", "--limit", "0"),
        ("serve", "--port", "99999"),
        ("engine", "nonsense"),
        ("add",),
        ("add", "x.txt", "--date", "yesterday"),
        ("add", "x.txt", "--type", "poem"),
        ("add", "x.txt", "--language", "latin-1"),
        ("parse", "x.txt", "--language", "qq"),
        ("fetch", "--symbol", "XC/PV.1", "--language", "qq"),
    ],
    ids=lambda arguments: " ".join(arguments)[:40],
)
def test_wrong_usage_is_exit_code_two_and_touches_nothing(commands: Commands, arguments: tuple[str, ...]) -> None:
    ran = commands.run(*arguments, code=2)
    assert ran.out == ""
    assert ran.err
    assert not commands.home.exists()


def test_wrong_dates_are_named_with_what_to_write(commands: Commands) -> None:
    said = commands.run("search", "water", "--from", "yesterday", code=2).err
    assert "“yesterday”" in said
    assert "YYYY-MM-DD" in said


def test_words_of_closed_lists_are_named_with_the_list(filled: Commands) -> None:
    said = filled.run("search", "water", "--kind", "song", code=2).err
    assert "“song” is none of speech" in said
    assert filled.run("search", "--kind", "speech", "--kind", "answer", "--type", "speech", "--json").json["query"] == {
        "q": "", "mode": "hybrid", "kind": ["speech", "answer"], "type": ["speech"], "sort": "best", "limit": 10,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("search", '"never closed'), "quotation mark at character 1 is never closed"),
        (("search", "?!"), "holds no word to search for"),
        (("search", "water", "--country", "Atlantis"), "Atlantis"),
        (("search", "water", "--cursor", "abc"), "--cursor|cursor"),
    ],
)
def test_a_search_that_cannot_be_run_is_one_line_and_exit_code_one(
    filled: Commands, arguments: tuple[str, ...], said: str
) -> None:
    ran = filled.run(*arguments, "--json", code=1)
    assert ran.out == ""
    assert ran.err.startswith("error: ")
    assert ran.err.count("\n") == 1
    assert any(part in ran.err for part in said.split("|"))


@pytest.mark.parametrize("query", ["the of and", "мир", "和平", "zeppelin", "-water", "\x1b[31mred"])
def test_odd_queries_are_answered(filled: Commands, query: str) -> None:
    assert faults(filled.run("search", "--json", "--", query).json, SEARCH) == []


def test_json_is_one_document_in_the_shape_of_the_contract(filled: Commands) -> None:
    body = filled.run("search", "water", "--country", "Valdoria", "--json").json
    assert faults(body, SEARCH) == []
    assert [result["country"]["code"] for result in body["results"]] == ["XVA"]
    state = filled.run("engine", "status", "--json").json
    assert (state["passages"], state["vectors"], state["behind"], state["lacking"]) == (2, 2, 0, 0)
    assert filled.run("engine", "sync", "--json").json == {"applied": 0, "vectors": 0}
    assert filled.run("engine", "verify", "--json").json == {"passages": 2, "differences": []}
    assert all(check["ok"] for check in filled.run("doctor", "--json").json)


def test_what_people_read_names_who_said_it_for_whom_and_where(filled: Commands) -> None:
    ran = filled.run("search", "prior notification", "--mode", "keyword")
    assert ran.out.startswith("1 passage, ")
    assert "A. Tennant, Valdoria (XVA), 2026-11-12\n" in ran.out
    assert "We ask for prior notification" in ran.out
    assert "/p/" in ran.out


def test_an_empty_home_says_how_to_fill_it(commands: Commands) -> None:
    ran = commands.run("search", "water", "--json")
    assert ran.json["total"]["value"] == 0
    assert "onrecord add" in ran.err


def test_pages_follow_by_the_cursor_that_is_printed(filled: Commands) -> None:
    first = filled.run("search", "water", "--mode", "keyword", "--limit", "1")
    cursor = first.err.rsplit("--cursor ", 1)[1].strip()
    second = filled.run("search", "water", "--mode", "keyword", "--limit", "1", "--cursor", cursor)
    assert first.out.splitlines()[2] != second.out.splitlines()[2]


def test_a_reader_that_goes_away_is_no_error(filled: Commands) -> None:
    with filled.start("search", "water") as search:
        assert search.stdout is not None
        assert search.stderr is not None
        search.stdout.close()
        assert search.stderr.read() == ""
    assert search.returncode == 0


@pytest.mark.slow
def test_adding_again_changes_nothing(commands: Commands, tmp_path: Path) -> None:
    folder = write_speeches(tmp_path / "speeches")
    first = commands.run("add", folder, "--json").json
    again = commands.run("add", folder, "--json").json
    assert [document["outcome"] for document in first["documents"]] == ["added", "added"]
    assert [document["outcome"] for document in again["documents"]] == ["unchanged", "unchanged"]
    # Two passages and their vectors.
    assert commands.run("engine", "status", "--json").json["checkpoint"] == 4
