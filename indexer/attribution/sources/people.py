"""Who is met in a report: people by the words of their names, with what it tells of them."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from indexer.attribution.sources.posts import Post
from statements.given_names import gender_of_given_name
from statements.offices import Gender

_PARTICLES_WORDS = "al el ad an ar as ash at az bin ibn bint de da do dos du des van von der den del della di la le"
_PARTICLES = frozenset(_PARTICLES_WORDS.split())
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# "al-Oriel" begins with a particle, "Al Weir" with a given name.
_ATTACHED = re.compile(r"[^\W\d_]+[-‐‑]|[a-z]")
_APOSTROPHE = re.compile(r"['’‘ʿʼ`]")


@dataclass(slots=True)
class Person:
    """Somebody named in the report. `posts` are told at offsets; `introduced` is where the full name first stands.

    `confirmed` is true where a title, a given name or a saying shows that the name is a person's.
    """

    name: str
    words: tuple[str, ...]
    introduced: int
    gender: Gender | None = None
    confirmed: bool = False
    posts: list[tuple[int, Post]] = field(default_factory=list)

    def post_at(self, offset: int) -> Post | None:
        """The post told last before the offset, a present one before a former; else the first told after it."""
        before = [post for at, post in self.posts if at <= offset and post.role]
        before = before or [post for at, post in self.posts if at <= offset]
        present = [post for post in before if not post.former]
        if present or before:
            return (present or before)[-1]
        return self.posts[0][1] if self.posts else None

    @property
    def country(self) -> str | None:
        """The country that the report tells of the person, where it tells only one."""
        countries = {post.country for _, post in self.posts if post.country}
        return countries.pop() if len(countries) == 1 else None

    @property
    def organization(self) -> str | None:
        """The body that the report tells of the person, the last where it tells several."""
        return next((post.organization for _, post in reversed(self.posts) if post.organization), None)

    def tell(self, offset: int, post: Post | None, gender: Gender | None = None) -> None:
        """Remembers what the report says of the person at an offset."""
        if post:
            self.posts.append((offset, post))
            self.posts.sort(key=lambda told: told[0])
            self.confirmed = True
        self.gender = self.gender or gender or (post.office.gender if post and post.office else None)
        self.confirmed = self.confirmed or gender is not None


def name_keys(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: no accents, case, marks and particles."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", name))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    keys = re.findall(r"\w+", plain)
    given = bool(keys) and keys[0] == "al" and not _ATTACHED.match(name)
    kept = (k for at, k in enumerate(keys) if k not in _PARTICLES or (at == 0 and given))
    return tuple(kept) or tuple(keys)


@dataclass(slots=True)
class People:
    """The register of a report."""

    persons: list[Person] = field(default_factory=list)
    _by_word: dict[str, list[Person]] = field(default_factory=dict)

    def introduce(self, name: str, offset: int) -> Person:
        """The person of a full name, new or known; "Donald J. Weir" is "Donald Weir"."""
        keys = name_keys(name)
        for person in self._by_word.get(_surname(keys), ()):
            if _same(person.words, keys) or _tail_of(person.words, keys):
                if len(keys) > len(person.words):
                    person.name, person.words = name, keys
                    self._index(person)
                person.introduced = min(person.introduced, offset)
                return person
        gender = gender_of_given_name(name.split(maxsplit=1)[0])
        person = Person(name, keys, offset, gender, confirmed=gender is not None)
        self.persons.append(person)
        self._index(person)
        return person

    def called(self, name: str, offset: int) -> list[Person]:
        """Those whom a shorter name can mean at an offset, by surname first and by first name else.

        Whoever was introduced before counts; those named in full only later count where nobody was.
        """
        keys = name_keys(name)
        if not keys:
            return []
        having = [p for p in self._by_word.get(keys[-1], ()) if _within(keys, p.words)]
        return _first(
            [p for p in having if _ends(keys, p.words) and p.introduced <= offset],
            [p for p in having if p.confirmed and p.words[0] != keys[0] and p.introduced <= offset],
            [p for p in having if p.confirmed and p.introduced <= offset],
            [p for p in having if _ends(keys, p.words)],
            [p for p in having if p.confirmed],
        )

    def longer(self, name: str) -> list[Person]:
        """Those of whom a name of two words is the double surname."""
        keys = name_keys(name)
        return [p for p in self._by_word.get(keys[-1], ()) if len(p.words) > len(keys) and _tail_of(p.words, keys)]

    def known(self, name: str) -> Person | None:
        """The person of a name in full, if the report has introduced one."""
        keys = name_keys(name)
        return next((p for p in self._by_word.get(_surname(keys), ()) if _same(p.words, keys)), None)

    def _index(self, person: Person) -> None:
        for word in set(person.words):
            known = self._by_word.setdefault(word, [])
            if person not in known:
                known.append(person)


def _first(*lists: list[Person]) -> list[Person]:
    return next((found for found in lists if found), [])


def _surname(keys: tuple[str, ...]) -> str:
    return next((k for k in reversed(keys) if k not in _SUFFIXES), keys[-1])


def _ends(keys: tuple[str, ...], words: tuple[str, ...]) -> bool:
    bare = tuple(w for w in words if w not in _SUFFIXES or w in keys)
    return bare[-len(keys) :] == keys


def _within(keys: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether the short name's words stand in the long one in the same order."""
    rest: Iterable[str] = iter(words)
    return all(key in rest for key in keys)


def _tail_of(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one is the other's double surname: "Weir Oriel" of "Ana Weir Oriel"."""
    short, long = sorted((one, other), key=len)
    return 1 < len(short) < len(long) and long[-len(short) :] == short


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names are one person's: the same ends, and words between that do not contradict."""
    if set(one) & _SUFFIXES != set(other) & _SUFFIXES or _surname(one) != _surname(other):
        return False
    first, second = one[0], other[0]
    if first != second and not (1 in {len(first), len(second)} and first[0] == second[0]):
        return False
    short, long = sorted((one, other), key=len)
    middle = [w for w in short[1:-1] if w not in long]
    return all(
        any(w[0] == other_word[0] and 1 in {len(w), len(other_word)} for other_word in long[1:-1]) for w in middle
    )
