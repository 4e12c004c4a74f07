"""Quotations within a sentence of the report: in a clause, behind "according to", as object of a verb."""

from indexer.attribution.quotations.marked.contents import clause_end, is_name
from indexer.attribution.quotations.marked.credited import FEWEST_IN_FULL, FEWEST_WORDS, Credited, Frame, Place, whole
from indexer.attribution.quotations.marked.cues import FoundCue, cues_between
from indexer.attribution.quotations.marked.elements import Elements, Kind, span
from indexer.attribution.quotations.marked.lexicon import Shape
from indexer.attribution.quotations.marked.noun_phrases import is_somebody, phrase_end
from indexer.attribution.quotations.marked.tags import DROPS_SUBJECT, Tag, according_tag, tag_of
from statements.vocabulary import Certainty

_FARTHEST_THAT = 14
_FARTHEST_OBJECT = 6


def in_clause(found: Elements, place: Place) -> Credited | None:
    """Le ministre a affirmé que son pays « ... »: the clause is the content, its marks and what leads to them."""
    if found[place.at].words < FEWEST_WORDS or is_name(found, place.at):
        return None
    clause = _clause(found, place)
    if clause is None:
        return None
    tag, begin = clause
    end = clause_end(found, place.at, place.high)
    return Credited((span(found, begin, end),), tag, Frame.THAT, end - 1)


def according_to(found: Elements, place: Place) -> Credited | None:
    """Behind a phrase of its own: Selon le ministre, « ... »."""
    for at in range(place.low, min(place.at, place.low + 3)):
        if found[at].has("opening") and found[at].capital and found[place.at - 1].is_mark(","):
            tag = according_tag(found, at, place.at - 1, place.language)
            return whole(found, place, tag, Frame.ACCORDING) if tag and tag.end == place.at - 1 else None
        if found[at].has("according") and not _said_as(found, at, place):
            return _behind_phrase(found, place, according_tag(found, at, place.at, place.language))
        if found[at].has("as", "according"):
            return _behind_phrase(found, place, _comparing_tag(found, at, place))
    return None


def according_behind(found: Elements, place: Place) -> Credited | None:
    """Dem Minister zufolge ist die Lage „...“."""
    at = next((n for n in range(place.low, place.at) if found[n].has("according_after")), None)
    if at is None:
        return None
    end = phrase_end(found, place.low, at, place.language)
    if end != at or not is_somebody(found, place.low, end, place.language):
        return None
    source, cue = (span(found, place.low, end),), (span(found, at, at + 1),)
    tag = Tag(cue, source, at + 1, asserted=True, certainty=Certainty.SURE, kind="according", form=found[at].form)
    return _behind_phrase(found, place, tag)


def as_object(found: Elements, place: Place) -> Credited | None:
    """Le ministre a dénoncé « ... »: no sentence, but words enough to tell what was said."""
    if found[place.at].words < FEWEST_WORDS or is_name(found, place.at):
        return None
    cues = cues_between(found, max(place.low, place.at - _FARTHEST_OBJECT), place.at, place.language)
    if not cues or not _takes_object(found, cues[-1], place):
        return None
    tag = tag_of(found, cues[-1], place.low, place.at, place.language)
    if tag is None or not tag.source or (tag.source[0].start >= found[cues[-1].last].end and place.language != "ar"):
        return None
    return whole(found, place, tag, Frame.OBJECT)


def _takes_object(found: Elements, cue: FoundCue, place: Place) -> bool:
    """Whether the quotation is what the verb is about and no name: "a dénoncé « ... »", "s'est dit « ... »"."""
    between = found[cue.last + 1 : place.at]
    said = cue.cue.shape is Shape.PARTICIPLE and not between
    if cue.cue.shape is Shape.CONVERB or not (cue.cue.kind == "judge" or said):
        return False
    if any(word.kind is not Kind.WORD or word.has("that", "conjunction", "relative") for word in between):
        return False
    return not between or not between[-1].has("speaker")


def _comparing_tag(found: Elements, at: int, place: Place) -> Tag | None:
    """The tag of "comme l'a dit le ministre,"."""
    comma = next((n for n in range(at, place.at) if found[n].is_mark(",،，")), None)
    cues = cues_between(found, at + 1, comma, place.language) if comma else []
    return tag_of(found, cues[0], at + 1, comma or 0, place.language) if cues else None


def _behind_phrase(found: Elements, place: Place, tag: Tag | None) -> Credited | None:
    """What follows "selon X," or "comme l'a dit X,"."""
    if tag is None or not tag.source:
        return None
    begin = tag.end
    while begin < place.at and found[begin].kind is Kind.WORD and place.language != "de":
        if not found[begin].has("preposition", "adverb", "time") and found[begin - 1].has("adverb", "time"):
            return None
        begin += 1
    begin += begin < place.at and found[begin].is_mark(",،，:：")
    if begin == place.at:
        return whole(found, place, tag, Frame.ACCORDING) if found[place.at].words >= FEWEST_IN_FULL else None
    if found[place.at].words < FEWEST_WORDS or is_name(found, place.at):
        return None
    if cues_between(found, begin, place.at, place.language):
        return None
    end = clause_end(found, place.at, place.high)
    return Credited((span(found, begin, end),), tag, Frame.ACCORDING, end - 1)


def _said_as(found: Elements, at: int, place: Place) -> bool:
    """Spanish "según" before a verb: "según dijo el ministro"."""
    return at + 1 < place.at and bool(found[at + 1].cues or found[at + 1].has("auxiliary"))


def _clause(found: Elements, place: Place) -> tuple[Tag, int] | None:
    """The reporting verb whose clause the quotation stands in, and where that clause begins."""
    cues = cues_between(found, place.low, place.at, place.language)
    usable = [cue for cue in cues if cue.cue.kind != "judge"]
    for cue in reversed(usable):
        begin = _clause_begin(found, cue.last + 1, place)
        if begin is None:
            continue
        tag = tag_of(found, cue, place.low, begin, place.language)
        if tag is None or (not tag.source and place.language not in DROPS_SUBJECT):
            return None
        return tag, begin
    return None


def _clause_begin(found: Elements, after: int, place: Place) -> int | None:
    """Where the clause that a verb governs begins: at "that", in German also at a comma, in Chinese at once."""
    if place.language == "zh":
        begin = after + (after < place.at and found[after].is_mark("，,"))
        return begin if begin < place.at else None
    for number in range(after, min(place.at, after + _FARTHEST_THAT)):
        if found[number].has("that"):
            return number
        if place.language == "de" and found[number].is_mark(",") and not found[min(number + 1, place.at)].has("that"):
            reported = any(word.has("subjunctive") for word in found[number : place.high])
            return number + 1 if reported and number + 1 < place.at else None
        if found[number].kind is not Kind.WORD and not found[number].is_mark(",،"):
            return None
    return None
