"""What ranks below what was said on a matter: the words by which a meeting is conducted, unless they are asked for."""

from collections.abc import Sequence

from search.asked import Asked
from search.engines.port import Field, Hit
from search.query.query import conditions_in
from search.query.tree import Condition
from statements.vocabulary import StatementKind

LOWERED = (StatementKind.PROCEDURAL,)
# Whoever asks for one of these asks for what the chair says too.
_ASKED_FOR = (Field.KIND, Field.CAPACITY)
# By meaning: so many places lower. More change nothing on the judged queries, and where only the chair says what is
# asked ("why did the draft fail?"), that stays within sight.
_PLACES = 5
# How many of the nearest are put in order by it: a fixed block, so that no page repeats or misses any.
_BLOCK = 100


def lowered_for(asked: Asked) -> tuple[StatementKind, ...]:
    """The kinds that rank below others in this search."""
    within = [part.field for part in conditions_in(asked.query.tree) if isinstance(part, Condition)]
    chosen = any(field in _ASKED_FOR for field in (*asked.filters.terms, *within))
    return () if chosen else LOWERED


def in_order(nearest: Sequence[Hit]) -> list[Hit]:
    """Hits by meaning, nearest first, with those of the first hundred that rank lower moved down."""
    block = sorted(enumerate(nearest[:_BLOCK]), key=lambda at: (at[0] + _PLACES * at[1].lowered, at[1].lowered))
    return [*(hit for _, hit in block), *nearest[_BLOCK:]]
