"""Who is meant by the source of each quotation of an English report; the others are read by `marked/`."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from indexer.attribution.quotations.quotation import Quotation
from indexer.attribution.sources.bodies_again import credit_body_again
from indexer.attribution.sources.credit import SourceCredit
from indexer.attribution.sources.documents import credit_document
from indexer.attribution.sources.holders import credit_holder
from indexer.attribution.sources.named import credit_named, named_in, names_thing
from indexer.attribution.sources.organizations import credit_body
from indexer.attribution.sources.people import Person
from indexer.attribution.sources.places import credit_state
from indexer.attribution.sources.pronouns import credit_pronoun
from indexer.attribution.sources.report import Report, Said, read_report
from indexer.attribution.sources.several import names_several
from indexer.attribution.sources.source import Source, read_source
from indexer.attribution.sources.unnamed import credit_unnamed

if TYPE_CHECKING:
    from spacy.tokens import Doc


def credit_quotations(
    text: str, quotations: Sequence[Quotation], doc: "Doc", on: dt.date | None
) -> tuple[SourceCredit, ...]:
    """One credit for each quotation, in their order.

    `doc` is the parse of the report, token offsets being those of the text; `on` the date of the report, by which
    names of states are read. People are looked for in the whole report, what is said first is credited first, and
    later pronouns, posts and documents refer to it.
    """
    if not quotations:
        return ()
    report = read_report(text, quotations, doc, on)
    sources = [read_source(report.items, quotation) for quotation in quotations]
    _confirm(report, sources)
    credited = [SourceCredit("", "no-source") for _ in quotations]
    for number in sorted(range(len(sources)), key=lambda n: source.offset if (source := sources[n]) else -1):
        source = sources[number]
        if source is None:
            continue
        credit, person = resolve(report, source)
        credited[number] = credit
        report.said.append(Said(source.offset, credit, person, plural=credit.rule == "several"))
    return tuple(credited)


def _confirm(report: Report, sources: Sequence[Source | None]) -> None:
    """Whoever is named as a source anywhere in the report is a person."""
    for source in sources:
        mention = named_in(report, source) if source else None
        if mention and mention.person and source and not names_thing(report, source, mention):
            mention.person.confirmed = True


def resolve(report: Report, source: Source) -> tuple[SourceCredit, Person | None]:
    """The credit of one source and the person meant; the first rule that knows the kind of source decides."""
    pronoun = credit_pronoun(report, source)
    if pronoun:
        return pronoun
    if names_several(report, source):
        return SourceCredit(source.label, "several", resolved=False), None
    found = credit_named(report, source) or credit_document(report, source, resolve) or credit_state(report, source)
    if found:
        return found
    body = credit_body(report, source) or credit_body_again(report, source)
    if body:
        return body, None
    holder = credit_holder(report, source)
    if holder:
        return holder
    return credit_unnamed(report, source), None
