"""Adverbials behind a content that the parser hangs on the cue, though they were said with it (+.2 F).

"Said the road would open | if the snow melted", "proposed talks | to end the dispute", "railed against the envoys |
for leaving".
"""

from typing import TYPE_CHECKING

from indexer.attribution.quotations.candidate import CLAUSAL, Candidate, Frame
from indexer.attribution.quotations.frames.objects import tells_time
from indexer.attribution.quotations.marks import MARK
from indexer.attribution.quotations.phrases import Tokens, has_to, stripped
from indexer.attribution.quotations.sources import DOCUMENTS

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = frozenset({Frame.OBJECT, Frame.OBJECT_AS, Frame.OBJECT_INFINITIVE})
_OF_THE_MATTER = frozenset({"for", "on", "about", "over", "to", "as", "against", "of"})


def with_adverbials(candidate: Candidate) -> Tokens:
    """The candidate's content with what follows it without a comma; never beyond a quotation mark."""
    tokens = candidate.content
    if not tokens or tokens[-1] < candidate.cue.i:
        return tokens
    last = tokens[-1]
    for child in candidate.cue.children:
        if child.i <= last or child.left_edge.i != last + 1 or not _belongs(candidate.frame, child):
            continue
        if any(MARK.match(below.text) for below in child.subtree):
            continue
        last = child.right_edge.i
        tokens = [*tokens, *range(child.left_edge.i, last + 1)]
    return stripped(candidate.cue.doc, tokens)


def _belongs(frame: Frame, child: "Token") -> bool:
    if frame in CLAUSAL:
        return child.dep_ == "advcl"
    if frame in _OBJECTS:
        return (child.dep_ == "prep" and not _tells_occasion(child)) or (child.dep_ == "advcl" and has_to(child))
    if frame is Frame.PREPOSITION:
        return child.dep_ == "prep" and child.lower_ in _OF_THE_MATTER and not _tells_occasion(child)
    return False


def _tells_occasion(preposition: "Token") -> bool:
    """On Friday; in a joint statement."""
    return tells_time(preposition) or any(child.lemma_.lower() in DOCUMENTS for child in preposition.children)
