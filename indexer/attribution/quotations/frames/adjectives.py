"""Adjectives as cues: is confident that, was eager to, remained critical of; and "his message is that"."""

from collections.abc import Iterator

from indexer.attribution.quotations.candidate import Candidate, Frame, Source, Tie
from indexer.attribution.quotations.frames.verb_cue import VerbCue
from indexer.attribution.quotations.phrases import filled, has_to, lemma_of, noun_phrase, stripped, subtree

_COPULAS = frozenset({"be", "feel", "remain", "become", "seem", "get"})


def adjective_candidates(cue: VerbCue) -> Iterator[Candidate]:
    """Is confident that, was eager to, remained critical of."""
    if cue.lemma not in _COPULAS:
        return
    doc = cue.token.doc
    own = {*cue.source.tokens, cue.token.i}
    for adjective in cue.all("acomp"):
        key = lemma_of(adjective) if adjective.pos_ == "ADJ" else adjective.lower_
        for child in adjective.children:
            if child.i < adjective.i:
                continue
            below = subtree(child)
            if child.dep_ in {"ccomp", "xcomp", "advcl"}:
                frame = Frame.ADJECTIVE_INFINITIVE if has_to(child) else Frame.ADJECTIVE_THAT
                name = key
            elif child.dep_ == "prep":
                frame, name, below = Frame.ADJECTIVE_PREPOSITION, f"{key} {child.lower_}", below[1:]
            else:
                continue
            content = stripped(doc, filled(doc, (i for i in below if i not in own and i != adjective.i)))
            yield Candidate(frame, adjective, name, content, cue.source, child)


def predicate_noun_candidates(cue: VerbCue) -> Iterator[Candidate]:
    """His message is that ..., the aim is to ..."""
    if cue.lemma != "be":
        return
    noun = next((token for token in cue.all("nsubj") if token.pos_ == "NOUN"), None)
    clause = cue.first("ccomp") or cue.first("xcomp")
    if noun is None or clause is None:
        return
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    source = Source() if owner is None else Source(owner, Tie.POSSESSOR, tokens=noun_phrase(owner, noun))
    doc = cue.token.doc
    yield Candidate(Frame.NOUN_IS, noun, lemma_of(noun), stripped(doc, filled(doc, subtree(clause))), source, clause)
