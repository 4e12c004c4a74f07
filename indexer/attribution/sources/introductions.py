"""Where a report says who somebody is: titles before a name, appositions after it or before it."""

import re

from indexer.attribution.affiliation import UNITED_NATIONS
from indexer.attribution.sources.gazetteer import title_at
from indexer.attribution.sources.items import Item, Items
from indexer.attribution.sources.name_words import DETERMINERS, MODIFIERS
from indexer.attribution.sources.post_objects import PREPOSITIONS, body_name
from indexer.attribution.sources.posts import Post, phrase_start, read_post, second_title
from statements.offices import Gender, office

_LONGEST_APPOSITION = 18
_STRANGE_WORDS = 6
# Words that no apposition has before its title: the sentence has gone on.
_NO_APPOSITION_WORDS = (
    "said says say told tells tell added adds is are was were be been has have had will would can could may might"
    " must did does do but and or he she they it we i you not there then who which that when where while if because"
    " as said wrote asked called made took came went got gave found knew thought announced warned argued met"
)
_NO_APPOSITION = frozenset(_NO_APPOSITION_WORDS.split())
_TAKES_OBJECT_WORDS = "to of with from for at on in against about than told asked met urged like and"
_TAKES_OBJECT = frozenset(_TAKES_OBJECT_WORDS.split())
_PARTY = re.compile(r"\s*\([^()\n]{1,40}\)\s*")
_AGE = re.compile(r",\s+\d{1,3}(?=,)")
_GAP_ENDS = re.compile(r"[,.;:!?—–\n“”\"()]|\s-\s")
_WHO_IS = re.compile(r",?\s+who\s+(?:is|serves\s+as)\s+")
_IS = re.compile(
    r"\s+(?:is|serves\s+as|became|(?:was|has\s+been)\s+(?:named|appointed|elected|sworn\s+in\s+as))\s+(?:now\s+)?"
)
_SUPPOSED = frozenset({"if", "whether", "when", "unless", "should", "before", "until"})
_PLACE = re.compile(r",?\s+(?:of|from|at|with)\s+(?:the\s+)?|\s+\((?:the\s+)?")
_FROM = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?")


def introduction(items: Items, name: Item) -> tuple[Post | None, Gender | None]:
    """The post that the report gives the bearer of a name where it stands, and the gender that titles tell."""
    words = items.words
    if name.end - 1 in words.possessive:
        return _before(items, name)
    before, gender = _before(items, name)
    after = _apposition(items, name)
    if before and after:
        # "President Vel, the head of the party": the title counts, what it leaves open is filled.
        same = before.country is None or after.country in {None, before.country}
        filled = Post(
            before.role,
            before.office,
            before.country or after.country,
            before.organization or (after.organization if same else None),
        )
        return filled, gender
    return before or after or _inverted(items, name) or _of_place(items, name), gender


def _before(items: Items, name: Item) -> tuple[Post | None, Gender | None]:
    """A title directly before the name, or one with the body it is held at: "Ambassador to the UN Ana Vel"."""
    words = items.words
    at = name.start
    if at == 0 or not words.joined(at - 1) or at - 1 in words.possessive:
        return None, None
    last = items.ending(at)
    gender = last.office.gender if last and last.office else None
    if last and last.office and last.office.post == "courtesy":
        title = items.ending(last.start)
        if not (title and title.kind == "title" and words.joined(last.start - 1)):
            return None, gender
        at = last.start
        last = title
    if last and last.kind == "title":
        post = _double(items, phrase_start(items, at), at)
    elif last and last.kind == "body":
        post = _titled_body(items, last) or _behind_object(items, name)
    else:
        post = _behind_object(items, name)
    return _with_place(items, name, post), gender


def _double(items: Items, start: int, end: int) -> Post | None:
    """The post of a phrase, with another that "and" joins: "Kestrian Prime Minister and Foreign Minister"."""
    words = items.words
    post = read_post(items, start, end)
    first_end = start - 1
    title = items.ending(first_end) if start > 1 and words.forms[first_end] == "and" else None
    if not (post and title and title.kind == "title" and words.joined(first_end) and words.joined(first_end - 1)):
        return post
    first = read_post(items, phrase_start(items, first_end), first_end)
    if first is None:
        return post
    role = f"{first.role} and {post.role}"
    return Post(role, first.office, first.country or post.country, first.organization or post.organization)


def _titled_body(items: Items, body: Item) -> Post | None:
    """An office whose name is that of a body: "UN High Commissioner for Refugees Ana Vel"."""
    words = items.words
    for at in range(body.start, body.end):
        end = title_at(words, at)
        held = office(words.printed(at, end)) if end and end <= body.end else None
        if held:
            of_the_un = words.printed(body.start, at) in {"UN", "U.N.", "United Nations"} or held.post == "un_official"
            organization = UNITED_NATIONS if of_the_un else words.printed(body.start, body.end)
            return Post(words.printed(at, body.end), held, None, organization)
    return None


def _behind_object(items: Items, name: Item) -> Post | None:
    """The title of "Minister of Foreign Affairs Ana Vel": title, preposition, object, name, nothing between them."""
    words = items.words
    at = name.start
    if words.forms[at - 1] in {"of", "to", "for", "at", "the", "with", "by"}:
        return None
    for back in range(at - 1, max(-1, at - 8), -1):
        if not words.joined(back) or (words.forms[back] in _NO_APPOSITION and words.forms[back] not in {"and", "or"}):
            return None  # "A spokesman for the commission said Vel had left"
        if words.forms[back] in {"of", "to", "for", "at"}:
            title = items.ending(back)
            if title and title.kind == "title" and title.end - 1 not in words.possessive:
                return read_post(items, phrase_start(items, back), at)
    return None


def _with_place(items: Items, name: Item, post: Post | None) -> Post | None:
    """The post with the country behind the name: "Foreign Minister Ana Vel of Kestria"."""
    if post is None or post.country or not post.office or post.office.serves != "state":
        return post
    words = items.words
    place = _FROM.match(words.text, words.ends[name.end - 1])
    item = items.covering(words.first_from(place.end())) if place else None
    if item and item.kind == "country" and place and words.starts[item.start] == place.end():
        return Post(post.role, post.office, item.country, post.organization)
    return post


def _apposition(items: Items, name: Item) -> Post | None:
    """What follows a name: "Ana Vel, Kestria’s ambassador to the UN," or "Ana Vel, who is the envoy of Kestria,"."""
    words = items.words
    at = words.ends[name.end - 1]
    bracket = _PARTY.match(words.text, at)
    at = bracket.end() - (1 if words.text[bracket.end() - 1] == " " else 0) if bracket else at
    age = _AGE.match(words.text, at)
    at = age.end() if age else at
    who = _WHO_IS.match(words.text, at)
    if not who and (name.start == 0 or words.forms[name.start - 1].lower() not in _SUPPOSED):
        who = _IS.match(words.text, at)
    if not who and words.text[at : at + 2] not in {", ", " —", " –"}:
        return None
    start = words.first_from(who.end() if who else at)
    start += start < len(words) and words.forms[start] in {"now", "currently"}
    end, strange = _apposition_end(items, start)
    if end <= start or strange > _STRANGE_WORDS + 4:
        return None
    if (
        not who
        and end < len(words)
        and not _GAP_ENDS.search(words.gap(end - 1))
        and words.forms[end].lower() not in {"who", "and", "which"}
    ):
        return None
    if _names_somebody(items, start, end) or not _opens_apposition(items, start):
        return None
    return read_post(items, start, end) or _body_apposition(items, start, end)


def _apposition_end(items: Items, start: int) -> tuple[int, int]:
    """Where an apposition may end, and how many of its words are neither items nor what titles are made of."""
    words = items.words
    end = start
    strange = 0
    while end < min(len(words), start + _LONGEST_APPOSITION):
        item = items.covering(end)
        form = words.forms[end]
        if item is None and form.lower() in _NO_APPOSITION:
            title = items.ending(end)
            second = second_title(items, title, len(words)) if title and title.kind == "title" else title
            if second is None or second is title:
                break
            end = second.end
            if _GAP_ENDS.search(words.gap(end - 1)):
                break
            continue
        strange += item is None and form.lower() not in MODIFIERS and form.lower() not in DETERMINERS
        end = item.end if item else end + 1
        if _GAP_ENDS.search(words.gap(end - 1)):
            break
    return end, strange


def _body_apposition(items: Items, start: int, end: int) -> Post | None:
    """An apposition whose office is named like a body: "Ana Vel, the UN High Commissioner for Refugees,"."""
    start += items.words.forms[start].lower() in DETERMINERS
    item = items.covering(start) if start < end else None
    return _titled_body(items, item) if item and item.kind == "body" and item.start == start else None


def _opens_apposition(items: Items, start: int) -> bool:
    item = items.covering(start)
    form = items.words.forms[start].lower()
    return item is not None or form in DETERMINERS or form in MODIFIERS


def _names_somebody(items: Items, start: int, end: int) -> bool:
    """Whether a title in the words is that of another person: "Vel, President Oriel and others"."""
    words = items.words
    for item in items.within(start, end):
        if item.start > start and words.forms[item.start - 1] in {"of", "for", "to", "at", "with", "in"}:
            return False
        if item.kind == "title":
            follower = items.covering(item.end)
            if follower and follower.kind == "name" and follower.start == item.end and items.words.joined(item.end - 1):
                return True
    return False


def _inverted(items: Items, name: Item) -> Post | None:
    """In "The Kestrian foreign minister, Ana Vel, said" the apposition stands before the name."""
    words = items.words
    start = _before_courtesies(items, name)
    if start == 0 or words.gap(start - 1) != ", " or not re.match(r"[,.;”\"\n]| \(|\Z", words.gap(name.end - 1)):
        return None
    at = start
    while at > max(0, start - _LONGEST_APPOSITION):
        item = items.covering(at - 1)
        at = item.start if item else at - 1
        form = words.forms[at].lower()
        if item is None and form in _NO_APPOSITION:
            return None
        of_an_object = at > 0 and words.joined(at - 1) and words.forms[at - 1] in PREPOSITIONS
        opens = (form in DETERMINERS or at in words.possessive) and not of_an_object
        if opens or at == 0 or _GAP_ENDS.search(words.gap(at - 1)):
            break
    before = words.forms[at - 1].lower() if at and words.joined(at - 1) else ""
    told = any(item.country for item in items.within(at, start)) or at in words.possessive
    if (before in _TAKES_OBJECT and not told) or at == start or _names_somebody(items, at, start):
        return None  # "In a letter to the president, Weir said"
    return read_post(items, at, start)


def _before_courtesies(items: Items, name: Item) -> int:
    """The first of the marks of address before a name: "H.E. Ms. Ana Vel"."""
    start = name.start
    title = items.ending(start)
    while title and title.office and title.office.post == "courtesy" and items.words.joined(title.end - 1):
        start = title.start
        title = items.ending(start)
    return start


def _of_place(items: Items, name: Item) -> Post | None:
    """Where a name without a title belongs: "Ana Vel (Kestria)", "Ana Vel of the River Commission"."""
    words = items.words
    link = _PLACE.match(words.text, words.ends[name.end - 1])
    first = words.first_from(link.end()) if link else 0
    item = items.covering(first) if link else None
    if link is None or item is None or words.starts[item.start] != link.end():
        return None
    if item.kind == "body" and link.group().strip() != "(":
        return Post(None, None, item.country, body_name(words, item))
    bracketed = link.group().strip() == "(" and words.text.startswith(")", words.ends[item.end - 1])
    if item.kind == "country" and (bracketed or _excellency(items, name)):
        return Post(None, office("representative"), item.country)
    return None


def _excellency(items: Items, name: Item) -> bool:
    start = _before_courtesies(items, name)
    return items.words.printed(start, start + 1) == "H.E." or "Excellency" in items.words.forms[start : name.start]
