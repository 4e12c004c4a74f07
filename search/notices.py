"""What a reader should know about an answer."""

from collections.abc import Iterable

from search.answer import Notice
from statements.languages import name_of

RELAXED = Notice(
    code="relaxed",
    message="No passage holds all of these words; these hold some of them. Quotation marks keep words together.",
)
MEANING_UNSORTED = Notice(
    code="meaning_needs_best", message="Sorted by date, passages are found by words alone; sort by best for meaning."
)
MEANING_DOWN = Notice(
    code="meaning_unavailable",
    message="The search by meaning is not available at the moment; these are word matches only.",
)


def meaning_language(languages: Iterable[str]) -> Notice:
    """Says which languages the model understands, when a query is in none of them."""
    names = " and ".join(sorted(name_of(code) for code in languages))
    return Notice(
        code="meaning_language",
        message=f"The search by meaning understands {names} only; this query was searched by its words.",
    )
