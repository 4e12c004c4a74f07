"""Days, numbers and printable text as citations want them."""

import datetime as dt
import unicodedata

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# Marks of direction would turn the rest of a line of a reference file; joiners belong to Persian and Hindi words.
_DIRECTIONS = dict.fromkeys([0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF])


def one_line(text: str) -> str:
    """The text on one line: NFC, blanks single, without control characters and marks of direction."""
    if text.isascii() and text.isprintable():  # nearly always, and then nothing below changes anything but blanks
        return " ".join(text.split())
    spaced = (" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in text.translate(_DIRECTIONS))
    whole = ("\ufffd" if unicodedata.category(c) == "Cs" else c for c in spaced)
    return " ".join(unicodedata.normalize("NFC", "".join(whole)).split())


def capitalized(text: str) -> str:
    """The text as it begins a citation: "The Valdorian minister" for "the Valdorian minister"."""
    return text[:1].upper() + text[1:]


def long_day(day: dt.date) -> str:
    """12 November 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month_name(day: dt.date) -> str:
    """The English month, whatever the machine's locale."""
    return _MONTHS[day.month - 1]


def ordinal(number: int) -> str:
    """1st, 2nd, 11th, 1147th."""
    teens = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
