"""What the words beside a name say of its bearer: the role, and the country or body served."""

import re
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
_LONGEST_TAIL = 14
# Words of praise, blame and description: the reporter's, no part of a post. In capitals they name parties.
_EVALUATIVE_WORDS = (
    "conservative liberal moderate progressive centrist hardline hawkish dovish outspoken controversial popular"
    " unpopular prominent famed famous renowned respected influential powerful longtime long-time longest-serving"
    " veteran embattled beleaguered disgraced firebrand charismatic fiery maverick seasoned experienced staunch"
    " vocal noted notable leading legendary beloved young elderly old wealthy billionaire unlikely presumptive"
    " self-described self-proclaimed current new newly"
)
_EVALUATIVE = frozenset(_EVALUATIVE_WORDS.split())
_DESCRIBED = re.compile(
    r"(?:\d+-year-old|\w+-(?:trotting|minded|leaning|spoken|known|respected|born|based|haired|talking|serving|mannered))"
)


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
    last = second_title(items, head, end)
    tail = read_object(items, last, min(end, last.end + _LONGEST_TAIL))
    second = _served(items, head.end, last) if last is not head else (None, None)
    organization = organization or second[1] or tail.organization
    country = country or second[0] or tail.country
    role = " ".join(filter(None, (_before(items, start, head), words.printed(head.start, head.end))))
    if last is not head:
        also = filter(None, (_before(items, head.end + 1, last), words.printed(last.start, last.end)))
        role = f"{role} and {' '.join(also)}"
    role = " ".join(filter(None, (role, tail.role)))
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


def second_title(items: Items, head: Item, end: int) -> Item:
    """The title that "and" joins to one, which is of the same post: "president and chairwoman of the bank"."""
    words = items.words
    at = head.end
    if at + 1 >= end or words.forms[at] != "and" or not (words.joined(at - 1) and words.joined(at)):
        return head
    at += 1
    while at < end and words.joined(at - 1) and at - 1 not in words.possessive:
        item = items.covering(at)
        if item and item.kind == "title":
            follower = items.covering(item.end) if words.joined(item.end - 1) else None
            somebody = follower is not None and follower.kind == "name" and item.end < end
            courtesy = item.office is None or item.office.post == "courtesy"
            return head if somebody or courtesy or item.end > end or item.end - 1 in words.possessive else item
        if item is None and words.forms[at].lower() not in MODIFIERS:
            break
        at = item.end if item else at + 1
    return head


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
    if _is_subject(items, item, head):
        return False
    if head.office and head.office.serves == "local":
        return items.words.forms[item.start].isupper() or "." in items.words.forms[item.start]
    return True


def _is_subject(items: Items, item: Item, head: Item) -> bool:
    """Whether a country before a title is what its holder works on: "Kestria analyst", but not "Kestria's author"."""
    if item.kind == "country" and item.end < head.start and items.words.forms[item.end] in {"policy", "desk"}:
        return item.end - 1 not in items.words.possessive
    private = head.office is not None and head.office.serves == "private" and head.office.post != "spokesperson"
    return private and item.kind in {"country", "seat"} and item.end - 1 not in items.words.possessive


def _before(items: Items, start: int, head: Item) -> str:
    """The words of the role before its title, places and bodies left out."""
    words = items.words
    kept: list[str] = []
    last_place = start
    for item in items.within(start, head.start):
        place = item.kind in {"country", "demonym", "seat", "body"} and not _is_subject(items, item, head)
        if place and words.printed(item.start, item.end) not in CHAMBERS:
            last_place = item.end
    kept = [words.forms[i] for i in range(start, last_place) if words.forms[i].lower() in _BEFORE_PLACE]
    local = head.office is not None and head.office.serves == "local"
    for i in range(last_place, head.start):
        if local and i in words.possessive:
            kept.clear()  # "Oriel Bay's governor": the place is whose the post is, no part of it
        elif not _describes(words, i) and not (words.forms[i] == "top" and i + 1 < head.start):
            kept.append(words.text[words.starts[i] : words.ends[i]])
    return " ".join(kept)


def _describes(words: Words, at: int) -> bool:
    """Whether a word says what the reporter thinks of the holder or how he looks."""
    form = words.forms[at].lower()
    party = words.capital(at) and not words.opens_sentence(at)  # "the Liberal leader"
    return bool(_DESCRIBED.fullmatch(form)) or (form in _EVALUATIVE and not party)


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
