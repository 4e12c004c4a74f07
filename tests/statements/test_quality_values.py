"""Weights of headers are read as they are meant, and none breaks or holds up an answer."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from statements.quality_values import weights

# As much as a server takes of all headers together.
MOST = 65_536
# Half a second where it is slow; what grows with the square of the length takes minutes.
SECONDS = 20.0
HEADERS = st.lists(st.text(st.sampled_from('ab,;=qQ01. \t*-"\xa0\u0661İ'), max_size=40), max_size=4)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([], {}),
        ([""], {}),
        ([" , ;q=1,\t"], {}),
        (["fr"], {"fr": 1.0}),
        (["en;q=0.3, fr;q=0.9, de;q=0.9"], {"fr": 0.9, "de": 0.9, "en": 0.3}),
        (["GZIP ; Q = 0.5 ,\tbr"], {"br": 1.0, "gzip": 0.5}),
        (["fr;q=0, *"], {"*": 1.0}),
        (["br", "gzip;q=0.2", "zstd"], {"br": 1.0, "zstd": 1.0, "gzip": 0.2}),
        (["gzip;level=9;q=0.1"], {"gzip": 0.1}),
        (["gzip;level=9"], {"gzip": 1.0}),
        (["fr;q=0.1;q=0.9"], {"fr": 0.1}),
        (["fr;q=0.1, en;q=0.5, fr"], {"fr": 1.0, "en": 0.5}),
        (["fr;q=.2, en;q=0.33333, de;q=1., es;q=1.000"], {"de": 1.0, "es": 1.0, "en": 0.33333, "fr": 0.2}),
        # A blank of another kind parts nothing.
        (["fr\xa0, en\xa0;q=0.5"], {"fr\xa0": 1.0, "en\xa0": 0.5}),
    ],
)
def test_what_is_wanted_stands_first(lines: list[str], found: dict[str, float]) -> None:
    assert list(weights(lines).items()) == list(found.items())


@pytest.mark.parametrize(
    "weight",
    ["", "much", "nan", "inf", "-1", "-0", "+1", "1e0", "1.1", "2", "0x1", "1_0", ".", "0,5", '"1"',
     "\u0661", "0.\u0665", "0.5 0.5", "\xa01"],
)  # fmt: skip
def test_a_weight_that_cannot_be_read_wants_nothing(weight: str) -> None:
    assert "fr" not in weights([f"fr;q={weight}, en;q=0.1"])
    assert weights([f"fr;q={weight}, en;q=0.1"])["en"] == 0.1


@given(HEADERS)
@example(["q"])
def test_any_header_gives_names_of_its_own_by_weights_that_fall(lines: list[str]) -> None:
    found = weights(lines)
    assert all(0 < weight <= 1 for weight in found.values())
    assert list(found.values()) == sorted(found.values(), reverse=True)
    parts = ",".join(lines).lower()
    assert all(name and name in parts and name == name.strip(" \t") for name in found)
    assert not any(set(",;") & set(name) for name in found)


@given(HEADERS, HEADERS)
def test_several_lines_are_one(one: list[str], other: list[str]) -> None:
    assert list(weights([*one, *other]).items()) == list(weights([",".join([*one, *other])]).items())


NAMES = st.text(st.characters(exclude_characters=",;\t "), min_size=1).map(str.lower)


@given(st.dictionaries(NAMES, st.integers(0, 1000)), st.text(" \t", max_size=3), st.sampled_from(["q", "Q"]))
def test_what_is_written_is_read(thousandths: dict[str, int], blank: str, q: str) -> None:
    parts = (f"{blank}{name}{blank};{blank}{q}={weight / 1000:g}{blank}" for name, weight in thousandths.items())
    wanted = {name: weight / 1000 for name, weight in thousandths.items() if weight}
    assert weights([",".join(parts)]) == wanted


@pytest.mark.parametrize(
    "of",
    [",", ";", "q", "a;q=0.1,", ";q", "q=", "0.", " ", "\t;q=1 ", "a-", "*", "\xa0", "9"],
)
@pytest.mark.parametrize("before", ["", "fr;q=0.", "fr;q=1.", "fr;", "fr"])
def test_the_longest_header_is_read_in_bounded_time(before: str, of: str) -> None:
    header = f"{before}{of * (MOST // len(of))}x"
    # Of the processor alone: others on this machine cost none of it.
    began = time.process_time()
    weights([header])
    assert time.process_time() - began < SECONDS
