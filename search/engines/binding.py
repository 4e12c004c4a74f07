"""What of a query binds every hit, also those found by meaning: phrases, conditions, exclusions."""

from collections.abc import Callable, Iterator

from search.query.tree import All, Alternatives, Condition, Dates, Near, Node, Phrase, Prefix, Some, Without, Word

# Whether a text of a query has anything that the engine can look up.
Says = Callable[[str], bool]


def has_terms(tree: Node, says: Says) -> bool:
    """Whether anything in the tree can be looked up: punctuation alone cannot."""
    match tree:
        case Word(text) | Phrase(text) | Prefix(text) | Near(text):
            return says(text)
        case Condition() | Dates():
            return True
        case Alternatives(typed, others):
            return any(has_terms(part, says) for part in (typed, *others))
        case All(parts) | Some(parts):
            return any(has_terms(part, says) for part in parts)
        case Without(part, excluded):
            return has_terms(excluded, says) if part is None else has_terms(part, says)


def binding(tree: Node, says: Says) -> Node | None:
    """The query without its plain words: whoever puts quotation marks, a star, a field or a minus means it.

    Of alternatives (`Some`) each has to bind, or a passage may be found for one that does not. None for no condition.
    """
    match tree:
        case Word():
            return None
        case Alternatives(typed, _):
            return tree if isinstance(typed, Phrase) else None
        case Phrase() | Prefix() | Near() | Condition() | Dates():
            return tree if has_terms(tree, says) else None
        case All(parts):
            bound = tuple(part for whole in parts if (part := binding(whole, says)) is not None)
            return All(bound) if bound else None
        case Some(parts):
            bound = tuple(part for whole in parts if (part := binding(whole, says)) is not None)
            return Some(bound) if bound and len(bound) == len(parts) else None
        case Without(part, excluded):
            inner = None if part is None else binding(part, says)
            return Without(inner, excluded) if has_terms(excluded, says) else inner


def looked_for(tree: Node | None) -> Iterator[Word | Prefix | Phrase | Near]:
    """What must or may stand in a passage."""
    match tree:
        case Word() | Prefix() | Phrase() | Near():
            yield tree
        case Alternatives(typed, others):
            yield from looked_for(typed)
            yield from others
        case All(parts) | Some(parts):
            for part in parts:
                yield from looked_for(part)
        case Without(part, _):
            yield from looked_for(part)
