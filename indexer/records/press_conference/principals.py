"""Those who answer: told by title and head, and by the first label in full."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from indexer.attribution.affiliation import Affiliation, post
from indexer.attribution.honorifics import bare_name, without_courtesy
from indexer.attribution.roster import name_words
from indexer.attribution.sources.items import read_items
from indexer.attribution.sources.register import read_register
from indexer.attribution.sources.words import words_of
from indexer.records.press_conference.label_words import Role, role_of
from statements.offices import office
from statements.organizations import resolve_organization

_MORE_COURTESY = re.compile(
    r"(?:Shri|Smt\.?|Shrimati|Kumari|Ms|H\.?\s?E\.?|Hon\.?|श्री|श्रीमती|सुश्री|Г-н|Г-жа|السيدة"
    r"|السيد)\.?\s+",
    re.IGNORECASE,
)
_PERSON_LINE = re.compile(r"(?P<name>[^\n,;:()]{4,60}?),\s+(?P<post>[^\n]{4,140})")
# "外交部发言人毛宁主持例行记者会", "外交部发言人毛宁就…答记者问"
_CHINESE = re.compile(
    r"(?P<post>(?:(?![年月日])[\u4e00-\u9fff]){0,12}?(?:发言人|部长|大使|主席|总理|代表|局长|司长"
    r"|参赞))(?P<name>[\u4e00-\u9fff·]{2,12}?)"
    r"(?=主持|就|答|举行|在|同|会|接受|：|:|\s|，|\Z|20\d\d)"
)
# Posts of which a state has one: two who hold them are of two states.
_HEADS = re.compile(
    r"\b(?:minister|secretary(?!-?\s?general)|president|chancellor|premier|king|emir|foreign secretary)\b",
    re.IGNORECASE,
)
_OWN_HEADS = {
    "USA": re.compile(r"secretary(?: of state)?|president|vice president", re.IGNORECASE),
    "GBR": re.compile(r"foreign secretary|secretary of state\b.*", re.IGNORECASE),
}
_POST_LINE = re.compile(r"(?P<post>[^\n,]{6,100}),\s+(?P<name>[^\n,;:()]{4,60})")
_NAME = r"(?:[A-ZÀ-Þ][\w’'-]+)(?:\s+(?:de|del|la|von|van|der|du|da|dos)){0,2}(?:\s+[A-ZÀ-Þ][\w’'-]+){1,3}"
_POST_AND_NAME = re.compile(
    rf"(?<!\w)(?P<post>[a-zà-þ]{{4,}}(?:[ -][\w’'-]+){{0,9}}?),?\s+(?:(?:M|Mme|Sr|Sra|Herr"
    rf"|Frau)\.?\s+)?(?P<name>{_NAME})(?=[,.:\n]|\s+[a-zà-þ]|\Z)"
)
_STEM = 4  # letters that a name keeps in all its cases: "Зеленка", "Зеленки", "Зеленкой"
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Principal:
    """Somebody who answers; `printed` is what the head calls him, verbatim."""

    name: str
    printed: str
    where: Affiliation


@dataclass(slots=True)
class Principals:
    """The people of one transcript who answer, in the order in which they are told."""

    issuer: Affiliation
    head: str = ""
    people: list[Principal] = field(default_factory=list)

    @classmethod
    def of_head(cls, head: str, on: dt.date | None, issuer: Affiliation, authors: Iterable[str] = ()) -> "Principals":
        """Those whom the lines of a head, or a page's byline, name with a post."""
        known = cls(issuer, head)
        for line in (*head.splitlines(), *authors):
            known.hear(line, on)
        return known

    def hear(self, line: str, on: dt.date | None = None) -> None:
        """Remembers everybody whom a line names with a post."""
        for found in (*_line(line), *_post_first(line), *_in_prose(line, on), *_chinese(line), *_of_posts(line)):
            if not self.find(found.name):
                self.people.append(found)

    def take_only(self, name: str, printed: str) -> None:
        """Takes the one person who answers by name for the one whom the head tells of without a name that is read."""
        if not self.people:
            self.people.append(Principal(_plain(name), printed, Affiliation()))

    def find(self, name: str) -> Principal | None:
        """The one person whom a printed name can mean; None for nobody and for several."""
        words = set(name_words(_plain(name)))
        if not words:
            return None
        found = [p for p in self.people if words <= set(name_words(p.name)) or set(name_words(p.name)) <= words]
        if not found:
            bare = name_words(bare_name(_plain(name)))[-1:]
            found = [p for p in self.people if bare and bare == name_words(p.name)[-1:]]
        return found[0] if len(found) == 1 else None

    def only(self) -> Principal | None:
        """The one person who answers, where the head names one."""
        return self.people[0] if len(self.people) == 1 else None

    def holder(self, printed: str) -> Principal | None:
        """The one person whose told post is that of an office's label: "Deputy Spokesman"."""
        asked = _office_words(printed)
        held = [p for p in self.people if p.where.role and asked and asked == _office_words(p.where.role)]
        loose = [p for p in self.people if p.where.role and asked and asked <= _office_words(p.where.role)]
        return held[0] if len(held) == 1 else loose[0] if len(loose) == 1 and not held else None

    def in_head(self, name: str) -> bool:
        """Whether the head names somebody so, in any case that its language has."""
        last = (name_words(_plain(name)) or [""])[-1]
        if len(last) < _STEM or not self.head:
            return False
        stem = last[: max(_STEM, len(last) - 2)]
        return any(word.startswith(stem) for word in name_words(self.head))

    def placed(self, where: Affiliation) -> Affiliation:
        """A told post with the country or body that it is of: its own, else that of the transcript's issuer.

        Of several who head a state or a ministry without a word for which, at most one can be the issuer's.
        """
        organization = resolve_organization(where.organization or "")
        if where.country or organization:
            return replace(where, organization=organization.name if organization and not where.country else None)
        of_role = post(where.role) if where.role else where
        if of_role.country or resolve_organization(of_role.organization or ""):
            return Affiliation(of_role.country, None if of_role.country else of_role.organization, where.role)
        if self.issuer.known and not self._is_open(where.role):
            return replace(self.issuer, role=where.role)
        return Affiliation(role=where.role, known=False)

    @property
    def home(self) -> Affiliation:
        """Whose transcript it is: the issuer, else the one place that those who answer are of."""
        if self.issuer.known:
            return self.issuer
        places = {(w.country, w.organization) for w in (self.placed(p.where) for p in self.people) if w.known}
        country, organization = places.pop() if len(places) == 1 else (None, None)
        return Affiliation(country, organization, known=bool(country or organization))

    def _is_open(self, role: str | None) -> bool:
        heads = [p for p in self.people if _HEADS.search(p.where.role or "") and not _has_place(p.where)]
        if len(heads) < 2 or not _HEADS.search(role or ""):
            return False
        own = _OWN_HEADS.get(self.issuer.country or "")
        return not (own and own.fullmatch(role or ""))

    @property
    def are_spokespersons(self) -> bool:
        """Whether all of them speak for a ministry by post: they brief at home."""
        return bool(self.people) and all("spokes" in (p.where.role or "").casefold() for p in self.people)

    @property
    def has_guests(self) -> bool:
        """Whether somebody of another country or body than the issuer's takes part."""
        places = {(w.country, w.organization) for w in (self.placed(p.where) for p in self.people) if w.known}
        own = {(self.issuer.country, self.issuer.organization)} if self.issuer.known else set()
        return len(places | own) > 1


def _has_place(where: Affiliation) -> bool:
    return bool(where.country or resolve_organization(where.organization or "") or post(where.role or "").country)


def is_person_line(line: str) -> bool:
    """Whether a line is nothing but somebody's name and post."""
    return any(True for _ in _line(line))


def full_label(name: str, printed: str, aside: str | None, on: dt.date | None) -> Principal | None:
    """Whoever a label names together with a post: "Shri X, Official Spokesperson", "Minister X", "X (Secretary)"."""
    words = f"{name}, {aside}" if aside and aside not in name else name
    plain = _plain(words)
    line = next(iter(_line(plain)), None)
    found = line or next((p for p in _in_prose(plain, on) if p.where.role), None) or next(iter(_chinese(plain)), None)
    if found is None and (comma := re.search(r"[,，、]\s*", plain)) and role_of(plain[comma.end() :]) is Role.OFFICE:
        found = Principal(plain[: comma.start()], printed, Affiliation(role=plain[comma.end() :]))
    return replace(found, printed=printed) if found else None


def _plain(name: str) -> str:
    name = " ".join(name.split())
    courtesy = _MORE_COURTESY.match(name)
    return without_courtesy(name[courtesy.end() :] if courtesy else name)


def _line(line: str) -> Iterable[Principal]:
    match = _PERSON_LINE.fullmatch(line.strip())
    if not match or not 1 < len(match["name"].split()) < 7 or not _has_office(match["post"]):
        return
    words = _plain(match["name"]).split()
    if words and all(map(_of_name, words)) and not any(office(w.casefold()) for w in words):
        where = post(match["post"])
        role = where.role if where.known else match["post"].strip(" .")
        yield Principal(" ".join(words), line.strip(), replace(where, role=role))


def _post_first(line: str) -> Iterable[Principal]:
    """A line of a post and its holder: Minister for Foreign Affairs of Kestria, Senator Oda Okapi."""
    match = _POST_LINE.fullmatch(line.strip())
    where = post(match["post"]) if match and _has_office(match["post"]) else None
    if match and where and where.country:
        name = bare_name(_plain(match["name"]))
        if len(name.split()) > 1 and all(map(_of_name, name.split())):
            yield Principal(name, line.strip(), where)


def _of_posts(line: str) -> Iterable[Principal]:
    """People with posts in titles in French, Spanish and German: "del presidente de Monteluna, Luis Caldera"."""
    for match in _POST_AND_NAME.finditer(line):
        words = match["post"].split()
        at = next((n for n in range(len(words)) if _is_foreign_office(words[n : n + 5])), None)
        if at is not None:
            yield Principal(_plain(match["name"]), match[0], Affiliation(role=" ".join(words[at:])))


def _is_foreign_office(words: list[str]) -> bool:
    tries = (
        (" ".join(words[:count]), language) for count in range(1, len(words) + 1) for language in ("fr", "es", "de")
    )
    return any(office(words_, language) for words_, language in tries)


def _of_name(word: str) -> bool:
    return any(c.isupper() for c in word) or len(word) < 4 or not any(c.islower() for c in word)


def _has_office(printed: str) -> bool:
    head = re.split(r"\s+(?:of|for|to|at)\s+|,", printed, maxsplit=1)[0]
    words = re.findall(r"[\w\-]+", head)
    return bool(words) and any(office(" ".join(words[n:])) for n in range(len(words)))


def _in_prose(line: str, on: dt.date | None) -> Iterable[Principal]:
    """People with posts as running text and titles name them, in English."""
    register = read_register(read_items(words_of(line), on, frozenset()))
    for person in register.people.persons:
        told = person.post_at(person.introduced)
        if told is None or not told.role:
            continue
        where = Affiliation(told.country, told.organization, told.role)
        yield Principal(_plain(person.name), _printed(line, person.name, told.role), where)


def _printed(line: str, name: str, role: str) -> str:
    """The words of a line from the post to the name, or the name alone."""
    at, of = line.find(name), line.find(role)
    if at < 0:
        return name
    if 0 <= of < at and at - of < 120:
        return line[of : at + len(name)]
    return line[at : of + len(role)] if at < of < at + len(name) + 40 else name


def _chinese(line: str) -> Iterable[Principal]:
    match = _CHINESE.search(line)
    if match:
        yield Principal(match["name"], match[0], Affiliation(role=match["post"]))


def _office_words(printed: str) -> frozenset[str]:
    """What tells one office from another: the words before "of" and "for", without those that tell nothing."""
    office_alone = re.split(r"\s(?:for|of|to)\s", printed, maxsplit=1)[0]
    words = (re.sub(r"(?:wo)?man$|person$", "", w.casefold()) for w in _WORD.findall(office_alone))
    return frozenset(words) - {"the", "official", "department", "ministry", "foreign", "a", "chief"}
