"""Whom the chair gives the floor to, and with which post: the words before a label without parentheses."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from indexer.attribution.affiliation import Affiliation

_SHORTEST_POST = 4
_BEFORE = 60
_STOP = re.compile(r"[.。]")
# A place stands in parentheses behind a name, which a chair says seldom.
_OPENS = re.compile(r"[(（]")
_LONGEST_NAME = 300


@dataclass(frozen=True, slots=True)
class Announcement:
    """A person somebody announced by name; `post` as printed, or `place` from a parenthesis after the name."""

    name: str
    post: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class FloorWords:
    """The chair's formulas in one language.

    `gives` has a group `place`; `thanks` before it in its sentence says that the representative has spoken already.
    `people` have a group `name`, and a group `post` where the post stands before the name; otherwise `post` matches
    it behind the name, up to what `post_ends` finds. `placed` has groups `name` and `place`. `read_post` tells the
    role and the country or body of a post as printed. Where names are declined, `place_name` gives the name of a
    place as the tables have it, and `name_stem` what all cases of a person's name share.
    """

    gives: re.Pattern[str]
    place_ends: re.Pattern[str]
    thanks: re.Pattern[str]
    people: tuple[re.Pattern[str], ...]
    post: re.Pattern[str]
    post_ends: re.Pattern[str]
    placed: re.Pattern[str]
    read_post: Callable[[str, dt.date | None], Affiliation]
    place_name: Callable[[str], str] = str
    name_stem: Callable[[str], str] = str


class Floor:
    """Reads a chair's words and stage directions in one language."""

    def __init__(self, words: FloorWords) -> None:
        self._words = words

    def post(self, printed: str, on: dt.date | None = None) -> Affiliation:
        """The role, and the country or organization, of a post as the chair announces it."""
        return self._words.read_post(printed, on)

    def name_stem(self, word: str) -> str:
        """What a word of a name has in all its cases; the word itself where names are not declined."""
        return self._words.name_stem(word)

    def people_announced(self, words: str) -> Iterator[Announcement]:
        """Everybody named with a post or a place in the words, those with a post first."""
        for form in self._words.people:
            yield from self._with_post(words, form)
        bracket = _OPENS.search(words)
        if bracket is None:
            return
        for match in self._words.placed.finditer(words, max(0, bracket.start() - _LONGEST_NAME)):
            yield Announcement(" ".join(match["name"].split()), place=" ".join(match["place"].split()))

    def places_given_the_floor(self, words: str) -> list[str]:
        """The countries or bodies whose representative gets the floor, as printed; the last is next to speak."""
        places = []
        for match in self._words.gives.finditer(words):
            before = words[max(0, match.start() - _BEFORE) : match.start()]
            if self._words.thanks.search(_STOP.split(before)[-1]):
                continue
            place = " ".join(self._words.place_ends.split(match["place"], maxsplit=1)[0].split()).strip(" ,،")
            if place:
                places.append(self._words.place_name(place))
        return places

    def _with_post(self, words: str, form: re.Pattern[str]) -> Iterator[Announcement]:
        at = 0
        while somebody := form.search(words, at):
            at = somebody.end()
            post = somebody.groupdict().get("post")
            if post is None:
                printed = self._words.post.match(words, at)
                if not printed:
                    continue
                post = self._words.post_ends.split(printed.group(), maxsplit=1)[0]
                at += len(post)
            post = " ".join(post.split()).strip(" ,،")
            if len(post) >= _SHORTEST_POST:
                yield Announcement(" ".join(somebody["name"].split()), post=post)
