"""Bodies that are called by what they are: "the ministry", "the group", "Weir’s campaign"."""

from dataclasses import replace

from indexer.attribution.sources.bodies import KINDS_OF_BODY, organ_of_state
from indexer.attribution.sources.credit import SourceCredit
from indexer.attribution.sources.items import Item
from indexer.attribution.sources.name_words import DETERMINERS
from indexer.attribution.sources.organizations import government_or_body
from indexer.attribution.sources.post_objects import body_name
from indexer.attribution.sources.report import Report
from indexer.attribution.sources.source import Source, bare
from statements.vocabulary import Capacity, Certainty

# "The group" and "the agency" may be a body whose name does not say so.
_LOOSE_WORDS = (
    "group organization organisation body movement militia agency newspaper paper network outlet channel firm company"
)
_LOOSE = frozenset(_LOOSE_WORDS.split())
_MOST_PARAGRAPHS = 3


def credit_body_again(report: Report, source: Source) -> SourceCredit | None:
    """The credit of a source that calls a body by its kind; None for other sources.

    It is the last body named before whose name holds the words; of a mere "group" the last body that spoke nearby.
    """
    words = report.items.words
    part = source.head
    kind = words.forms[part.core].lower()
    if part.kind != "word" or kind not in KINDS_OF_BODY:
        return None
    owners = [item for item in report.items.within(part.start, part.core) if item.kind != "title"]
    if owners:
        return _owned(report, source, owners[0])
    asked = [words.forms[i].lower() for i in range(part.start, part.core + 1)]
    if asked[0] not in {"the", "this", "that", "its"}:
        return None
    found = _named_before(report, source, {word for word in asked if word not in DETERMINERS})
    found = found or (_spoke_before(report, source) if kind in _LOOSE else None)
    return found or SourceCredit(source.label, "body-open", Capacity.ORGANIZATION, resolved=False)


def _named_before(report: Report, source: Source, wanted: set[str]) -> SourceCredit | None:
    """The last of the bodies named or heard before whose name holds every word; likely where there are several."""
    fitting: list[SourceCredit] = []
    for item in report.bodies:
        if item.start >= source.head.start:
            break
        printed = report.items.words.printed(item.start, item.end)
        if wanted <= _lower(f"{printed} {item.body or ''}"):
            name = body_name(report.items.words, item)
            fitting.append(government_or_body(source.label, name, item.country))
    heard = [said.credit for said in report.lately_said() if wanted <= _lower(said.credit.organization or "")]
    if not fitting and not heard:
        return None
    last = heard[0] if heard else fitting[-1]
    several = len({(credit.organization, credit.country) for credit in fitting}) > 1
    return _again(last, source.label, Certainty.LIKELY if several else Certainty.SURE)


def _spoke_before(report: Report, source: Source) -> SourceCredit | None:
    here = report.paragraph(source.offset)
    for said in report.lately_said():
        if here - report.paragraph(said.offset) > _MOST_PARAGRAPHS:
            break
        if said.credit.organization and said.credit.speaker is None and said.credit.resolved:
            return _again(said.credit, source.label, said.credit.certainty)
    return None


def _owned(report: Report, source: Source, owner: Item) -> SourceCredit:
    """The body of somebody ("Weir’s campaign") or of a state ("Kestria’s ruling party")."""
    words = report.items.words
    if owner.kind in {"country", "demonym", "seat"}:
        rest = words.printed(owner.end, source.head.core + 1)
        name = rest if owner.end - 1 in words.possessive else bare(report.items, source.head)
        return government_or_body(source.label, name, owner.country if organ_of_state(rest) else None)
    return government_or_body(source.label, bare(report.items, source.head), None)


def _again(credit: SourceCredit, label: str, certainty: Certainty) -> SourceCredit:
    return replace(credit, label=label, rule="body-again", speaker=None, certainty=certainty)


def _lower(name: str) -> set[str]:
    return set(name.lower().split())
