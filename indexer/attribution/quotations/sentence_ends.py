"""Where a sentence of a report surely ends; a quotation counts as one word of its sentence."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from indexer.attribution.quotations.marks import Quoted
from statements.parsed import Span
from statements.sentences import ABBREVIATIONS

_END = re.compile(r"[.!?…]+(?:''|[”\"’')\]])*(?=\s+[“\"'(`]*[A-Z0-9])|[.!?](?:''|[”\"])(?=\s|\Z)")
_END_BETWEEN = re.compile(r"[.!?][”\"')]*(?:\s+(?=[A-Z“\"])|\s*\Z)")
_WORD_BEFORE = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*\Z")
_LONGEST_ABBREVIATION = 8
_TITLES_AND_PLACES = ABBREVIATIONS | frozenset({
    "sen", "rep", "gov", "adm", "capt", "cpl", "maj", "brig", "jr", "inc", "corp", "co", "ltd", "calif", "fla", "ill",
    "mass", "mich", "ariz", "ala", "ark", "colo", "conn", "del", "ga", "ind", "kan", "ky", "la", "md", "minn", "miss",
    "mo", "mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "d.c",
    "ph.d",
})  # fmt: skip


class SentenceEnd(NamedTuple):
    """`at` is behind the mark; `quotation` is the end of the quotation that ends with the sentence, if one does.

    Where a tag follows that quotation the sentence goes on: “Why?” he asked.
    """

    at: int
    quotation: int | None


def sentence_ends(text: str, paragraph: Span, quoted: Quoted) -> Iterator[SentenceEnd]:
    """In order; none within a quotation."""
    for end in _END.finditer(text, paragraph.start, paragraph.end):
        if end[0] == "." and _is_abbreviated(text, paragraph.start, end.start()):
            continue
        quotation = quoted.at(end.start())
        if quotation is None:
            yield SentenceEnd(end.end(), None)
        elif end.end() >= quotation.span.end:
            yield SentenceEnd(end.end(), quotation.span.end)


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends somewhere in text[start:end], or at its end."""
    for stop in _END_BETWEEN.finditer(text[start:end]):
        at = start + stop.start()
        if text[at] != "." or not _is_abbreviated(text, start, at):
            return True
    return False


def _is_abbreviated(text: str, start: int, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to the word before it, as in "Mr."."""
    word = _WORD_BEFORE.search(text, max(start, stop - _LONGEST_ABBREVIATION), stop)
    return word is not None and (len(word[0]) == 1 or word[0].casefold() in _TITLES_AND_PLACES)
