"""Who is named in a report, in whatever sentence, with post and country; and who is meant by less than a name."""

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.attribution.quotations.marked.elements import Elements, Kind, elements
from indexer.attribution.quotations.marked.lexicon import normal
from indexer.attribution.quotations.marked.marks import marked_stretches
from indexer.attribution.quotations.marked.noun_phrases import with_apposition
from indexer.attribution.sources.marked.phrases import Phrase, read_phrase
from statements.offices import Gender, Office
from statements.parsed import Span

_MOST_MENTIONS = 100
_STEM = 5  # letters of a word that its cases and genders share


@dataclass(slots=True)
class Person:
    """Somebody with a name; what a later mention tells is added where it was open."""

    name: str
    role: str = ""
    office: Office | None = None
    country: str | None = None
    organization: str | None = None
    gender: Gender | None = None

    def learn(self, phrase: Phrase, language: str) -> None:
        """Takes what another mention tells; what is known stays."""
        self.role = self.role or phrase.role
        self.office = self.office or phrase.office
        self.country = self.country or phrase.country
        self.organization = self.organization or phrase.organization
        gender = phrase.office.gender if phrase.office else None
        # Russian calls women by the masculine title: "президент Анна".
        self.gender = self.gender or (None if language == "ru" and gender == "m" else gender)

    def is_called(self, name: str, language: str) -> bool:
        """Whether a name may be this person's: the whole or its last words."""
        mine, other = _words(self.name, language), _words(name, language)
        return bool(other) and mine[-len(other) :] == other


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where somebody is named."""

    start: int
    person: Person


class Register:
    """People in the order in which they are met."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.mentions: list[Mention] = []
        self._starts: list[int] = []
        self._by_last_word: dict[str, list[Person]] = defaultdict(list)

    def meet(self, phrase: Phrase, start: int) -> Person:
        """The person of a phrase with a name: known by the whole name or a surname of one alone, else new."""
        known = self._by_last_word[_words(phrase.name, self.language)[-1]]
        called = [p for p in known if p.is_called(phrase.name, self.language) and _agree(p, phrase)]
        person = called[0] if len(called) == 1 else Person(phrase.name)
        if not any(person is one for one in called):
            known.append(person)
        person.learn(phrase, self.language)
        self.mentions.append(Mention(start, person))
        self._starts.append(start)
        return person

    def at(self, offset: int) -> Person:
        """The person named at an offset."""
        return self.mentions[bisect_left(self._starts, offset)].person

    def bearer(self, surname: str) -> Person | None:
        """The one person whose name ends so and is longer."""
        words = _words(surname, self.language)
        known = [p for p in self._by_last_word.get(words[-1], ()) if p.is_called(surname, self.language)]
        return known[0] if len(known) == 1 and len(_words(known[0].name, self.language)) > len(words) else None

    def before(self, offset: int) -> list[Mention]:
        """Where people are named before an offset, in order; the last hundred places."""
        end = bisect_left(self._starts, offset)
        return self.mentions[max(0, end - _MOST_MENTIONS) : end]

    def holders(self, phrase: Phrase, offset: int) -> list[Person]:
        """Those named before who hold the post that a phrase without a name speaks of, the last one last."""
        fitting: list[Person] = []
        for mention in self.before(offset):
            person = mention.person
            if _holds(person, phrase, self.language):
                fitting = [p for p in fitting if p is not person] + [person]
        return fitting


def read_register(text: str, sources: Sequence[Span], language: str, on: dt.date | None) -> Register:
    """Everybody who is named with a post anywhere in the report, or is a source of something said."""
    spans = dict.fromkeys(sources)
    starts = {source.start for source in sources}
    spans.update(dict.fromkeys(s for s in _introductions(text, language) if s.start not in starts))
    register = Register(language)
    for place in sorted(spans):
        phrase = read_phrase(text, place.start, place.end, language, on)
        if phrase.name and (place.start in starts or phrase.role):
            register.meet(phrase, place.start)
    return register


def _introductions(text: str, language: str) -> list[Span]:
    """Phrases with a noun of posts in them, outside what is said."""
    found: list[Span] = []
    at = 0
    lines = []
    for line in text.split("\n"):
        lines.append(Span(at, at + len(line)))
        at += len(line) + 1
    for place, marked in zip(lines, marked_stretches(text, lines, language), strict=True):
        words = elements(text, place.start, place.end, marked, language)
        found.extend(_phrases(words, language))
    return found


def _phrases(words: Elements, language: str) -> list[Span]:
    found = []
    at = 0
    while at < len(words):
        end = with_apposition(words, at, len(words), language) if words[at].kind is Kind.WORD else at
        if end > at + 1 and any(word.has("speaker") for word in words[at:end]):
            found.append(Span(words[at].start, words[end - 1].end))
        at = max(end, at + 1)
    return found


def _holds(person: Person, phrase: Phrase, language: str) -> bool:
    """Whether somebody holds a post: its class, gender and country agree, and what the phrase adds to the title."""
    asked, held = phrase.office, person.office
    if not asked or not held or asked.post != held.post or phrase.country not in {None, person.country}:
        return False
    if asked.gender and language != "ru" and (person.gender or held.gender) not in {None, asked.gender}:
        return False
    if language == "zh":
        return True
    added = {word[:_STEM] for word in _words(phrase.role, language)} - {word[:_STEM] for word in asked.title.split()}
    return added <= {word[:_STEM] for word in _words(person.role, language)}


def _agree(person: Person, phrase: Phrase) -> bool:
    return phrase.country is None or person.country in {None, phrase.country}


def _words(name: str, language: str) -> list[str]:
    if language == "zh":
        return name.split("·") if "·" in name else [name]
    return normal(name).split()
