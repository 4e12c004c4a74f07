"""Votes that stand amid a paragraph, where a text has lost the lines of its print: nobody's words all the same."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from indexer.formats.layout import Paragraph, SourceText
from indexer.records.verbatim_record.directions import Direction, Directions
from indexer.records.verbatim_record.vote_lists import VoteWords
from statements.parsed import Span

_ENDS = re.compile(r"[.!?؟]\s+(?=\S)|[。！？]\s*(?=\S)")


class RunOnVote(NamedTuple):
    """Where a paragraph says that a vote was taken, and the lists behind it."""

    taken: Span
    lists: Span


def run_on_votes(source: SourceText, votes: VoteWords, directions: Directions) -> Iterator[RunOnVote]:
    """The votes amid paragraphs of a plain text, at most one in each; a file with type prints them apart."""
    if source.bold or source.italic:
        return
    for paragraph in source.paragraphs:
        for heading in votes.heading.finditer(source.text, paragraph.start, paragraph.end):
            found = _vote_at(source.text, paragraph, heading, votes, directions)
            if found:
                yield found
                break


def _vote_at(
    text: str, paragraph: Paragraph, heading: re.Match[str], votes: VoteWords, directions: Directions
) -> RunOnVote | None:
    ends = [match.end() for match in _ENDS.finditer(text, paragraph.start, heading.start() + 1)]
    # The last one ends the sentence that says that the vote was taken.
    start = ends[-2] if len(ends) > 1 else paragraph.start
    taken = directions.at(text, start, heading.start()) if ends and ends[-1] == heading.start() else None
    if taken is None or taken[1] is not Direction.VOTE:
        return None
    after = _ENDS.search(text, heading.end(), paragraph.end)
    end = after.end() if after else paragraph.end
    names = votes.heading.sub(",", text[heading.end() : end])
    return RunOnVote(Span(start, taken[0]), Span(heading.start(), end)) if votes.is_country_list(names) else None
