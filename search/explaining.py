"""A search as it was understood, for whoever asked."""

from search.answer import OtherNamesSearched, QueryPart, Understood
from search.asked import Asked
from search.query.parts import parts_of
from search.query.wording import SPOKEN, Wording


def explained(asked: Asked, wording: Wording = SPOKEN) -> Understood:
    """The search in words, part by part, and the other names that were searched."""
    return Understood(
        sentence=asked.sentence(wording),
        parts=[QueryPart(**part._asdict()) for part in parts_of(asked.typed.tree, wording)],
        expanded=[
            OtherNamesSearched(typed=each.typed, means=each.means, others=list(each.others))
            for each in asked.expansions
        ],
        language=asked.language,
    )
