"""The patterns in which a report credits words between marks, in the order in which they are tried.

Every one takes the elements of a paragraph and the place of the quotation in its sentence, and gives what is
credited with its tag, or None.
"""

from collections.abc import Callable

from indexer.attribution.quotations.marked.credited import Credited, Place
from indexer.attribution.quotations.marked.elements import Elements
from indexer.attribution.quotations.marked.full_quotations import before_tag, behind_colon, beside_verb
from indexer.attribution.quotations.marked.quotations_in_clauses import (
    according_behind,
    according_to,
    as_object,
    in_clause,
)

FRAMES: tuple[Callable[[Elements, Place], Credited | None], ...] = (
    behind_colon,
    before_tag,
    in_clause,
    according_to,
    according_behind,
    beside_verb,
    as_object,
)
