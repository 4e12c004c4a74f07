"""Days, numbers and printable text as citations want them."""

import datetime as dt
import re
import unicodedata

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
# Marks of direction would turn the rest of a line of a reference file; joiners belong to Persian and Hindi words.
_DIRECTIONS = dict.fromkeys([0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF])

# The end of a name or title in letters that run from right to left, inside a line that does not.
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_END_OF_RIGHT = re.compile(f'([{_RIGHT}][”’»"]*)(?=[,:]? |,|[.:]?$)(?! ?[{_RIGHT}])(?!: [{_RIGHT}])')
_LEFT_TO_RIGHT = "\u200e"


def one_line(text: str) -> str:
    """The text on one line: NFC, blanks single, without control characters and marks of direction."""
    if text.isascii() and text.isprintable():  # nearly always, and then nothing below changes anything but blanks
        return " ".join(text.split())
    spaced = (" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in text.translate(_DIRECTIONS))
    whole = ("\ufffd" if unicodedata.category(c) == "Cs" else c for c in spaced)
    return " ".join(unicodedata.normalize("NFC", "".join(whole)).split())


def left_to_right(text: str) -> str:
    """A line of ours to be shown, in which names and titles of other scripts keep to themselves.

    Without the mark behind it an Arabic title would draw the day that follows to its other side.
    """
    return _END_OF_RIGHT.sub(rf"\1{_LEFT_TO_RIGHT}", text)


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
