"""Sources that name a person: with a title, in full, or by a part of the name."""

import re

from indexer.attribution.sources.bodies import KINDS_OF_BODY, KINDS_OF_FIRM
from indexer.attribution.sources.credit import SourceCredit
from indexer.attribution.sources.name_words import DETERMINERS
from indexer.attribution.sources.people import Person
from indexer.attribution.sources.persons import credit_person, open_name
from indexer.attribution.sources.posts import Post
from indexer.attribution.sources.register import Mention
from indexer.attribution.sources.report import Report
from indexer.attribution.sources.source import Part, Source

_AGENTS = ("er", "or", "ist", "ian", "man", "woman", "ant")
# Words in "-er" and the like that are no persons.
_THINGS_WORDS = (
    "newsletter ticker tracker browser carrier retailer manufacturer maker builder supplier provider restaurant"
)
_THINGS = frozenset(_THINGS_WORDS.split())
# "McWeir", "DeLind": capitals that people have inside their names.
_SPELLED_INSIDE = ("Mc", "Mac", "De", "Di", "Da", "Du", "La", "Le", "Fitz", "Van", "Von", "Jo", "St")


def credit_named(report: Report, source: Source) -> tuple[SourceCredit, Person | None] | None:
    """The credit of a source that names a person; None where it names none."""
    mention = named_in(report, source)
    if mention is None or names_thing(report, source, mention):
        return None
    offset = mention.start
    person = mention.person
    if person is None:
        printed = report.items.words.printed(mention.item.start, mention.item.end)
        rule = "surname-open" if mention.persons else "name-alone"
        return _with_post(open_name(source.label, printed, rule), mention.post), None
    if mention.full and mention.item.end - mention.item.start >= len(person.words):
        rule = "named-with-post" if mention.post else "name-in-full"
    elif len(person.words) > 1:
        rule = "surname"
    else:
        rule = "named-with-post" if mention.post else "surname" if person.posts else "name-alone"
    return credit_person(source.label, person, rule, offset, mention.post), person


def named_in(report: Report, source: Source) -> Mention | None:
    """The person who is the head of a source, or who is named in apposition to its head ("the envoy, Ana Vel")."""
    head = source.head
    mention = _of_part(report, head, source.last)
    if mention:
        return mention
    if head.kind in {"title", "word"}:
        behind_object = _behind_object(report, head) if head.kind == "title" else None
        if behind_object:
            return behind_object
        following = source.parts[1] if len(source.parts) > 1 and 1 not in source.joined else None
        if (
            following
            and following.kind == "name"
            and (head.kind == "title" or following.start == following.core == head.end)
        ):
            return _of_part(report, following)
        second = source.parts[1] if len(source.parts) > 1 else None
        if second and 1 in source.joined and head.kind == "title" and second.kind == "name":
            double = _of_part(report, second)
            if double and double.post and report.items.words.forms[head.start].lower() not in DETERMINERS:
                return double
    return None


def names_thing(report: Report, source: Source, mention: Mention) -> bool:
    """Whether the name is no person's: an article or "newspaper" before it, and nothing that tells of a person."""
    if mention.post or (mention.person and mention.person.confirmed):
        return False
    words = report.items.words
    article = words.forms[source.head.start].lower() in {"the", "a", "an"}
    before = words.forms[mention.item.start - 1] if mention.item.start > source.head.start else ""
    if article and _told_of_person(report, source, mention):
        return False
    return article or before in KINDS_OF_BODY or no_persons_name(report, mention) or _told_body(report, mention)


def _told_of_person(report: Report, source: Source, mention: Mention) -> bool:
    """Whether a word for what people do stands before a full name: "the Kestrian marathoner Ana Vel"."""
    words = report.items.words
    before = words.forms[mention.item.start - 1] if mention.item.start > source.head.start else ""
    does = before.islower() and before.endswith(_AGENTS) and before not in KINDS_OF_BODY | _THINGS
    return does and mention.full and mention.item.end - mention.item.start > 1


def _told_body(report: Report, mention: Mention) -> bool:
    """Whether a single name is a body's by its form ("WeirNet") or by what is told of it ("Weirs, an airline,")."""
    words = report.items.words
    name = words.printed(mention.item.start, mention.item.end)
    if mention.persons or " " in name:
        return False
    if re.search(r"[a-z][A-Z]", name) and not name.startswith(_SPELLED_INSIDE):
        return True
    told = re.search(
        rf"(?<!\w){re.escape(name)}, (?:an?|the) (?:[\w-]+ ){{0,4}}?([a-z]+)(?=[,.;]| that| which)", words.text
    )
    return told is not None and told.group(1) in KINDS_OF_BODY | KINDS_OF_FIRM


def no_persons_name(report: Report, mention: Mention) -> bool:
    """Whether the form of a name says that nobody is called so: "RTL", "weirs.example"."""
    name = report.items.words.printed(mention.item.start, mention.item.end)
    return not mention.persons and " " not in name and (name.isupper() or "." in name.strip("."))


def _of_part(report: Report, part: Part, last: int = -1) -> Mention | None:
    """The mention that is the core of a part; in the possessive only at the end of the source ("Vel’s claim")."""
    if part.kind != "name" or part.item is None:
        return None
    if part.item.end - 1 in report.items.words.possessive and part.item.end != last:
        return None
    start = report.items.words.starts[part.item.start]
    return next((m for m in report.register.within(start, start + 1) if m.item is part.item), None)


def _behind_object(report: Report, part: Part) -> Mention | None:
    """In "Ambassador to the UN Ana Vel" the name stands behind the object of the title's preposition."""
    words = report.items.words
    for mention in report.register.within(words.starts[part.start], words.ends[part.end - 1]):
        if any(item.kind == "title" for item in report.items.within(part.core + 1, mention.item.start)):
            return None  # "the spokesman of Foreign Minister Ana Vel"
        preceding = words.forms[mention.item.start - 1].lower() if mention.item.start else ""
        if (
            mention.post
            and mention.item.end - 1 not in words.possessive
            and preceding not in {"of", "to", "for", "by", "from", "with"}
        ):
            return mention
    return None


def _with_post(credit: SourceCredit, post: Post | None) -> SourceCredit:
    """An open name keeps what stands beside it."""
    if post is None or credit.speaker is None:
        return credit
    speaker = type(credit.speaker)(credit.speaker.name, role=post.role)
    return SourceCredit(
        credit.label, credit.rule, credit.capacity, speaker, post.country, post.organization, resolved=False
    )
