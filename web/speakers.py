"""Who speaks in a document, for whom, how often and how much."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from catalog.reading import DocumentView, StatementView
from search.engines.port import Sort
from search.request import LONGEST_NAME, SearchRequest
from statements.likeness import words_of
from web.addresses import person_address, search_address
from web.credit import Credit


@dataclass(frozen=True, slots=True)
class SpeakerHere:
    """Somebody in one capacity. `found` is the search for what they said here, None where nothing tells them apart."""

    credit: Credit
    address: str
    statements: int
    words: int
    found: str | None


def speakers_here(
    document: DocumentView, credited: Iterable[tuple[StatementView, Credit]], text: str
) -> list[SpeakerHere]:
    """Everybody with a statement in the document, those with the most words first; `text` is that of the document."""
    together: dict[tuple[object, ...], list[tuple[StatementView, Credit]]] = {}
    for statement, credit in credited:
        who = statement.person_id or credit.name or credit.printed
        whom = (credit.code, credit.organization, credit.presiding)
        together.setdefault((who, *whom), []).append((statement, credit))
    speakers = [_speaker(document, said, text) for said in together.values()]
    return sorted(speakers, key=lambda speaker: -speaker.words)


def _speaker(document: DocumentView, said: Sequence[tuple[StatementView, Credit]], text: str) -> SpeakerHere:
    first, credit = said[0]
    return SpeakerHere(
        credit=credit,
        address=person_address(first.person_id) if first.person_id else f"/statements/{first.id}",
        statements=len(said),
        words=sum(_words(statement, text) for statement, _ in said),
        found=_found(document, first, credit),
    )


def _words(statement: StatementView, text: str) -> int:
    return sum(len(words_of(text[span.start : span.end])) for span in statement.spans)


def _found(document: DocumentView, statement: StatementView, credit: Credit) -> str | None:
    if not document.symbol or not statement.speaker:
        return None
    if max(len(document.symbol), len(statement.speaker)) > LONGEST_NAME:
        return None
    country = [credit.code] if credit.code else []
    search = SearchRequest(
        symbol=[document.symbol], language=[document.language], speaker=[statement.speaker], country=country,
        sort=Sort.OLDEST,
    )  # fmt: skip
    return search_address(search)
