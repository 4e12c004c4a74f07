"""What of a query binds every hit, also those found by meaning: phrases and exclusions."""

from collections.abc import Callable, Iterator

from search.query.tree import All, Alternatives, Node, Phrase, Some, Without, Word

# Whether a text of a query has anything that the engine can look up.
Says = Callable[[str], bool]


def has_terms(tree: Node, says: Says) -> bool:
    """Whether anything in the tree can be looked up: punctuation alone cannot."""
    match tree:
        case Word(text) | Phrase(text):
            return says(text)
        case Alternatives(typed, others):
            return any(has_terms(part, says) for part in (typed, *others))
        case All(parts) | Some(parts):
            return any(has_terms(part, says) for part in parts)
        case Without(part, excluded):
            return has_terms(excluded, says) if part is None else has_terms(part, says)


def binding(tree: Node, says: Says) -> Node | None:
    """The query without its plain words: whoever puts quotation marks or a minus means it. None for no condition."""
    match tree:
        case Word():
            return None
        case Alternatives(typed, _):
            return tree if isinstance(typed, Phrase) else None
        case Phrase():
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


def looked_for(tree: Node | None) -> Iterator[Word | Phrase]:
    """Words and phrases that must or may stand in a passage."""
    match tree:
        case Word() | Phrase():
            yield tree
        case Alternatives(typed, others):
            yield from looked_for(typed)
            yield from others
        case All(parts) | Some(parts):
            for part in parts:
                yield from looked_for(part)
        case Without(part, _):
            yield from looked_for(part)
