"""Countries in the labels of scans whose letters were misread: "lndia", "L~nited States of America".

This is the one place where likeness decides, and it may only here: inside the parentheses of a label, in a text that
was read from an image, for names of five letters and more. The nearest name has to be near, and every other country's
farther by two letters at least, so that "Austria" is never taken for "Australia" nor "Niger" for "Nigeria".
"""

import datetime as dt
from functools import cache, lru_cache

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

from statements.countries import country_name_keys, resolve
from statements.name_keys import name_key

SHORTEST = 5
_MARGIN = 2
# One letter may be wrong in a name of so many letters, and one more for each that many again.
_LETTERS_A_SLIP = 7
_MOST_SLIPS = 3


@lru_cache(maxsize=1024)
def misread_country(printed: str, on: dt.date | None = None) -> str | None:
    """The ISO code of the one country whose name is nearly what is printed; None where none or several are."""
    key = name_key(printed)
    if len(key) < SHORTEST:
        return None
    slips = min(_MOST_SLIPS, max(1, len(key) // _LETTERS_A_SLIP))
    near: list[tuple[int, str]] = []
    most = slips + _MARGIN - 1
    for name, distance, _ in extract(key, _names(), scorer=Levenshtein.distance, score_cutoff=most, limit=None):
        country = resolve(name, on)
        if country:
            near.append((distance, country.code))
    if not near:
        return None
    least, code = min(near)
    rivals = {other for distance, other in near if distance < least + _MARGIN}
    return code if least <= slips and len(rivals) == 1 else None


@cache
def _names() -> tuple[str, ...]:
    return tuple(name for name in country_name_keys() if len(name) >= SHORTEST and name.isascii())
