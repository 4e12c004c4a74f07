from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specimen.build import SOURCES
from specimen.notation import Label, RecordSource, read_source

HEADER = """\
symbol: XC/PV.1
organization: The Concord
body: Council of Concord
sitting: First year
meeting: 1st meeting
when: Monday, 12 January 2026, 10 a.m.
place: Halmere
status: Provisional
form: two columns
job: 26-00001
president: Mr. Quill (Port Amaranth)
member: Kestria: Mr. Arkelis
title: Weather"""

NAMES = st.from_regex(r"M[rs]\. [A-Z][a-zé]{1,12}", fullmatch=True)
PLACES = st.one_of(st.none(), st.sampled_from(["Kestria", "Port Amaranth", "Tamarind Isles"]))
LANGUAGES = st.one_of(st.none(), st.sampled_from(["spoke in French", "interpretation from Arabic"]))
WORDS = st.from_regex(r"[A-Z][a-z]{1,9}(?: [a-z:()]{1,9}){0,8}\.", fullmatch=True)


def written(folder: Path, body: str, header: str = HEADER) -> RecordSource:
    path = folder / "XC_PV.1.txt"
    path.write_text(f"{header}\n\n{body}\n", encoding="utf-8")
    return read_source(path)


def test_a_turn_with_several_statements_is_told_apart(tmp_path: Path) -> None:
    body = (
        "# Weather\n\n~ The meeting was called to order.\n\n@ The President: It rains.\n\nIt will go on.\n\n"
        "{speech, national} At home too.\n\n{chair} I resume my functions.\n\n! In favour: Kestria\n\n"
        "@ Mr. Arkelis (Kestria) (spoke in Russian) {right of reply}: Not with us."
    )
    record = written(tmp_path, body)
    assert [(said.mark, said.paragraphs) for said in record.statements] == [
        ("chair", ["It rains.", "It will go on."]),
        ("speech, national", ["At home too."]),
        ("chair", ["I resume my functions."]),
        ("right of reply", ["Not with us."]),
    ]
    assert record.statements[-1].label == Label("Mr. Arkelis", "Kestria", "spoke in Russian")
    assert [block.sign for block in record.blocks] == ["#", "~", "@", "", "", "", "!", "@"]
    assert [block.said for block in record.blocks] == [None, None, 0, None, 1, 2, None, 3]
    assert record.members == [("Kestria", "Mr. Arkelis")]


@given(name=NAMES, place=PLACES, language=LANGUAGES, words=WORDS)
def test_a_printed_label_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, place: str | None, language: str | None, words: str
) -> None:
    label = Label(name, place, language)
    record = written(tmp_path_factory.getbasetemp(), f"@ {label.printed} {words}")
    assert [(said.label, said.mark, said.paragraphs) for said in record.statements] == [(label, "speech", [words])]


@pytest.mark.parametrize("body", ["Words of nobody.", "@ No colon", "! No list", "{right of reply} Of nobody."])
def test_what_is_not_in_the_notation_is_named(tmp_path: Path, body: str) -> None:
    with pytest.raises(ValueError, match=r"XC_PV\.1\.txt: cannot read"):
        written(tmp_path, body)


@pytest.mark.parametrize("line", ["form: papyrus", "from: two columns"])
def test_a_wrong_header_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(ValueError, match="header"):
        written(tmp_path, "@ The President: Yes.", HEADER.replace("form: two columns", line))


@pytest.mark.parametrize("path", sorted(SOURCES.glob("*.txt")), ids=lambda path: path.stem)
def test_the_name_of_a_source_is_the_name_of_its_file(path: Path) -> None:
    assert Path(read_source(path).file_name).stem == path.stem
