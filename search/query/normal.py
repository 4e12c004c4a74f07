"""Trees in one form: no part that stands for nothing, no `All` in `All`, no `Some` in `Some`, no `Without` in `All`."""

from collections.abc import Iterable, Sequence

from search.query.tree import All, Node, Some, Without


def all_of(wanted: Iterable[Node], unwanted: Iterable[Node] = ()) -> Node | None:
    """What holds all wanted parts and none of the unwanted; None where nothing was asked for."""
    positive: list[Node] = []
    negative: list[Node] = []
    for part in wanted:
        _take(part, positive, negative)
    for part in unwanted:
        _refuse(part, positive, negative)
    asked = _together(positive, All)
    excluded_ = _together(negative, Some)
    return asked if excluded_ is None else Without(asked, excluded_)


def any_of(parts: Iterable[Node]) -> Node | None:
    """What holds at least one of the parts."""
    flat: list[Node] = []
    for part in parts:
        flat += part.parts if isinstance(part, Some) else (part,)
    return _together(flat, Some)


def _take(part: Node, positive: list[Node], negative: list[Node]) -> None:
    match part:
        case All(parts):
            positive += parts
        case Without(asked, excluded):
            if asked is not None:
                _take(asked, positive, negative)
            _refuse(excluded, positive, negative)
        case _:
            positive.append(part)


def _refuse(part: Node, positive: list[Node], negative: list[Node]) -> None:
    match part:
        case Some(parts):
            for each in parts:
                _refuse(each, positive, negative)
        case Without(None, excluded):
            _take(excluded, positive, negative)
        case _:
            negative.append(part)


def _together(parts: Sequence[Node], kind: type[All | Some]) -> Node | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return kind(tuple(parts))
