import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.formats.legibility import illegible, letters_of
from indexer.formats.text import read_text
from statements.errors import UnreadableDocument

WORDS = "The delegation of Valdoria welcomes the arrangement and thanks the keeper of the lock for his patience. "
RUSSIAN = "Делегация Кестрии благодарит смотрителя шлюза за терпение и напоминает: вода не ждёт Комиссии. "
LONG = WORDS * 4
CODES = " ".join(f"/{number} /i{number + 200}" for number in range(1, 40))


def shifted(text: str, by: int) -> str:
    return "".join(chr(ord(c) - by) if "A" <= c <= "z" else c for c in text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        (CODES, "glyph codes"),
        ("/0\n/1 /2 /i255/4 /5", "glyph codes"),
        ("(cid:4)(cid:17) (cid:20) (cid:3)(cid:8)", "glyph codes"),
        (WORDS + CODES, "glyph codes"),
        ("\ue001\ue002\ue003 \ue004\ue005" * 9, "no meaning"),
        ("\N{REPLACEMENT CHARACTER}a" * 90, "no meaning"),
        (shifted(LONG, 29), "vowels"),
        ("!\"#$ %&' ()*+ ,-./ :;<=>? @[ 12" * 12, "letters"),
        (RUSSIAN.encode("windows-1251").decode("windows-1252") * 4, "accents"),
    ],
)
def test_text_that_is_not_what_a_reader_sees_is_told_by_its_characters(text: str, sign: str) -> None:
    assert sign in (illegible(text) or "")


@pytest.mark.parametrize(
    "text",
    [
        "",
        LONG,
        LONG.upper(),
        RUSSIAN * 4,
        "XA/12/L.4 and XA/12/L.5/Rev.1 of 12/11/2026, 4/7 in favour. " + LONG,
        "In favour: 14. Against: 1. (3/4) /1 /2",
        "Zyrian rhythm: " + LONG,
        "".join(f"{year}: {year * 7:,} tonnes of grain\n" for year in range(1990, 2026)),
        "兰泽代表团感谢船闸管理员的耐心。" * 20,
        "يُشكَرُ حارسُ القناةِ على صبرِهِ الطويلِ في الصيفِ. " * 9,
        "ﻳﺸﻜﺮ ﻭﻓﺪ ﺳﺎﺭﻣﺎﺩﻳﺎ ﺣﺎﺭﺱ ﺍﻟﻘﻨﺎﺓ ﻋﻠﻰ ﺻﺒﺮﻩ " * 9,
        LONG + "\uf0b7 One point\n\uf0b7 another",
    ],
)
def test_sound_text_passes_in_any_script(text: str) -> None:
    assert illegible(text) is None


def test_less_is_forgiven_where_the_font_has_no_map() -> None:
    poor = "The strong north winds brought drought and thirst; months ago the bank of the dry lock stood there. " * 4
    assert illegible(poor) is None
    assert illegible(poor, suspect=True)
    assert illegible(LONG, suspect=True) is None
    assert illegible("Short.", suspect=True)


@given(st.text(max_size=400))
def test_any_text_gets_an_answer(text: str) -> None:
    sign = illegible(text)
    assert sign is None or sign.strip() == sign != ""
    assert 0 <= letters_of(text) <= len(text)


def test_statements_with_a_broken_text_layer_are_refused_and_the_others_read(data_folder: Path) -> None:
    paths = sorted((data_folder / "unga80_statements").glob("*.txt"))
    assert {path.name[:3] for path in paths if _is_refused(path)} == {
        *("ALB", "ARG", "AUS", "AUT", "CHE", "CHN", "GBR", "UKR")
    }


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "texts"),
    [
        ("ungdc/ungdc_1946_2022.jsonl.gz", 10_568),
        ("ukraine_statements/statements.jsonl.gz", 341),
        ("unsc_2020/unsc2020_dev.jsonl.gz", 1_223),
    ],
)
def test_no_speech_is_taken_for_a_broken_text_layer(data_folder: Path, file: str, texts: int) -> None:
    with gzip.open(data_folder / file, "rt", encoding="utf-8") as lines:
        read = [read_text(json.loads(line)["text"].encode(), "speech.txt") for line in lines]
    assert len(read) == texts


def _is_refused(path: Path) -> bool:
    try:
        read_text(path.read_bytes(), path.name)
    except UnreadableDocument as error:
        return error.code == "illegible"
    return False


@pytest.mark.parametrize("times", [5, 37, 1_000])
@pytest.mark.parametrize("gap", ["", "\n", "\n\n", " and\n"])
def test_a_text_that_repeats_itself_is_judged_as_its_part_is(times: int, gap: str) -> None:
    assert illegible((WORDS + gap) * times) is None
    assert illegible((shifted(WORDS, 29) + gap) * times)
