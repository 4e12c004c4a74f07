"""From turns to statements: openings, questions, answers, and answers that a transcript prints without a label."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.formats.layout import SourceText
from indexer.records.press_conference.credits import Credit, credit_of, credit_unlabelled
from indexer.records.press_conference.head import Head
from indexer.records.press_conference.label_words import Role
from indexer.records.press_conference.turns import Part, Turn
from indexer.records.press_conference.words import blocks, spoken
from statements.parsed import ParsedStatement, Span
from statements.vocabulary import Certainty, StatementKind

_QUESTION_ENDS = ("?", "？", "؟")


@dataclass(frozen=True, slots=True)
class _Piece:
    """The words of one statement with whom they are credited to."""

    label: str
    kind: StatementKind
    credit: Credit
    spans: tuple[Span, ...]
    certainty: Certainty = Certainty.SURE


def statements_of(source: SourceText, head: Head, turns: Sequence[Turn]) -> tuple[ParsedStatement, ...]:
    """The statements of a transcript, in order."""
    starts = [page.start for page in source.pages]
    pieces = [*_opening(source, head, turns), *_turns(source, head, turns)]
    return tuple(
        ParsedStatement(
            ordinal=ordinal,
            kind=piece.kind,
            label=piece.label,
            spans=piece.spans,
            capacity=piece.credit.capacity,
            rule=piece.credit.rule,
            speaker=piece.credit.speaker,
            country=piece.credit.country,
            organization=piece.credit.organization,
            page=source.pages[bisect_right(starts, piece.spans[0].start) - 1].number if starts else None,
            resolved=piece.credit.resolved,
            certainty=piece.certainty,
        )
        for ordinal, piece in enumerate(pieces)
    )


def _opening(source: SourceText, head: Head, turns: Sequence[Turn]) -> Iterator[_Piece]:
    """What the one who answers says before the first question; a transcript that labels its opening has none."""
    first = turns[0] if turns else None
    if not head.opening or (first and first.part is not Part.ASKS and first.label.role is not Role.OFFICE):
        return
    end = turns[0].label.start if turns else head.opening[-1].end
    spans = spoken(source, head.opening[0].start, end, loose_headings=True)
    person = head.principals.only()
    label = person.printed if person else _label_of_answers(turns) or head.title
    if spans and label:
        credit = credit_unlabelled(head.principals, "transcript-opening")
        yield _Piece(label, StatementKind.SPEECH, credit, spans)


def _label_of_answers(turns: Sequence[Turn]) -> str | None:
    return next((turn.label.printed for turn in turns if turn.part is Part.ANSWERS and turn.label.role is None), None)


def _turns(source: SourceText, head: Head, turns: Sequence[Turn]) -> Iterator[_Piece]:
    asked = False
    unlabelled = _may_answer_without_label(turns)
    for number, turn in enumerate(turns):
        following = turns[number + 1] if number + 1 < len(turns) else None
        spans = spoken(source, turn.label.end, turn.end, loose_headings=False)
        if not spans:
            continue
        credit = credit_of(turn.label, turn.part, head.principals)
        if turn.part is Part.ASKS:
            asked = True
            unanswered = following is None or following.part is Part.ASKS
            parts = _parted(source, turn, sure=unlabelled) if unanswered else None
            if parts:
                yield from _with_answer(head, turn, credit, parts, turns)
                continue
            yield _Piece(turn.label.printed, StatementKind.QUESTION, credit, spans)
        elif turn.part is Part.LEADS:
            yield _Piece(turn.label.printed, StatementKind.PROCEDURAL, credit, spans)
        else:
            kind = StatementKind.ANSWER if asked else StatementKind.SPEECH
            yield _Piece(turn.label.printed, kind, credit, spans)


def _may_answer_without_label(turns: Sequence[Turn]) -> bool:
    """Whether answers go by words such as "A:", which some transcripts leave out, or by no label at all."""
    answers = [turn for turn in turns if turn.part is Part.ANSWERS]
    return all(turn.label.role in {Role.ANSWERS, Role.OFFICE} for turn in answers)


_Parted = tuple[tuple[Span, ...], tuple[Span, ...], bool]


def _parted(source: SourceText, turn: Turn, *, sure: bool) -> _Parted | None:
    """Question and answer of a turn that holds both, and whether that is sure; None where it holds one paragraph.

    The question ends with the last of the first paragraphs that end with a question mark; without any it is the first.
    """
    text = source.text
    parts = list(blocks(source, turn.label.end, turn.end))
    if len(parts) < 2:
        return None
    asked = [text[b.start : b.end].rstrip(' \t\u00a0”"»)').endswith(_QUESTION_ENDS) for b in parts]
    if asked[-1]:
        return None
    last = next((n for n, one in enumerate(asked) if one), None)
    if last is not None:
        while asked[last + 1]:
            last += 1
    at = parts[last or 0].end
    question = spoken(source, turn.label.end, at, loose_headings=False)
    answer = spoken(source, at, turn.end, loose_headings=False)
    return (question, answer, sure and last is not None) if question and answer else None


def _with_answer(head: Head, turn: Turn, credit: Credit, parts: _Parted, turns: Sequence[Turn]) -> Iterator[_Piece]:
    question, answer, sure = parts
    person = head.principals.only()
    yield _Piece(turn.label.printed, StatementKind.QUESTION, credit, question)
    yield _Piece(
        person.printed if person else _label_of_answers(turns) or head.title or turn.label.printed,
        StatementKind.ANSWER,
        credit_unlabelled(head.principals, "answer-without-label"),
        answer,
        Certainty.SURE if sure else Certainty.LIKELY,
    )
