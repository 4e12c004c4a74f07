"""What the words beside a name say of its bearer: the role, and the country or body served."""

from dataclasses import dataclass

from indexer.attribution.affiliation import UNITED_NATIONS
from indexer.attribution.sources.items import Item, Items
from indexer.attribution.sources.name_words import CHAMBERS, DETERMINERS, MODIFIERS
from indexer.attribution.sources.post_objects import PREPOSITIONS, body_name, read_object
from indexer.attribution.sources.words import Words
from statements.capitals import houses_government
from statements.offices import Office

_BEFORE_PLACE_WORDS = "former then ex acting deputy senior retired outgoing incoming interim late current top new"
_BEFORE_PLACE = frozenset(_BEFORE_PLACE_WORDS.split())
_LONGEST_TAIL = 9


@dataclass(frozen=True, slots=True)
class Post:
    """A role as printed, without the country and the body that it is held for."""

    role: str | None = None
    office: Office | None = None
    country: str | None = None
    organization: str | None = None

    @property
    def former(self) -> bool:
        """Whether the post is no longer held."""
        return (self.role or "").lower().startswith(("former ", "ex-", "then-", "then ", "late ", "retired "))


def read_post(items: Items, start: int, end: int) -> Post | None:
    """The post that the words [start, end) describe; None where they hold no title."""
    words = items.words
    while start < end and words.forms[start].lower() in DETERMINERS:
        start += 1
    head = _head(items, start, end)
    if head is None or head.office is None:
        return None
    country, organization = _served(items, start, head)
    tail = read_object(items, head, min(end, head.end + _LONGEST_TAIL))
    organization = organization or tail.organization
    country = country or tail.country
    role = " ".join(filter(None, (_before(items, start, head), words.printed(head.start, head.end), tail.role)))
    return Post(role, head.office, country, _body_of(head.office, country, organization))


def _head(items: Items, start: int, end: int) -> Item | None:
    """The last title before a preposition; one in the possessive is somebody else's."""
    head = None
    at = start
    while at < end:
        item = items.covering(at)
        if item is None:
            if items.words.forms[at] in PREPOSITIONS or items.words.forms[at] in {"who", "and"}:
                break
            at += 1
            continue
        if (
            item.kind == "title"
            and item.end <= end
            and item.end - 1 not in items.words.possessive
            and not _rank(head, item)
        ):
            head = item
        at = item.end
    return head if head and head.office and head.office.post != "courtesy" else None


def _rank(head: Item | None, item: Item) -> bool:
    """Whether a title is a rank behind an office: "spokesman Capt. Weir"."""
    ranked = item.office is not None and item.office.post in {"officer", "courtesy", "doctor"}
    return ranked and head is not None and head.office is not None and head.office.post not in {"officer", "courtesy"}


def _served(items: Items, start: int, head: Item) -> tuple[str | None, str | None]:
    """The country and the body named before the title."""
    country: str | None = None
    organization: str | None = None
    for item in items.within(start, head.start):
        printed = items.words.printed(item.start, item.end)
        if item.kind == "body":
            if printed not in CHAMBERS:
                organization = body_name(items.words, item)
            country = item.country or country
        elif item.kind == "demonym" or (item.kind in {"country", "seat"} and _tells(items, item, head)):
            country = item.country
            if item.kind == "seat" and houses_government(printed):
                organization = printed
    return country, organization


def _tells(items: Items, item: Item, head: Item) -> bool:
    """Whether a country's name tells for whom a post is held: "Georgia Gov." is of the state in America."""
    if head.office and head.office.serves == "local":
        return items.words.forms[item.start].isupper() or "." in items.words.forms[item.start]
    return True


def _before(items: Items, start: int, head: Item) -> str:
    """The words of the role before its title, places and bodies left out."""
    words = items.words
    kept: list[str] = []
    last_place = start
    for item in items.within(start, head.start):
        if item.kind in {"country", "demonym", "seat", "body"} and words.printed(item.start, item.end) not in CHAMBERS:
            last_place = item.end
    kept = [words.forms[i] for i in range(start, last_place) if words.forms[i].lower() in _BEFORE_PLACE]
    if last_place < head.start:
        kept.append(words.text[words.starts[last_place] : words.ends[head.start - 1]])
    return " ".join(" ".join(kept).split())


def _body_of(office: Office, country: str | None, organization: str | None) -> str | None:
    """The body that a post is held for: an ambassador at the UN serves a state, the UN's envoy serves the UN."""
    envoy = office.post in {"envoy", "un_official"}
    if organization == UNITED_NATIONS and envoy and (country or office.title == "ambassador"):
        return None
    if organization is None and country is None and "secretary-general" in office.title:
        return UNITED_NATIONS
    return organization


def _adverb(words: Words, at: int) -> bool:
    """Whether a word that opens a sentence is no part of the title behind it: "Then Ambassador Vel"."""
    return words.forms[at] in {"Then", "Late", "Under", "First", "Second"} and words.opens_sentence(at)


def phrase_start(items: Items, end: int) -> int:
    """Where the words that hang together before `end` begin: items and what titles are made of."""
    words = items.words
    at = end
    while at > 0 and (at == end or words.joined(at - 1)):
        if at == end and not words.joined(at - 1):
            break
        item = items.covering(at - 1)
        if item and item.kind != "other":
            at = item.start
        elif words.forms[at - 1].lower() in MODIFIERS and not _adverb(words, at - 1):
            at -= 1
        else:
            break
    return at
