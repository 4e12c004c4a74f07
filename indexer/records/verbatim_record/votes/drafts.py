"""Which draft a meeting votes on: named in the decision itself, or last by the chair under the same heading."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from indexer.records.verbatim_record.votes.words import VoteResultWords
from statements.symbols import Symbol, find_symbols
from statements.vocabulary import VoteMatter

# Symbols are found between blanks; Chinese and Arabic print their letters without any.
_OTHER_SCRIPTS = re.compile(r"[\u0590-\u06ff\u2e80-\uffef]")
_TITLE = re.compile(
    r"(?:\bentitled|\bintitulée?s?|\btitulad[oa]s?|\bозаглавленн\w+|题为|\bالمعنون\w*)\s*[“”«"
    r"\"「『](?P<title>[^“”«»\"「」『』]{3,400})[”“»\"」』]"
)
_COUNTED = re.compile(
    r"(?:r[ée]solu[ct]i[oó]n|d[ée]cisi[oó]n|резолюции|решения|القرار|المقرر)\s+(?:[IVXL]{1,6}|[A-Z])(?![\w/])"
    r"|草案\s?(?:[IVXL]{1,6}|[一二三四五六七八九十]{1,3}(?![\d票]))",
    re.IGNORECASE,
)
_DRAFTS = frozenset({VoteMatter.RESOLUTION, VoteMatter.DECISION})
# A vote on a paragraph, or a motion, is announced with the draft that it concerns.
_NAMES_DRAFTS = _DRAFTS | {VoteMatter.PART, VoteMatter.MOTION}
# Where what is decided on is no draft, the one named last is another matter.
_NO_DRAFTS = frozenset({VoteMatter.ELECTION, VoteMatter.OTHER})


class Draft(NamedTuple):
    """A draft that was named: its symbol, if it has one of its own, and its title as printed, each on one line."""

    symbol: str | None
    title: str | None


def symbols_in(text: str) -> list[Symbol]:
    """The symbols of a text in any of the scripts."""
    return [symbol for _, _, symbol in find_symbols(_OTHER_SCRIPTS.sub(" ", text))]


def draft_symbols_in(text: str, organ: str | None) -> list[str]:
    """The symbols of papers that may be drafts, each once: limited documents, and the body's own by year or number."""
    return list(dict.fromkeys(symbol.canonical for symbol in symbols_in(text) if _may_be_draft(symbol, organ)))


def _may_be_draft(symbol: Symbol, organ: str | None) -> bool:
    # "A/70/460" is the report of a committee: drafts without an L belong to bodies that count by year or on and on.
    own = symbol.organ == organ and symbol.type is None and symbol.session is None and not symbol.subsidiaries
    return symbol.type == "L" or (own and symbol.number is not None)


def title_in(sentence: str) -> str | None:
    """The title in quotation marks that a sentence gives a draft."""
    found = _TITLE.search(sentence)
    return " ".join(found["title"].split()) if found else None


@dataclass(slots=True)
class NamedDrafts:
    """The drafts that the chair named under one heading and nobody has decided on yet."""

    words: VoteResultWords
    organ: str | None
    _named: list[tuple[VoteMatter, str]] = field(default_factory=list)
    _titled: list[str] = field(default_factory=list)

    def hear(self, text: str) -> None:
        """Takes note of a sentence, or heading, that names a draft."""
        for sentence in self.words.sentence.split(text):
            matter = self.words.matter_of(sentence) if self.words.draft.search(sentence) else None
            if matter is not None and draft_symbols_in(sentence, self.organ):
                self._named.append((matter, sentence))
            if matter is not None and title_in(sentence):
                self._titled.append(" ".join(sentence.split()))

    def forget(self) -> None:
        """Another heading, or a decision on a draft as a whole."""
        self._named.clear()
        self._titled.clear()

    def last(self, matter: VoteMatter | None) -> Draft | None:
        """The draft last named, to which what is decided on belongs; None where the last sentence names several."""
        if matter in _NO_DRAFTS:
            return None
        wanted = {matter} if matter is VoteMatter.AMENDMENT else _NAMES_DRAFTS
        sentence = next((said for kind, said in reversed(self._named) if kind in wanted), None)
        symbols = draft_symbols_in(sentence, self.organ) if sentence else []
        return Draft(symbols[0], self._title_by(symbols[0])) if len(symbols) == 1 else None

    def decided_on(self, subject: str, matter: VoteMatter | None) -> Draft | None:
        """The draft that the words of a decision mean: by its symbol, by its number in a report, or the last named."""
        symbols = draft_symbols_in(subject, self.organ)
        if symbols:
            return Draft(symbols[0], self._title_by(symbols[0])) if len(symbols) == 1 else None
        counted = _COUNTED.search(subject)
        if matter in _DRAFTS and counted:
            return Draft(None, self._title_by(counted.group()))
        return self.last(matter)

    def _title_by(self, name: str) -> str | None:
        """The title that the chair last gave the draft with this symbol, or which is called so."""
        named = re.compile(rf"(?<![\w/]){re.escape(name)}(?![\w/])", re.IGNORECASE | re.ASCII)
        said = (sentence for sentence in reversed(self._titled) if named.search(sentence))
        return next((title for sentence in said if (title := title_in(sentence))), None)
