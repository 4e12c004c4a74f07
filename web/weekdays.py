"""The days of the week, in the reader's words."""

from babel.dates import get_day_names

from web.language import language
from web.wording import capitalize_first


def weekday(day: int) -> str:
    """In a sentence, from 0, Monday, to 6, Sunday."""
    return str(get_day_names("wide", "format", language().locale)[day])


def weekdays() -> list[tuple[int, str]]:
    """As a list offers them, from Monday to Sunday."""
    names = get_day_names("wide", "stand-alone", language().locale)
    return [(day, capitalize_first(str(names[day]))) for day in range(7)]
