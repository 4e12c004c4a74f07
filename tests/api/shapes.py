"""The JSON of a search as the contract fixes it, written down without the code that makes it."""

import re
from collections.abc import Callable, Mapping
from typing import Any

Shape = Mapping[str, "Callable[[Any], bool]"]


def text(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def is_text(value: Any) -> bool:
    return isinstance(value, str)


def yes_or_no(value: Any) -> bool:
    return isinstance(value, bool)


def number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def day(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None


def identifier(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[0-9a-z]{1,16}", value) is not None


def address(value: Any) -> bool:
    return isinstance(value, str) and re.match(r"https?://", value) is not None


def or_null(check: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: value is None or check(value)


def each(check: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(map(check, value))


def one_of(*words: str) -> Callable[[Any], bool]:
    return lambda value: value in words


def pair(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(map(whole, value)) and 0 <= value[0] < value[1]


def shaped(shape: Shape) -> Callable[[Any], bool]:
    return lambda value: faults(value, shape) == []


def faults(value: Any, shape: Shape) -> list[str]:
    """Every key that is missing or holds what it should not. Further keys are allowed."""
    if not isinstance(value, dict):
        return [f"{value!r} is no object"]
    return [
        f"{key}: {value.get(key, 'missing')!r}"
        for key, check in shape.items()
        if key not in value or not check(value[key])
    ]


DOCUMENT: Shape = {
    "id": identifier,
    "type": text,
    "symbol": or_null(text),
    "title": text,
    "url": or_null(address),
}
RESULT: Shape = {
    "passage_id": identifier,
    "url": address,
    "text": text,
    "highlights": each(pair),
    "score": number,
    "matched": each(one_of("keyword", "meaning")),
    "speaker": or_null(text),
    "country": or_null(shaped({"code": lambda v: re.fullmatch("[A-Z]{3}", v) is not None, "name": text})),
    "organization": or_null(text),
    "role": or_null(text),
    "on_behalf_of": each(text),
    "kind": or_null(text),
    "capacity": or_null(text),
    "date": or_null(day),
    "language": text,
    "spoken_language": or_null(text),
    "document": shaped(DOCUMENT),
    "statement_id": or_null(identifier),
    "page": or_null(whole),
    "paragraph": whole,
    "citation": text,
    "footnote": text,
    "form": or_null(one_of("direct", "mixed", "indirect")),
    "rule": or_null(text),
    "standing": one_of("said", "doubtful", "background"),
    "said": each(pair),
    "reported_by": or_null(text),
    "related_meeting": or_null(text),
    "said_on": or_null(day),
}
FACET = each(shaped({"value": text, "label": text, "count": whole}))
FACETS: Shape = dict.fromkeys(
    ("country", "organ", "speaker", "organization", "type", "kind", "language", "year", "month"), FACET
)
SEARCH: Shape = {
    "query": lambda value: isinstance(value, dict),
    "total": shaped({"value": whole, "relation": one_of("exact", "at_least")}),
    "results": each(shaped(RESULT)),
    "facets": shaped(FACETS),
    "next": or_null(text),
    "notices": each(shaped({"code": text, "message": text})),
    "understood": shaped(
        {
            "sentence": text,
            "parts": each(shaped({"words": text, "plain": yes_or_no, "clause": yes_or_no, "rest": is_text})),
            "expanded": each(shaped({"typed": text, "means": text, "others": each(text)})),
        }
    ),
    "suggestions": each(
        shaped({"kind": text, "label": text, "typed": text, "parameters": lambda value: isinstance(value, dict)})
    ),
    "took_ms": number,
}
PROBLEM: Shape = {
    "type": text,
    "status": whole,
    "code": lambda value: re.fullmatch("[a-z_]+", value) is not None,
    "title": text,
    "detail": lambda value: isinstance(value, str),
}
