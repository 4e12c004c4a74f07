"""JSON as SQLite keeps it: whatever was written is read back, by whichever parser takes it."""

import json

from hypothesis import given
from hypothesis import strategies as st

from catalog.sqlite import _json

_LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(st.characters(codec=None))
_VALUES = st.recursive(_LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8)


@given(_VALUES)
def test_what_was_written_is_read(value: object) -> None:
    assert _json(json.dumps(value)) == value


def test_half_a_character_is_read_as_it_was_written() -> None:
    assert _json(json.dumps(["\ud800"])) == ["\ud800"]
