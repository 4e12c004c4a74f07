"""Who is meant by the sources of a report that is read without a parser, in six languages.

Names, posts, countries and bodies are taken as printed. A pronoun, a post without a name and a verb without a
subject lead to somebody named before where only one fits; else they stay open.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from indexer.attribution.quotations.quotation import Quotation
from indexer.attribution.sources.credit import SourceCredit
from indexer.attribution.sources.marked.phrases import Phrase, read_phrase
from indexer.attribution.sources.marked.register import Mention, Person, Register, read_register
from statements.offices import Gender
from statements.parsed import Span, Speaker
from statements.vocabulary import Capacity, Certainty

_GENDERS: dict[str, Gender] = {
    "il": "m", "elle": "f", "él": "m", "ella": "f", "er": "m", "sie": "f", "он": "m", "она": "f", "他": "m", "她": "f",
    "هو": "m", "هي": "f",
}  # fmt: skip
_PLURAL = frozenset({"ils", "elles", "ces derniers", "ellos", "ellas", "они", "他们", "她们", "هم"})
_MOST_PARAGRAPHS = 3
_NATIONAL = frozenset({"state"})
_NAMELESS = frozenset({"post-open", "post-of-a-state", "unnamed", "unnamed-again"})


def credit_marked_quotations(
    text: str, quotations: Sequence[Quotation], language: str, on: dt.date | None
) -> tuple[SourceCredit, ...]:
    """One credit for each quotation, in their order; quotations come in the order of the text."""
    sources = [_span(quotation) for quotation in quotations]
    register = read_register(text, [source for source in sources if source], language, on)
    crediting = _Crediting(text, register, language, on)
    return tuple(
        crediting.credit(source, plural=_is_plural(text, quotation, language))
        for source, quotation in zip(sources, quotations, strict=True)
    )


def _span(quotation: Quotation) -> Span | None:
    return Span(quotation.source[0].start, quotation.source[-1].end) if quotation.source else None


def _is_plural(text: str, quotation: Quotation, language: str) -> bool:
    """Whether a German verb tells that "sie" is "they" and not "she": "sagten sie"."""
    cue = quotation.cue[0] if quotation.cue else None
    return language == "de" and cue is not None and text[cue.start : cue.end].split(maxsplit=1)[0].endswith("en")


class _Crediting:
    """The credits of one report, each with those before it in view."""

    def __init__(self, text: str, register: Register, language: str, on: dt.date | None) -> None:
        self._text, self._register, self._language, self._on = text, register, language, on
        self._paragraphs = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]
        self._last: SourceCredit | None = None
        self._last_at = 0

    def credit(self, source: Span | None, *, plural: bool = False) -> SourceCredit:
        """The credit of the next source; `plural` where the verb tells that several speak."""
        credit = self._left_out() if source is None else self._named(source, plural=plural)
        self._last = credit
        self._last_at = source.start if source else self._last_at
        return credit

    def _left_out(self) -> SourceCredit:
        """A verb without a subject goes on with the last who spoke."""
        last = self._last
        if last is None or last.rule == "no-source":
            return SourceCredit("", "no-source")
        return replace(last, rule="subject-left-out")

    def _named(self, source: Span, *, plural: bool) -> SourceCredit:
        label = " ".join(self._text[source.start : source.end].split())
        phrase = read_phrase(self._text, source.start, source.end, self._language, self._on)
        if phrase.pronoun:
            return self._pronoun(label, source.start, plural=plural or label.casefold() in _PLURAL)
        if phrase.seat:
            return self._seat(label, phrase)
        if phrase.name:
            person = self._register.at(source.start)
            return _person_credit(label, person, _naming_rule(phrase, person))
        return self._nobody(label, phrase) or self._post(label, phrase, source.start)

    def _nobody(self, label: str, phrase: Phrase) -> SourceCredit | None:
        """The credit of what is no one person: several, a state, a document, a body."""
        if phrase.several:
            return SourceCredit(label, "several", resolved=False)
        if phrase.place_alone:
            return SourceCredit(label, "state", Capacity.NATIONAL, country=phrase.country)
        if phrase.document:
            return self._document(label, phrase)
        if phrase.body:
            return _body_credit(label, phrase)
        return None

    def _seat(self, label: str, phrase: Phrase) -> SourceCredit:
        """A capital is its government, unless somebody in the report is called so: "Paris" of "Marie Paris"."""
        person = self._register.bearer(label)
        if person:
            return _person_credit(label, person, "surname")
        return SourceCredit(label, "seat-of-government", Capacity.NATIONAL, country=phrase.country)

    def _pronoun(self, label: str, offset: int, *, plural: bool) -> SourceCredit:
        if plural:
            return SourceCredit(label, "pronoun-open", resolved=False)
        gender = _GENDERS.get(label.casefold())
        near = [mention for mention in self._near(offset) if mention.person.gender in {None, gender} or gender is None]
        last = self._last
        if last and last.rule in _NAMELESS and (not near or near[-1].start < self._last_at):
            return replace(last, label=label, rule="unnamed-again")
        if not near:
            return SourceCredit(label, "pronoun-open", resolved=False)
        person = near[-1].person
        others = {id(mention.person) for mention in near[-2:]} - {id(person)}
        spoke_last = last is not None and last.speaker is not None and last.speaker.name == person.name
        person.gender = person.gender or gender
        credit = _person_credit(label, person, "pronoun")
        # Sure where no other was named of late, or the person was the last to speak; "the latter" never is.
        sure = gender is not None and (spoke_last or not others)
        return credit if sure else replace(credit, certainty=Certainty.LIKELY)

    def _near(self, offset: int) -> list[Mention]:
        here = self._paragraph(offset)
        before = self._register.before(offset)
        return [mention for mention in before if here - self._paragraph(mention.start) <= _MOST_PARAGRAPHS]

    def _document(self, label: str, phrase: Phrase) -> SourceCredit:
        """The words of a statement are its issuer's: named with it, else the last body that spoke."""
        if phrase.country or phrase.organization:
            capacity = Capacity.NATIONAL if phrase.country else Capacity.ORGANIZATION
            return SourceCredit(
                label, "document-of-issuer", capacity, country=phrase.country, organization=phrase.organization
            )
        last = self._last
        if last is not None and last.speaker is None and (last.organization or last.country):
            return replace(last, label=label, rule="document-of-issuer")
        return SourceCredit(label, "document-open", resolved=False)

    def _post(self, label: str, phrase: Phrase, offset: int) -> SourceCredit:
        holders = self._register.holders(phrase, offset) if phrase.office and phrase.definite else []
        if holders:
            credit = _person_credit(label, holders[-1], "post")
            return credit if len(holders) == 1 else replace(credit, certainty=Certainty.LIKELY)
        capacity = _capacity(phrase.office.serves if phrase.office else "private", phrase.country, phrase.organization)
        rule = "unnamed"
        if phrase.office is not None and phrase.definite:
            # Whoever holds a post of a state speaks for it, named or not.
            rule = "post-of-a-state" if capacity is Capacity.NATIONAL else "post-open"
        return SourceCredit(
            label,
            rule,
            capacity,
            country=phrase.country,
            organization=phrase.organization,
            resolved=rule != "post-open",
        )

    def _paragraph(self, offset: int) -> int:
        return bisect_right(self._paragraphs, offset)


def _person_credit(label: str, person: Person, rule: str) -> SourceCredit:
    serves = person.office.serves if person.office else "private"
    known = _is_full(person.name) or bool(person.role or person.country or person.organization)
    return SourceCredit(
        label,
        rule,
        _capacity(serves, person.country, person.organization),
        speaker=Speaker(person.name, role=person.role or None),
        country=person.country,
        organization=person.organization,
        resolved=known,
    )


def _naming_rule(phrase: Phrase, person: Person) -> str:
    """Whether a name stands with its post here, in full, or as a surname of somebody known."""
    if phrase.role:
        return "named-with-post"
    if len(person.name) > len(phrase.name):
        return "surname"
    return "name-in-full" if _is_full(person.name) else "name-alone"


def _is_full(name: str) -> bool:
    return len(name.split()) > 1 or "·" in name


def _body_credit(label: str, phrase: Phrase) -> SourceCredit:
    """A government speaks for its state; an army or a listed organization for itself."""
    if phrase.government and phrase.country:
        return SourceCredit(label, "government", Capacity.NATIONAL, country=phrase.country)
    if phrase.armed:
        return SourceCredit(
            label, "armed-forces", Capacity.ORGANIZATION, country=phrase.country, organization=phrase.body
        )
    national = phrase.country is not None and phrase.organization is None
    return SourceCredit(
        label,
        "ministry" if national else "body",
        Capacity.NATIONAL if national else Capacity.ORGANIZATION,
        country=phrase.country,
        organization=phrase.body,
    )


def _capacity(serves: str, country: str | None, organization: str | None) -> Capacity:
    if serves in {"state", "body"} and organization:
        return Capacity.ORGANIZATION
    return Capacity.NATIONAL if serves in _NATIONAL and country else Capacity.PERSONAL
