"""The days of the week, in the reader's words."""

from babel.dates import get_day_names

from web.language import language
from web.wording import capitalize_first


def weekdays() -> list[tuple[int, str]]:
    """From 0, Monday, to 6, Sunday."""
    names = get_day_names("wide", "stand-alone", language().locale)
    return [(day, capitalize_first(str(names[day]))) for day in range(7)]
