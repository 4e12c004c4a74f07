"""A search as it was understood, for whoever asked."""

from collections.abc import Sequence

from search.answer import OtherNamesSearched, Preferred, QueryPart, Understood
from search.asked import Asked
from search.query.parts import parts_of
from search.query.wording import SPOKEN, Wording


def explained(asked: Asked, wording: Wording = SPOKEN, *, preferred: Sequence[Preferred] = ()) -> Understood:
    """The search in words, part by part, the other names that were searched, and what was preferred."""
    return Understood(
        sentence=asked.sentence(wording),
        parts=[QueryPart(**part._asdict()) for part in parts_of(asked.typed.tree, wording)],
        expanded=[
            OtherNamesSearched(typed=each.typed, means=each.means, others=list(each.others))
            for each in asked.expansions
        ],
        preferred=list(preferred),
        language=asked.language,
    )
