"""Which passages a quotation comes from: found loosely, compared word by word."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from catalog.library import Library
from catalog.reading import PassageInContext, PassageView
from search.answer import Result
from search.quoted_words import Difference, Place, place_of, words_of
from search.request import Mode, SearchRequest
from search.serving import Searching
from statements.errors import OnRecordError
from statements.name_keys import name_key

FEWEST_WORDS = 4
MOST_CHARACTERS = 3_000
# Half of the words alike is another sentence on the same matter.
_LEAST = 0.5
# One word in eight may differ: what is quoted from memory or abridged.
_CLOSE = 0.75
_RUN = 7
_CANDIDATES = 20
_WORDS_ASKED = 40


class UntraceableQuotation(OnRecordError):
    """Too little to find, or too much."""

    code = "untraceable_quotation"


class Verdict(StrEnum):
    """What is to be said of a quotation by what is on record. Never that it was not said."""

    EXACT = "exact"
    CLOSE = "close"
    DIFFERENT_SPEAKER = "different_speaker"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Match:
    """A passage with words of the quotation.

    `said` is how the words stand on record, verbatim; they may go on in the passage after it. `exact`: all words in
    their order, whatever their signs and capitals.
    """

    result: Result
    similarity: float
    exact: bool
    said: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Traced:
    """The matches of a quotation, the most alike first."""

    verdict: Verdict
    matches: tuple[Match, ...]


def trace(searching: Searching, library: Library, quotation: str, speaker: str | None = None, most: int = 5) -> Traced:
    """Where a quotation was said. Raises UntraceableQuotation where it is too short or too long.

    With a `speaker` the verdict says whether it is that one's; everything else that is alike is found all the same.
    """
    words = [word.folded for word in words_of(quotation)]
    if len(words) < FEWEST_WORDS:
        raise UntraceableQuotation(f"{len(words)} words are too few to find.", f"Give {FEWEST_WORDS} or more in a row.")
    if len(quotation) > MOST_CHARACTERS:
        raise UntraceableQuotation(
            f"A quotation of {len(quotation):,} characters is too long.", f"Give {MOST_CHARACTERS:,} at most."
        )
    found: dict[tuple[str, str], Match] = {}
    for result in _candidates(searching, words):
        match = _match(library, quotation, result)
        if match and match.similarity >= _LEAST:
            # The same words, found from two passages beside each other, are one match.
            key = (match.result.statement_id or match.result.passage_id, match.said)
            if key not in found or result.text.find(match.said) >= 0:
                found[key] = match
    matches = sorted(found.values(), key=lambda match: -match.similarity)[:most]
    return Traced(_verdict(matches, speaker), tuple(matches))


def _candidates(searching: Searching, words: Sequence[str]) -> Iterator[Result]:
    """Passages that hold runs of the words, then those that hold most of them or say the same."""
    seen: set[str] = set()
    for request in _requests(words):
        for result in searching.search(request).results:
            if result.passage_id not in seen:
                seen.add(result.passage_id)
                yield result


def _requests(words: Sequence[str]) -> Iterable[SearchRequest]:
    starts = sorted({0, max(0, (len(words) - _RUN) // 2), max(0, len(words) - _RUN)})
    phrases = " OR ".join(f'"{" ".join(words[start : start + _RUN])}"' for start in starts)
    yield SearchRequest(q=phrases, mode=Mode.KEYWORD, limit=_CANDIDATES, expand=False)
    yield SearchRequest(q=" ".join(words[:_WORDS_ASKED]), limit=_CANDIDATES, expand=False)


def _match(library: Library, quotation: str, result: Result) -> Match | None:
    """The quotation in the passage with its neighbours, as it may run over an edge."""
    found = library.passage(result.passage_id)
    if found is None:
        return None
    around = _around(found)
    text = "\n".join(passage.text for passage in around)
    place = place_of(quotation, text)
    if place is None:
        return None
    said = text[place.start : place.end]
    return Match(result, place.similarity, _is_exact(place), said, place.differences)


def _around(found: PassageInContext) -> tuple[PassageView, ...]:
    """Those beside it in its own statement: of a report the others are somebody else's."""
    ids = [passage.id for passage in found.siblings if passage.statement_id == found.passage.statement_id]
    if found.passage.statement_id is None or found.passage.id not in ids:
        return (found.passage,)
    own = [passage for passage in found.siblings if passage.statement_id == found.passage.statement_id]
    at = ids.index(found.passage.id)
    return tuple(own[max(0, at - 1) : at + 2])


def _is_exact(place: Place) -> bool:
    return not place.differences


def _verdict(matches: Sequence[Match], speaker: str | None) -> Verdict:
    good = [match for match in matches if match.exact or match.similarity >= _CLOSE]
    if not good:
        return Verdict.NOT_FOUND
    if speaker is not None:
        theirs = [match for match in good if _is_speaker(match.result, speaker)]
        if not theirs:
            return Verdict.DIFFERENT_SPEAKER
        good = theirs
    return Verdict.EXACT if any(match.exact for match in good) else Verdict.CLOSE


def _is_speaker(result: Result, speaker: str) -> bool:
    """Whether all words of the name stand in that of the speaker, or the other way round."""
    asked, known = (set(name_key(name).split()) for name in (speaker, result.speaker or result.label))
    return bool(asked) and bool(known) and (asked <= known or known <= asked)
