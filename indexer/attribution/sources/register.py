"""The register of a report: everybody named in it, wherever, and every place where they are named."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from indexer.attribution.sources.introductions import introduction
from indexer.attribution.sources.items import Item, Items
from indexer.attribution.sources.people import People, Person
from indexer.attribution.sources.posts import Post
from statements.given_names import gender_of_given_name
from statements.offices import Gender
from statements.parsed import Span

_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MOSTLY = 0.65
_PLACE_WORDS = frozenset({"New", "North", "South", "East", "Fort", "Port", "Mount", "Upper", "Lower", "Los", "Las"})
# "Van der Lind" and "De Weir" open sentences as surnames.
_NO_FIRST_NAMES = frozenset(
    {"van", "von", "de", "del", "della", "der", "den", "di", "da", "du", "dos", "bin", "ibn", "el"}
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the report: its words, where it begins, whom it means (several where it is open), its own post."""

    item: Item
    start: int
    persons: tuple[Person, ...]
    post: Post | None = None
    gender: Gender | None = None
    full: bool = False

    @property
    def person(self) -> Person | None:
        """Whom the name means, where that is one."""
        return self.persons[0] if len(self.persons) == 1 else None


@dataclass(frozen=True, slots=True)
class Register:
    """People and mentions of a report, mentions in order."""

    people: People
    mentions: list[Mention]
    _starts: list[int]

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in text[start:end]."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def read_register(items: Items) -> Register:
    """Reads names in full first, so that a surname finds its bearer."""
    told = [(item, *introduction(items, item)) for item in items.all if item.kind == "name" and _is_name(items, item)]
    names = [(item, post, gender) for item, post, gender in told if post or gender or not _is_place(items, item)]
    people = People()
    mentions: dict[int, Mention] = {}
    headlines = _title_lines(items.words.text)
    for item, post, gender in names:
        if _full(items, item) and not _in(headlines, items.words.starts[item.start]):
            offset = items.words.starts[item.start]
            longer = people.longer(items.words.printed(item.start, item.end))
            if len(longer) > 1:
                mentions[item.start] = Mention(item, offset, tuple(longer), post, gender)
                continue
            person = people.introduce(items.words.printed(item.start, item.end), offset)
            person.tell(offset, post, gender)
            mentions[item.start] = Mention(item, offset, (person,), post, gender, full=True)
    short = [name for name in names if name[0].start not in mentions]
    # "President Weir" introduces him where no full name does, so titles go before bare surnames.
    for item, post, gender in sorted(short, key=lambda name: name[1] is None and name[2] is None):
        mentions[item.start] = _short(items, item, post, gender, people)
    ordered = [mentions[start] for start in sorted(mentions)]
    return Register(people, ordered, [mention.start for mention in ordered])


def _short(items: Items, item: Item, post: Post | None, gender: Gender | None, people: People) -> Mention:
    offset = items.words.starts[item.start]
    name = items.words.printed(item.start, item.end)
    begins = next(
        (p for n in range(item.end - 1, item.start + 1, -1) if (p := people.known(items.words.printed(item.start, n)))),
        None,
    )
    if begins:
        return Mention(item, offset, (begins,))
    persons = [p for p in people.called(name, offset) if not (gender and p.gender and gender != p.gender)]
    if len(persons) > 1 and post:
        persons = _of_post(persons, post) or persons
    in_full = _full(items, item) and item.end - item.start < 4 and gender_of_given_name(name.split()[0])
    if not persons and (post or gender or in_full):
        persons = [people.introduce(name, offset)]
    if len(persons) == 1:
        persons[0].tell(offset, post, gender)
    return Mention(item, offset, tuple(persons), post, gender)


def _of_post(persons: list[Person], post: Post) -> list[Person]:
    """Those who are said to hold the post that stands before the short name: "President Vel"."""
    title = post.office.title if post.office else None
    return [p for p in persons if any(told.office and told.office.title == title for _, told in p.posts)]


def _title_lines(text: str) -> list[Span]:
    """Lines in title case, where capitals tell nothing of names: "Oriel Blasts Weir For Silence"."""
    lines = []
    for match in re.finditer(r"[^\n]+", text):
        words = _LETTERS.findall(match.group())
        capitals = sum(word[0].isupper() for word in words)
        if len(words) > 3 and capitals > _MOSTLY * len(words) and match.group().rstrip()[-1:] not in '.”"':
            lines.append(Span(match.start(), match.end()))
    return lines


def _in(spans: list[Span], offset: int) -> bool:
    return any(span.start <= offset < span.end for span in spans)


def _full(items: Items, item: Item) -> bool:
    """Whether a name has a first and a last name; particles and suffixes alone make none."""
    words = items.words
    forms = [words.forms[i] for i in range(item.start, item.end)]
    return sum(any(c.isupper() for c in form) and form.lower() not in _NO_FIRST_NAMES for form in forms) > 1


def _is_place(items: Items, item: Item) -> bool:
    """Whether the first word of a name of several is one that places have: "New Weir", "Fort Oriel"."""
    return item.end > item.start + 1 and items.words.forms[item.start] in _PLACE_WORDS


def _is_name(items: Items, item: Item) -> bool:
    """Whether the words may be a person's name: no figures, not all in capitals but for initials."""
    printed = items.words.printed(item.start, item.end)
    return not any(c.isdigit() for c in printed) and item.end - item.start <= 6
