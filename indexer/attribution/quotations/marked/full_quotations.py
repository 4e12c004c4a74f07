"""Full quotations: behind a colon, before a tag, beside a verb."""

from indexer.attribution.quotations.marked.contents import is_name, opens_sentence
from indexer.attribution.quotations.marked.credited import FEWEST_IN_FULL, FEWEST_WORDS, Credited, Frame, Place, whole
from indexer.attribution.quotations.marked.cues import cue_at
from indexer.attribution.quotations.marked.elements import Elements, Kind, span
from indexer.attribution.quotations.marked.tags import Tag, colon_tag, following_tag, leading_tag

_LONGEST_LEAD = 40


def behind_colon(found: Elements, place: Place) -> Credited | None:
    """A quotation behind a colon: Le ministre a déclaré : « ... »."""
    if place.at <= place.low or not found[place.at - 1].is_mark(":：") or found[place.at].words < FEWEST_IN_FULL:
        return None
    tag = leading_tag(found, place.low, place.at - 1, place.language)
    if tag is None and found[place.at].words >= FEWEST_WORDS:
        tag = colon_tag(found, place.low, place.at - 1, place.language)
    return whole(found, place, tag, Frame.COLON)


def beside_verb(found: Elements, place: Place) -> Credited | None:
    """A full quotation with nothing but a comma between the verb and it: قال الوزير "..."؛ 他说，“……”."""
    end = place.at - 1 if place.at > place.low and found[place.at - 1].is_mark(",，،") else place.at
    quote = found[place.at]
    fewest = FEWEST_IN_FULL if place.language == "zh" and quote.speech_like else FEWEST_WORDS
    if quote.words < fewest or (end == place.at and place.language not in {"ar", "zh"}):
        return None
    if not _stands_alone(found, place) or (place.language in {"fr", "es", "ru", "de"} and not quote.capital):
        return None
    tag = leading_tag(found, place.low, end, place.language)
    if tag is None or tag.kind == "judge" or (place.language != "zh" and tag.end < end - 6) or not tag.source:
        return None
    if any(found[n].has("that") for n in range(place.low, end)) or (place.language == "zh" and tag.end != end):
        return None
    return whole(found, place, tag, Frame.BESIDE)


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
        enough = found[place.at].words >= FEWEST_IN_FULL or found[place.at].form in "!?！？"
        return Credited((span(found, place.at, place.at + 1),), tag, Frame.TAG, tag.end - 1) if enough else None
    return _with_lead(found, place, tag)


def _with_lead(found: Elements, place: Place, tag: Tag) -> Credited | None:
    """The sentence up to its tag, where its only verb that reports is the tag's."""
    lead = range(place.low, place.at)
    if found[place.at].words < FEWEST_WORDS or is_name(found, place.at) or len(lead) > _LONGEST_LEAD:
        return None
    if all(found[n].has("preposition", "determiner", "genitive") for n in lead):
        return None  # a title: "En «Tratado de ...»"
    begin = next((n for n in lead if not found[n].has("conjunction") and found[n].kind is not Kind.MARK), place.at)
    if any(cue_at(found, n, place.low, place.at, place.language) for n in lead if found[n].cues):
        return None
    if any(found[n].is_mark(":：") for n in lead):
        return None
    return Credited((span(found, begin, place.at + 1),), tag, Frame.TAG, tag.end - 1)


def _stands_alone(found: Elements, place: Place) -> bool:
    """Whether nothing but the end of the sentence or a mark follows the quotation."""
    after = place.at + 1
    return found[place.at].speech_like or after >= place.high or found[after].kind is Kind.MARK
