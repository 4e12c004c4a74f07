"""Words for the people of a state, and the state they name: "Kestrian", "Kestrians".

Which words are in the table and which were left out is told in docs/reference-tables.md.
"""

from functools import cache

from statements.reference import rows


def state_of_demonym(printed: str) -> str | None:
    """The alpha-3 code of the state whose people a word in its printed case names; None if unknown.

    "Korean" and "Congolese" fit two states, and "Latin American" fits none: they give None, and so does
    everything in lower case.
    """
    return _table().get(_plain(printed)) or None


def demonyms() -> dict[str, str]:
    """Every word with its code; an empty code stands for words that look like a demonym and name no one state."""
    return dict(_table())


def _plain(printed: str) -> str:
    return " ".join(printed.split()).replace("’", "'")


@cache
def _table() -> dict[str, str]:
    return {word: row["code"] for row in rows("demonyms.csv") for word in row["words"].split("|")}
