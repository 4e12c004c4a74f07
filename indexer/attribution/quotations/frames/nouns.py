"""Nouns as cues: the claim that, a promise to, criticism of; the source is whoever owns, gives or has them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from indexer.attribution.quotations.candidate import Candidate, Frame, Source, Tie
from indexer.attribution.quotations.frames.clauses import clause_of_the_told
from indexer.attribution.quotations.marks import Quoted
from indexer.attribution.quotations.phrases import filled, has_mark, has_to, lemma_of, noun_phrase, stripped, subtree
from indexer.attribution.quotations.sources import climb

if TYPE_CHECKING:
    from spacy.tokens import Token

_OWNERS = frozenset({"by", "from", "among"})
_PREPOSITIONS = frozenset({"of", "for", "on", "about", "against", "to", "over", "with", "toward", "towards", "in"})


def noun_candidates(noun: "Token", quoted: Quoted) -> Iterator[Candidate]:
    """Frames of a noun outside quotations."""
    if noun.dep_ in {"dobj", "dative"} and clause_of_the_told(noun.head) is not None:
        return
    framed = [(child, frame) for child in noun.children if child.i > noun.i and (frame := _frame(child)) is not None]
    if not framed:
        return
    doc = noun.doc
    source = _source(noun, quoted)
    own = {*source.tokens, noun.i}
    for child, frame in framed:
        below = subtree(child)
        key = lemma_of(noun)
        if frame is Frame.NOUN_PREPOSITION:
            below, key = below[1:], f"{key} {child.lower_}"
        content = stripped(doc, filled(doc, (i for i in below if i not in own)))
        yield Candidate(frame, noun, key, content, source, child)


def _frame(child: "Token") -> Frame | None:
    if child.dep_ == "acl" and has_to(child):
        return Frame.NOUN_INFINITIVE
    if child.dep_ == "ccomp" or (child.dep_ == "acl" and has_mark(child, "that", "whether", "if")):
        return Frame.NOUN_THAT
    if child.dep_ == "relcl" and has_mark(child, "that"):
        return Frame.NOUN_THAT
    if child.dep_ == "prep" and child.lower_ in _PREPOSITIONS:
        return Frame.NOUN_PREPOSITION if any(below.dep_ in {"pobj", "pcomp"} for below in child.children) else None
    return None


def _source(noun: "Token", quoted: Quoted) -> Source:
    """The possessor, else "by X", else the subject of the verb that the noun is the object of (speaker +.6)."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is not None:
        return Source(owner, Tie.POSSESSOR, tokens=noun_phrase(owner, noun))
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in _OWNERS:
            for below in child.children:
                if below.dep_ == "pobj":
                    return Source(below, Tie.AGENT, tokens=noun_phrase(below))
    if noun.dep_ not in {"dobj", "pobj"} or noun.head.i == noun.i:
        return Source()
    above = climb(noun.head, 1)
    if above.head is None or above.head.i >= noun.i or quoted.at(above.head.idx) is not None:
        return Source()
    tokens = [i for i in noun_phrase(above.head, noun.head) if i < noun.i]
    return Source(above.head, Tie.INHERITED, tokens=tokens)
