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
    r"(?:\bentitled|\bintitulée?s?|\btitulad[oa]s?|\bозаглавленн\w+|题为|\bالمعنون\w*)\s*[“«"
    r"\"「『](?P<title>[^“”«»\"「」『』]{3,400})[”»\"」』]"
)
_DRAFTS = frozenset({VoteMatter.RESOLUTION, VoteMatter.DECISION})
_NO_DRAFTS = frozenset({VoteMatter.ELECTION, VoteMatter.OTHER})


class Draft(NamedTuple):
    """A draft that was named: its symbol on one line and its title as printed, on one line."""

    symbol: str
    title: str | None


def symbols_in(text: str) -> list[Symbol]:
    """The symbols of a text in any of the scripts."""
    return [symbol for _, _, symbol in find_symbols(_OTHER_SCRIPTS.sub(" ", text))]


def draft_symbols_in(text: str, organ: str | None) -> list[str]:
    """The symbols of papers that may be drafts, each once: limited documents, and the body's own by year or number."""
    found = (s for s in symbols_in(text) if s.type == "L" or (s.organ == organ and not s.type and s.number is not None))
    return list(dict.fromkeys(symbol.text for symbol in found))


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

    def hear(self, text: str) -> None:
        """Takes note of a sentence, or heading, that names a draft."""
        for sentence in self.words.sentence.split(text):
            matter = self.words.matter_of(sentence)
            if matter is not None and draft_symbols_in(sentence, self.organ):
                self._named.append((matter, sentence))

    def forget(self) -> None:
        """Another heading, or a decision on a draft as a whole."""
        self._named.clear()

    def last(self, matter: VoteMatter | None) -> Draft | None:
        """The draft last named, to which what is decided on belongs; None where the last sentence names several."""
        if matter in _NO_DRAFTS:
            return None
        wanted = {matter} if matter is VoteMatter.AMENDMENT else _DRAFTS
        sentence = next((said for kind, said in reversed(self._named) if kind in wanted), None)
        symbols = draft_symbols_in(sentence, self.organ) if sentence else []
        if sentence is None or len(symbols) != 1:
            return None
        return Draft(symbols[0], title_in(sentence))

    def title_of(self, symbol: str) -> str | None:
        """The title that the chair gave the draft of a symbol."""
        said = (sentence for _, sentence in reversed(self._named) if symbol in draft_symbols_in(sentence, self.organ))
        return next((title for sentence in said if (title := title_in(sentence))), None)
