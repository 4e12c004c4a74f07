"""Tags: the words of a report that say who said what stands between the marks."""

from dataclasses import dataclass, replace

from indexer.attribution.quotations.marked.cues import FoundCue, asserted, cue_at, cues_between, unlisted_verb
from indexer.attribution.quotations.marked.elements import Elements, Kind, span
from indexer.attribution.quotations.marked.lexicon import Shape
from indexer.attribution.quotations.marked.noun_phrases import is_somebody, phrase_end, skippable, with_apposition
from indexer.attribution.quotations.marked.subjects import Subject, before_verb, behind_verb, in_body, of_sentence
from indexer.attribution.quotations.marked.verb_subjects import is_joined, issuer, subject_of
from statements.parsed import Span
from statements.vocabulary import Certainty

# Languages whose verbs need no subject where it is the last one.
DROPS_SUBJECT = frozenset({"es", "ar", "ru", "zh"})
_REACH = 40
_MOST_LED_IN = 5


@dataclass(frozen=True, slots=True)
class Tag:
    """Cue and source of one quotation; `end` is the element behind the tag, `kind` the class of its verb."""

    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    end: int
    asserted: bool
    certainty: Certainty
    kind: str
    form: str


def leading_tag(found: Elements, low: int, high: int, language: str) -> Tag | None:
    """The tag of a quotation that begins at `high`: the last verb before it, and that verb's subject."""
    cues = cues_between(found, max(low, high - _REACH), high, language)
    return tag_of(found, cues[-1], low, high, language) if cues else None


def tag_of(found: Elements, cue: FoundCue, low: int, high: int, language: str) -> Tag | None:
    """The tag that a verb makes with its subject, looked for where the language puts it."""
    subject = subject_of(found, cue, low, high, language)
    needed = language not in DROPS_SUBJECT and not is_joined(found, cue, low)
    if subject is None and (needed or cue.cue.kind == "write" or _first_person(found, cue, low)):
        return None
    return _tag(found, cue, subject, low, max(cue.last + 1, subject.end if subject else 0), language)


def following_tag(found: Elements, after: int, high: int, language: str) -> Tag | None:
    """The tag that begins right behind a quotation's closing mark and comma: ", a déclaré le ministre"."""
    at = after
    while at < min(high, after + _MOST_LED_IN) and not found[at].cues and _leads_in(found, at):
        at += 1
    if at >= high:
        return None
    if found[at].has("according", "so"):
        return according_tag(found, at, high, language)
    cue = cue_at(found, at, after, high, language) or unlisted_verb(found, after, high, language)
    if language == "zh" or (cue is None and language in {"ru", "ar"}):
        return _subject_first(found, after, high, language)
    if cue is None or cue.cue.shape is Shape.CONVERB or cue.cue.kind == "lead":
        return None
    subject = _inverted(found, after, cue, high, language)
    end = max(cue.last + 1, subject.end if subject else 0)
    may_be_left_out = language in DROPS_SUBJECT and _closes(found, cue.last + 1, high)
    left_out = subject is None and not may_be_left_out
    if cue.cue.kind == "judge" and not (subject and subject.sure):
        return None  # what follows may be its object: "condenaba la costumbre"
    # The verb may have a clause of its own instead; but French and Spanish "que" is also "whom".
    own_clause = end < high and found[end].has("that") and not (subject and language in {"fr", "es"})
    return None if left_out or own_clause else _tag(found, cue, subject, after, end, language)


def according_tag(found: Elements, at: int, high: int, language: str) -> Tag | None:
    """The tag of "selon le ministre" or "по словам министра", which begins at `at`."""
    begin = at + 1
    while begin < high and found[begin].has("genitive") and not found[begin].has("determiner"):
        begin += 1
    end = with_apposition(found, begin, high, language) if begin < high else begin
    closed = high < len(found) and found[high].is_mark(",،，")
    if end == high and not closed and begin < high:
        # What looks like an apposition is the beginning of what is said.
        end = phrase_end(found, begin, high, language)
    if end == begin or not is_somebody(found, begin, end, language):
        return None
    source = (span(found, begin, end),)
    return Tag(
        (span(found, at, at + 1),),
        source,
        end,
        asserted=True,
        certainty=Certainty.SURE,
        kind="according",
        form=found[at].form,
    )


def colon_tag(found: Elements, low: int, colon: int, language: str) -> Tag | None:
    """The tag that a colon alone makes of a sentence about somebody: likely, since no verb says that it was said."""
    subject = of_sentence(found, low, colon, language)
    if subject is None or not any(
        word.has("pronoun", "speaker", "title") for word in found[subject.begin : subject.end]
    ):
        return None
    rest = found[subject.end : colon]
    if not rest or any(
        word.has("negation", "hearsay", "reported", "condition", "document", "reading") for word in rest
    ):
        return None
    cue, source = (span(found, colon, colon + 1),), (span(found, subject.begin, subject.end),)
    return Tag(cue, source, colon, asserted=True, certainty=Certainty.LIKELY, kind="colon", form=":")


def shared_subject(tag: Tag, source: tuple[Span, ...]) -> Tag:
    """A tag without a subject of its own, which takes that of the verb before it."""
    return tag if tag.source else replace(tag, source=source, certainty=Certainty.SURE)


def _first_person(found: Elements, cue: FoundCue, low: int) -> bool:
    return any(
        word.form in {"я", "мы", "yo", "nosotros", "我", "我们", "انا", "نحن"}
        for word in found[max(low, cue.verb - 3) : cue.verb]
    )


def _inverted(found: Elements, after: int, cue: FoundCue, high: int, language: str) -> Subject | None:
    """The subject of a tag that begins with its verb: "a-t-il dit", "a dit le ministre"."""
    for number in range(after, cue.at):
        if found[number].has("pronoun"):
            return Subject(number, number + 1, sure=True)
    if cue.cue.kind == "reading":
        return issuer(found, cue.last + 1, high, language)
    body = in_body(found, cue.at, high, language) if language == "ru" else None
    return body or behind_verb(found, cue.at + 1, high, language)


def _subject_first(found: Elements, after: int, high: int, language: str) -> Tag | None:
    """Subject before verb, behind a quotation: the order of Chinese, and one that Russian and Arabic know."""
    stop = next((n for n in range(after, high) if found[n].kind is not Kind.WORD), high)
    cues = cues_between(found, after, stop, language)
    if not cues or cues[-1].at == after:
        return None
    cue = cues[-1]
    if cue.cue.shape is not Shape.FINITE or (language == "zh" and cue.last != stop - 1):
        return None
    subject = before_verb(found, after, cue.at, language)
    if subject is None or not subject.sure or subject.begin > after + 2:
        return None
    return _tag(found, cue, subject, after, stop if language == "zh" else cue.last + 1, language)


def _leads_in(found: Elements, at: int) -> bool:
    return (
        skippable(found[at]) or found[at].has("pronoun") or (found[at].has("conjunction") and found[at].form == "como")
    )


def _closes(found: Elements, at: int, high: int) -> bool:
    """Whether the tag ends here or only says when, where and to whom."""
    return at >= high or found[at].kind is Kind.MARK or found[at].has("preposition", "adverb", "time", "conjunction")


def _tag(found: Elements, cue: FoundCue, subject: Subject | None, low: int, end: int, language: str) -> Tag:
    sure = subject is not None and subject.sure and cue.cue.certainty is Certainty.SURE
    source = (span(found, subject.begin, subject.end),) if subject else ()
    parts = tuple(span(found, part, part + 1) for part in cue.parts)
    if len(parts) > 1 and cue.parts[-1] - cue.parts[0] == len(parts) - 1:
        parts = (Span(parts[0].start, parts[-1].end),)
    stated = asserted(found, cue, low, language)
    certainty = Certainty.SURE if sure else Certainty.LIKELY
    return Tag(parts, source, end, stated, certainty, cue.cue.kind, found[cue.at].form)
