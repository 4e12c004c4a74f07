import pytest

from statements.wording import counted, lasting


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (119, "119 s"),
        (120, "2 min"),
        (3_600, "60 min"),
        (7_200, "2 h"),
        (172_800, "2 days"),
        (9e7, "1,042 days"),
    ],
)
def test_how_long(seconds: float, words: str) -> None:
    assert lasting(seconds) == words


def test_numbers_of_things() -> None:
    assert [counted(n, "passage") for n in (0, 1, 1_200)] == ["0 passages", "1 passage", "1,200 passages"]
    assert counted(2, "country", "countries") == "2 countries"
