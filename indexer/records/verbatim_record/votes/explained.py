"""Which votes a statement explains, as far as the record decides it."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from indexer.records.verbatim_record.kind_cues import KindCues
from indexer.records.verbatim_record.votes.words import VoteResultWords
from statements.parsed import ParsedStatement, ParsedVote
from statements.vocabulary import Capacity, StatementKind, VoteMatter, VoteTiming

_WHOLE = frozenset({VoteMatter.RESOLUTION, VoteMatter.DECISION})
_BARE_NUMBER = re.compile(r"(?:[A-Z]+/(?:RES|DEC)/)?(?P<number>.+)")


def explaining(
    text: str,
    statements: tuple[ParsedStatement, ...],
    votes: tuple[ParsedVote, ...],
    headings: Iterable[int],
    cues: KindCues,
    words: VoteResultWords,
) -> tuple[ParsedStatement, ...]:
    """The statements, each explanation with the votes it explains. `headings` are the offsets of agenda headings.

    Those that it names, else the vote nearest by its timing under the same heading; where the chair announced
    explanations of several votes and the speaker names none, it stays open which are meant.
    """
    if not votes:
        return statements
    made = []
    several = False
    starts = sorted(headings)
    item = 0
    for statement in statements:
        before, item = item, bisect_right(starts, statement.spans[0].start)
        several = several and before == item
        if statement.capacity is Capacity.PRESIDING:
            several = _announces_several(_words(text, statement), cues, words, before=several)
        if statement.kind is not StatementKind.EXPLANATION_OF_VOTE:
            made.append(statement)
            continue
        explained = _explained(text, statement, votes, starts, several=several)
        made.append(replace(statement, explains=explained) if explained else statement)
    return tuple(made)


def _explained(
    text: str, statement: ParsedStatement, votes: tuple[ParsedVote, ...], headings: list[int], *, several: bool
) -> tuple[int, ...]:
    at = statement.spans[0].start
    under = bisect_right(headings, at)
    same_item = [vote for vote in votes if bisect_right(headings, vote.spans[0].start) == under]
    if statement.vote_timing is VoteTiming.BEFORE:
        around = [vote for vote in same_item if vote.spans[0].start > at]
    else:
        around = [vote for vote in reversed(same_item) if vote.spans[0].start < at]
    said = _words(text, statement)
    named = sorted(vote.ordinal for vote in around if vote.matter in _WHOLE and _names(said, vote))
    if named:
        return tuple(named)
    whole = [vote for vote in around if vote.matter in _WHOLE] or around
    if len(whole) > 1 and several:
        return ()
    return (whole[0].ordinal,) if whole else ()


def _names(said: str, vote: ParsedVote) -> bool:
    """Whether the words name the draft or the resolution: whole, or its number alone ("resolution 64/299")."""
    symbols = [vote.draft] if vote.draft else []
    if vote.resolution:
        bare = _BARE_NUMBER.fullmatch(vote.resolution)
        symbols += [vote.resolution, bare["number"]] if bare else []
    return any(
        symbol in said and re.search(rf"(?<![\w/.]){re.escape(symbol)}(?![\w/]|\.\d)", said) for symbol in symbols
    )


def _announces_several(said: str, cues: KindCues, words: VoteResultWords, *, before: bool) -> bool:
    """Whether the chair's last announcement of explanations is of those of more than one decision."""
    announced = [
        bool(words.several.search(sentence))
        for sentence in words.sentence.split(said)
        if cues.explains.search(sentence) and not cues.advice.search(sentence) and not cues.limit.search(sentence)
    ]
    return announced[-1] if announced else before


def _words(text: str, statement: ParsedStatement) -> str:
    return " ".join(" ".join(text[start:end] for start, end in statement.spans).split())
