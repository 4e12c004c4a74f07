"""Subjects as content: the halt was demanded, he is expected to leave, it was seen as a mistake, he seems to agree."""

from collections.abc import Iterator

from indexer.attribution.quotations.candidate import Candidate, Frame, Source, Tie
from indexer.attribution.quotations.frames.objects import prepositions
from indexer.attribution.quotations.frames.verb_cue import VerbCue
from indexer.attribution.quotations.phrases import filled, stripped, subtree

_SEEMING = frozenset({"seem", "appear"})


def passive_candidates(cue: VerbCue) -> Iterator[Candidate]:
    """The subject of a passive, with what is said of it."""
    subject = cue.first("nsubjpass")
    if subject is None or cue.first("oprd") is not None:
        return
    complement = cue.first("xcomp")
    if complement is not None:
        yield cue.candidate(Frame.PASSIVE_INFINITIVE, subtree(subject, complement), complement)
        return
    as_what = [preposition for preposition in prepositions(cue) if preposition.lower_ == "as"][:1]
    yield cue.candidate(Frame.PASSIVE_AS if as_what else Frame.PASSIVE, subtree(subject, *as_what), subject)


def appearance_candidates(cue: VerbCue) -> Iterator[Candidate]:
    """It is the writer or nobody to whom something seems so; the subject is part of what seems."""
    complement = cue.first("xcomp")
    if cue.lemma in _SEEMING and complement is not None and cue.source.tie is Tie.SUBJECT:
        doc = cue.token.doc
        content = stripped(doc, filled(doc, [*cue.source.tokens, *subtree(complement)]))
        yield Candidate(Frame.APPEARANCE, cue.token, cue.lemma, content, Source(), complement)
