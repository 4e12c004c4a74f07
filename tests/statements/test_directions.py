"""What a text turns is turned back at its end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.directions import closed
from statements.phrases import gettext

OVERRIDE, EMBED, ISOLATE, POP, POP_ISOLATE = "\u202e", "\u202b", "\u2067", "\u202c", "\u2069"
SIGNS = st.sampled_from(["a", "ب", *map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))])


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("Tymon Arkelis", ""),
        ("نادر السهل", ""),
        (f"{OVERRIDE}silekrA", POP),
        (f"{OVERRIDE}silekrA{POP}", ""),
        (f"{ISOLATE}a{EMBED}b", POP + POP_ISOLATE),
        (f"{ISOLATE}a{EMBED}b{POP_ISOLATE}", ""),
        (f"{EMBED}a{POP_ISOLATE}", POP),
        (f"{EMBED}a{ISOLATE}b{POP}", POP_ISOLATE + POP),
        (f"{POP}{POP_ISOLATE}", ""),
    ],
)
def test_what_is_open_is_closed_in_turn(text: str, added: str) -> None:
    assert closed(text) == text + added


@given(st.text(SIGNS))
def test_nothing_is_left_open_and_nothing_else_changes(text: str) -> None:
    once = closed(text)
    assert once.startswith(text)
    assert closed(once) == once
    assert closed(f"{once}{OVERRIDE}") == f"{once}{OVERRIDE}{POP}"


def test_a_sentence_goes_on_as_it_began() -> None:
    said = gettext("There is no person %(id)s on record.", id=f"{OVERRIDE}x")
    assert said == f"There is no person {OVERRIDE}x{POP} on record."
