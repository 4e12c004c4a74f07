"""What one sentence tells of a decision: on what, adopted or not, as which resolution, by how many votes."""

import re
from dataclasses import dataclass, fields, replace

from indexer.records.verbatim_record.votes.words import VoteResultWords
from statements.parsed import Tally
from statements.symbols import parse_symbol
from statements.vocabulary import VoteMatter

_BRACKETS = str.maketrans("（）‑", "()-")
# "resolutions 64/31 to 64/34": several at once.
_SEVERAL = re.compile(r"\s*(?:to|and|à|et|al?|y|по|и|至|和|إلى|و|,|-|–)\s*\d{1,3}/\d")
_COUNTS = tuple(count.name for count in fields(Tally))


@dataclass(frozen=True, slots=True)
class Result:
    """What is told of one decision; what is not told is None."""

    adopted: bool | None = None
    subject: str | None = None
    matter: VoteMatter | None = None
    resolution: str | None = None
    tally: Tally | None = None
    consensus: bool = False

    def joined(self, later: "Result") -> "Result":
        """Both, where one sentence gives the votes and the next what came of them."""
        told = {f.name: value for f in fields(Result) if (value := getattr(later, f.name)) not in (None, False)}
        if later.adopted is False:
            told["adopted"] = False
        if self.tally and later.tally:
            told["tally"] = Tally(**(_printed(later.tally) | _printed(self.tally)))
        return replace(self, **told)


def _printed(tally: Tally) -> dict[str, int]:
    return {name: count for name in _COUNTS if (count := getattr(tally, name)) is not None}


def result_in(text: str, words: VoteResultWords, organ: str | None) -> Result:
    """What a sentence or a direction tells of a decision. `organ` is the record's own, for the resolution's symbol."""
    line = " ".join(text.split())
    rejected = words.rejected.search(line)
    adopted = False if rejected else True if words.adopted.search(line) else None
    subject = words.subject.search(line)
    about = _subject(subject.groupdict()) if subject else None
    number = words.resolution.search(line)
    return Result(
        adopted=adopted,
        subject=about,
        matter=words.matter_of(about or line),
        resolution=_resolution(number, organ)
        if number and adopted and not _SEVERAL.match(line, number.end())
        else None,
        tally=_tally(line, words),
        consensus=bool(words.consensus.search(line)),
    )


def _subject(groups: dict[str, str | None]) -> str | None:
    return (groups["subject"] or groups.get("after") or "").strip(" ,") or None


def resolution_in(text: str, words: VoteResultWords, organ: str | None) -> str | None:
    """The symbol of the resolution or decision that a text names first."""
    found = words.resolution.search(" ".join(text.split()))
    return _resolution(found, organ) if found else None


def _resolution(found: re.Match[str], organ: str | None) -> str | None:
    """A/RES/64/299 for "64/299" of the General Assembly, S/RES/2448 (2018) for "2448 (2018)" of the Council."""
    if organ is None:
        return None
    number = " ".join(found["number"].translate(_BRACKETS).split())
    kind = "DEC" if found["decision"] else "RES"
    number = re.sub(r"(?<=\d)\s(?=[A-Z]\Z)", "", re.sub(r"(?<=\d)\s?\(", " (", number))
    symbol = parse_symbol(f"{organ}/{kind}/{number}")
    return symbol.canonical if symbol else None


def _tally(line: str, words: VoteResultWords) -> Tally | None:
    counts: dict[str, int] = {}
    for pattern in words.counts:
        for found in pattern.finditer(line):
            for name, printed in found.groupdict().items():
                count = words.number_of(printed) if printed else None
                if count is not None and name in _COUNTS:
                    counts.setdefault(name, count)
    return Tally(**counts) if counts else None
