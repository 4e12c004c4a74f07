"""The votes of a document as its page shows them, and how pages of explanations lead to them."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from catalog.reading import DocumentView, StatementView
from catalog.votes import CountryVote
from statements.parsed import ParsedVote, Position, Tally, VoteNote
from statements.phrases import gettext, gettext_noop, ngettext, spoken
from statements.symbols import parse_symbol, permalink
from statements.vocabulary import VoteChoice, VoteManner, VoteMatter
from web.credit import Credit, credit
from web.wording import CHOICES, MANNERS, MATTERS, capitalize_first, listed

_SHORT = 160
_COUNTED = re.compile(r"\d|\b[IVXL]+\b")


@dataclass(frozen=True, slots=True)
class Document:
    """A paper by its symbol, and where the UN keeps it; None for an invented one."""

    symbol: str
    permalink: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """All who did the same, in printed order."""

    choice: VoteChoice
    label: str
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class ShownVote:
    """One vote: `name` is what it was on, `verdict` what came of it, `count` by how many votes and how taken."""

    anchor: str
    name: str
    title: str | None
    verdict: str
    count: str | None
    became: Document | None
    draft: Document | None
    groups: tuple[Group, ...]
    members: str
    result: str | None
    asked: str | None
    notes: tuple[VoteNote, ...]
    page: int | None
    explained_by: tuple[tuple[StatementView, Credit], ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A vote that a statement explains, and the address of the place where the page of its document shows it."""

    what: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class PositionTaken:
    """What a country did in one vote, what came of it, and where the page of the record shows it."""

    name: str
    address: str
    title: str | None
    document: DocumentView
    choice: str
    note: str | None
    verdict: str


def positions_taken(votes: Iterable[CountryVote]) -> list[PositionTaken]:
    """The positions of one country, in the order given."""
    return [
        PositionTaken(
            name=name_of(found.vote),
            address=f"/documents/{found.document.id}#{_anchor(found.vote)}",
            title=found.vote.title,
            document=found.document,
            choice=gettext(CHOICES[found.position.choice]),
            note=found.position.note,
            verdict=_verdict(found.vote),
        )
        for found in votes
    ]


def shown_votes(
    votes: Iterable[ParsedVote], statements: Iterable[StatementView], document: DocumentView
) -> list[ShownVote]:
    """The votes of a document in order."""
    explaining: dict[int, list[StatementView]] = defaultdict(list)
    for statement in statements:
        for ordinal in statement.explains:
            explaining[ordinal].append(statement)
    return [_shown(vote, explaining[vote.ordinal], document) for vote in votes]


def explained_votes(statement: StatementView | None, votes: Iterable[ParsedVote]) -> list[Explained]:
    """The votes that a statement explains, by what they were on."""
    if statement is None or not statement.explains:
        return []
    meant = [vote for vote in votes if vote.ordinal in statement.explains]
    return [
        Explained(
            gettext("Explains the position on")
            if vote.manner is VoteManner.WITHOUT_VOTE
            else gettext("Explains the vote on"),
            _lower_first(name_of(vote)),
            f"/documents/{statement.document_id}#{_anchor(vote)}",
        )
        for vote in meant
    ]


def name_of(vote: ParsedVote) -> str:
    """What a vote was on: "Draft resolution A/64/L.72", "Operative paragraph 5, A/64/L.72"."""
    if vote.part:
        return f"{capitalize_first(vote.part)}, {vote.draft}" if vote.draft else capitalize_first(vote.part)
    if vote.draft:
        return f"{gettext(MATTERS[vote.matter])} {vote.draft}"
    printed = vote.subject if vote.subject and len(vote.subject) < _SHORT and not _asked(vote) else None
    # "The draft resolution" says less than what became of it; "Draft resolution II" says which one it was.
    if printed and (not vote.resolution or _COUNTED.search(printed)):
        return capitalize_first(printed)
    if vote.resolution:
        word = gettext("Decision") if "/DEC/" in vote.resolution else gettext("Resolution")
        return f"{word} {vote.resolution}"
    return gettext(MATTERS[vote.matter])


def _shown(vote: ParsedVote, explaining: list[StatementView], document: DocumentView) -> ShownVote:
    held = tuple(p.name for p in vote.positions)
    return ShownVote(
        anchor=_anchor(vote),
        name=name_of(vote),
        title=vote.title,
        verdict=_verdict(vote),
        count=_count(vote),
        became=_document(vote.resolution, document.language),
        draft=_document(vote.draft, document.language),
        groups=_groups(vote),
        members=ngettext("%(num)s member", "%(num)s members", len(held)),
        result=vote.result,
        asked=_asked(vote),
        notes=vote.notes,
        page=vote.page,
        explained_by=tuple((statement, credit(statement, document)) for statement in explaining),
    )


def _asked(vote: ParsedVote) -> str | None:
    """What the chair had asked, where that and not the result says what was decided."""
    told = " ".join((vote.result or "").split())
    return vote.subject if vote.subject and vote.subject not in told else None


def _anchor(vote: ParsedVote) -> str:
    return f"vote-{vote.ordinal + 1}"


def _verdict(vote: ParsedVote) -> str:
    if vote.matter is VoteMatter.ELECTION:
        return gettext("By secret ballot")
    if vote.adopted is None:
        return gettext("No result in the record")
    words = {
        VoteMatter.MOTION: (gettext_noop("Carried"), gettext_noop("Not carried")),
        VoteMatter.PART: (gettext_noop("Kept"), gettext_noop("Not kept")),
    }
    adopted, refused = words.get(vote.matter, (gettext_noop("Adopted"), gettext_noop("Not adopted")))
    return gettext(adopted if vote.adopted else refused)


def _count(vote: ParsedVote) -> str | None:
    if vote.matter is VoteMatter.ELECTION:
        return None
    printed = _printed(vote.tally) if vote.tally else []
    return ", ".join([gettext(MANNERS[vote.manner]), *([listed(printed)] if printed else [])])


def _printed(tally: Tally) -> list[str]:
    told = (
        (tally.in_favour, gettext("none in favour"), spoken().gettext(gettext_noop("%(count)s in favour"))),
        (tally.against, gettext("none against"), spoken().gettext(gettext_noop("%(count)s against"))),
        (tally.abstaining, gettext("none abstaining"), spoken().gettext(gettext_noop("%(count)s abstaining"))),
    )
    return [words % {"count": count} if count else none for count, none, words in told if count is not None]


def _groups(vote: ParsedVote) -> tuple[Group, ...]:
    groups: dict[VoteChoice, list[Position]] = {choice: [] for choice in VoteChoice}
    for position in vote.positions:
        groups[position.choice].append(position)
    return tuple(Group(choice, gettext(CHOICES[choice]), tuple(held)) for choice, held in groups.items() if held)


def _document(symbol: str | None, language: str) -> Document | None:
    if symbol is None:
        return None
    parsed = parse_symbol(symbol)
    return Document(symbol, permalink(parsed, language) if parsed else None)


def _lower_first(name: str) -> str:
    """The name within a sentence; symbols keep their capitals."""
    return name if name[1:2].isupper() or name[1:2] == "/" else name[:1].lower() + name[1:]
