import csv
import re
from pathlib import Path

import pytest

from statements.council_resolutions import is_of, year_of


@pytest.mark.parametrize(
    ("number", "year"),
    [(1, 1946), (15, 1946), (16, 1947), (242, 1967), (338, 1973), (1325, 2000), (2448, 2018), (2767, 2024)],
)
def test_the_number_tells_the_year(number: int, year: int) -> None:
    assert year_of(number) == year
    assert is_of(number, year)
    assert not is_of(number, year - 1)


def test_the_last_year_is_not_closed() -> None:
    assert year_of(2790) is None
    assert is_of(2790, 2025)
    assert is_of(2790, 2026)
    assert not is_of(2700, 2026)
    assert year_of(0) is None


def test_the_years_that_the_council_published_agree(data_folder: Path) -> None:
    listed = data_folder / "reference" / "unsc_meetings_1946_2022.csv"
    with listed.open(encoding="utf-8", newline="") as file:
        outcomes = "\n".join(row["outcome"] for row in csv.DictReader(file))
    adopted = {(int(n), int(year)) for n, year in re.findall(r"S/RES/(\d+)\s*\((\d{4})\)", outcomes)}
    assert len(adopted) > 2_400
    # Misprints of the list: 207 is of 1965, 770 and 771 are of 1992.
    assert {pair for pair in adopted if not is_of(*pair)} == {(207, 1964), (770, 1991), (771, 1991)}
