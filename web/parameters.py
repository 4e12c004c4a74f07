"""The parameters of a search page, read and refused by the one query model."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError

from search.query.days import span_of
from search.request import Per, SearchRequest
from statements.errors import OnRecordError
from statements.phrases import gettext, gettext_noop

_FIELDS = {info.alias or name: name for name, info in SearchRequest.model_fields.items()}
_LISTS = {name for name, value in SearchRequest().model_dump(by_alias=True).items() if isinstance(value, list)}
_NO_DAY = gettext_noop("“%(given)s” is not a day: write it as 2026-01-31, a month or a year as 2026-01 or 2026")
_SENTENCES = {
    "date_from_datetime_parsing": _NO_DAY,
    "date_from_datetime_inexact": _NO_DAY,
    "date_parsing": _NO_DAY,
    "enum": gettext_noop("“%(given)s” is none of %(expected)s"),
    "bool_parsing": gettext_noop("“%(given)s” is neither true nor false"),
    "int_parsing": gettext_noop("“%(given)s” is not a whole number"),
    "greater_than_equal": gettext_noop("%(given)s is too small: the least is %(ge)s"),
    "less_than_equal": gettext_noop("%(given)s is too large: the most is %(le)s"),
    "string_too_long": gettext_noop("it is too long: %(max_length)s characters are the most"),
}


@dataclass(frozen=True, slots=True)
class Complaint:
    """One parameter and what is wrong with it; `parameter` is empty where several disagree."""

    parameter: str
    message: str


class RefusedParameters(OnRecordError):
    """A search that cannot be run as it was put, with one complaint for each mistake."""

    code = "invalid_search"

    def __init__(self, complaints: tuple[Complaint, ...]) -> None:
        super().__init__("; ".join(f"{c.parameter}: {c.message}" if c.parameter else c.message for c in complaints))
        self.complaints = complaints


@dataclass(frozen=True, slots=True)
class AskedFor:
    """What was typed and chosen, right or wrong, so that a form never loses it."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def one(self, name: str, default: str = "") -> str:
        """The value of a parameter that is given once."""
        return self.values[name][0] if name in self.values else default

    def many(self, name: str) -> tuple[str, ...]:
        """All values of a parameter, each once, in the order given."""
        return tuple(dict.fromkeys(self.values.get(name, ())))


def asked_for(pairs: Iterable[tuple[str, str]]) -> AskedFor:
    """The parameters of an address; what a form leaves empty is left out."""
    values: dict[str, list[str]] = defaultdict(list)
    for name, value in pairs:
        if value.strip():
            values[name].append(value.strip())
    return AskedFor({name: tuple(many) for name, many in values.items()})


def read_request(asked: AskedFor) -> SearchRequest:
    """The search that was asked for. Raises RefusedParameters, naming every mistake."""
    complaints = [
        Complaint(
            name, gettext("there is no such parameter: those there are: %(known)s", known=", ".join(sorted(_FIELDS)))
        )
        for name in asked.values
        if name not in _FIELDS
    ]
    single = {name: many for name, many in asked.values.items() if name in _FIELDS and name not in _LISTS}
    complaints += [
        Complaint(name, gettext("it can be given only once")) for name, many in single.items() if len(many) > 1
    ]
    values: dict[str, object] = {name: _day(name, many[0]) for name, many in single.items()}
    values |= {name: list(asked.many(name)) for name in asked.values if name in _LISTS}
    try:
        request = SearchRequest.model_validate(values)
    except ValidationError as error:
        complaints += [_complaint(detail) for detail in error.errors(include_url=False)]
    if complaints:
        raise RefusedParameters(tuple(complaints))
    return request


def _day(name: str, typed: str) -> str:
    """A month or a year begins on its first day and ends on its last; what is no day, and no field for one, stays."""
    span = span_of(typed) if name in {"from", "to"} else None
    return span[name == "to"].isoformat() if span else typed


def as_listed(request: SearchRequest) -> SearchRequest:
    """The same search saying what its pages list: statements, where it does not ask for passages."""
    return request if request.per else request.model_copy(update={"per": Per.STATEMENT})


def _complaint(detail: Mapping[str, object]) -> Complaint:
    where = detail["loc"]
    name = str(where[0]) if isinstance(where, tuple) and where else ""
    context = detail.get("ctx")
    known = context if isinstance(context, dict) else {}
    sentence = _SENTENCES.get(str(detail["type"]))
    if sentence is None:
        return Complaint(name, str(known.get("error", detail["msg"])))
    return Complaint(name, gettext(sentence, **{"given": str(detail["input"])[:80], **known}))
