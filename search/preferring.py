"""Who and when, named in a plain query: what was said by them and then comes first, and nothing is left out.

Words look for "Norway" and "2019" in what was said, where they seldom stand: a delegation does not name itself. So the
words stay as they are, and of what they and meaning find, what also is by whom and from when they name is put first.
"""

from collections.abc import Sequence

from search.answer import Preferred
from search.asked import Asked
from search.engines.port import Field, Filters, Hit, Sort
from search.request import SearchRequest
from search.understanding import Meaning, SpeakerNames, who_and_when

# How many of the best are put in order by it: a fixed block, so that no page repeats or misses any.
_BLOCK = 100


def preferences(request: SearchRequest, asked: Asked, speakers: SpeakerNames) -> list[list[Meaning]]:
    """What is preferred in this search, the meanings of a name together; nothing that the request filters by itself."""
    if not request.prefer or request.sort is not Sort.BEST:
        return []
    named = who_and_when(asked.typed, speakers)
    return [of for of in named if not any(getattr(request, name) for each in of for name in each.changes)]


def as_filters(preferred: Sequence[Sequence[Meaning]]) -> tuple[Filters, ...]:
    """The same as engines mark hits by it."""
    return tuple(_filters(of) for of in preferred)


def told(preferred: Sequence[Sequence[Meaning]]) -> list[Preferred]:
    """The same for whoever asked."""
    return [Preferred(typed=of[0].typed, means=[each.name for each in of]) for of in preferred]


def preferred_first(hits: Sequence[Hit]) -> list[Hit]:
    """Hits of one branch, of which those of the first hundred that meet more come first."""
    return [*sorted(hits[:_BLOCK], key=lambda hit: -hit.preferred), *hits[_BLOCK:]]


def _filters(of: Sequence[Meaning]) -> Filters:
    """A name means days or somebody, never both."""
    terms: dict[Field, tuple[str, ...]] = {}
    for field in (Field.COUNTRY, Field.SPEAKER):
        if values := tuple(value for each in of for value in each.changes.get(field.value, ())):
            terms[field] = values
    days = of[0].changes
    return Filters(terms, days.get("from_"), days.get("to"))
