"""Credit in reports that are not parsed: French, Spanish, German, Russian, Arabic, Chinese.

A source is read by itself: a title of the table, a state, the name behind them. Whoever has been named in full is
found again by surname and pronoun. Better little and right than much and wrong: what these tell nothing of stays open.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer.attribution.quotations.quotation import Quotation
from indexer.attribution.sources.credit import SourceCredit
from indexer.attribution.sources.foreign_phrases import Phrase, read_phrase
from indexer.attribution.sources.people import name_keys
from indexer.attribution.sources.places import state
from statements.offices import Gender, Office
from statements.parsed import Speaker
from statements.vocabulary import Capacity

_PRONOUNS: dict[str, dict[str, Gender]] = {
    "fr": {"il": "m", "elle": "f", "celui-ci": "m", "celle-ci": "f", "ce dernier": "m", "cette dernière": "f"},
    "es": {"él": "m", "ella": "f", "este": "m", "esta": "f"},
    "de": {"er": "m", "sie": "f", "dieser": "m", "diese": "f"},
    "ru": {"он": "m", "она": "f"},
    "ar": {"هو": "m", "هي": "f"},
    "zh": {"他": "m", "她": "f"},
}


_ONE_CLASS = frozenset({"envoy", "spokesperson", "head_of_government"})


@dataclass(slots=True)
class _Told:
    """Somebody credited before."""

    credit: SourceCredit
    office: Office | None
    gender: Gender | None


def credit_by_phrases(
    text: str, quotations: Sequence[Quotation], language: str, on: dt.date | None
) -> tuple[SourceCredit, ...]:
    """One credit for each quotation, in their order; earlier sources are known to later ones."""
    credited = [SourceCredit("", "no-source") for _ in quotations]
    told: list[_Told] = []
    numbers = [n for n, quotation in enumerate(quotations) if quotation.source]
    for number in sorted(numbers, key=lambda n: quotations[n].source[0].start):
        span = quotations[number].source[0]
        label = " ".join(text[span.start : span.end].split()).strip(" ,،")
        credited[number] = _credit(label, language, on, told)
    return tuple(credited)


def _credit(label: str, language: str, on: dt.date | None, told: list[_Told]) -> SourceCredit:
    gender = _PRONOUNS.get(language, {}).get(label.lower())
    if gender:
        return _pronoun(label, gender, told)
    phrase = read_phrase(label, language, on)
    named = _named(label, phrase, told, language) if phrase.name and not phrase.several else None
    return named or _unnamed(label, phrase, told)


def _unnamed(label: str, phrase: Phrase, told: list[_Told]) -> SourceCredit:
    if phrase.several:
        return SourceCredit(label, "several", resolved=False)
    if phrase.office:
        return _post(label, phrase, phrase.office, told)
    if phrase.bare_country:
        return state(label, "state", phrase.country)
    if phrase.body:
        country = phrase.country
        return SourceCredit(label, "body", Capacity.ORGANIZATION, country=country, organization=phrase.body)
    return SourceCredit(label, "unnamed", country=phrase.country)


def _pronoun(label: str, gender: Gender, told: list[_Told]) -> SourceCredit:
    for last in reversed(told):
        if last.gender in {None, gender}:
            last.gender = gender
            return replace(last.credit, label=label, rule="pronoun")
    return SourceCredit(label, "pronoun-open", resolved=False)


def _named(label: str, phrase: Phrase, told: list[_Told], language: str) -> SourceCredit | None:
    """A name with its title, or the shorter name of somebody told before."""
    keys = name_keys(phrase.name or "")
    known = [t for t in told if t.credit.speaker and keys == name_keys(t.credit.speaker.name)[-len(keys) :]]
    names = {t.credit.speaker.name for t in known if t.credit.speaker}
    if len(names) > 1:
        return SourceCredit(label, "surname-open", speaker=Speaker(phrase.name or label), resolved=False)
    if known and (phrase.role is None or phrase.country in {None, known[-1].credit.country}):
        told.append(known[-1])
        return replace(known[-1].credit, label=label, rule="surname")
    if phrase.weak:
        return None
    full = len(keys) > 1 or "·" in (phrase.name or "")
    national = phrase.country is not None and phrase.office is not None and phrase.office.serves == "state"
    rule = "named-with-post" if phrase.role else "name-in-full" if full else "name-alone"
    credit = SourceCredit(
        label=label,
        rule=rule,
        capacity=Capacity.NATIONAL if national else Capacity.PERSONAL,
        speaker=Speaker(phrase.name or label, role=phrase.role),
        country=phrase.country,
        resolved=full or phrase.role is not None,
    )
    # Russian titles are masculine for women as well.
    gender = phrase.office.gender if phrase.office and language != "ru" else None
    told.append(_Told(credit, phrase.office, gender))
    return credit


def _post(label: str, phrase: Phrase, office: Office, told: list[_Told]) -> SourceCredit:
    """A title alone: the last who holds it, where only one was told; else nobody is named."""
    fitting = [t for t in told if t.office and _same_post(office, t.office)]
    fitting = [t for t in fitting if phrase.country in {None, t.credit.country}]
    if phrase.definite and len({t.credit.speaker for t in fitting}) == 1:
        told.append(fitting[-1])
        return replace(fitting[-1].credit, label=label, rule="post")
    national = phrase.country is not None and office.serves == "state"
    capacity = Capacity.NATIONAL if national else Capacity.PERSONAL
    if not phrase.definite:
        return SourceCredit(label, "unnamed", capacity, country=phrase.country)
    rule = "post-of-a-state" if national else "post-open"
    return SourceCredit(label, rule, capacity, country=phrase.country, resolved=national)


def _same_post(asked: Office, held: Office) -> bool:
    """Whether a title alone may mean the holder of another: the same, or one of its class by another name."""
    if {asked.gender, held.gender} == {"m", "f"}:
        return False
    return asked.title == held.title or (asked.post == held.post and asked.post in _ONE_CLASS)
