"""A report as a row of items: countries, peoples, seats, bodies, titles and names, with words between."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Container
from dataclasses import dataclass
from typing import Literal

from indexer.attribution.sources.bodies import body_end, is_body_word, organ_of_state
from indexer.attribution.sources.gazetteer import Name, known_name_at, title_at
from indexer.attribution.sources.name_words import CHAMBERS, OPENS_BODY, after_particles, is_name_word, name_end
from indexer.attribution.sources.words import Words
from statements.offices import Office, office

Kind = Literal["country", "demonym", "seat", "body", "title", "name", "other"]


@dataclass(frozen=True, slots=True)
class Item:
    """Words [start, end) and what they are.

    `country` is a code; of a body it is the state that it is an organ of. `body` is the name of a body that the
    tables list, `office` what the table says of a title.
    """

    kind: Kind
    start: int
    end: int
    country: str | None = None
    body: str | None = None
    office: Office | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a report in order; words that are none stand between them."""

    words: Words
    all: list[Item]
    starts: list[int]

    def covering(self, word: int) -> Item | None:
        """The item that a word belongs to."""
        at = bisect_right(self.starts, word) - 1
        return self.all[at] if at >= 0 and self.all[at].end > word else None

    def within(self, start: int, end: int) -> list[Item]:
        """The items that lie inside the words [start, end)."""
        at = bisect_right(self.starts, start - 1)
        found = []
        while at < len(self.all) and self.all[at].end <= end:
            found.append(self.all[at])
            at += 1
        return found

    def ending(self, word: int) -> Item | None:
        """The item whose last word stands directly before this one."""
        item = self.covering(word - 1) if word else None
        return item if item and item.end == word else None


def read_items(words: Words, on: dt.date | None, common: Container[int]) -> Items:
    """Every item of the report. `on` decides names that changed their bearer.

    `common` are offsets of words that a parser takes for something else than names. It is asked where a sentence
    begins: there the capital tells nothing.
    """
    inside = (i for i in range(len(words)) if words.capital(i) and not words.opens_sentence(i))
    names = frozenset(words.forms[i] for i in inside if words.starts[i] not in common)
    return _Reader(words, on, common, names).read()


@dataclass(frozen=True, slots=True)
class _Reader:
    words: Words
    on: dt.date | None
    common: Container[int]
    names: Container[str]

    def read(self) -> Items:
        found: list[Item] = []
        at = 0
        while at < len(self.words):
            item = self._item(at, found[-1] if found else None)
            if item:
                found.append(item)
            at = item.end if item else at + 1
        return Items(self.words, found, [item.start for item in found])

    def _item(self, at: int, last: Item | None) -> Item | None:
        title = self._title(at)
        if not self.words.capital(at):
            attached = known_name_at(self.words, at, self.on) if self.words.forms[at].startswith("al-") else None
            if attached and attached[1]:
                return self._known(at, attached[0], attached[1], None)
            return title or (Item("name", at, name_end(self.words, at)) if is_name_word(self.words, at) else None)
        before = last if last and last.end == at and self._hangs(at - 1) else None
        known = known_name_at(self.words, at, self.on)
        if known and known[1] is None and known[0] > at + 1:
            return Item("other", at, known[0])  # "Latin American": words of no state
        name = known[1] if known else None
        end = known[0] if known else at
        if title and title.end >= end:
            return self._body_behind_title(at, title) or self._titled(at, title, before)
        return self._body(at, end, name) or (self._known(at, end, name, before) if name else self._name(at))

    def _title(self, at: int) -> Item | None:
        end = title_at(self.words, at)
        return Item("title", at, end, office=office(self.words.printed(at, end))) if end else None

    def _titled(self, at: int, title: Item, before: Item | None) -> Item | None:
        """A title, unless it ends a name ("Steve King") or begins a body's ("General Council")."""
        goes_on = self._hangs(title.end - 1) and title.end < len(self.words) and is_name_word(self.words, title.end)
        abbreviated = self.words.forms[at].endswith(".")
        if before and before.kind == "name" and title.end == at + 1 and not goes_on and not abbreviated:
            return Item("name", at, at + 1)
        return title

    def _body_behind_title(self, at: int, title: Item) -> Item | None:
        """A body whose name begins like a title: "Justice Department", "Chief Office"."""
        end = title.end
        if end != at + 1 or not self._hangs(at) or end >= len(self.words) or not self.words.capital(end):
            return None
        return self._body(at, end, None) if is_body_word(self.words.forms[end]) else None

    def _body(self, at: int, end: int, name: Name | None) -> Item | None:
        """A body that no table lists; the country is that of its first words or of the last ("Ministry of Kestria")."""
        if not name and not is_name_word(self.words, at) and self.words.forms[at].lower() not in OPENS_BODY:
            return None
        run = self._run(max(end, at + 1))
        closes = body_end(self.words, at, run, self.on)
        if closes is None or closes <= end or (closes == at + 1 and self.words.forms[at] not in CHAMBERS):
            return None
        country = name.country if name else None
        if country is None:
            country = next((k[1].country for i in range(at + 1, closes) if (k := self._of_state(i)) and k[1]), None)
        printed = self.words.printed(at, closes)
        return Item("body", at, closes, country if organ_of_state(printed) else None)

    def _of_state(self, at: int) -> tuple[int, Name | None] | None:
        """The country behind "of" or "of the" inside the name of a body."""
        forms = self.words.forms
        after_of = forms[at - 1] == "of" or (forms[at - 1] == "the" and at > 1 and forms[at - 2] == "of")
        known = known_name_at(self.words, at, self.on) if after_of and self.words.capital(at) else None
        return known if known and known[1] and known[1].kind == "country" else None

    def _known(self, at: int, end: int, name: Name, before: Item | None) -> Item:
        """A known name, unless it is part of a person's ("Chad Oriel", "Ana Jordan", "Rep. Jordan")."""
        words = self.words
        form = words.forms[at]
        alone = end == at + 1 and name.kind in {"country", "seat"} and not form.isupper() and "." not in form
        if alone and before and before.kind == "name":
            return Item("name", at, end)
        if alone and before and before.office and before.office.post in {"courtesy", "legislator", "judge", "minister"}:
            return Item("name", at, name_end(words, at))
        if alone and not self._after_preposition(at) and self._one_name_follows(end):
            return Item("name", at, end + 1)
        return Item(name.kind, at, end, name.country, name.body)

    def _name(self, at: int) -> Item | None:
        words = self.words
        if not is_name_word(words, at) or self._only_opens_sentence(at):
            return None
        end = at + 1
        limit = name_end(words, at)
        while end < limit:
            if words.capital(end) and self._stops_name(end, limit):
                break
            end = after_particles(words, end) or end
            end += 1
        return Item("name", at, end)

    def _only_opens_sentence(self, at: int) -> bool:
        """Whether a word has its capital from the sentence alone."""
        words = self.words
        return words.starts[at] in self.common and words.opens_sentence(at) and words.forms[at] not in self.names

    def _stops_name(self, at: int, limit: int) -> bool:
        """Whether a word inside a run of name words begins something else: a title before a name, a people, a body."""
        title = self._title(at)
        if title and (title.end < limit or title.end > at + 1 or self.words.forms[at].endswith(".")):
            return True
        known = known_name_at(self.words, at, self.on)
        return bool(known and (known[0] > at + 1 or (known[1] and known[1].kind in {"demonym", "body"})))

    def _one_name_follows(self, at: int) -> bool:
        """Whether exactly one word of a name hangs on to the one before."""
        if at >= len(self.words) or not self._hangs(at - 1) or not self.words.capital(at):
            return False
        plain = is_name_word(self.words, at) and not self._title(at) and not known_name_at(self.words, at, self.on)
        return plain and name_end(self.words, at) == at + 1 and not self.words.forms[at].isupper()

    def _after_preposition(self, at: int) -> bool:
        return at > 0 and self.words.forms[at - 1].lower() in {"to", "of", "in", "from", "for", "the", "at", "with"}

    def _run(self, end: int) -> int:
        """The end of the capitalised words that hang together, cut before a title that a name follows."""
        while end < len(self.words) and self._hangs(end - 1) and self.words.capital(end):
            title = self._title(end)
            if title and title.end < len(self.words) and self.words.capital(title.end):
                break
            end += 1
        return end

    def _hangs(self, at: int) -> bool:
        return at not in self.words.possessive and self.words.joined(at)
