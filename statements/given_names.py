"""Given names that are borne by men or by women almost alone, so that "she" finds her antecedent."""

from functools import cache

from statements.offices import Gender
from statements.reference import rows


def gender_of_given_name(name: str) -> Gender | None:
    """The gender that a given name in its printed case tells; None for names unknown or borne by both."""
    return _table().get(name)


@cache
def _table() -> dict[str, Gender]:
    genders: dict[str, Gender] = {"m": "m", "f": "f"}
    return {name: genders[row["gender"]] for row in rows("given_names.csv") for name in row["names"].split("|")}
