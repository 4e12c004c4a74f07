"""Definitions as people write them, and the page that tells them how."""

import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.connectors.definition import Dates, Definition, Follow, Paging
from indexer.connectors.definitions import WrongDefinition, own_definitions, read_definition
from tests.packaging.project import ROOT

PAGE = (ROOT / "docs" / "sources.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL)
LEAST = "title: A\ncountry: XVA\nkind: feed\nurl: https://example.org/feed\n"


@pytest.mark.parametrize("block", BLOCKS)
def test_examples_of_the_page_are_definitions(block: str) -> None:
    assert isinstance(read_definition(block, "example", "docs/sources.md"), Definition)


def test_a_source_takes_five_lines() -> None:
    assert min(len(block.splitlines()) for block in BLOCKS) == 5


@pytest.mark.parametrize("part", [Definition, Follow, Dates, Paging])
def test_every_name_is_explained(part: type[Definition]) -> None:
    assert [name for name in part.model_fields if name != "name" and name not in re.findall(r"\w+", PAGE)] == []


def test_norwegian_is_a_language_and_no_answer() -> None:
    assert read_definition(LEAST + "language: no\n", "a", "a.yaml").language == "no"


@pytest.mark.parametrize(("written", "seconds"), [("90s", 90), ("5m", 300), ("1h", 3_600), ("2d", 172_800), ("60", 60)])
def test_times_have_units(written: str, seconds: float) -> None:
    assert read_definition(f"{LEAST}every: {written}\n", "a", "a.yaml").every == seconds


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ("every: soon\n", "every: write a time as 90s"),
        ("organization: United Nations\n", "either the country or the organization"),
        ("enabled: false\n", "says why in `reason`"),
        ("follow: {match: '('}\n", "follow.match: no regular expression"),
        ("name: A B\n", "name: "),
        ("most: 0\n", "most: "),
    ],
)
def test_what_is_wrong_is_named(more: str, says: str) -> None:
    with pytest.raises(WrongDefinition, match=re.escape(says)) as caught:
        read_definition(LEAST + more, "a", "a.yaml")
    assert "a.yaml" in str(caught.value)


@given(st.text(max_size=200))
def test_any_text_is_a_definition_or_a_wrong_one(text: str) -> None:
    with suppress(WrongDefinition):
        assert read_definition(text, "a", "a.yaml").title


def test_a_wrong_file_does_not_hide_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "b.yml").write_text(LEAST, encoding="utf-8")
    (tmp_path / "c.yaml").write_text("- 1\n", encoding="utf-8")
    found = list(own_definitions(tmp_path))
    assert [isinstance(one, WrongDefinition) for one in found] == [True, False, True]
