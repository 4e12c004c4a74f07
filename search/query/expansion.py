"""Names of countries and bodies in a query, with the other names that the same is found under."""

from collections.abc import Sequence
from typing import NamedTuple

from search.query.normal import all_of
from search.query.tree import All, Alternatives, Node, Phrase, Some, Without, Word
from statements.other_names import LONGEST, OtherNames, other_names

# Who pastes a page means its words.
_MOST_WORDS = 40


class Expansion(NamedTuple):
    """A name as it was typed, whom it means, and what was looked for besides."""

    typed: str
    means: str
    others: tuple[str, ...]


def expanded(tree: Node | None) -> tuple[Node | None, tuple[Expansion, ...]]:
    """The tree with other names beside those that were typed, and which they are.

    Phrases stay as they are, since whoever puts quotation marks means it; so does what is excluded.
    """
    found: list[Expansion] = []
    return (None if tree is None else _expanded(tree, found)), tuple(dict.fromkeys(found))


def _expanded(node: Node, found: list[Expansion]) -> Node:
    match node:
        case Word():
            return _names([node], found)[0]
        case All(parts):
            return all_of(_names(parts, found)) or node
        case Some(parts):
            return Some(tuple(_expanded(part, found) for part in parts))
        case Without(part, excluded) if part is not None:
            return Without(_expanded(part, found), excluded)
    return node


def _names(parts: Sequence[Node], found: list[Expansion]) -> list[Node]:
    """The parts, runs of words that make a name taken together: the longest name that begins at a word."""
    if sum(isinstance(part, Word) for part in parts) > _MOST_WORDS:
        return list(parts)
    shouted = len(parts) > 1 and not any(character.islower() for part in parts for character in _text(part))
    result: list[Node] = []
    at = 0
    while at < len(parts):
        words = _run(parts, at)
        length, known = _longest(words) if words and not shouted else (0, None)
        if known is None:
            part = parts[at]
            result.append(part if isinstance(part, Word) else _expanded(part, found))
            at += 1
            continue
        result.append(Alternatives(_typed(words[:length]), tuple(map(Phrase, known.names))))
        found.append(Expansion(" ".join(word.text for word in words[:length]), known.of, known.names))
        at += length
    return result


def _run(parts: Sequence[Node], start: int) -> list[Word]:
    words: list[Word] = []
    for part in parts[start : start + LONGEST]:
        if not isinstance(part, Word):
            break
        words.append(part)
    return words


def _longest(words: Sequence[Word]) -> tuple[int, OtherNames | None]:
    for length in range(len(words), 0, -1):
        known = other_names(" ".join(word.text for word in words[:length]))
        if known is not None:
            return length, known
    return 0, None


def _typed(words: Sequence[Word]) -> Word | All:
    return words[0] if len(words) == 1 else All(tuple(words))


def _text(part: Node) -> str:
    return part.text if isinstance(part, Word) else ""
