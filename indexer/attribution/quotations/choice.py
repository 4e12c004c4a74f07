"""The best frame for each cue: a clause wins over an object, then the cue that is a better sign of speech."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.attribution.quotations import cues
from indexer.attribution.quotations.candidate import CLAUSAL, Candidate
from indexer.attribution.quotations.frames.according import according_candidates
from indexer.attribution.quotations.frames.adjectives import adjective_candidates, predicate_noun_candidates
from indexer.attribution.quotations.frames.clauses import clause_candidates, infinitive_candidates
from indexer.attribution.quotations.frames.nouns import noun_candidates
from indexer.attribution.quotations.frames.objects import object_candidates, preposition_candidates
from indexer.attribution.quotations.frames.passives import appearance_candidates, passive_candidates
from indexer.attribution.quotations.frames.verb_cue import VerbCue
from indexer.attribution.quotations.marks import Quoted
from indexer.attribution.quotations.trimming import trimmed

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Below this a cue finds more background than speech; without a source it has to be a better one.
_LEAST_WORTH = 0.4
_LEAST_WORTH_UNSOURCED = 0.65
_FEWEST_CHARACTERS = 8


def best_candidates(doc: "Doc", verbs: list[VerbCue], quoted: Quoted) -> dict[int, Candidate]:
    """By the number of the cue's token."""
    best: dict[int, Candidate] = {}
    for found in candidates(doc, verbs, quoted):
        worth = cues.worth(found.key, found.frame)
        if worth < (_LEAST_WORTH if found.source else _LEAST_WORTH_UNSOURCED):
            continue
        content = trimmed(doc, found.content)
        if sum(len(doc[i]) for i in content if doc[i].is_alpha or doc[i].like_num) < _FEWEST_CHARACTERS:
            continue
        candidate = replace(found, content=content, worth=worth)
        rival = best.get(found.cue.i)
        if rival is None or _rank(candidate) > _rank(rival):
            best[found.cue.i] = candidate
    return best


def _rank(candidate: Candidate) -> tuple[bool, float, int]:
    return candidate.frame in CLAUSAL, candidate.worth, len(candidate.content)


def candidates(doc: "Doc", verbs: list[VerbCue], quoted: Quoted) -> Iterator[Candidate]:
    """Every cue outside quotations with every frame round it, whatever it is worth."""
    for cue in verbs:
        yield from _of_verb(cue)
    for token in doc:
        if token.pos_ in {"NOUN", "PROPN"} and quoted.at(token.idx) is None:
            yield from noun_candidates(token, quoted)
        elif token.lower_ == "according" and quoted.at(token.idx) is None:
            yield from according_candidates(token)


def _of_verb(cue: VerbCue) -> Iterator[Candidate]:
    if cue.token.lower_ == "according":
        return
    yield from clause_candidates(cue)
    if "ccomp" not in cue.below:
        yield from infinitive_candidates(cue)
        yield from object_candidates(cue)
        yield from passive_candidates(cue)
        yield from appearance_candidates(cue)
        if "xcomp" not in cue.below and "oprd" not in cue.below:
            yield from preposition_candidates(cue)
    yield from adjective_candidates(cue)
    yield from predicate_noun_candidates(cue)
