"""What of a query binds every hit, also those found by meaning: phrases and exclusions."""

from search.engines.embedded.compilation import has_terms
from search.query.tree import All, Node, Phrase, Some, Without, Word


def binding(tree: Node) -> Node | None:
    """The query without its plain words: whoever puts quotation marks or a minus means it. None for no condition."""
    match tree:
        case Word():
            return None
        case Phrase():
            return tree if has_terms(tree) else None
        case All(parts):
            bound = tuple(part for whole in parts if (part := binding(whole)) is not None)
            return All(bound) if bound else None
        case Some(parts):
            bound = tuple(part for whole in parts if (part := binding(whole)) is not None)
            return Some(bound) if bound and len(bound) == len(parts) else None
        case Without(part, excluded):
            inner = None if part is None else binding(part)
            return Without(inner, excluded) if has_terms(excluded) else inner
