"""Fields of a query, `country:Jordan` or `after:2019-05`, to conditions on passages."""

import datetime as dt
from collections.abc import Callable

from search.fields import Field
from search.query.days import open_range_of, span_of
from search.query.days_said import days_written
from search.query.errors import shown
from search.query.tree import Condition, Dates, Node
from search.query.values import (
    UnknownValue,
    capacity_of,
    country_code,
    kind_of,
    language_code,
    organ_name,
    organization_names,
    symbols_of,
    type_of,
)
from statements.groups import asked_key
from statements.phrases import gettext

Terms = tuple[str, ...]


def _one(resolve: Callable[[str], str]) -> Callable[[str], Terms]:
    return lambda typed: (resolve(typed),)


# By the name that is printed back. A speaker is any whose name has these words: only a catalog can tell which.
_TERMS: dict[str, tuple[Field, Callable[[str], Terms]]] = {
    "country": (Field.COUNTRY, _one(country_code)),
    "group": (Field.GROUP, _one(asked_key)),
    "speaker": (Field.SPEAKER, _one(str)),
    "organization": (Field.ORGANIZATION, organization_names),
    "organ": (Field.ORGAN, _one(organ_name)),
    "symbol": (Field.SYMBOL, lambda typed: symbols_of(typed).exact),
    "type": (Field.TYPE, _one(type_of)),
    "kind": (Field.KIND, _one(kind_of)),
    "capacity": (Field.CAPACITY, _one(capacity_of)),
    "behalf": (Field.BEHALF, _one(asked_key)),
    "lang": (Field.LANGUAGE, _one(language_code)),
    "spoken": (Field.SPOKEN, _one(language_code)),
    "cites": (Field.CITES, lambda typed: symbols_of(typed).exact),
}
NAMES = {field: name for name, (field, _) in _TERMS.items()}
_OF_SYMBOLS = (Field.SYMBOL, Field.CITES)
_DATES = ("before", "after", "on", "since", "until")
_ALSO = {
    "language": "lang", "organisation": "organization", "org": "organization", "body": "organ", "cite": "cites",
    "from": "since", "to": "until", "date": "on", "year": "on",
}  # fmt: skip
FIELDS = (*_TERMS, *_DATES, *_ALSO)


def field_named(name: str) -> str | None:
    """The name of a field as it is printed back; None for what is no field."""
    key = name.casefold()
    return _ALSO.get(key, key) if key in FIELDS else None


def condition(name: str, typed: str) -> Node:
    """What a field asks for with one value. Raises UnknownValue."""
    if name in _DATES:
        return _dates(name, typed)
    field, terms = _TERMS[name]
    beginnings = symbols_of(typed).beginnings if field in _OF_SYMBOLS else ()
    return Condition(field, terms(typed), typed, beginnings)


def _dates(name: str, typed: str) -> Dates:
    """`before` and `after` leave out the day, month or year they name; `on`, `since` and `until` take it in."""
    if name == "on" and (span := open_range_of(typed)) is not None:
        return Dates(*span)
    days = span_of(typed) or days_written(typed)
    if days is None:
        raise UnknownValue(
            gettext("“%(typed)s” is no day, month or year.", typed=shown(typed)),
            gettext(
                "Write it as 2019-05-31, as 2019-05 or as 2019, or two of them with two points between: 2019..2021."
            )
            if name == "on"
            else gettext("Write it as 2019-05-31, as 2019-05 or as 2019."),
        )
    start, end = days
    match name:
        case "before" if start > dt.date.min:
            return Dates(None, start - dt.timedelta(days=1))
        case "after" if end < dt.date.max:
            return Dates(end + dt.timedelta(days=1), None)
        case "since":
            return Dates(start, None)
        case "until":
            return Dates(None, end)
        case "on":
            return Dates(start, end)
    message = (
        gettext("Nothing is before %(day)s.", day=shown(typed))
        if name == "before"
        else gettext("Nothing is after %(day)s.", day=shown(typed))
    )
    raise UnknownValue(message, gettext("Name another day, month or year."))
