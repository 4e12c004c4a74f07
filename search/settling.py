"""A search in its plainest form: what its query says in fields, said by parameters wherever both mean the same.

`water country:Kestria` is `water` with `country` Kestria. Whoever shows filters shows the settled search: a value is
then chosen in one place, can be taken back there, and others can be chosen beside it.
"""

from collections.abc import Callable, Sequence
from typing import Any

from search.fields import Field
from search.lifting import of_one_field
from search.query.normal import all_of
from search.query.parser import parse_query
from search.query.printing import printed
from search.query.query import top_level
from search.query.tree import Condition, Dates, Node
from search.request import SearchRequest
from statements.vocabulary import Capacity, DocumentType, StatementKind

# A parameter holds the exact term of these; of all others what was typed, which people and bodies are found by.
_EXACT: dict[Field, Callable[[str], str]] = {
    Field.COUNTRY: str,
    Field.KIND: StatementKind,
    Field.TYPE: DocumentType,
    Field.CAPACITY: Capacity,
    Field.LANGUAGE: str,
    Field.SPOKEN: str,
}


def settled(request: SearchRequest) -> SearchRequest:
    """The same search; the request itself where there is nothing to move. Raises QueryError.

    What stands behind OR or a minus sign stays in the query, and so does a second condition on a field: of the values
    of one parameter any will do.
    """
    wanted, unwanted = top_level(parse_query(request.q).tree)
    changes: dict[str, Any] = {}
    left = [part for part in wanted if not _moved(part, request, changes)]
    if not changes:
        return request
    return request.model_copy(update={**changes, "q": printed(all_of(left, unwanted))})


def _moved(part: Node, request: SearchRequest, changes: dict[str, Any]) -> bool:
    """Whether the part is a parameter now."""
    if isinstance(part, Dates):
        return _moved_days(part, request, changes)
    field, conditions = of_one_field(part)
    if field is None:
        return False
    values = _values(field, conditions)
    chosen = [*changes.get(field.value, getattr(request, field.value))]
    if chosen and set(chosen) != set(values):
        return False
    changes[field.value] = values
    return True


def _values(field: Field, conditions: Sequence[Condition]) -> list[str]:
    if field in _EXACT:
        return list(dict.fromkeys(_EXACT[field](value) for condition in conditions for value in condition.values))
    return list(dict.fromkeys(condition.typed for condition in conditions))


def _moved_days(days: Dates, request: SearchRequest, changes: dict[str, Any]) -> bool:
    """Narrowed to both; what leaves no day between them is told as it was typed."""
    before = {name: changes.get(name, getattr(request, name)) for name in ("from_", "to")}
    start = max(filter(None, (before["from_"], days.start)), default=None)
    end = min(filter(None, (before["to"], days.end)), default=None)
    if start and end and start > end:
        return False
    changes |= {"from_": start, "to": end}
    return True
