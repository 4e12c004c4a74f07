"""Who is told of: names in capitals with a place or a post, delegates of countries, people named again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from indexer.attribution.affiliation import Affiliation, place, post
from indexer.attribution.honorifics import without_courtesy
from indexer.attribution.roster import name_words
from statements.countries import Country, resolve
from statements.demonyms import state_of_demonym
from statements.organizations import Organization, resolve_organization
from statements.parsed import Speaker
from statements.vocabulary import Capacity

_LONGEST_NAME = 9
_PARTICLE_WORDS = "al el bin ibn bint ben de del della di da dos du des la le van von der den ter e y and et"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_MINISTER = re.compile(
    r"(?i)minist|president|président|premier|head of (?:state|government)|secretary of state|king|chancellor"
)
_NO_POST = ("speaking", "also ", "who ", "on behalf", "au nom", "s’exprimant", "qui ")
_DOES = re.compile(
    r",?\s+(?:also\s+)?(?:speaking|who|in (?:his|her|their)|on behalf|echoing|joining|associating"
    r"|s['’]exprimant|au nom"
    r"|qui)\b"
)
_WORD = re.compile(r"[^\s(),;:]+")
_SHORT = 2


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody told of: person, country or body, role, and the rule that decided."""

    rule: str
    speaker: Speaker | None = None
    country: str | None = None
    organization: str | None = None
    resolved: bool = True

    @property
    def capacity(self) -> Capacity:
        """For whom he speaks: a country, a body, nobody who is known."""
        if self.country:
            return Capacity.NATIONAL
        return Capacity.ORGANIZATION if self.organization else Capacity.PERSONAL

    def is_same(self, other: "Who") -> bool:
        """Whether both are told to be one: the same place, and no two names."""
        named = self.speaker and other.speaker and self.speaker.name != other.speaker.name
        return not named and (self.country, self.organization) == (other.country, other.organization)


@dataclass(slots=True)
class People:
    """Those whom the coverage names in capitals, by which delegates and surnames are known again."""

    found: list[Who] = field(default_factory=list)

    def add(self, who: Who) -> None:
        """Remembers somebody, once."""
        if who.speaker and not any(one.speaker and one.speaker.name == who.speaker.name for one in self.found):
            self.found.append(who)

    def of(self, country: str, told: str) -> Speaker | None:
        """The one person named for a country; a minister is never told of as its delegate, nor the reverse."""
        minister = bool(_MINISTER.search(told))
        found = [
            who
            for who in self.found
            if who.country == country
            and minister == bool(who.speaker and who.speaker.role and _MINISTER.search(who.speaker.role))
        ]
        return found[0].speaker if len(found) == 1 else None

    def called(self, name: str) -> Who | None:
        """The one person whom a surname means."""
        words = set(name_words(name))
        found = [who for who in self.found if who.speaker and words and words <= set(name_words(who.speaker.name))]
        return found[0] if len(found) == 1 else None


def capitals_end(text: str, at: int, end: int) -> int:
    """Where a name in capitals that begins at an offset ends; `at` itself where there is none."""
    last, letters = at, 0
    for word in _words(text, at, end):
        plain = word[0].strip(".,’'")
        if plain.casefold() in _PARTICLES and plain.islower() and letters:
            continue
        if not _is_capital(word[0]):
            break
        letters += sum(c.isalpha() for c in word[0])
        last = word.end()
    return last if letters > _SHORT else at


def _words(text: str, at: int, end: int) -> Iterator[re.Match[str]]:
    while at < end and (word := _WORD.match(text, at, end)):
        yield word
        at = word.end()
        blank = re.compile(r"[ \u00a0]+").match(text, at, end)
        if not blank:
            return
        at = blank.end()


def _is_capital(word: str) -> bool:
    letters = [c for c in word if c.isalpha()]
    small = [c for c in letters if c.islower()]
    prefix = word.startswith(("Mc", "Mac", "Al-", "al-", "De", "Le", "La", "O’", "O'")) and len(small) <= _SHORT
    return bool(letters) and (not small or (prefix and len(letters) > 3))


def named(printed: str, inside: str | None, told: str) -> Who:
    """Somebody in capitals, with the words of the parenthesis, and of the apposition behind."""
    name = without_courtesy(printed)
    body = resolve_organization(name) if not inside else None
    if body and not told:
        return Who("body", None, None, body.name)
    role, where = _post(told)
    if inside:
        here = place(inside)
        if here.known or not where.known:
            speaker = Speaker(name, role=here.role or role)
            return Who("place-in-label", speaker, here.country, here.organization, here.known)
    if where.known and (where.country or where.organization):
        return Who("post-in-label", Speaker(name, role=where.role or role), where.country, where.organization)
    return Who("unresolved", Speaker(name, role=role), resolved=False)


def _post(told: str) -> tuple[str | None, Affiliation]:
    """The post that an apposition tells, up to what its holder does: "Council President for May, speaking ..."."""
    words = _DOES.split(told, maxsplit=1)[0]
    words = " ".join(words.strip(" ,").split())
    if not words or not words[:1].isalpha() or words.startswith(_NO_POST):
        return None, Affiliation(known=False)
    where = post(words)
    return where.role or words, where


def of_country(code: str, people: People, told: str) -> Who:
    """A delegate of a country as told, by name where the coverage names only one such person of that country."""
    speaker = people.of(code, told)
    return Who("delegate-named-elsewhere" if speaker else "delegate-of-state", speaker, code)


def known_name(text: str, at: int, end: int) -> tuple[int, Country | Organization] | None:
    """The longest name of a country or a body that begins at an offset, and where it ends."""
    words = list(_words(text, at, end))[:_LONGEST_NAME]
    for count in range(len(words), 0, -1):
        stop = words[count - 1].end()
        printed = text[at:stop].rstrip(".,;:")
        found = resolve(printed) or resolve_organization(printed)
        if found:
            return at + len(printed), found
    return None


def of_people(printed: str) -> str | None:
    """The country that an adjective names."""
    return state_of_demonym(printed)
