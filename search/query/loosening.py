"""A query without what keeps words together: phrases as the words they hold, in any form and order."""

from search.query.characters import bare
from search.query.normal import all_of
from search.query.tree import All, Near, Node, Phrase, Some, Without, Word


def loosened(tree: Node | None) -> Node | None:
    """The same query with words for phrases and nearness; what is excluded stays as it is."""
    match tree:
        case Phrase(text) | Near(text, _):
            return all_of(Word(word) for typed in text.split() if (word := bare(typed)) and ":" not in word) or tree
        case All(parts):
            return all_of(loosened(part) or part for part in parts)
        case Some(parts):
            return Some(tuple(loosened(part) or part for part in parts))
        case Without(part, excluded):
            return Without(loosened(part), excluded)
    return tree
