"""The names in a list of votes, and the countries that they stand for."""

import datetime as dt
import re
from collections.abc import Callable, Iterator

from indexer.records.verbatim_record.vote_lists import NOBODY
from indexer.records.verbatim_record.votes.words import VoteResultWords
from statements.countries import resolve
from statements.parsed import Position
from statements.vocabulary import VoteChoice

# Not the comma inside brackets: "Micronesia (Federated States of), Monaco".
_BETWEEN = re.compile(r"[,،、，;；؛](?![^(（]*[)）])")
_BROKEN = re.compile(r"(?<=\w)([-‑])\s+(?=\w)")
# OCR of narrow columns: "Y ugoslavia", "N orthern Ireland".
_APART = re.compile(r"\b([A-Z]) (?=[a-z]{3})")
_AROUND = " \t\r\n.。*"
_LEADING = re.compile(
    r"\A(?:(?:de\s+)?(?:the|el|la|los|las|le|les)\s+|(?:du|des|del|de)\s+|(?:de\s+l|d|l)['’]\s?)(?=\S)", re.IGNORECASE
)

Named = tuple[str, str | None]


class NamesOfCountries:
    """Reads lists of countries in one language, on the day of the vote."""

    def __init__(self, words: VoteResultWords, date: dt.date | None) -> None:
        self._words = words
        self._date = date

    def positions(self, listed: str, choice: VoteChoice) -> list[Position]:
        """The positions of a list as printed below its heading; none where it says that there are none."""
        return [Position(name, code, choice) for name, code in self.named(listed)]

    def named(self, listed: str) -> list[Named]:
        """Every name on one line with the alpha-3 code of its country, None where no country has that name."""
        text = _BROKEN.sub(r"\1", " ".join(listed.split())).strip(_AROUND)
        if not text or NOBODY.fullmatch(text):
            return []
        parts = list(_rejoined([part for piece in _BETWEEN.split(text) if (part := piece.strip())], self._code))
        *before, last = parts
        return [(self._bare(part), self._code(part)) for part in before] + self._apart(last)

    def _apart(self, part: str) -> list[Named]:
        """One name, or the last two of a list, which only "and" parts: many a name holds that word itself."""
        code = self._code(part)
        if code:
            return [(self._bare(part), code)]
        splits = [(part[: m.start()], part[m.end() :]) for m in self._words.last.finditer(part)]
        whole = [(left, right) for left, right in splits if self._code(left) and self._code(right)]
        # Where one of the names is unknown, the other tells where it ends.
        half = [(left, right) for left, right in splits if self._code(right) or self._code(left)]
        for left, right in (whole or half)[-1:]:
            return [*self._apart(left.strip()), (self._bare(right.strip()), self._code(right.strip()))]
        return [(self._bare(part), None)]

    def _code(self, name: str) -> str | None:
        country = next(
            (found for form in self._forms(name.strip(_AROUND)) if (found := resolve(form, self._date))), None
        )
        return country.code if country else None

    def _forms(self, name: str) -> Iterator[str]:
        """The name as printed, and as it would stand elsewhere than in this list or on this line."""
        yield name
        yield self._bare(name)
        yield name.replace("-", "")
        yield _APART.sub(r"\1", name)
        yield _LEADING.sub("", name)
        if self._words.nominative:
            yield self._words.nominative(name)

    def _bare(self, name: str) -> str:
        """Without the word that a language writes together with the last name of a list."""
        joined = self._words.joined
        if joined and name.startswith(joined) and not resolve(name, self._date):
            return name.removeprefix(joined)
        return name


def _rejoined(parts: list[str], code_of: Callable[[str], str | None]) -> Iterator[str]:
    """The parts, those put together again that make one name only with their comma ("Korea, Republic of")."""
    at = 0
    while at < len(parts):
        both = ", ".join(parts[at : at + 2])
        if at + 1 < len(parts) and not code_of(parts[at]) and code_of(both):
            yield both
            at += 2
        else:
            yield parts[at]
            at += 1
