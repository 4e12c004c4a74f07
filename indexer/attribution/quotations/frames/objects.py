"""Objects as content: condemned the attack, called it a mistake, urged them to leave, called for a halt."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from indexer.attribution.quotations.candidate import Candidate, Frame
from indexer.attribution.quotations.frames.verb_cue import VerbCue
from indexer.attribution.quotations.phrases import has_mark, has_to, lemma_of, subtree

if TYPE_CHECKING:
    from spacy.tokens import Token

# "condemned on Friday", "said in the morning" name no matter; the words are those of time.
TIMES = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday",
    "tomorrow", "week", "month", "year", "night", "morning", "afternoon", "evening", "day", "weekend",
})  # fmt: skip
_OF_THE_MATTER = frozenset({"of", "for", "about", "to", "against", "toward", "towards", "over"})
_AFTER_AN_OBJECT = frozenset({"about", "on", "for", "of", "against", "over", "to", "with"})
_QUESTION_WORDS = frozenset({"what", "which", "whom", "that", "who"})


def object_candidates(cue: VerbCue) -> Iterator[Candidate]:
    """Frames with an object or predicate; none where the verb has a clause."""
    matter, predicate, complement = cue.first("dobj"), cue.first("oprd"), cue.first("xcomp")
    if complement is not None:
        yield from _with_complement(cue, matter, complement)
    elif predicate is not None:
        named = [token for token in (cue.first("nsubjpass"), matter, predicate) if token is not None]
        yield cue.candidate(Frame.PREDICATE, subtree(*named), predicate)
    elif matter is not None and (matter.i > cue.token.i or matter.lower_ in _QUESTION_WORDS):
        yield from _plain_object(cue, matter)


def _with_complement(cue: VerbCue, matter: "Token | None", complement: "Token") -> Iterator[Candidate]:
    infinitive = has_to(complement)
    if matter is not None and matter.i < complement.i:
        frame = Frame.OBJECT_INFINITIVE if infinitive else Frame.PREDICATE
        yield cue.candidate(frame, subtree(matter, complement), complement)
    elif infinitive and cue.first("dative") is not None:
        yield cue.candidate(Frame.OBJECT_INFINITIVE, subtree(complement), complement)


def _plain_object(cue: VerbCue, matter: "Token") -> Iterator[Candidate]:
    behind = [preposition for preposition in prepositions(cue) if preposition.i > matter.i]
    as_what = next((preposition for preposition in behind if preposition.lower_ == "as"), None) or _as_participle(cue)
    if as_what is not None:
        yield cue.candidate(Frame.OBJECT_AS, subtree(matter, as_what), matter)
        return
    about = [p for p in behind if p.lower_ in _OF_THE_MATTER and not tells_time(p)]
    yield cue.candidate(Frame.OBJECT, subtree(matter, *about), matter, cue.phrasal)
    for preposition in behind:
        doing = next((child for child in preposition.children if child.dep_ == "pcomp"), None)
        if doing is not None:
            key = f"{cue.lemma} {preposition.lower_}"
            yield cue.candidate(Frame.OBJECT_PREPOSITION, subtree(matter, preposition), matter, key)


def _as_participle(cue: VerbCue) -> "Token | None":
    """Described it as lost: the parser sees a clause, which has no subject of its own."""
    for clause in cue.all("advcl"):
        relations = {child.dep_ for child in clause.children}
        if clause.i > cue.token.i and has_mark(clause, "as") and not relations & {"nsubj", "nsubjpass", "expl"}:
            return clause
    return None


def preposition_candidates(cue: VerbCue) -> Iterator[Candidate]:
    """Called for a halt; expressed concern about it."""
    matter = cue.first("dobj")
    for preposition in prepositions(cue):
        inner = next((child for child in preposition.children if child.dep_ in {"pobj", "pcomp"}), None)
        if inner is None or (preposition.lower_ == "as" and cue.first("nsubjpass") is not None):
            continue
        if matter is not None and cue.token.i < matter.i < preposition.i:
            if preposition.lower_ in _AFTER_AN_OBJECT and inner.dep_ == "pobj" and not tells_time(preposition):
                key = f"{cue.lemma} {lemma_of(matter)} {preposition.lower_}"
                yield cue.candidate(Frame.OBJECT_PREPOSITION, subtree(inner), inner, key)
        elif not tells_time(preposition):
            below = [i for i in subtree(preposition) if i != preposition.i]
            yield cue.candidate(Frame.PREPOSITION, below, inner, f"{cue.phrasal} {preposition.lower_}")


def prepositions(cue: VerbCue) -> list["Token"]:
    """Those behind the verb."""
    return [token for token in cue.all("prep") if token.i > cue.token.i]


def tells_time(preposition: "Token") -> bool:
    """Whether the phrase is one of time, not of a matter."""
    return any(below.lower_ in TIMES for below in preposition.subtree)
