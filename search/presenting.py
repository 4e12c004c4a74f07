"""Catalog entries as results: names for codes, citations, permalinks."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from catalog.reading import DocumentView, Entry, StatementView
from search.answer import AlsoAt, CountryName, DocumentSummary, FacetValue, MoreOfStatement, Result
from search.collapsing import Shown, of_statements
from search.engines.port import FacetCount, Field
from search.fusion import Fused
from search.query.wording import day_in_words
from statements.body_rules import credits_a_body
from statements.citations import Citable, footnote, short
from statements.countries import name_of as country_name
from statements.groups import is_country
from statements.groups import label_of as group_name
from statements.languages import name_of as language_name
from statements.vocabulary import Capacity, StatementKind
from statements.wording import kind_word, type_word

# Of other fields the values are names already.
_NAMES: dict[Field, Callable[[str], str]] = {
    Field.COUNTRY: country_name,
    Field.LANGUAGE: language_name,
    Field.KIND: kind_word,
    Field.TYPE: type_word,
    Field.GROUP: group_name,
    Field.BEHALF: group_name,
    Field.MONTH: day_in_words,
}

# Half open, in code points of a passage's text.
Span = tuple[int, int]


class Presenter:
    """Knows the address under which permalinks open."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url.rstrip("/")

    def permalink(self, passage_id: str) -> str:
        """The address of a passage for ever."""
        return f"{self.base_url}/p/{passage_id}"

    def citable(self, entry: Entry) -> Citable:
        """What citations of every style are made from."""
        passage, statement, document = entry.passage, entry.statement, entry.document
        meeting = document.meeting
        return Citable(
            passage_id=passage.id,
            url=self.permalink(passage.id),
            document_type=document.type,
            document_title=document.title,
            symbol=document.symbol,
            source_url=document.url,
            body=meeting.body if meeting else None,
            meeting_number=meeting.number if meeting else None,
            date=document.date,
            page=passage.page,
            paragraph=passage.paragraph,
            label=statement.label if statement else "",
            speaker=statement.speaker if statement else None,
            role=statement.role if statement else None,
            country_name=country_name(statement.country) if statement and statement.country else None,
            organization=statement.organization if statement else None,
            kind=statement.kind if statement else StatementKind.QUOTATION,
            capacity=statement.capacity if statement else Capacity.PERSONAL,
            on_behalf_of=statement.on_behalf_of if statement else (),
            retrieved=document.retrieved_at.date(),
            publisher=document.publisher,
            authors=document.authors,
            form=statement.form if statement else None,
            standing=entry.standing,
            body_speaks=statement is not None and credits_a_body(statement.rule),
        )

    def result(
        self, entry: Entry, found: Fused, highlights: Sequence[tuple[int, int]], also_at: Sequence[Entry] = ()
    ) -> Result:
        """One hit as page and API show it; `also_at` are its copies in other documents."""
        passage, document = entry.passage, entry.document
        cited = self.citable(entry)
        return Result(
            **_credit(entry.statement),
            passage_id=passage.id,
            url=self.permalink(passage.id),
            text=passage.text,
            highlights=list(highlights),
            score=round(found.score, 6),
            matched=list(found.matched),
            date=document.date,
            language=passage.language,
            document=summary(document),
            page=passage.page,
            paragraph=passage.paragraph,
            citation=short(cited),
            footnote=footnote(cited),
            standing=entry.standing,
            said=list(entry.said),
            reported_by=document.publisher,
            also_at=[self._also_at(copy) for copy in also_at],
        )

    def results(
        self, shown: Sequence[Shown], entries: Mapping[str, Entry], marked: Mapping[str, Sequence[Span]]
    ) -> list[Result]:
        """Each hit by itself; `marked` are highlights by passage id."""
        return [
            self.result(entries[id_], hit, marked.get(id_, ()), also_at)
            for hit, also_at in shown
            if (id_ := hit.passage_id)
        ]

    def statements(
        self,
        shown: Sequence[Shown],
        entries: Mapping[str, Entry],
        marked: Mapping[str, Sequence[Span]],
        *,
        in_order: bool,
    ) -> list[Result]:
        """Each statement by its best hit with the others, `in_order` by the one that stands first in its text."""
        listed = []
        for best, *others in of_statements(shown, entries, in_order=in_order):
            result = self.results([best], entries, marked)[0]
            result.more = [self._more(other, entries, marked) for other in others]
            listed.append(result)
        return listed

    def _more(
        self, shown: Shown, entries: Mapping[str, Entry], marked: Mapping[str, Sequence[Span]]
    ) -> MoreOfStatement:
        entry = entries[shown.hit.passage_id]
        passage = entry.passage
        return MoreOfStatement(
            passage_id=passage.id,
            url=self.permalink(passage.id),
            text=passage.text,
            highlights=list(marked.get(passage.id, ())),
            score=round(shown.hit.score, 6),
            matched=list(shown.hit.matched),
            said=list(entry.said),
            language=passage.language,
            page=passage.page,
            paragraph=passage.paragraph,
            citation=short(self.citable(entry)),
            also_at=[self._also_at(copy) for copy in shown.also_at],
        )

    def _also_at(self, copy: Entry) -> AlsoAt:
        id_, document = copy.passage.id, copy.document
        return AlsoAt(passage_id=id_, url=self.permalink(id_), date=document.date, document=summary(document))


def _credit(statement: StatementView | None) -> dict[str, Any]:
    """What a result says of its statement; of background, that there is none."""
    if statement is None:
        nothing = ("speaker", "country", "organization", "role", "kind", "capacity", "spoken_language", "statement_id")
        unknown = ("form", "rule", "related_meeting", "said_on", "person_id")
        # Nobody is named whom nothing could place.
        return dict.fromkeys((*nothing, *unknown)) | {"label": "", "speaker_resolved": True, "on_behalf_of": []}
    code = statement.country
    return {
        "speaker": statement.speaker,
        "person_id": statement.person_id,
        "speaker_resolved": statement.resolved,
        "label": statement.label,
        "country": CountryName(code=code, name=country_name(code)) if code else None,
        "organization": statement.organization,
        "role": statement.role,
        "on_behalf_of": list(statement.on_behalf_of),
        "kind": statement.kind,
        "capacity": statement.capacity,
        "spoken_language": statement.spoken_language,
        "statement_id": statement.id,
        "form": statement.form,
        "rule": statement.rule,
        "related_meeting": statement.related_meeting,
        "said_on": statement.said_on,
    }


def summary(document: DocumentView) -> DocumentSummary:
    """A document in a few facts."""
    return DocumentSummary(
        id=document.id,
        type=document.type,
        symbol=document.symbol,
        title=document.title,
        url=document.url,
        withdrawn_since=document.withdrawn_since,
    )


def facet_values(field: Field, counts: Sequence[FacetCount]) -> list[FacetValue]:
    """The counts of a facet with names for people."""
    name = _NAMES.get(field, str)
    return [FacetValue(value, name(value), count) for value, count in _groups_only(field, counts)]


def _groups_only(field: Field, counts: Sequence[FacetCount]) -> Sequence[FacetCount]:
    """A country on whose behalf another one spoke is found under its name, but it is no group."""
    return [count for count in counts if not is_country(count.value)] if field is Field.GROUP else counts
