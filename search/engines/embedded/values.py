"""The list of values that passages are filtered and counted by. The row log names them by number.

One line of JSON a value, `[field, value]`; the first has code 1, code 0 says there is none. The
groups of a passage are one value together, as the same few sets come again and again.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from search.engines.port import Field, IndexedPassage

Value = str | tuple[str, ...]
Key = tuple[str, Value]


def keys(passage: IndexedPassage) -> list[Key | None]:
    """What the passage holds, in the order of a record's codes."""
    held: list[tuple[Field, Value | None]] = [
        (Field.COUNTRY, passage.country),
        (Field.SPEAKER, passage.speaker),
        (Field.ORGANIZATION, passage.organization),
        (Field.KIND, passage.kind),
        (Field.TYPE, passage.type),
        (Field.LANGUAGE, passage.language),
        (Field.GROUP, tuple(dict.fromkeys(passage.groups))),
        (Field.STANDING, passage.standing),
        (Field.BEHALF, tuple(dict.fromkeys(passage.behalf))),
        (Field.ORGAN, passage.organ),
        (Field.SYMBOL, passage.symbol),
        (Field.CAPACITY, passage.capacity),
        (Field.SPOKEN, passage.spoken),
        (Field.CITES, tuple(dict.fromkeys(passage.cites))),
    ]
    return [(str(field), value if isinstance(value, tuple) else str(value)) if value else None for field, value in held]


def terms_of(passage: IndexedPassage) -> list[str]:
    """Every value of the passage as a term of its own, for conditions that stand among words of a query."""
    terms = []
    if passage.date:
        terms += [term(Field.YEAR, str(passage.date.year)), term(Field.MONTH, passage.date.isoformat()[:7])]
    for key in keys(passage):
        if key is not None:
            field, held = key
            terms += [term(Field(field), value) for value in (held if isinstance(held, tuple) else (held,))]
    return terms


def term(field: Field, value: str) -> str:
    """A value of a field as one term; half of a character, as only broken input has, is a question mark."""
    return f"{field}={value}".encode("utf-8", "replace").decode()


def line(key: Key) -> bytes:
    """One value as it is appended to the list."""
    return json.dumps(key, ensure_ascii=True).encode() + b"\n"


class ValueList:
    """The list up to one commit: what each code stands for, and the codes of each field."""

    def __init__(self, held: Iterable[Key]) -> None:
        self.keys: list[Key] = list(held)
        self.code = {key: at for at, key in enumerate(self.keys, start=1)}

    def add(self, key: Key | None) -> tuple[int, bool]:
        """The code of a value, and whether it is new."""
        if key is None:
            return 0, False
        known = self.code.get(key)
        if known is not None:
            return known, False
        self.keys.append(key)
        self.code[key] = len(self.keys)
        return len(self.keys), True

    def of(self, field: Field) -> list[tuple[int, Value]]:
        """Codes and values of one field."""
        return [(code, value) for code, (name, value) in enumerate(self.keys, start=1) if name == field]


@dataclass(frozen=True, slots=True)
class SetMembers:
    """The sets of one field taken apart: for each member of a set, the set's code and the number of its name."""

    codes: NDArray[np.int64]
    members: NDArray[np.int64]
    names: tuple[str, ...]


def set_members(values: ValueList, field: Field) -> SetMembers:
    """The sets of a field whose values are sets. Taken apart once, they are counted without a loop."""
    numbers: dict[str, int] = {}
    pairs = [(code, numbers.setdefault(name, len(numbers))) for code, names in values.of(field) for name in names]
    apart = np.array(pairs, np.int64).reshape(-1, 2)
    return SetMembers(apart[:, 0].copy(), apart[:, 1].copy(), tuple(numbers))


def read_values(path: Path, length: int) -> ValueList:
    """The values in the first `length` bytes."""
    if not length:
        return ValueList(())
    with path.open("rb") as file:
        lines = file.read(length).splitlines()
    decoded = json.loads(b"[" + b",".join(lines) + b"]")
    return ValueList((name, tuple(value) if isinstance(value, list) else value) for name, value in decoded)
