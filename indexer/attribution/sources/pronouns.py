"""Whom "he", "she", "they" and "it" mean: the last who fits, those who spoke first."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from indexer.attribution.sources.credit import SourceCredit
from indexer.attribution.sources.organizations import government_or_body
from indexer.attribution.sources.people import Person
from indexer.attribution.sources.persons import credit_person
from indexer.attribution.sources.places import state
from indexer.attribution.sources.post_objects import body_name
from indexer.attribution.sources.report import Report, Said
from indexer.attribution.sources.source import Source
from statements.offices import Gender
from statements.vocabulary import Certainty

_GENDERS: dict[str, Gender] = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m", "hers": "f"}
_FIRST = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
_THIRD = frozenset({"they", "them", "their", "it", "its"})
_NOBODY_WORDS = (
    "one some many others everyone everybody nobody none all most few several both those someone somebody anyone"
    " anybody neither either another other each more"
)
_NOBODY = frozenset(_NOBODY_WORDS.split())
_POINTING = frozenset({"this", "that", "who", "which", "these", "whom", "whose"})
PRONOUNS = frozenset(_GENDERS) | _FIRST | _THIRD | _POINTING | _NOBODY
_CONTRACTED = re.compile(r"['’](?:s|d|ll|ve|re|m)\Z")
_MOST_PARAGRAPHS = 4
_MOST_FOR_BODIES = 2
_FURTHEST = 6_000  # characters, within a paragraph that has no end
_SPEAKER, _SUBJECT, _NAMED = range(3)


@dataclass(frozen=True, slots=True)
class _Candidate:
    offset: int
    person: Person
    rank: int


def credit_pronoun(report: Report, source: Source) -> tuple[SourceCredit, Person | None] | None:
    """The credit of a source that is a pronoun; None for other sources."""
    pronoun = _CONTRACTED.sub("", source.label.lower())
    if pronoun not in PRONOUNS or source.last - source.first > 1:
        return None
    if pronoun in _GENDERS:
        return _person(report, source, _GENDERS[pronoun])
    if pronoun in _THIRD:
        return _body(report, source, plural=not pronoun.startswith("it")), None
    if pronoun in _FIRST:
        return SourceCredit(source.label, "first-person", resolved=False), None
    if pronoun in _NOBODY:
        return SourceCredit(source.label, "unnamed"), None
    return SourceCredit(source.label, "pronoun-open", resolved=False), None


def _person(report: Report, source: Source, gender: Gender) -> tuple[SourceCredit, Person | None]:
    found, sure = antecedent(report, source.offset, gender)
    if found is None:
        return SourceCredit(source.label, "pronoun-open", resolved=False), None
    if sure and found.gender is None:
        found.gender = gender
    certainty = Certainty.SURE if sure else Certainty.LIKELY
    return credit_person(source.label, found, "pronoun", source.offset, certainty=certainty), found


def antecedent(report: Report, offset: int, gender: Gender) -> tuple[Person | None, bool]:
    """The person a pronoun means, and whether no other fits as well.

    Sentence by sentence backwards: who speaks there, else its subject, else who is named outside what is said.
    """
    groups: dict[int, list[_Candidate]] = defaultdict(list)
    for candidate in _candidates(report, offset):
        if candidate.person.gender in {None, gender}:
            groups[report.sentence(candidate.offset)].append(candidate)
    for number in sorted(groups, reverse=True):
        group = groups[number]
        best = min(c.rank for c in group)
        chosen = [c for c in group if c.rank == best]
        known = [c for c in chosen if c.person.gender == gender] or chosen
        person = (known[-1] if best == _SPEAKER else known[0]).person
        rivals = {id(c.person) for c in (known if best == _SPEAKER else group) if c.person is not person}
        return person, person.confirmed and not rivals
    return None, False


def _candidates(report: Report, offset: int) -> Iterator[_Candidate]:
    here = report.paragraph(offset)
    nearest = report.paragraph_starts[max(0, here - 1 - _MOST_PARAGRAPHS)] if here else 0
    nearest = max(nearest, offset - _FURTHEST)
    lately = [said for said in report.lately_said() if said.offset >= nearest]
    speaking = {said.offset for said in lately}
    for said in reversed(lately):
        if said.person and nearest <= said.offset < offset:
            yield _Candidate(said.offset, said.person, _SPEAKER)
    for mention in report.register.within(nearest, offset):
        person = mention.person
        if person is None or mention.start in speaking or report.in_content(mention.start):
            continue
        words = report.items.words
        possessive = mention.item.end - 1 in words.possessive
        subject = not possessive and report.is_subject(mention.start, words.starts[mention.item.end - 1])
        # A name that nothing shows to be a person's counts where it is a subject, and then it is not sure.
        if person.confirmed or (subject and mention.full):
            yield _Candidate(mention.start, person, _SUBJECT if subject else _NAMED)


def _body(report: Report, source: Source, *, plural: bool) -> SourceCredit:
    """For "it" the last body or state that spoke nearby, for "they" likewise unless people spoke last."""
    here = report.paragraph(source.offset)
    for said in report.lately_said():
        if here - report.paragraph(said.offset) > _MOST_FOR_BODIES:
            break
        if _is_body(said):
            credit = said.credit
            return SourceCredit(
                label=source.label,
                rule="pronoun-of-a-body",
                capacity=credit.capacity,
                country=credit.country,
                organization=credit.organization,
                resolved=credit.resolved,
                certainty=Certainty.LIKELY if plural else credit.certainty,
            )
        if plural and (said.plural or said.person):
            break
    subject = None if plural else _last_subject(report, source.offset)
    return subject or SourceCredit(source.label, "pronoun-open", resolved=False)


def _last_subject(report: Report, offset: int) -> SourceCredit | None:
    """For "it" where no body has spoken: the body or state that is the subject of the sentence before."""
    words = report.items.words
    here = report.sentence(offset)
    for item in reversed(report.items.within(0, words.first_at(offset))):
        if here - report.sentence(words.starts[item.start]) > 1:
            break
        if item.kind in {"body", "country"} and report.is_subject(words.starts[item.start], words.starts[item.end - 1]):
            name = body_name(words, item)
            named = (
                government_or_body("it", name, item.country) if item.kind == "body" else state("it", "", item.country)
            )
            return replace(named, label=words.text[offset : offset + 2], rule="pronoun-of-a-body")
    return None


def _is_body(said: Said) -> bool:
    credit = said.credit
    return (
        said.person is None
        and credit.speaker is None
        and not said.plural
        and bool(credit.organization or credit.country)
    )
