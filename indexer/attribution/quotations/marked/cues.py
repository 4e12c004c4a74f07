"""Verbs that report, found among the elements of a sentence, with what denies or only imagines them."""

from typing import NamedTuple

from indexer.attribution.quotations.marked.elements import Elements, Kind
from indexer.attribution.quotations.marked.lexicon import Cue, Shape
from statements.vocabulary import Certainty

# How far before its participle an auxiliary may stand; a German one opens the clause that the participle closes.
_AUXILIARY_WITHIN = {"fr": 4, "es": 3, "de": 25}
_PARTICLE_WITHIN = 14
_DENIAL_WITHIN = 4
_LEAD_WITHIN = 2
_INVERTED_WITHIN = 4
_UNLISTED = Cue("tag", Shape.FINITE, "", Certainty.SURE)
_VERB_ENDINGS = {
    "es": ("ó", "aron", "ieron", "aba"),
    "de": ("te", "ten"),
    "ru": ("л", "ла", "ли", "лся", "лась", "лись"),
}
_CLAUSE_WITHIN = 12


class FoundCue(NamedTuple):
    """A verb at `at`; `verb` is where its finite part stands, `last` its last part, `parts` all that is the cue."""

    at: int
    verb: int
    last: int
    cue: Cue
    parts: tuple[int, ...]


def cue_at(found: Elements, at: int, low: int, high: int, language: str) -> FoundCue | None:
    """The reporting verb at this place, if the form has there what it needs."""
    for cue in sorted(found[at].cues, key=lambda cue: cue.shape is not Shape.PARTICIPLE):
        placed = _placed(found, at, (low, high), cue, language)
        if placed:
            return placed
    return None


def cues_between(found: Elements, low: int, high: int, language: str) -> list[FoundCue]:
    """Every reporting verb in a range, in order."""
    return [cue for at in range(low, high) if found[at].cues and (cue := cue_at(found, at, low, high, language))]


def unlisted_verb(found: Elements, after: int, high: int, language: str) -> FoundCue | None:
    """A verb that no table knows, right behind a quotation: its place says that it reports.

    French tells it by the pronoun behind it ("a-t-elle glissé", "glisse-t-elle"), the others by its ending, where a
    phrase that can only be its subject begins next to it.
    """
    if language == "fr":
        at = next((n for n in range(after, min(high, after + _INVERTED_WITHIN)) if found[n].has("pronoun")), None)
        if at is None or at == after:
            return None
        if not found[after].has("auxiliary"):
            return FoundCue(after, after, after, _UNLISTED, (after,)) if _is_verb(found, after, high) else None
        return FoundCue(at + 1, after, at + 1, _UNLISTED, (at + 1,)) if _is_verb(found, at + 1, high) else None
    if not _is_verb(found, after, high) or not found[after].form.endswith(_VERB_ENDINGS.get(language, "-")):
        return None
    following = found[after + 1] if after + 1 < high else None
    if following is None or not following.has("determiner", "speaker", "pronoun", "title"):
        return None
    return FoundCue(after, after, after, _UNLISTED, (after,))


def _is_verb(found: Elements, at: int, high: int) -> bool:
    if at >= high or found[at].kind is not Kind.WORD or found[at].capital:
        return False
    return found[at].classes <= {"verb"} and not found[at].cues


def asserted(found: Elements, cue: FoundCue, low: int, language: str) -> bool:
    """Whether the report says that it was said: not denied, not hearsay, not a condition."""
    start = max(low, min(cue.verb, cue.at) - _DENIAL_WITHIN)
    near = found[start : cue.at]
    if language in {"ru", "es", "ar", "zh"}:
        near = found[max(low, cue.at - 2) : cue.at]
    if any(word.has("negation") for word in near):
        return False
    if language == "de" and any(word.has("negation") for word in found[cue.at + 1 : cue.last + 4]):
        return False
    behind = found[cue.at + 1 : cue.at + 2]
    if any(word.has("hearsay", "reported") for word in [*found[start : cue.at], *behind]):
        return False
    clause = cue.at
    while clause > max(low, cue.at - _CLAUSE_WITHIN) and found[clause - 1].kind is Kind.WORD:
        clause -= 1
    return not any(word.has("condition") for word in found[clause : cue.at])


def _placed(found: Elements, at: int, within: tuple[int, int], cue: Cue, language: str) -> FoundCue | None:
    low, high = within
    if found[at].capital and found[at].has("speaker"):
        return None
    if cue.shape is Shape.PARTICIPLE:
        return _with_auxiliary(found, at, low, cue, language)
    if cue.shape is Shape.INFINITIVE and not _led_in(found, at, low):
        return None
    if cue.shape is Shape.FINITE and at > low and language != "zh" and _is_noun(found, at):
        return None
    if cue.particle:
        last = next((n for n in range(at + 1, min(high, at + _PARTICLE_WITHIN)) if found[n].form == cue.particle), None)
        return FoundCue(at, at, last, cue, (at, last)) if last is not None else None
    return FoundCue(at, at, at, cue, (at,))


def _with_auxiliary(found: Elements, at: int, low: int, cue: Cue, language: str) -> FoundCue | None:
    first = max(low, at - _AUXILIARY_WITHIN.get(language, 3))
    kind = "perfect" if language == "de" else "auxiliary"
    helpers = [number for number in range(first, at) if found[number].has(kind, "reported")]
    if not helpers:
        return None
    # The finite verb of a German sentence is the first of its verbs.
    helper = helpers[0] if language == "de" else helpers[-1]
    parts = (helper, at) if at - helper == 1 else (at,)
    return FoundCue(at, helper, at, cue, parts)


def _led_in(found: Elements, at: int, low: int) -> bool:
    """Whether an infinitive tells what happened: "avant d'ajouter", "et de conclure", "al señalar"."""
    before = found[max(low, at - _LEAD_WITHIN) : at]
    if not before or not before[-1].has("infinitive_lead"):
        return False
    return before[-1].form in {"al", "tras"} or (len(before) > 1 and before[-2].has("narrating"))


def _is_noun(found: Elements, at: int) -> bool:
    """Whether an article or a preposition before it makes the form a noun: "une demande", "la cuenta"."""
    before = found[at - 1]
    if before.kind is not Kind.WORD or before.has("clitic", "pronoun", "auxiliary", "speaker"):
        return False
    return before.has("determiner", "genitive", "preposition")
