"""One sentence of coverage taken apart: who is told of, by which word, and what is said."""

import re
from dataclasses import dataclass

from indexer.records.meetings_coverage.speakers import (
    People,
    Who,
    capitals_end,
    known_name,
    named,
    of_country,
    of_people,
)
from indexer.records.meetings_coverage.words import CoverageWords
from statements.countries import Country, resolve
from statements.parsed import Span

_CLAUSE = r"(?P<clause>(?:,(?:[^.;]|\.(?=[\w,])|(?<=\b[A-Z])\.){1,500}?,)?)"
_BRACKETS = re.compile(r"\s*\((?P<inside>[^()\n]{2,120})\)")
_MIDDLE = r"(?:,[”\"»’]?|[”\"»?!]|\s[–—-])\s*"
_WITH = re.compile(r",\s+(?:with|as|et)\s+\Z")
_FULL_NAME = re.compile(
    r"(?<![\w’'])[A-ZÉÎ][\w’'-]+(?:\s(?:[A-Z]\.|[A-ZÉÎ][\w’'-]+|de|del|van|von|bin|al-\w+)){1,4}(?=,\s)"
)
_POST = re.compile(r",\s+(?P<post>(?:the\s+)?[A-Z][^.;]{3,140}?)(?=,\s|[.;]|\s+(?:said|told|warned)\b|\Z)")
_MIDDLE_ENDS = re.compile(rf"{_MIDDLE}\Z")
_CLOSES_QUOTE = re.compile(r"[,!?]?[”\"»]")
_ENDS = r"(?=\s*(?:[,.;:”\"»]|\Z|(?:adding|noting|as|in|on|who|while|en|qui)\b))"


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with its source; `who` is None where it says "he" or "she" alone. `capitals` names somebody so."""

    who: Who | None
    source: Span
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    clause: str = ""
    capitals: bool = False


class SentenceReader:
    """Reads the sentences of one language of coverage."""

    def __init__(self, words: CoverageWords, people: People) -> None:
        self._words = words
        self._people = people
        self._says = re.compile(rf"\s*{_CLAUSE}\s*(?P<says>{words.says})")
        self._plainly = re.compile(rf"\s+(?P<says>{words.says}){_ENDS}")
        self._inverted = re.compile(rf"{_MIDDLE}(?P<says>{words.says})\s+\Z")
        self._lead_in = re.compile(words.lead_in)
        self._delegate = re.compile(words.delegate)
        self._courtesy = re.compile(rf"(?:{words.courtesy})\s+")
        self._mentioned = re.compile(rf"(?:{words.courtesy})\s+(?P<name>[A-ZÉÎ][\w’'-]+(?:[ -][A-ZÉÎ][\w’'-]+){{0,2}})")
        self._pronoun = re.compile(rf"(?:{words.lead_in})(?P<he>{words.pronoun})(?=\s)")
        self._he_says = re.compile(rf"{_MIDDLE}{words.he_said}{_ENDS}")

    def read(self, text: str, sentence: Span, *, begins_paragraph: bool) -> Told | None:
        """The sentence taken apart; None where it names no source."""
        return (
            (self.capitals(text, sentence) if begins_paragraph else None)
            or self._delegates(text, sentence)
            or self._again(text, sentence)
            or self._in_full(text, sentence)
            or self._pronouns(text, sentence)
        )

    def capitals(self, text: str, sentence: Span) -> Told | None:
        """A sentence that begins with a name in capitals."""
        start, end = sentence
        courtesy = self._courtesy.match(text, start, end)
        at = courtesy.end() if courtesy else start
        name_end = capitals_end(text, at, end)
        if name_end == at:
            return None
        name = " ".join(text[at:name_end].split()).rstrip(",.")
        brackets = _BRACKETS.match(text, name_end, end)
        after = brackets.end() if brackets else name_end
        says = self._says.match(text, after, end)
        if not says and not brackets:
            return None
        clause = says["clause"].strip(" ,") if says else ""
        who = named(name, " ".join(brackets["inside"].split()) if brackets else None, clause)
        source = Span(start, after)
        if not says:
            return Told(who, source, (), _content(text, after, end), clause, capitals=True)
        cue, content = self._object(text, says, end)
        return Told(who, source, cue, content, clause, capitals=True)

    def _delegates(self, text: str, sentence: Span) -> Told | None:
        for match in self._delegate.finditer(text, *sentence):
            found = self._delegate_at(text, match)
            if found is None:
                continue
            code, end = found
            told = self._at(text, sentence, of_country(code, self._people, match[0]), Span(match.start(), end))
            if told:
                return told
        return None

    def _delegate_at(self, text: str, match: re.Match[str]) -> tuple[str, int] | None:
        if match["of"]:
            known = known_name(text, match.start("of"), match.end("of"))
            return (known[1].code, known[0]) if known and isinstance(known[1], Country) else None
        printed = match["its"] or match["people"]
        country = resolve(printed) or (resolve(printed + "s") if match["its"] else None)
        code = country.code if country else of_people(printed) if match["people"] else None
        return (code, match.end()) if code else None

    def _again(self, text: str, sentence: Span) -> Told | None:
        """Somebody named before: "Ms. Vautrelle said"."""
        for match in self._mentioned.finditer(text, *sentence):
            who = self._people.called(match["name"])
            told = self._at(text, sentence, who, Span(*match.span())) if who else None
            if told:
                return told
        return None

    def _in_full(self, text: str, sentence: Span) -> Told | None:
        """Somebody named with a post: "said Stefan Darrow, Under-Secretary-General for River Affairs"."""
        for match in _FULL_NAME.finditer(text, *sentence):
            post = _POST.match(text, match.end(), sentence.end)
            if post is None:
                continue
            who = named(" ".join(match[0].split()), None, " ".join(post["post"].split()))
            if not who.resolved:
                continue
            # The post belongs to a tag; before a verb it is an apposition.
            for end in (post.end(), match.end()):
                told = self._at(text, sentence, who, Span(match.start(), end))
                if told:
                    return told
        return None

    def _at(self, text: str, sentence: Span, who: Who, source: Span) -> Told | None:
        """The sentence with its source at a place: as subject, or behind or between what is said."""
        brackets = _BRACKETS.match(text, source.end, sentence.end)
        after = brackets.end() if brackets else source.end
        plain = self._plainly.match(text, after, sentence.end)
        if plain and _MIDDLE_ENDS.search(text, sentence.start, source.start):
            return self._tag(text, sentence, who, Span(source.start, plain.end()), source, _verb(plain))
        lead = self._lead_in.fullmatch(text, sentence.start, source.start)
        says = self._says.match(text, after, sentence.end)
        if lead is not None and says:
            clause = f"{text[sentence.start : source.start]} {says['clause']}"
            cue, content = self._object(text, says, sentence.end)
            return Told(who, source, cue, content, clause)
        joined = self._words.goes_on.match(text, after, sentence.end)
        if joined and _WITH.search(text, sentence.start, source.start):
            content = _content(text, joined.end(), sentence.end)
            return Told(who, source, (Span(*joined.span("cue")),), content)
        before = self._inverted.search(text, sentence.start, source.start)
        if before:
            return self._tag(text, sentence, who, Span(before.start(), after), source, _verb(before))
        return None

    def _tag(self, text: str, sentence: Span, who: Who | None, tag: Span, source: Span, cue: Span) -> Told:
        """What stands before and behind "said X"; a participle that goes on from it is a cue as well."""
        closing = _CLOSES_QUOTE.match(text, tag.start, tag.end)
        before = _content(text, sentence.start, closing.end() if closing else tag.start)
        goes_on = self._words.goes_on.match(text, tag.end, sentence.end)
        cues = (cue, Span(*goes_on.span("cue"))) if goes_on else (cue,)
        behind = _content(text, goes_on.end() if goes_on else tag.end, sentence.end)
        return Told(who, source, cues, (*before, *behind))

    def _pronouns(self, text: str, sentence: Span) -> Told | None:
        """He said, he observed: whoever spoke last."""
        tag = self._he_says.search(text, *sentence)
        if tag:
            span = Span(tag.start(), tag.end())
            return self._tag(text, sentence, None, span, Span(*tag.span("he")), _verb(tag))
        subject = self._pronoun.match(text, *sentence)
        if subject is None:
            return None
        source = Span(*subject.span("he"))
        says = self._says.match(text, subject.end("he"), sentence.end)
        if not says:
            return Told(None, source, (), _content(text, *sentence))
        cue, content = self._object(text, says, sentence.end)
        return Told(None, source, cue, content, says["clause"])

    def _object(self, text: str, says: re.Match[str], end: int) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """Cue and content behind a verb; "associated herself with" is no cue but what is told."""
        verb = _verb(says)
        if self._words.reflexive.match(text, says.end(), end):
            return (), _content(text, verb.start, end)
        that = self._words.that.match(text, says.end(), end)
        return (verb,), _content(text, that.end() if that else says.end(), end)


def _verb(says: re.Match[str]) -> Span:
    """The verb without the adverbs before it."""
    words = says["says"].rstrip()
    last = words.rsplit(None, 1)[-1]
    return Span(says.start("says") + len(words) - len(last), says.start("says") + len(words))


_EDGE = " \t\r\n\u00a0,;–—"


def _content(text: str, start: int, end: int) -> tuple[Span, ...]:
    words = text[start:end]
    left = len(words) - len(words.lstrip(_EDGE))
    kept = Span(start + left, start + len(words.rstrip(_EDGE)))
    return (kept,) if kept.start < kept.end and any(c.isalnum() for c in text[kept.start : kept.end]) else ()
