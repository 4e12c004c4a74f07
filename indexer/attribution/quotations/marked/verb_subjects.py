"""The subject of a reporting verb, looked for where each language puts it."""

from indexer.attribution.quotations.marked.cues import FoundCue, cues_between
from indexer.attribution.quotations.marked.elements import Elements, Kind
from indexer.attribution.quotations.marked.lexicon import Shape
from indexer.attribution.quotations.marked.noun_phrases import skippable, with_apposition
from indexer.attribution.quotations.marked.subjects import Subject, before_verb, behind_verb, in_body, of_sentence

_DEPENDENT = frozenset({Shape.CONVERB, Shape.INFINITIVE})
_DOCUMENT_WITHIN = 6


def subject_of(found: Elements, cue: FoundCue, low: int, high: int, language: str) -> Subject | None:
    """Who says it, for a verb in front of what is said; None where nobody is named in the sentence."""
    if cue.cue.shape in _DEPENDENT:
        return _of_verb_before(found, cue, low, language)
    if cue.cue.kind == "reading":
        return issuer(found, cue.last + 1, high, language)
    return _own_subject(found, cue, low, high, language) or _shared(found, cue, low, language)


def _own_subject(found: Elements, cue: FoundCue, low: int, high: int, language: str) -> Subject | None:
    for number in range(cue.at + 1, min(high, cue.at + 3) if language == "fr" else 0):
        if found[number].has("pronoun"):
            return Subject(number, number + 1, sure=True)
    body = in_body(found, cue.at, high, language) if language == "ru" else None
    behind = body or behind_verb(found, (cue.verb if language == "de" else cue.at) + 1, high, language)
    if language == "ar":
        return _arabic(found, cue, low, behind)
    before = before_verb(found, low, cue.verb, language)
    if before and before.sure:
        return before
    may_follow = language in {"es", "de", "ru"} or (language == "fr" and before is None and _opens(found, low, cue))
    if behind and behind.sure and may_follow:
        return behind
    return before


def issuer(found: Elements, after: int, high: int, language: str) -> Subject | None:
    """The document that says it with whose it is: "in einer Erklärung des Ministeriums", "aus dem Amt"."""
    for number in range(after, min(high, after + _DOCUMENT_WITHIN)):
        if found[number].kind is not Kind.WORD:
            return None
        placed = number > after + 1 and found[after].form == "aus" and found[number].has("speaker")
        if found[number].has("document") or placed:
            end = with_apposition(found, number, high, language)
            return Subject(number, max(end, number + 1), sure=True)
    return None


def _arabic(found: Elements, cue: FoundCue, low: int, behind: Subject | None) -> Subject | None:
    """Behind the verb, else before it, else that of the verb before."""
    if behind and behind.sure:
        return behind
    return before_verb(found, low, cue.verb, "ar") or behind or _of_verb_before(found, cue, low, "ar")


def _opens(found: Elements, low: int, cue: FoundCue) -> bool:
    """Whether the verb opens its sentence, as in "Comme l'a dit le ministre"."""
    return all(skippable(word) for word in found[low : cue.verb])


def is_joined(found: Elements, cue: FoundCue, low: int) -> bool:
    """Whether a verb takes the subject of the verb before: by its form, or joined by an "and"."""
    at = cue.verb
    while at > low and skippable(found[at - 1]) and not found[at - 1].has("conjunction"):
        at -= 1
    return cue.cue.shape in _DEPENDENT or (at > low and found[at - 1].has("conjunction"))


def _shared(found: Elements, cue: FoundCue, low: int, language: str) -> Subject | None:
    """The subject of the verb before, where an "and" joins the two."""
    return _of_verb_before(found, cue, low, language) if is_joined(found, cue, low) else None


def _of_verb_before(found: Elements, cue: FoundCue, low: int, language: str) -> Subject | None:
    """The subject that a verb shares with the reporting verb before it, else with the head of the sentence."""
    earlier = [one for one in cues_between(found, low, cue.verb, language) if one.cue.shape not in _DEPENDENT]
    subject = subject_of(found, earlier[-1], low, cue.verb, language) if earlier else None
    return subject or of_sentence(found, low, cue.verb, language)
