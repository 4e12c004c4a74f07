"""Reads a statement of a ministry or a person as it was published: its title block, who speaks, and what is said."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from indexer.formats.layout import SourceText
from indexer.languages import language_of
from indexer.records.ministry_statement import head_lines
from indexer.records.ministry_statement.content_item import credit_of_item, type_of_item
from indexer.records.ministry_statement.credit import Credit, credit_of, credit_of_signature
from indexer.records.ministry_statement.days import day_of
from indexer.records.ministry_statement.first_person import is_in_first_person
from indexer.records.ministry_statement.head import Head, read_head
from indexer.records.ministry_statement.letterhead import Issuer
from indexer.records.ministry_statement.publishers import publisher
from indexer.records.ministry_statement.said import lines_below, said_spans, without_closing
from indexer.records.ministry_statement.signature import signature_below
from indexer.records.ministry_statement.spoken_for import spoken_for
from indexer.records.ministry_statement.words import LANGUAGES
from indexer.records.record import Hints, Record
from indexer.records.speech import DebateName, debate_name, read_header, read_speech
from statements.errors import UnreadableDocument
from statements.languages import name_of
from statements.parsed import ParsedStatement, ReadingWarning, Span, Speaker
from statements.vocabulary import Capacity, DocumentType, StatementKind

_LONGEST_TITLE = 160
# Lines below a page's headline that may name the speaker; links to other statements stand farther down.
_NEAREST = 4
# Below this the page's own word about its language is worth more than a guess.
_ENOUGH_LETTERS = 300


def read_statement(source: SourceText, hints: Hints) -> Record:
    """The text as one statement of one speaker or body; a header of fields, where there is one, decides all.

    Raises UnreadableDocument where a header field has an impossible value, or nothing is said below a head.
    """
    if read_header(source.text).fields:
        return read_speech(source, hints)
    debate = debate_name(hints.file_name)
    titles = [title for title in (hints.title, source.facts.title) if title]
    head = read_head(source, titles)
    if debate and not head.of("opener", "label"):
        # Corpora hold what was said alone; only a paper as the delegation printed it says what it is.
        return read_speech(source, hints)
    return _Reader(source, hints, head, titles, debate).record()


@dataclass(frozen=True, slots=True)
class _Reader:
    source: SourceText
    hints: Hints
    head: Head
    titles: list[str]
    debate: DebateName | None

    def record(self) -> Record:
        lines = lines_below(self.source, self.head.start)
        signed = signature_below(self.source.text, lines)
        if signed:
            lines = without_closing(self.source, lines[: signed.at])
        spans = said_spans(self.source, self.head, lines)
        if not spans:
            raise UnreadableDocument(
                f"{self.hints.file_name} has a title and no text.", "Add the text below it.", code="empty"
            )
        said = "\n\n".join(self.source.text[start:end] for start, end in spans)
        url = self.hints.url or self.source.facts.url
        issuer = publisher(self.source, self.head, self.hints, url)
        day = self.hints.date or day_of(
            self.source, self.head, self.titles, url, len(self.source.text), self.hints.listed_date
        )
        credit = self._credit(said, issuer, day)
        if signed and signed.who and not credit.name and credit.rule != "several":
            credit = credit_of_signature(signed.who, issuer, day) or credit
        if self.debate:
            credit = of_debate(credit, self.debate)
            day = day if self.hints.date or (day and self.debate.covers(day)) else None
        language, disagreeing = self._language(said)
        statement = self._statement(credit, said, spans, language)
        return Record(
            type=self.hints.type or self._type(credit, said, issuer),
            title=self._title(said),
            language=language,
            statements=(statement,),
            date=day,
            url=url,
            publisher=self.source.facts.publisher,
            warnings=(*disagreeing, *self._warnings(day, credit)),
        )

    def _credit(self, said: str, issuer: Issuer, day: dt.date | None) -> Credit:
        stated = credit_of_item(self.source.item) if self.source.item else None
        credit = stated or credit_of(self.head, (*self.titles, *self.source.facts.head[:_NEAREST]), issuer, day)
        if credit.rule == "issuer" and is_in_first_person(said):
            # A president's office puts out what the president says: it is a person's, and the page does not say whose.
            return replace(credit, rule="issuer-first-person", resolved=False, person=True)
        return credit

    def _type(self, credit: Credit, said: str, issuer: Issuer) -> DocumentType:
        if self.debate:
            return DocumentType.SPEECH
        if self.source.item:
            return type_of_item(self.source.item)
        return type_of(credit, self.head, said, issuer_known=issuer.known)

    def _statement(self, credit: Credit, said: str, spans: tuple[Span, ...], language: str) -> ParsedStatement:
        above = "\n\n".join((self.head.title_block, *self.titles, *self.source.facts.head))
        groups, agreeing = spoken_for(above, said, language, credit.country)
        capacity = Capacity.PERSONAL
        if credit.organization:
            capacity = Capacity.ORGANIZATION
        if credit.country:
            capacity = Capacity.NATIONAL
        return ParsedStatement(
            ordinal=0,
            kind=kind_of(credit),
            label=credit.label or (self.debate.speaker if self.debate else self._title(said)),
            spans=spans,
            capacity=Capacity.GROUP if groups else capacity,
            rule=credit.rule,
            speaker=Speaker(credit.name, role=credit.role) if credit.name else None,
            country=credit.country,
            organization=credit.organization,
            on_behalf_of=groups,
            aligned_with=agreeing,
            page=next((page.number for page in reversed(self.source.pages) if page.start <= spans[0].start), None),
            resolved=credit.resolved,
        )

    def _title(self, said: str) -> str:
        """The title given or stated, else what the title block says in its first lines, else the first words."""
        if self.titles:
            return self.titles[0]
        if self.debate:
            return self.debate.title
        block = " ".join(self.head.title_lines.split()).strip(" ,:")
        return _shortened(block or _ENDING.sub("", self.hints.file_name) or said)

    def _language(self, said: str) -> tuple[str, tuple[ReadingWarning, ...]]:
        """Given, else told from the words; the page's own word decides where these are few."""
        if self.hints.language:
            return self.hints.language, ()
        told, stated = language_of(said), self.source.facts.language
        if stated is None or stated == told:
            return told, ()
        if sum(character.isalpha() for character in said) < _ENOUGH_LETTERS or told == "und":
            return stated, ()
        message = f"The page says that it is in {name_of(stated)}; its words are {name_of(told)}."
        return told, (ReadingWarning("language_disagrees", message),)

    def _warnings(self, day: dt.date | None, credit: Credit) -> tuple[ReadingWarning, ...]:
        found: list[ReadingWarning] = []
        note = next((line for line in self.head.lines if is_prepared_note(line.text)), None)
        if note:
            message = f"The paper says “{' '.join(note.text.split())}”: what was said may differ from these words."
            found.append(ReadingWarning("as_prepared", message, note.start))
        if day is None:
            found.append(undated(self.debate))
        if credit.rule == "several":
            message = "More than one speaker is named; the words are credited to none of them alone."
            found.append(ReadingWarning("several_speakers", message, 0))
        return tuple(found)


_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_TITLE else text[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"


def is_prepared_note(line: str) -> bool:
    """Whether a note about delivery warns that the words may not be those that were said."""
    return head_lines.is_delivery_note(line) and bool(head_lines.AS_PREPARED.search(line))


def kind_of(credit: Credit) -> StatementKind:
    """A person's words are a speech; those of a body, or of its spokesperson, are a communiqué."""
    if credit.rule == "no-speaker-named":
        return StatementKind.SPEECH
    spokesperson = credit.role and any(words.spokesperson.search(credit.role) for words in LANGUAGES)
    return StatementKind.SPEECH if credit.person and not spokesperson else StatementKind.COMMUNIQUE


def type_of(credit: Credit, head: Head, said: str, *, issuer_known: bool) -> DocumentType:
    """A body's text is a ministry statement; so is a person's that a ministry puts out and nobody is addressed in."""
    if kind_of(credit) is StatementKind.COMMUNIQUE:
        return DocumentType.MINISTRY_STATEMENT
    title = "\n".join(line.text for line in head.lines)
    spoken = any(words.spoken.search(title) for words in LANGUAGES) or head_lines.is_salutation(said)
    if issuer_known and credit.person and not spoken:
        return DocumentType.MINISTRY_STATEMENT
    return DocumentType.SPEECH


def of_debate(credit: Credit, debate: DebateName) -> Credit:
    """The country of the file's name; who spoke for it where the title block names somebody of no other country."""
    if not (credit.person and credit.name and credit.country in {None, debate.country}):
        return Credit(
            "general-debate-file-name", debate.speaker, None, None, debate.country, debate.organization, person=True
        )
    organization = None if debate.country else debate.organization
    return Credit("title-line", credit.label, credit.name, credit.role, debate.country, organization, person=True)


def undated(debate: DebateName | None) -> ReadingWarning:
    """The warning that no day is known."""
    known = f"The file name gives the year {debate.year} and not the day" if debate else "The text has no date"
    return ReadingWarning("no_date", f"{known}; the date is left open. Give it with --date YYYY-MM-DD.")
