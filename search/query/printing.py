"""A syntax tree as the text of a query: read again, it gives the same tree."""

import re

from search.query.conditions import NAMES
from search.query.days import as_first_day, as_last_day, as_year_or_month
from search.query.query import top_level
from search.query.tree import All, Alternatives, Condition, Dates, Near, Node, Phrase, Prefix, Some, Without, Word

# A value that is read as one without quotation marks.
_PLAIN = re.compile(r"[^\W_](?:[\w./'’&-]*[^\W_])?")
_OPERATORS = {"AND", "OR", "NOT"}


def printed(tree: Node | None) -> str:
    """The query in one form; empty for a query that asks for everything.

    Alternatives are printed as typed, since they are added to what is typed whenever it is read.
    """
    wanted, unwanted = top_level(tree)
    if isinstance(tree, Some):
        return _joined(tree)
    return " ".join([*map(_part, wanted), *(f"-{_part(part)}" for part in unwanted)])


def _part(node: Node) -> str:
    """A part as it can stand beside others."""
    text = ""
    match node:
        case Word(words):
            text = words
        case Prefix(beginning):
            text = f"{beginning}*"
        case Phrase(words):
            text = f'"{words}"'
        case Near(words, distance):
            text = f'"{words}"~{distance}'
        case Alternatives(typed, _):
            text = " ".join(map(_part, typed.parts if isinstance(typed, All) else (typed,)))
        case Condition(field, _, typed):
            text = f"{NAMES[field]}:{value_as_printed(typed)}"
        case Dates():
            text = _dates(node)
        case All() | Some() | Without():
            text = _values(node) or f"({printed(node)})"
    return text


def _joined(tree: Some) -> str:
    """Parts with OR between them; an exclusion alone needs no brackets."""
    alone = (isinstance(part, Without) and part.part is None for part in tree.parts)
    parts = [printed(part) if bare else _part(part) for part, bare in zip(tree.parts, alone, strict=True)]
    return _values(tree) or " OR ".join(parts)


def _values(tree: Node) -> str | None:
    """Conditions that are all of one field as its values."""
    conditions = [part for part in tree.parts if isinstance(part, Condition)] if isinstance(tree, Some) else []
    fields = {condition.field for condition in conditions}
    if len(fields) != 1 or not isinstance(tree, Some) or len(conditions) < len(tree.parts):
        return None
    return (
        f"{NAMES[conditions[0].field]}:({' OR '.join(value_as_printed(condition.typed) for condition in conditions)})"
    )


def value_as_printed(typed: str) -> str:
    """A value as it can stand behind a field: in quotation marks where it is more than one plain word."""
    return typed if _PLAIN.fullmatch(typed) and typed not in _OPERATORS else f'"{typed}"'


def _dates(days: Dates) -> str:
    start, end = days.start, days.end
    if start is None:
        return f"until:{as_last_day(end)}" if end else "on:0001..9999"
    if end is None:
        return f"since:{as_first_day(start)}"
    return f"on:{as_year_or_month(start, end) or f'{as_first_day(start)}..{as_last_day(end)}'}"
