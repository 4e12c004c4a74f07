"""Whom a reporting verb has for its subject: before it, behind it, or at the head of the sentence."""

from typing import NamedTuple

from indexer.attribution.quotations.marked.elements import Element, Elements, Kind
from indexer.attribution.quotations.marked.noun_phrases import (
    inside,
    is_somebody,
    phrase_end,
    skippable,
    with_apposition,
)

# Chunks between commas that may stand between subject and verb: a relative clause, where and when it was said.
_MOST_PASSED = 2
_LONGEST_ADVERBIAL = 6
_TO_WHOM = ("ам", "ям", "ами", "ями", "ах", "ях")
_OBLIQUE = (*_TO_WHOM, "ом", "ем", "ой", "ей", "у", "ю")
_CHUNK_ENDS = ",،，;:；：()–—、"


class Subject(NamedTuple):
    """A range of elements; `sure` where its words are known to name somebody."""

    begin: int
    end: int
    sure: bool


def before_verb(found: Elements, low: int, verb: int, language: str) -> Subject | None:
    """The subject that stands before a verb, next to it or with an insertion between commas."""
    stop = verb
    while stop > low and skippable(found[stop - 1]) and not found[stop - 1].has("conjunction"):
        stop -= 1
    if stop > low and found[stop - 1].has("conjunction") and language != "zh":
        return None  # its subject is that of the verb before
    chunks = _chunks(found, low, stop)
    if language == "zh":
        return _chinese(found, chunks, language)
    if chunks[-1][0] == chunks[-1][1]:  # a comma stands right before the verb
        return _over_insertions(found, chunks[:-1], language)
    begin, end = chunks[-1]
    return _at_head(found, begin, end, language) or _at_tail(found, begin, end, language)


def behind_verb(found: Elements, after: int, high: int, language: str) -> Subject | None:
    """The subject that stands behind a verb, where and when it was said being passed over."""
    at = after
    while at < high:
        word = found[at]
        if word.kind is not Kind.WORD or word.has("that", "relative", "conjunction"):
            return None
        if word.has("pronoun") or _oblique_free(found, at, after, language):
            end = with_apposition(found, at, high, language)
            if end > at:
                return Subject(at, end, is_somebody(found, at, end, language))
        recipient = language == "ru" and word.form.endswith(_TO_WHOM)
        if not skippable(word) and not word.has("preposition") and not recipient:
            return None
        at = _past_adverbial(found, at, high, language)
    return None


def of_sentence(found: Elements, low: int, high: int, language: str) -> Subject | None:
    """The subject at the head of a sentence, for a later verb that shares it."""
    named = None
    for begin, end in _chunks(found, low, high)[:3]:
        subject = _at_head(found, begin, end, language, next_to_verb=False)
        if subject and subject.sure:
            if any(word.has("pronoun", "speaker", "title") for word in found[begin : subject.end]):
                return subject
            named = named or subject
    return named


def in_body(found: Elements, verb: int, high: int, language: str) -> Subject | None:
    """Russian names a body by place: "сообщили в министерстве"."""
    at = verb + 1
    while at < high and found[at].form.endswith(_TO_WHOM):
        at += 1
    if at + 1 >= high or not found[verb].form.endswith(("ли", "ют", "ят")) or found[at].form not in {"в", "во"}:
        return None
    end = phrase_end(found, at + 1, high, language)
    named = end > at + 1 and (found[at + 1].has("speaker") or found[at + 1].capital)
    return Subject(at + 1, end, sure=True) if named else None


def _chunks(found: Elements, low: int, high: int) -> list[tuple[int, int]]:
    chunks, begin = [], low
    for number in range(low, high):
        if found[number].kind is Kind.MARK and found[number].form in _CHUNK_ENDS:
            chunks.append((begin, number))
            begin = number + 1
    chunks.append((begin, high))
    return chunks


def _at_head(found: Elements, begin: int, end: int, language: str, next_to_verb: bool = True) -> Subject | None:
    """The phrase a chunk begins with, if only where and when follow it."""
    while begin < end and (skippable(found[begin]) or found[begin].has("conjunction")) and not _opens(found[begin]):
        begin += 1
    closing = phrase_end(found, begin, end, language)
    if closing == begin:
        return None
    sure = is_somebody(found, begin, closing, language)
    if closing < end and next_to_verb and not (found[closing].has("preposition", "adverb", "time") and sure):
        return None
    lone_capital = closing == begin + 1 and not found[begin].has("speaker", "pronoun")
    if closing < end and (lone_capital or not sure):
        return None
    return Subject(begin, closing, sure)


def _opens(element: Element) -> bool:
    return element.has("determiner", "pronoun", "speaker") and not element.has("adverb")


def _at_tail(found: Elements, begin: int, end: int, language: str) -> Subject | None:
    """The phrase a chunk ends with: "Dans un communiqué le ministre"."""
    start = end
    while start > begin and inside(found[start - 1]):
        start -= 1
    starts = [
        number
        for number in range(start, end)
        if phrase_end(found, number, end, language) == end
        and not (number > begin and found[number - 1].has("genitive", "preposition", "determiner"))
    ]
    if not starts:
        return None
    articles = [number for number in starts if found[number].has("determiner", "pronoun")]
    best = articles[-1] if articles else starts[0]
    sure = is_somebody(found, best, end, language)
    return Subject(best, end, sure) if sure else None


def _over_insertions(found: Elements, chunks: list[tuple[int, int]], language: str) -> Subject | None:
    """The subject before what stands between commas; an apposition belongs to it."""
    for passed, (begin, end) in enumerate(reversed(chunks)):
        if passed > _MOST_PASSED or begin == end:
            return None
        relative = found[begin].has("relative")
        named = None if relative else _at_head(found, begin, end, language) or _at_tail(found, begin, end, language)
        if named is None or not named.sure or named.end != end:
            continue
        earlier = chunks[len(chunks) - passed - 2] if passed + 1 < len(chunks) else None
        if named.begin == begin and earlier and earlier[0] < earlier[1]:
            first = _at_head(found, *earlier, language) or _at_tail(found, *earlier, language)
            if first and first.sure and first.end == earlier[1] and not found[first.begin].has("pronoun"):
                return Subject(first.begin, end, sure=True)
        return named
    return None


def _chinese(found: Elements, chunks: list[tuple[int, int]], language: str) -> Subject | None:
    """In Chinese a chunk opens with its subject, or with where and when, closed by a word of its own."""
    for begin, end in [chunks[-1], *chunks[:-1]]:
        head = begin
        while head < end and (skippable(found[head]) or found[head].has("conjunction")):
            head += 1
        if head < end and found[head].has("preposition"):
            closers = [number for number in range(head + 1, end) if found[number].has("phrase_end")]
            head = closers[-1] + 1 if closers else end
        closing = phrase_end(found, head, end, language)
        if closing > head and is_somebody(found, head, closing, language):
            named = any(word.has("pronoun", "speaker") or word.form == "·" for word in found[head:closing])
            if named or closing == end or found[closing].has("adverb", "preposition"):
                return Subject(head, closing, sure=named or closing == end)
    return None


def _oblique_free(found: Elements, at: int, after: int, language: str) -> bool:
    """Whether a phrase may begin here: behind a preposition Russian nouns are in another case than the subject's."""
    word = found[at]
    if skippable(word) and not word.has("determiner", "speaker"):
        return False
    if language != "ru":
        return True
    behind_preposition = any(found[number].has("preposition") for number in range(after, at))
    return not word.form.endswith(_OBLIQUE if behind_preposition else _TO_WHOM)


def _past_adverbial(found: Elements, at: int, high: int, language: str) -> int:
    """Behind one word of time or manner, or behind a preposition with its noun."""
    if not found[at].has("preposition"):
        return at + 1
    number = at + 1
    while number < min(high, at + _LONGEST_ADVERBIAL):
        word = found[number]
        if word.kind is not Kind.WORD or word.has("that", "relative", "preposition", "adverb", "pronoun"):
            return number
        starts = word.has("determiner", "speaker", "title") or (word.capital and language != "de")
        if starts and number > at + 1 and not found[number - 1].has("genitive", "determiner"):
            return number
        number += 1
    return number
