"""One statement as a person reads it in a terminal: who, for whom, when and how, and the first words."""

from collections.abc import Iterator

from statements.countries import name_of
from statements.parsed import ParsedDocument, ParsedStatement, Span
from statements.vocabulary import Standing
from statements.wording import kind_word

_MOST_WORDS = 16


def statement_lines(parsed: ParsedDocument) -> Iterator[tuple[str, str]]:
    """Two lines a statement, in order: whose it is, and how it begins."""
    for statement in parsed.statements:
        facts = [fact for fact in (_country(statement), *_circumstances(statement)) if fact]
        yield f"{_who(statement)} ({'; '.join(facts)})", _first_words(parsed.text, statement.spans)


def _who(statement: ParsedStatement) -> str:
    """The person and post, else whoever else is credited; what is printed where nobody is resolved."""
    speaker = statement.speaker
    if speaker:
        return f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name
    return statement.organization or (name_of(statement.country) if statement.country else f"“{statement.label}”")


def _country(statement: ParsedStatement) -> str | None:
    if statement.country is None:
        return "" if statement.resolved else "unresolved"
    country = name_of(statement.country)
    return None if statement.speaker is None and statement.organization is None else country


def _circumstances(statement: ParsedStatement) -> Iterator[str]:
    yield f"{kind_word(statement.kind)}, {statement.form}" if statement.form else kind_word(statement.kind)
    if statement.said_on:
        yield statement.said_on.isoformat()
    if statement.related_meeting:
        yield f"perhaps in {statement.related_meeting}"
    if statement.page:
        yield f"p. {statement.page}"
    if statement.standing is Standing.DOUBTFUL:
        yield "doubtful, not shown as said" if statement.asserted else "reported as not said, or only as possible"


def _first_words(text: str, spans: tuple[Span, ...]) -> str:
    words = " … ".join(" ".join(text[start:end].split()) for start, end in spans).split(" ")
    return " ".join(words[:_MOST_WORDS]) + " …" * (len(words) > _MOST_WORDS)
