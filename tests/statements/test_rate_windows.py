import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.rate_windows import RateWindow, WrongRateWindows, read_rate_windows, write_rate_windows


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("60/minute; 2000/day", [(60, 60, "minute"), (2000, 86_400, "day")]),
        ("2000/day,60 / Minutes", [(60, 60, "minute"), (2000, 86_400, "day")]),
        ("30/15 minutes", [(30, 900, "15 minutes")]),
        ("5/1 second", [(5, 1, "second")]),
        (" Unlimited ", []),
    ],
)
def test_quotas_are_read_the_shortest_stretch_first(text: str, windows: list[tuple[int, int, str]]) -> None:
    assert read_rate_windows(text) == tuple(RateWindow(*window) for window in windows)


@pytest.mark.parametrize(
    "text", ["", ";", "60", "0/minute", "5/0 minutes", "-1/day", "5/week", "1/minute;2/60 seconds", "9" * 12 + "/day",
             "1/second;1/minute;1/hour;1/day;1/2 days;1/3 days", "60/minute;"],
)  # fmt: skip
def test_text_that_says_no_quotas_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(WrongRateWindows) as refused:
        read_rate_windows(text)
    assert "60/minute" in refused.value.remedy


WINDOWS = st.lists(
    st.tuples(st.integers(1, 10**6), st.integers(1, 99), st.sampled_from(["second", "minute", "hour", "day"])),
    min_size=1, max_size=3,
)  # fmt: skip


@given(WINDOWS)
def test_what_is_written_is_read_as_the_same(drawn: list[tuple[int, int, str]]) -> None:
    text = "; ".join(f"{quota}/{number} {unit}s" for quota, number, unit in drawn)
    try:
        windows = read_rate_windows(text)
    except WrongRateWindows:
        return  # two of one length
    assert read_rate_windows(write_rate_windows(windows)) == windows
