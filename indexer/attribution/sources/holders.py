"""Posts without a name: "the Kestrian envoy" is the last envoy of Kestria, "a Kestrian envoy" is nobody."""

from indexer.attribution.sources.credit import SourceCredit
from indexer.attribution.sources.people import Person, name_keys
from indexer.attribution.sources.persons import capacity_of, credit_person
from indexer.attribution.sources.posts import Post, read_post
from indexer.attribution.sources.report import Report
from indexer.attribution.sources.source import Part, Source
from statements.offices import same_post
from statements.vocabulary import Certainty

_DEFINITE = frozenset({"the", "this", "that"})
_ONE = frozenset({"a", "an", "another", "one", "some", "any"})
_OWN = frozenset({"his", "her", "its", "their"})
_SAME = {"defence": "defense", "vice-president": "vice", "mr.": "", "affairs": ""}
_FREE_WORDS_WORDS = "the of for to and former ex new top senior s kestrian"
_FREE_WORDS = frozenset(_FREE_WORDS_WORDS.split()) - {"kestrian"}


def credit_holder(report: Report, source: Source) -> tuple[SourceCredit, Person | None] | None:
    """The credit of a source whose head is a title without a name; None for other sources."""
    return (_so_called(report, source) or _holder(report, source)) if source.head.kind == "title" else None


def _holder(report: Report, source: Source) -> tuple[SourceCredit, Person | None] | None:
    part = source.head
    post = read_post(report.items, part.start, part.end)
    if post is None or post.office is None:
        return None
    own = report.items.words.forms[part.start].lower() in _OWN and post.office.serves != "state"
    if own or not _definite(report, part):
        return _unnamed(source, post, "unnamed"), None
    fitting = _fitting(report, source.offset, post)
    if fitting:
        certainty = Certainty.SURE if len(fitting) == 1 else Certainty.LIKELY
        person = max(fitting, key=lambda p: (_last_spoke(report, p), _last_named(report, p, source.offset)))
        return credit_person(source.label, person, "post", source.offset, _held(person, post), certainty), person
    # "His spokesman" is somebody's of whom the report tells, hardly the spokesman for a body who spoke before.
    again = None if report.items.words.forms[part.start].lower() in _OWN else _unnamed_before(report, post)
    if again:
        return SourceCredit(
            source.label,
            "unnamed-again",
            again.capacity,
            None,
            post.country or again.country,
            post.organization or again.organization,
        ), None
    if post.country and post.office.serves == "state":
        return _unnamed(source, post, "post-of-a-state"), None
    credit = _unnamed(source, post, "post-open")
    return SourceCredit(
        credit.label, credit.rule, credit.capacity, None, credit.country, credit.organization, resolved=False
    ), None


def _so_called(report: Report, source: Source) -> tuple[SourceCredit, Person] | None:
    """The person whose surname is the word for a title: "King" after "Ana King"."""
    words = report.items.words
    name = words.printed(source.first, source.last)
    if not words.capital(source.first) or not source.first == source.head.core == source.last - 1:
        return None
    persons = [p for p in report.register.people.called(name, source.offset) if p.introduced < source.offset]
    if len(persons) != 1 or len(persons[0].words) == 1 or persons[0].words[-1] not in name_keys(name):
        return None
    return credit_person(source.label, persons[0], "surname", source.offset), persons[0]


def _definite(report: Report, part: Part) -> bool:
    words = report.items.words
    first = words.forms[part.start].lower()
    if first in _ONE:
        return False
    return (
        first in _DEFINITE | _OWN
        or any(i in words.possessive for i in range(part.start, part.core))
        or words.capital(part.start)
    )


def _unnamed(source: Source, post: Post, rule: str) -> SourceCredit:
    return SourceCredit(
        source.label, rule, capacity_of(post, post.country, post.organization), None, post.country, post.organization
    )


def _fitting(report: Report, offset: int, asked: Post) -> list[Person]:
    """Everybody named before who holds such a post, of the country and the body that are asked for."""
    gender = asked.office.gender if asked.office else None
    known = (p for p in report.register.people.persons if p.introduced < offset and {p.gender, gender} != {"m", "f"})
    return [p for p in known if any(_fits(told, asked) for at, told in p.posts if at < offset)]


def _held(person: Person, asked: Post) -> Post:
    return next(told for _, told in reversed(person.posts) if _fits(told, asked))


def _fits(told: Post, asked: Post) -> bool:
    if not (asked.office and told.office and same_post(asked.office, told.office)):
        return False
    if asked.country and told.country != asked.country:
        return False
    if asked.organization and asked.organization != told.organization and not _holds(told, asked.organization):
        return False
    wanted = _words(asked.role) - _words(asked.office.title)
    return all(word in _words(f"{told.role} {told.organization or ''}") for word in wanted)


def _holds(told: Post, organization: str) -> bool:
    return _words(organization) <= _words(f"{told.role} {told.organization or ''}")


def _words(phrase: str | None) -> set[str]:
    return {_SAME.get(w, w) for w in name_keys(phrase or "") if w not in _FREE_WORDS} - {""}


def _last_named(report: Report, person: Person, offset: int) -> int:
    named = [m.start for m in report.register.within(0, offset) if m.person is person]
    return max([person.introduced, *named])


def _last_spoke(report: Report, person: Person) -> int:
    return max((said.offset for said in report.said if said.person is person), default=-1)


def _unnamed_before(report: Report, post: Post) -> SourceCredit | None:
    """The saying of somebody of that title whom nobody named: "the official" after "a Kestrian official"."""
    title = post.office.title if post.office else ""
    for said in report.lately_said():
        credit = said.credit
        if (
            credit.rule in {"unnamed", "unnamed-again"}
            and title in credit.label.lower()
            and post.country in {None, credit.country}
        ):
            return credit
    return None
