"""The best frame for each cue: a clause wins over an object, then the cue that is a better sign of speech."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from indexer.attribution.quotations import cues
from indexer.attribution.quotations.adverbials import with_adverbials
from indexer.attribution.quotations.candidate import CLAUSAL, UNSOURCED, Candidate, Frame
from indexer.attribution.quotations.frames.according import according_candidates
from indexer.attribution.quotations.frames.adjectives import adjective_candidates, predicate_noun_candidates
from indexer.attribution.quotations.frames.clauses import (
    clause_candidates,
    for_clause_candidates,
    infinitive_candidates,
)
from indexer.attribution.quotations.frames.nouns import noun_candidates
from indexer.attribution.quotations.frames.objects import object_candidates, preposition_candidates
from indexer.attribution.quotations.frames.passives import appearance_candidates, passive_candidates
from indexer.attribution.quotations.frames.verb_cue import VerbCue
from indexer.attribution.quotations.marks import Quoted
from indexer.attribution.quotations.phrases import Tokens, letters
from indexer.attribution.quotations.trimming import trimmed

if TYPE_CHECKING:
    from spacy.tokens import Doc

# Below this a cue finds more background than speech; without a source it has to be a better one.
_LEAST_WORTH = 0.4
LEAST_WORTH_UNSOURCED = 0.66
# Shorter contents are "it" and "him"; a good cue may have a name as its object, "condemned Lanze" (+.2 F).
FEWEST_LETTERS = 8
_FEWEST_LETTERS_OF_GOOD_CUE = 5
_GOOD_CUE = 0.7


def best_candidates(doc: "Doc", verbs: list[VerbCue], quoted: Quoted) -> dict[int, Candidate]:
    """By the number of the cue's token."""
    best: dict[int, Candidate] = {}
    for found in candidates(doc, verbs, quoted):
        worth = cues.worth(found.key, found.frame)
        if worth < _LEAST_WORTH or not (found.source or _stands_alone(found.frame, worth)):
            continue
        content = trimmed(found, with_adverbials(found))
        if not _is_long_enough(doc, content, found.frame, worth):
            continue
        candidate = replace(found, content=content, worth=worth)
        rival = best.get(found.cue.i)
        if rival is None or _rank(candidate) > _rank(rival):
            best[found.cue.i] = candidate
    return best


def _stands_alone(frame: Frame, worth: float) -> bool:
    return frame in UNSOURCED and worth >= LEAST_WORTH_UNSOURCED


def _is_long_enough(doc: "Doc", content: Tokens, frame: Frame, worth: float) -> bool:
    good = frame not in CLAUSAL and worth >= _GOOD_CUE
    return letters(doc, content) >= (_FEWEST_LETTERS_OF_GOOD_CUE if good else FEWEST_LETTERS)


def _rank(candidate: Candidate) -> tuple[bool, bool, float, int]:
    """Two words with their preposition are the better sign: "expressed concern about it"."""
    by_phrase = candidate.frame is Frame.OBJECT_PREPOSITION
    return candidate.frame in CLAUSAL, by_phrase, candidate.worth, len(candidate.content)


def candidates(doc: "Doc", verbs: list[VerbCue], quoted: Quoted) -> Iterator[Candidate]:
    """Every cue outside quotations with every frame round it, whatever it is worth."""
    for cue in verbs:
        yield from _of_verb(cue)
    for token in doc:
        if token.lower_ == "according" and quoted.at(token.idx) is None:
            yield from according_candidates(token)
        elif token.pos_ in {"NOUN", "PROPN"} and token.is_alpha and quoted.at(token.idx) is None:
            yield from noun_candidates(token, quoted)


def _of_verb(cue: VerbCue) -> Iterator[Candidate]:
    if cue.token.lower_ == "according":
        return
    yield from clause_candidates(cue)
    yield from for_clause_candidates(cue)
    if not cue.all("ccomp"):
        yield from infinitive_candidates(cue)
        yield from object_candidates(cue)
        yield from passive_candidates(cue)
        yield from appearance_candidates(cue)
        if not cue.all("xcomp", "oprd"):
            yield from preposition_candidates(cue)
    yield from adjective_candidates(cue)
    yield from predicate_noun_candidates(cue)
