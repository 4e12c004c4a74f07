"""Conditions of a query to the filters of a plan, where both mean the same.

A filter binds both branches and its field is counted without it, so that a chosen value does not hide the others. What
stands behind OR or a minus sign stays in the tree.
"""

from collections.abc import Callable, Iterable

from search.engines.port import Field, Filters
from search.filters import named_speakers
from search.query.normal import all_of
from search.query.query import top_level
from search.query.tree import All, Condition, Dates, Node, Some, Without

Speakers = Callable[[], Iterable[str]]


def lift(filters: Filters, tree: Node | None) -> tuple[Filters, Node | None]:
    """The filters with what every passage must meet anyway, and the tree without it.

    Of a field that is filtered by already, a condition stays in the tree: there are only values that any will do of.
    """
    terms = dict(filters.terms)
    start, end = filters.start, filters.end
    wanted, unwanted = top_level(tree)
    left: list[Node] = []
    for part in wanted:
        if isinstance(part, Dates):
            start = max(filter(None, (start, part.start)), default=None)
            end = min(filter(None, (end, part.end)), default=None)
            continue
        field, values = _exact(part)
        if field is None or not values or set(terms.get(field, values)) != set(values):
            left.append(part)
        else:
            terms.setdefault(field, values)
    return Filters(terms, start, end), all_of(left, unwanted)


def with_speakers(tree: Node | None, speakers: Speakers) -> Node | None:
    """The tree with every speaker in it who is meant by part of a name."""
    match tree:
        case Condition(Field.SPEAKER, _, typed):
            return Condition(Field.SPEAKER, named_speakers([typed], speakers), typed)
        case All(parts) | Some(parts):
            return type(tree)(tuple(with_speakers(part, speakers) or part for part in parts))
        case Without(part, excluded):
            return Without(with_speakers(part, speakers), with_speakers(excluded, speakers) or excluded)
    return tree


def of_one_field(part: Node) -> tuple[Field | None, tuple[Condition, ...]]:
    """The field of a condition, or of several of which any will do, and these; None for anything else."""
    conditions = part.parts if isinstance(part, Some) else (part,)
    known = tuple(condition for condition in conditions if isinstance(condition, Condition))
    fields = {condition.field for condition in known}
    if len(known) < len(conditions) or len(fields) != 1:
        return None, ()
    return fields.pop(), known


def _exact(part: Node) -> tuple[Field | None, tuple[str, ...]]:
    """The field and the values that filters hold for a part; what only begins so is no exact term."""
    field, conditions = of_one_field(part)
    if any(condition.beginnings for condition in conditions):
        return None, ()
    return field, tuple(dict.fromkeys(value for condition in conditions for value in condition.values))
