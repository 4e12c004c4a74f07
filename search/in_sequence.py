"""Words that were typed one after the other, as a phrase that nobody asked for: it ranks and never filters."""

from search.query.normal import all_of
from search.query.query import about, is_plain
from search.query.tree import All, Node, Phrase, Some, Without

# Fewer are a topic, whose words stand in any order; so many in a row are copied or remembered.
FEWEST = 5


def in_sequence(tree: Node | None) -> Node | None:
    """The same query, in which a passage that holds the plain words as typed scores higher than one that scatters them.

    It matches what `tree` matches, and binds search by meaning alike. Runs of fewer than `FEWEST` words stay as
    they are.
    """
    match tree:
        case All(parts):
            return All(_with_phrases(parts))
        case Without(part, excluded):
            return Without(in_sequence(part), excluded)
    return tree


def as_typed(tree: Node | None) -> Node | None:
    """The runs that `in_sequence` looks for as phrases, all of them; None where there is none."""
    asked = tree.part if isinstance(tree, Without) else tree
    parts = _with_phrases(asked.parts) if isinstance(asked, All) else ()
    return all_of([phrase for part in parts if (phrase := _phrase_of(part))])


def _phrase_of(part: Node) -> Phrase | None:
    """The phrase that was made of a run; nobody else makes such a pair at the top of a query."""
    match part:
        case Some((All(), Phrase() as phrase)):
            return phrase
    return None


def _with_phrases(parts: tuple[Node, ...]) -> tuple[Node, ...]:
    made: list[Node] = []
    run: list[Node] = []
    for part in (*parts, None):
        if part is not None and is_plain(part):
            run.append(part)
            continue
        made += _as_phrase(run)
        run = []
        if part is not None:
            made.append(part)
    return tuple(made)


def _as_phrase(run: list[Node]) -> list[Node]:
    words = [word for part in run for word in about(part)]
    if len(" ".join(words).split()) < FEWEST:
        return run
    return [Some((All(tuple(run)), Phrase(" ".join(words))))]
