"""The parts of a query one by one, each with the query that is left without it."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from search.query.normal import all_of
from search.query.printing import printed
from search.query.query import is_plain, top_level
from search.query.tree import Node
from search.query.wording import SPOKEN, Wording, is_clause, part_in_words, refused_in_words


class Part(NamedTuple):
    """A part in words, and the text of the query without it.

    `plain`: words that were just typed. `clause`: no words to look for, but a condition, or something excluded.
    """

    words: str
    plain: bool
    clause: bool
    rest: str


def parts_of(tree: Node | None, wording: Wording = SPOKEN) -> list[Part]:
    """What must match and what must not, in the order of the query; words side by side are one part."""
    wanted, unwanted = top_level(tree)
    found: list[Part] = []
    for plain, places in _runs(wanted):
        rest = all_of([part for place, part in enumerate(wanted) if place not in places], unwanted)
        taken = [wanted[place] for place in places]
        words = printed(all_of(taken)) if plain else part_in_words(taken[0], wording)
        found.append(Part(words, plain, not plain and is_clause(taken[0]), printed(rest)))
    for place, part in enumerate(unwanted):
        rest = all_of(wanted, [*unwanted[:place], *unwanted[place + 1 :]])
        found.append(Part(refused_in_words(part, wording), plain=False, clause=True, rest=printed(rest)))
    return found


def _runs(wanted: tuple[Node, ...]) -> Iterator[tuple[bool, list[int]]]:
    for plain, places in groupby(range(len(wanted)), key=lambda place: is_plain(wanted[place])):
        if plain:
            yield True, list(places)
        else:
            yield from ((False, [place]) for place in places)
