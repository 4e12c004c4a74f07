"""A query understood."""

from collections.abc import Iterator
from dataclasses import dataclass

from search.query.normal import all_of
from search.query.tree import All, Alternatives, Condition, Dates, Near, Node, Phrase, Prefix, Some, Without, Word


@dataclass(frozen=True, slots=True)
class Query:
    """A query understood: its tree (None matches everything) and the words it is about, without what is excluded."""

    tree: Node | None
    about: str

    @property
    def relaxed(self) -> "Query | None":
        """The same query where any of the plain words will do; None where that changes nothing."""
        tree = self.tree
        excluded = tree.excluded if isinstance(tree, Without) else None
        asked = tree.part if isinstance(tree, Without) else tree
        if not isinstance(asked, All):
            return None
        words = tuple(part for part in asked.parts if is_plain(part))
        if len(words) < 2:
            return None
        others = tuple(part for part in asked.parts if not is_plain(part))
        some: Node = All((*others, Some(words))) if others else Some(words)
        return Query(some if excluded is None else Without(some, excluded), self.about)


def query_of(tree: Node | None) -> Query:
    """The query with this tree."""
    return Query(tree, " ".join(about(tree)))


def about(tree: Node | None) -> Iterator[str]:
    """The words that are looked for, as typed and in their order."""
    match tree:
        case Word(text) | Prefix(text) | Phrase(text) | Near(text, _):
            yield text
        case Alternatives(typed, _):
            yield from about(typed)
        case All(parts) | Some(parts):
            for part in parts:
                yield from about(part)
        case Without(part, _):
            yield from about(part)


def is_plain(part: Node) -> bool:
    """Whether somebody just typed this, without any sign that it is meant exactly."""
    return isinstance(part, Word) or (isinstance(part, Alternatives) and not isinstance(part.typed, Phrase))


def top_level(tree: Node | None) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """The parts that must all match, and those that must not."""
    if isinstance(tree, Without):
        refused = tree.excluded.parts if isinstance(tree.excluded, Some) else (tree.excluded,)
        return top_level(tree.part)[0], refused
    if tree is None:
        return (), ()
    return (tree.parts if isinstance(tree, All) else (tree,)), ()


def of_top_level(wanted: tuple[Node, ...], unwanted: tuple[Node, ...]) -> Node | None:
    """The tree of such parts."""
    return all_of(wanted, unwanted)


def conditions_in(tree: Node | None) -> Iterator[Condition | Dates]:
    """Every condition, also of what is excluded."""
    match tree:
        case Condition() | Dates():
            yield tree
        case All(parts) | Some(parts):
            for part in parts:
                yield from conditions_in(part)
        case Without(part, excluded):
            yield from conditions_in(part)
            yield from conditions_in(excluded)
