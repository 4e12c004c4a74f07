"""What to change where nothing was found: the same search without each of its parts, and what that would find."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from search.answer import QueryPart, SearchAnswer, Total
from search.query.loosening import loosened
from search.query.parser import parse_query
from search.query.printing import printed
from search.request import Mode, SearchRequest
from statements.phrases import gettext
from statements.vocabulary import Standing
from web.addresses import search_address
from web.sentence import label_of, said_in
from web.wording import STANDINGS, listed

# Each attempt is a search of its own: eight take about 50 ms on the embedded engine.
MOST = 8
_LISTS = (
    "kind", "capacity", "type", "language", "spoken", "organ", "symbol", "cites", "speaker", "organization", "behalf",
    "group", "country",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attempt:
    """A change to the search in words, where it leads and what it finds."""

    change: str
    address: str
    total: Total


def attempts(
    request: SearchRequest,
    search: Callable[[SearchRequest], SearchAnswer],
    parts: Sequence[QueryPart] = (),
    *,
    more: bool = False,
) -> list[Attempt]:
    """Up to eight changes, those that find least first, as they keep most of what was meant.

    `parts` are those of the query, each of which may be one too many. `more` says that there is something on record
    besides what was said.
    """
    tried = []
    for change, other in list(_changes(request, parts, more=more))[:MOST]:
        total = search(other.model_copy(update={"limit": 1})).total
        tried.append(Attempt(change, search_address(other), total))
    return sorted(tried, key=lambda attempt: attempt.total.value)


def _changes(request: SearchRequest, parts: Sequence[QueryPart], *, more: bool) -> Iterator[tuple[str, SearchRequest]]:
    def changed(**fields: object) -> SearchRequest:
        return request.model_copy(update={**fields, "cursor": None})

    if more and set(request.standing) != set(Standing):
        rest = listed([gettext(STANDINGS[standing]) for standing in (Standing.DOUBTFUL, Standing.BACKGROUND)])
        yield gettext("Also in %(standings)s", standings=rest), changed(standing=list(Standing))
    if request.from_ or request.to:
        (days,) = said_in(request)
        said = f" {gettext(days.joint)} ".join(chip.label for chip in days.chips)
        yield gettext("Without “%(part)s”", part=f"{days.lead} {said}"), changed(from_=None, to=None)
    if request.same_language:
        yield gettext("In any language"), changed(same_language=False)
    for field in _LISTS:
        for value in getattr(request, field):
            kept = [other for other in getattr(request, field) if other != value]
            yield gettext("Without “%(part)s”", part=label_of(field, str(value))), changed(**{field: kept})
    tree = parse_query(request.q).tree
    if (loose := loosened(tree)) != tree:
        yield gettext("The words in any order, not as a phrase"), changed(q=printed(loose))
    for part in parts if len(parts) > 1 else ():
        words = (
            gettext("Without “%(part)s”", part=part.words)
            if part.plain
            else gettext("Leaving out %(part)s", part=part.words)
        )
        yield words, changed(q=part.rest)
    if request.q and request.mode is Mode.KEYWORD:
        yield gettext("By meaning instead of words"), changed(mode=Mode.MEANING)
