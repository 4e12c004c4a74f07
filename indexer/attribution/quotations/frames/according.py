"""According to X: the rest of the clause is what X says. Right nine times in ten."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from indexer.attribution.quotations.candidate import Candidate, Frame, Source, Tie
from indexer.attribution.quotations.phrases import VERBAL, filled, noun_phrase, stripped, subtree

if TYPE_CHECKING:
    from spacy.tokens import Token


def according_candidates(according: "Token") -> Iterator[Candidate]:
    """`according` is the token of that word."""
    doc = according.doc
    if according.i + 1 >= len(doc) or doc[according.i + 1].lower_ != "to":
        return
    to = doc[according.i + 1]
    named = [child for child in (*to.children, *according.children) if child.dep_ == "pobj"]
    if not named:
        return
    source = Source(named[0], Tie.AGENT, tokens=noun_phrase(named[0], according))
    own = {*subtree(according, to), *source.tokens}
    clause = according.head if according.head.i != according.i else according.sent.root
    while clause.pos_ not in VERBAL and clause.head.i != clause.i:
        clause = clause.head
    content = stripped(doc, filled(doc, (i for i in subtree(clause) if i not in own)))
    yield Candidate(Frame.ACCORDING, according, "according to", content, source, clause)
