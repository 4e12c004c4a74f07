"""A vote as the record gives it, and what about it does not agree."""

from collections import Counter
from collections.abc import Iterator

from indexer.records.verbatim_record.votes.notes import with_notes
from indexer.records.verbatim_record.votes.open_vote import OpenVote
from statements.parsed import ParsedVote, ReadingWarning
from statements.vocabulary import VoteChoice, VoteManner, VoteMatter

_COUNTED = (
    (VoteChoice.IN_FAVOUR, "in_favour", "in favour"),
    (VoteChoice.AGAINST, "against", "against"),
    (VoteChoice.ABSTAINING, "abstaining", "abstaining"),
)


def finished(vote: OpenVote, ordinal: int) -> ParsedVote:
    """The vote as a whole."""
    decided = vote.decided
    manner = vote.manner
    if manner is VoteManner.NON_RECORDED and decided.consensus and not decided.tally:
        manner = VoteManner.WITHOUT_VOTE
    part = decided.subject if vote.matter is VoteMatter.PART else None
    return ParsedVote(
        ordinal=ordinal,
        spans=tuple(vote.spans),
        manner=manner,
        matter=vote.matter,
        adopted=decided.adopted,
        draft=vote.named.symbol if vote.named else None,
        resolution=decided.resolution if vote.matter is not VoteMatter.PART else None,
        title=vote.named.title if vote.named else None,
        subject=decided.subject,
        part=part,
        result="\n".join(vote.said) or None,
        tally=decided.tally,
        positions=with_notes(vote.positions, vote.notes),
        notes=tuple(vote.notes),
        page=vote.page,
    )


def warnings_of(vote: ParsedVote) -> Iterator[ReadingWarning]:
    """Where tally and lists differ, a name is nobody's, a country is listed twice, or no result is printed."""
    start = vote.spans[0].start
    name = f"Vote {vote.ordinal + 1}"
    cast = Counter(position.choice for position in vote.positions)
    for choice, count, said in _COUNTED:
        printed = getattr(vote.tally, count) if vote.tally and vote.positions else None
        if printed is not None and printed != cast[choice]:
            message = f"{name}: the printed result has {printed} {said}, the list names {cast[choice]}."
            yield ReadingWarning("vote_count_differs", message, start)
    for position in vote.positions:
        if position.country is None:
            message = f"{name}: “{position.name}” is the name of no country that is known."
            yield ReadingWarning("unknown_voter", message, start)
    often = Counter(position.country for position in vote.positions if position.country)
    for country, times in often.items():
        if times > 1:
            yield ReadingWarning("listed_twice", f"{name}: {country} stands in its lists {times} times.", start)
    if vote.adopted is None and vote.manner is not VoteManner.BALLOT:
        yield ReadingWarning("vote_without_result", f"{name}: the record does not say what came of it.", start)
