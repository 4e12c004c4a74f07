"""The patterns in which a report credits words between marks, one function each.

Every one takes the elements of a paragraph, the borders of the sentence and the place of the quotation in it, and
gives what is credited with its tag, or None. Full quotations behind a colon or before a tag may be short; words
within the report's own sentence must be enough to be a statement and no name.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from indexer.attribution.quotations.marked.contents import clause_end, is_name, opens_sentence
from indexer.attribution.quotations.marked.cues import cue_at, cues_between
from indexer.attribution.quotations.marked.elements import Elements, Kind, span
from indexer.attribution.quotations.marked.lexicon import Shape
from indexer.attribution.quotations.marked.noun_phrases import is_somebody, phrase_end
from indexer.attribution.quotations.marked.tags import (
    DROPS_SUBJECT,
    Tag,
    according_tag,
    following_tag,
    leading_tag,
    tag_of,
)
from statements.parsed import Span
from statements.vocabulary import Certainty

FEWEST_WORDS = 4
_FEWEST_IN_FULL = 2
_FARTHEST_THAT = 14
_FARTHEST_OBJECT = 6
_LONGEST_LEAD = 40


class Frame(StrEnum):
    """How the words between marks are joined to who said them."""

    COLON = "marks behind a colon"
    BESIDE = "marks beside a verb"
    TAG = "marks before a tag"
    THAT = "marks in a clause"
    ACCORDING = "marks according to"
    OBJECT = "marks as object"
    INSERTION = "tag within marks"
    DASH = "dash with a tag"
    CONTINUED = "marks that go on"


@dataclass(frozen=True, slots=True)
class Credited:
    """Content as spans, and the tag that credits it; `last` is the last element that belongs to either."""

    content: tuple[Span, ...]
    tag: Tag
    frame: Frame
    last: int


@dataclass(frozen=True, slots=True)
class Place:
    """A quotation at `at` in the sentence low..high; `low` is behind whatever was credited before."""

    low: int
    at: int
    high: int
    language: str
    start: int = 0


def behind_colon(found: Elements, place: Place) -> Credited | None:
    """A quotation behind a colon: Le ministre a déclaré : « ... »."""
    if place.at <= place.low or not found[place.at - 1].is_mark(":：") or found[place.at].words < _FEWEST_IN_FULL:
        return None
    tag = leading_tag(found, place.low, place.at - 1, place.language)
    return _whole(found, place, tag, Frame.COLON)


def beside_verb(found: Elements, place: Place) -> Credited | None:
    """A full quotation with nothing but a comma between the verb and it: قال الوزير "..."؛ 他说，“……”."""
    end = place.at - 1 if place.at > place.low and found[place.at - 1].is_mark(",，،") else place.at
    quote = found[place.at]
    fewest = _FEWEST_IN_FULL if place.language == "zh" and quote.speech_like else FEWEST_WORDS
    if quote.words < fewest or (end == place.at and place.language not in {"ar", "zh"}):
        return None
    if not _stands_alone(found, place) or (place.language in {"fr", "es", "ru", "de"} and not quote.capital):
        return None
    tag = leading_tag(found, place.low, end, place.language)
    if tag is None or tag.kind == "judge" or (place.language != "zh" and tag.end < end - 6) or not tag.source:
        return None
    if any(found[n].has("that") for n in range(place.low, end)) or (place.language == "zh" and tag.end != end):
        return None
    return _whole(found, place, tag, Frame.BESIDE)


def before_tag(found: Elements, place: Place) -> Credited | None:
    """« ... », a déclaré le ministre; the report's own words before the marks, if any, belong to the content."""
    after = place.at + 1
    punctuated = found[place.at].speech_like and found[place.at].form not in ".。"
    while after < place.high and found[after].is_mark(",—–-،，"):
        punctuated, after = True, after + 1
    joined = place.language == "zh" or (after < place.high and found[after].has("according"))
    if not (punctuated or joined):
        return None
    tag = following_tag(found, after, place.high, place.language)
    if tag is None:
        return None
    if opens_sentence(found, place.start, place.at) or found[place.at - 1].is_mark(":：—–"):
        enough = found[place.at].words >= _FEWEST_IN_FULL or found[place.at].form in "!?！？"
        return Credited((span(found, place.at, after_quote(place)),), tag, Frame.TAG, tag.end - 1) if enough else None
    return _with_lead(found, place, tag)


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
        if found[at].has("according") and not _said_as(found, at, place):
            tag = according_tag(found, at, place.at, place.language)
            return _behind_phrase(found, place, tag)
        if found[at].has("as") or found[at].has("according"):
            comma = next((n for n in range(at, place.at) if found[n].is_mark(",،，")), None)
            cues = cues_between(found, at + 1, comma, place.language) if comma else []
            tag = tag_of(found, cues[0], at + 1, comma or 0, place.language) if cues else None
            return _behind_phrase(found, place, tag)
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
    if not cues or cues[-1].cue.shape is Shape.CONVERB:
        return None
    said = cues[-1].cue.shape is Shape.PARTICIPLE and cues[-1].last == place.at - 1  # "s'est dit « ... »"
    if cues[-1].cue.kind != "judge" and not said:
        return None
    between = found[cues[-1].last + 1 : place.at]
    if any(word.kind is not Kind.WORD or word.has("that", "conjunction", "relative", "speaker") for word in between):
        return None
    tag = tag_of(found, cues[-1], place.low, place.at, place.language)
    if tag is None or not tag.source or (tag.source[0].start >= found[cues[-1].last].end and place.language != "ar"):
        return None
    return _whole(found, place, tag, Frame.OBJECT)


def after_quote(place: Place) -> int:
    """The element behind the quotation."""
    return place.at + 1


FRAMES: tuple[Callable[[Elements, Place], Credited | None], ...] = (
    behind_colon,
    before_tag,
    in_clause,
    according_to,
    according_behind,
    beside_verb,
    as_object,
)


def _whole(found: Elements, place: Place, tag: Tag | None, frame: Frame) -> Credited | None:
    return Credited((span(found, place.at, place.at + 1),), tag, frame, place.at) if tag else None


def _with_lead(found: Elements, place: Place, tag: Tag) -> Credited | None:
    """The sentence up to its tag, where its only verb that reports is the tag's."""
    lead = range(place.low, place.at)
    if found[place.at].words < FEWEST_WORDS or is_name(found, place.at) or len(lead) > _LONGEST_LEAD:
        return None
    begin = next((n for n in lead if not found[n].has("conjunction") and found[n].kind is not Kind.MARK), place.at)
    if any(cue_at(found, n, place.low, place.at, place.language) for n in lead if found[n].cues):
        return None
    if any(found[n].is_mark(":：") for n in lead):
        return None
    return Credited((span(found, begin, place.at + 1),), tag, Frame.TAG, tag.end - 1)


def _behind_phrase(found: Elements, place: Place, tag: Tag | None) -> Credited | None:
    """What follows "selon X," or "comme l'a dit X,"."""
    if tag is None or not tag.source:
        return None
    begin = tag.end
    while begin < place.at and found[begin].kind is Kind.WORD and place.language != "de":
        if not found[begin].has("preposition", "adverb", "time") and found[begin - 1].has("adverb", "time"):
            return None
        begin += 1
    begin += begin < place.at and found[begin].is_mark(",،，")
    if begin == place.at:
        return _whole(found, place, tag, Frame.ACCORDING) if found[place.at].words >= _FEWEST_IN_FULL else None
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


def _stands_alone(found: Elements, place: Place) -> bool:
    """Whether nothing but the end of the sentence or a mark follows the quotation."""
    after = place.at + 1
    return found[place.at].speech_like or after >= place.high or found[after].kind is Kind.MARK
